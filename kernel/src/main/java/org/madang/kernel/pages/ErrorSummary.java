package org.madang.kernel.pages;

/** Everything that is wrong with a form, at the top, with links to the fields. */
public final class ErrorSummary extends Component {

    private final Form form;

    ErrorSummary(Ui ui, Form form) {
        super(ui);
        this.form = form;
    }

    @Override
    Html html() {
        var html = Html.of();
        if (form.isValid()) {
            return html;
        }
        html.open(
                        "div",
                        "class",
                        "error-summary",
                        "role",
                        "alert",
                        "tabindex",
                        "-1",
                        "id",
                        "error-summary",
                        "aria-labelledby",
                        "error-summary-title")
                .element(
                        "h2",
                        ui.say("다시 확인해 주세요", "Please check again"),
                        "id",
                        "error-summary-title")
                .element("p", ui.say("입력하신 내용은 그대로 있어요.", "What you have typed is still here."))
                .open("ul");
        form.errors()
                .forEach((name, words) -> {
                    html.open("li");
                    if (name.equals(Form.WHOLE)) {
                        html.text(ui.say(words));
                    } else {
                        html.element("a", ui.say(words), "href", "#" + name.replace('.', '-'));
                    }
                    html.close("li");
                });
        return html.close("ul").close("div");
    }
}
