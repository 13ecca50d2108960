package org.madang.kernel.pages;

import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;

/** A day in three boxes, year first as Koreans write it; no calendar to click through. */
public final class DateField extends Field<DateField> {

    private boolean birthday;

    DateField(Ui ui, Form form, String name, Text label) {
        super(ui, form, name, label);
    }

    @Override
    DateField self() {
        return this;
    }

    /** Lets browsers fill the own birthday. */
    public DateField birthday() {
        birthday = true;
        return this;
    }

    @Override
    Html html() {
        var boxes =
                Html.of()
                        .open("div", "class", "date-boxes")
                        .add(box("year", ui.say("년", "Year"), 4, part(0)))
                        .add(box("month", ui.say("월", "Month"), 2, part(1)))
                        .add(box("day", ui.say("일", "Day"), 2, part(2)))
                        .close("div");
        return grouped(boxes);
    }

    private Html box(String part, String words, int width, String value) {
        // The summary of errors links to the id of the field: the first box has it.
        var boxId = part.equals("year") ? id() : id() + "-" + part;
        return Html.of()
                .open("div", "class", "date-box")
                .element("label", words, "for", boxId)
                .open(
                        "input",
                        "class",
                        "input width-" + width,
                        "id",
                        boxId,
                        "name",
                        name + "." + part,
                        "type",
                        "text",
                        "inputmode",
                        "numeric",
                        "maxlength",
                        Integer.toString(width),
                        "value",
                        value,
                        "autocomplete",
                        autocomplete(part),
                        "aria-invalid",
                        invalid())
                .close("div");
    }

    private @Nullable String autocomplete(String part) {
        return birthday ? "bday-" + part : "off";
    }

    /** What was typed in a box, or that part of a whole date the form was filled with. */
    private String part(int index) {
        var typed = form.typed(name + "." + new String[] {"year", "month", "day"}[index]);
        var whole = form.typed(name).split("-", -1);
        return typed.isEmpty() && whole.length == 3 ? whole[index] : typed;
    }
}
