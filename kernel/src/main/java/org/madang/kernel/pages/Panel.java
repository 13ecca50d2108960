package org.madang.kernel.pages;

import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;

/** The head of a result page: what happened, and the number to keep. */
public final class Panel extends Component {

    private final Text title;
    private @Nullable Text label;
    private @Nullable String number;

    Panel(Ui ui, Text title) {
        super(ui);
        this.title = title;
    }

    /** The number of the case or document, with what it is called. */
    public Panel number(String labelKo, String labelEn, String newNumber) {
        label = Text.of(labelKo, labelEn);
        number = newNumber;
        return this;
    }

    @Override
    Html html() {
        var html = Html.of().open("div", "class", "panel").element("h1", ui.say(title));
        if (label != null && number != null) {
            html.open("p")
                    .text(ui.say(label))
                    .open("br")
                    .element("strong", number, "class", "panel-number")
                    .close("p");
        }
        return html.close("div");
    }
}
