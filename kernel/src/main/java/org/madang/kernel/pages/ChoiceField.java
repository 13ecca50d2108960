package org.madang.kernel.pages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;

/** A choice: one of a list (select or radio buttons), or any number of boxes to tick. */
public final class ChoiceField extends Field<ChoiceField> {

    enum Look {
        SELECT,
        RADIOS,
        CHECKBOXES
    }

    private record Option(String code, Text words, @Nullable Text hint) {}

    private final Look look;
    private final List<Option> options = new ArrayList<>();
    private Text nothing = Text.of("선택해 주세요", "Please choose");

    ChoiceField(Ui ui, Form form, String name, Text label, Look look) {
        super(ui, form, name, label);
        this.look = look;
    }

    @Override
    ChoiceField self() {
        return this;
    }

    public ChoiceField option(String code, Text words) {
        options.add(new Option(code, words, null));
        return this;
    }

    public ChoiceField option(String code, String ko, String en) {
        return option(code, Text.of(ko, en));
    }

    /** An option with a sentence that explains it. */
    public ChoiceField option(String code, Text words, Text explanation) {
        options.add(new Option(code, words, explanation));
        return this;
    }

    /** What a list means in which nothing is chosen: a filter then leaves everything. */
    public ChoiceField nothing(String ko, String en) {
        nothing = Text.of(ko, en);
        return this;
    }

    public ChoiceField option(Enum<?> code, Text words) {
        return option(code.name(), words);
    }

    @Override
    Html html() {
        return switch (look) {
            case SELECT -> labelled(select());
            case RADIOS -> grouped(boxes("radio"));
            case CHECKBOXES -> grouped(boxes("checkbox"));
        };
    }

    private Html select() {
        var html =
                Html.of()
                        .open(
                                "select",
                                "class",
                                "input select",
                                "id",
                                id(),
                                "name",
                                name,
                                "aria-required",
                                requiredMark(),
                                "aria-invalid",
                                invalid(),
                                "aria-describedby",
                                describedBy());
        html.element("option", ui.say(nothing), "value", "");
        for (var option : options) {
            html.element(
                    "option",
                    ui.say(option.words()),
                    "value",
                    option.code(),
                    "selected",
                    isChosen(option) ? "" : null);
        }
        return html.close("select");
    }

    private Html boxes(String type) {
        var html = Html.of().open("div", "class", "choices");
        for (int i = 0; i < options.size(); i++) {
            var option = options.get(i);
            // The summary of errors links to the id of the field: the first box has it.
            var boxId = i == 0 ? id() : id() + "-" + (i + 1);
            var hintId = option.hint() == null ? null : boxId + "-option-hint";
            html.open("div", "class", "choice")
                    .open(
                            "input",
                            "type",
                            type,
                            "id",
                            boxId,
                            "name",
                            name,
                            "value",
                            option.code(),
                            "checked",
                            isChosen(option) ? "" : null,
                            "aria-describedby",
                            hintId)
                    .element("label", ui.say(option.words()), "for", boxId);
            if (option.hint() != null) {
                html.element("p", ui.say(option.hint()), "class", "hint", "id", hintId);
            }
            html.close("div");
        }
        return html.close("div");
    }

    private boolean isChosen(Option option) {
        return form.typedAll(name).stream().anyMatch(option.code()::equalsIgnoreCase);
    }
}
