package org.madang.kernel.pages;

import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;

/** A question on a page: label, hint, error, and the control itself, tied together by ids. */
public abstract class Field<F extends Field<F>> extends Component {

    final Form form;
    final String name;
    final Text label;
    private @Nullable Text hint;
    private boolean optional;
    private boolean marked = true;
    private boolean pageHeading;

    Field(Ui ui, Form form, String name, Text label) {
        super(ui);
        this.form = form;
        this.name = name;
        this.label = label;
    }

    abstract F self();

    /** A sentence below the label that helps to answer. */
    public F hint(Text words) {
        hint = words;
        return self();
    }

    public F hint(String ko, String en) {
        return hint(Text.of(ko, en));
    }

    /** Says that the field may stay empty; every other field is needed. */
    public F optional() {
        optional = true;
        return self();
    }

    /** May stay empty, as may everything on its page: the page says so once. */
    public F unmarked() {
        marked = false;
        return optional();
    }

    /** Makes the label the heading of the page, for a page with one question. */
    public F heading() {
        pageHeading = true;
        return self();
    }

    boolean isOptional() {
        return optional;
    }

    String id() {
        return name.replace('.', '-');
    }

    boolean hasError() {
        return form.errorOf(name).isPresent();
    }

    /** The ids that describe the control, or null when nothing does. */
    @Nullable String describedBy() {
        var ids =
                (hint == null ? "" : id() + "-hint ") + (hasError() ? id() + "-error" : "").strip();
        return ids.isBlank() ? null : ids.strip();
    }

    @Nullable String invalid() {
        return hasError() ? "true" : null;
    }

    @Nullable String requiredMark() {
        return optional ? null : "true";
    }

    /** A single control with its label. */
    Html labelled(Html control) {
        var html = openField().open("label", "class", labelClass(), "for", id());
        if (pageHeading) {
            html.open("h1").text(words()).close("h1");
        } else {
            html.text(words());
        }
        return closeField(optionalMark(html).close("label"), control);
    }

    /** Several controls that answer one question. */
    Html grouped(Html controls) {
        var html =
                openField()
                        .open("fieldset", "aria-describedby", describedBy(), "id", id() + "-group")
                        .open("legend", "class", labelClass());
        if (pageHeading) {
            html.open("h1").text(words()).close("h1");
        } else {
            html.text(words());
        }
        optionalMark(html).close("legend");
        return closeField(html, controls.close("fieldset"));
    }

    private Html openField() {
        return Html.of().open("div", "class", hasError() ? "field field-wrong" : "field");
    }

    private Html closeField(Html html, Html controls) {
        if (hint != null) {
            html.element("p", ui.say(hint), "class", "hint", "id", id() + "-hint");
        }
        form.errorOf(name)
                .ifPresent(error ->
                        html.open("p", "class", "field-error", "id", id() + "-error")
                                .element("span", ui.say("오류: ", "Error: "), "class", "hidden")
                                .text(ui.say(error))
                                .close("p"));
        return html.add(controls).close("div");
    }

    private Html optionalMark(Html html) {
        return optional && marked
                ? html.element("span", ui.say(" (선택)", " (optional)"), "class", "quiet")
                : html;
    }

    private String words() {
        return ui.say(label);
    }

    private String labelClass() {
        return pageHeading ? "label label-heading" : "label";
    }
}
