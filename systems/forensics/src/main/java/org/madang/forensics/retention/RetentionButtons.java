package org.madang.forensics.retention;

import gg.jte.Content;
import org.madang.kernel.pages.Html;
import org.madang.kernel.pages.Ui;

/** A small form with one button, as it stands in a row of a table. */
final class RetentionButtons {

    private RetentionButtons() {}

    static Content of(Ui ui, String path, ForgetSample.Due due, String what, String ko, String en) {
        var label = ui.say(ko, en) + " " + due.sample().code();
        return Html.of()
                .open("form", "method", "post", "action", path)
                .add(ui.csrf())
                .add(ui.onceToken())
                .add(ui.hidden("sample", String.valueOf(due.sample().id())))
                .element(
                        "button",
                        ui.say(ko, en),
                        "class",
                        "button button-quiet",
                        "type",
                        "submit",
                        "name",
                        "do",
                        "value",
                        what,
                        "aria-label",
                        label)
                .close("form");
    }
}
