package org.madang.kernel.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;

/** A line of text, a number, a password, or an area of several lines. */
public final class TextField extends Field<TextField> {

    /** In characters; the style sheet has a class for each. */
    private static final List<Integer> WIDTHS = List.of(2, 4, 10, 20, 30);

    private String type = "text";
    private String width = "";
    private int rows;
    private @Nullable String autocomplete;
    private @Nullable String inputMode;
    private @Nullable String maxLength;
    private @Nullable String language;
    private boolean autofocus;

    TextField(Ui ui, Form form, String name, Text label) {
        super(ui, form, name, label);
    }

    @Override
    TextField self() {
        return this;
    }

    /** The HTML type: {@code email}, {@code tel}, {@code search} … */
    public TextField type(String newType) {
        type = newType;
        return this;
    }

    /** Hides what is typed and never fills it again. */
    public TextField password() {
        return type("password");
    }

    /** Digits on a phone's keyboard. */
    public TextField digits() {
        inputMode = "numeric";
        return this;
    }

    /** Several lines. */
    public TextField rows(int newRows) {
        rows = newRows;
        return this;
    }

    /** About so many characters wide: 2, 4, 10, 20 or 30; without it the field fills its column. */
    public TextField width(int characters) {
        if (!WIDTHS.contains(characters)) {
            throw new IllegalArgumentException("the style sheet knows the widths " + WIDTHS);
        }
        width = " width-" + characters;
        return this;
    }

    /** What browsers may fill in, such as {@code name} or {@code street-address}. */
    public TextField autocomplete(String token) {
        autocomplete = token;
        return this;
    }

    /** The browser stops the typing here; the server checks again. */
    public TextField maxLength(int characters) {
        maxLength = Integer.toString(characters);
        return this;
    }

    /** Language of the answer when it is not the page's, for screen readers and keyboards. */
    public TextField in(String tag) {
        language = tag;
        return this;
    }

    public TextField autofocus() {
        autofocus = true;
        return this;
    }

    @Override
    Html html() {
        return labelled(rows > 0 ? area() : line());
    }

    private Html line() {
        return Html.of()
                .open(
                        "input",
                        "class",
                        "input" + width,
                        "id",
                        id(),
                        "name",
                        name,
                        "type",
                        type,
                        "value",
                        type.equals("password") ? "" : form.typed(name),
                        "autocomplete",
                        autocomplete,
                        "inputmode",
                        inputMode,
                        "maxlength",
                        maxLength,
                        "lang",
                        language,
                        "autofocus",
                        autofocus ? "" : null,
                        "aria-required",
                        requiredMark(),
                        "aria-invalid",
                        invalid(),
                        "aria-describedby",
                        describedBy());
    }

    private Html area() {
        return Html.of()
                .open(
                        "textarea",
                        "class",
                        "input",
                        "id",
                        id(),
                        "name",
                        name,
                        "rows",
                        Integer.toString(rows),
                        "maxlength",
                        maxLength,
                        "lang",
                        language,
                        "aria-required",
                        requiredMark(),
                        "aria-invalid",
                        invalid(),
                        "aria-describedby",
                        describedBy())
                // A first line break of a textarea is eaten by browsers.
                .text("\n" + form.typed(name))
                .close("textarea");
    }
}
