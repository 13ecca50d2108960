package org.madang.services.applying;

import gg.jte.Content;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Field;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Html;
import org.madang.kernel.pages.Ui;
import org.madang.services.declaring.FormDeclaration.AskedField;
import org.madang.services.declaring.FormDeclaration.Option;

/** The fields of a page of questions, as its declaration describes them. */
public final class QuestionFields {

    private static final int FEW = 6;

    private QuestionFields() {}

    /**
     * A field.
     *
     * @param alone whether it is the only one of its page: its label is the heading then
     */
    public static Content of(Ui ui, Form form, AskedField field, Answers answers, boolean alone) {
        return switch (field.type()) {
            case LINE -> dressed(line(ui, form, field), field, alone);
            case LINES ->
                    dressed(
                            ui.text(form, field.name(), field.label())
                                    .rows(8)
                                    .maxLength(field.bounds().maxLength()),
                            field,
                            alone);
            case NUMBER ->
                    dressed(
                            ui.text(form, field.name(), field.label()).digits().width(10),
                            field,
                            alone);
            case DATE ->
                    dressed(
                            ui.date(form, field.name(), field.label().ko(), field.label().en()),
                            field,
                            alone);
            case CHOICE -> choice(ui, form, field, field.options(), alone);
            case MEMBER -> choice(ui, form, field, answers.members(), alone);
            case CHOICES -> {
                var boxes =
                        ui.checkboxes(form, field.name(), field.label().ko(), field.label().en());
                field.options().forEach(option -> boxes.option(option.code(), option.words()));
                yield dressed(boxes, field, alone);
            }
            case TICK -> {
                var box = ui.checkboxes(form, field.name(), field.label().ko(), field.label().en());
                box.option("true", Text.of("네, 확인했어요", "Yes, I confirm"));
                yield dressed(box, field, alone);
            }
        };
    }

    private static org.madang.kernel.pages.TextField line(Ui ui, Form form, AskedField field) {
        var line = ui.text(form, field.name(), field.label()).maxLength(field.bounds().maxLength());
        return field.bounds().maxLength() <= 30 ? line.width(20) : line;
    }

    private static Content choice(
            Ui ui, Form form, AskedField field, java.util.List<Option> options, boolean alone) {
        if (options.isEmpty()) {
            return Html.of()
                    .element(
                            "p",
                            ui.say("고를 수 있는 사람이 없어요.", "There is nobody to choose."),
                            "class",
                            "quiet");
        }
        var label = field.label();
        var choice =
                options.size() <= FEW
                        ? ui.radios(form, field.name(), label.ko(), label.en())
                        : ui.select(form, field.name(), label.ko(), label.en());
        options.forEach(option -> choice.option(option.code(), option.words()));
        return dressed(choice, field, alone);
    }

    private static <F extends Field<F>> Content dressed(F shown, AskedField field, boolean alone) {
        var hint = field.hint();
        if (hint != null) {
            shown.hint(hint);
        }
        if (!field.bounds().required()) {
            shown.optional();
        }
        return alone ? shown.heading() : shown;
    }
}
