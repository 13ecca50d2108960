package org.madang.forensics.files;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.madang.forensics.register.Families;
import org.madang.forensics.register.Forms;
import org.madang.forensics.register.Laboratory;
import org.madang.forensics.register.Laboratory.Entry;
import org.madang.forensics.register.Part;
import org.madang.forensics.register.RemainsFound;
import org.madang.forensics.register.RemainsRow;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.ChoiceField;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.madang.kernel.pages.Ui;
import org.madang.kinship.Sex;
import org.madang.kinship.forms.DviForm;
import org.madang.kinship.forms.FieldKind;
import org.madang.kinship.forms.FormColour;
import org.madang.kinship.forms.FormField;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Fills in a yellow form of a missing person or a pink form of remains on the screen. */
@Controller
class FillFormPage {

    /** Whose form: a missing person of the case, or remains. */
    record Subject(FormColour colour, String number, Form known) {}

    /** What the page shows. */
    record Model(Entry entry, String path, Subject subject, Form form) {

        Map<Integer, List<FormField>> groups() {
            return FormDraft.fields(subject.colour()).stream()
                    .collect(
                            Collectors.groupingBy(
                                    FormField::group, TreeMap::new, Collectors.toList()));
        }

        /** The same with what was typed in place of what is known. */
        Model typed(Form newForm) {
            return new Model(entry, path, subject, newForm);
        }

        int rows(FormField field) {
            return FormDraft.rows(form, field);
        }
    }

    private final Laboratory laboratory;
    private final Families families;
    private final RemainsFound remains;
    private final Forms forms;
    private final ImportForms importing;
    private final TransactionTemplate transactions;
    private final Once once;

    FillFormPage(
            Laboratory laboratory,
            Families families,
            RemainsFound remains,
            Forms forms,
            ImportForms importing,
            TransactionTemplate transactions,
            Once once) {
        this.laboratory = laboratory;
        this.families = families;
        this.remains = remains;
        this.forms = forms;
        this.importing = importing;
        this.transactions = transactions;
        this.once = once;
    }

    @GetMapping("/desk/forensics/{id}/forms/{colour:yellow|pink}/{subject}")
    Reply show(@PathVariable long id, @PathVariable String colour, @PathVariable long subject) {
        return page(inside(id, colour, subject));
    }

    @PostMapping("/desk/forensics/{id}/forms/{colour:yellow|pink}/{subject}")
    Reply save(
            @PathVariable long id,
            @PathVariable String colour,
            @PathVariable long subject,
            Form form) {
        return once.submit(
                form,
                () -> {
                    var model = inside(id, colour, subject).typed(form);
                    var whose = model.subject();
                    var draft = FormDraft.read(form, whose.colour(), whose.number());
                    if (!form.isValid()) {
                        return page(model);
                    }
                    return switch (importing.fill(id, draft)) {
                        case ImportForms.Result.Refused refused -> {
                            refused.problems().forEach(form::error);
                            yield page(model);
                        }
                        case ImportForms.Result.Done done -> saved(model);
                    };
                });
    }

    /** "More lines" comes back to the same form, which has new empty lines by then. */
    private static Reply saved(Model model) {
        boolean more = model.form().typed("do").equals("more");
        return Redirect.to(more ? model.path() : model.entry().path() + "/forms")
                .saying(Text.of("서식을 적었습니다.", "The form is kept."));
    }

    private static Reply page(Model model) {
        return Page.of(Text.of("서식 적기", "Fill in a form"), "FillFormPage", model)
                .width(Page.Width.DESK)
                .with(model.form());
    }

    private Model inside(long id, String colour, long subject) {
        return Objects.requireNonNull(
                transactions.execute(status -> {
                    var entry = laboratory.enter(id, Part.LABORATORY);
                    boolean yellow = colour.equals("yellow");
                    laboratory.looked(
                            entry, yellow ? List.of(subject) : List.of(), "form", "forensics.form");
                    var whose = yellow ? missing(id, subject) : found(id, subject);
                    var path = FormsPage.fill(entry, whose.colour(), subject);
                    return new Model(entry, path, whose, whose.known());
                }));
    }

    private Subject missing(long id, long subject) {
        var person =
                families.all(id).stream()
                        .flatMap(family -> family.missing().stream())
                        .filter(one -> one.id() == subject)
                        .findFirst()
                        .orElseThrow(Laboratory::absent);
        var kept = kept(id, row -> Objects.equals(row.personId(), subject));
        var fresh = sexed(DviForm.yellow(person.code()), person.sex());
        return new Subject(FormColour.YELLOW, person.code(), FormDraft.fill(kept.orElse(fresh)));
    }

    private Subject found(long id, long subject) {
        var row =
                remains.all(id).stream()
                        .filter(one -> one.id() == subject)
                        .findFirst()
                        .orElseThrow(Laboratory::absent);
        var kept = kept(id, form -> Objects.equals(form.remainsId(), subject));
        return new Subject(
                FormColour.PINK, row.code(), FormDraft.fill(kept.orElseGet(() -> fresh(row))));
    }

    /** What the laboratory knows of the remains already need not be written again. */
    private static DviForm fresh(RemainsRow row) {
        return sexed(
                DviForm.pink(row.code())
                        .with(FormField.FOUND_AT, row.foundAt())
                        .with(FormField.FOUND_ON, row.foundOn().toString()),
                row.sex());
    }

    private static DviForm sexed(DviForm form, Sex sex) {
        return sex == Sex.UNKNOWN
                ? form
                : form.with(FormField.SEX, sex.name().toLowerCase(java.util.Locale.ROOT));
    }

    private Optional<DviForm> kept(long id, java.util.function.Predicate<Forms.FormRow> whose) {
        return forms.all(id).stream().filter(whose).findFirst().map(Forms.FormRow::form);
    }

    // What the template says

    /** A part of a field, as its kind asks for it. */
    static Content cell(Ui ui, Form form, String name, Text label, FieldKind kind) {
        return switch (kind) {
            case FieldKind.Day day -> ui.date(form, name, label.ko(), label.en()).unmarked();
            case FieldKind.Code code -> choice(ui, form, name, label, code);
            case FieldKind.Whole whole -> ui.text(form, name, label).unmarked().digits().width(4);
            case FieldKind.Words words -> ui.text(form, name, label).unmarked().autocomplete("off");
            case FieldKind.Tooth tooth -> ui.text(form, name, label).unmarked().digits().width(2);
        };
    }

    private static ChoiceField choice(
            Ui ui, Form form, String name, Text label, FieldKind.Code code) {
        var field = ui.select(form, name, label.ko(), label.en()).unmarked();
        code.codes().forEach(one -> field.option(one, FormWords.code(one)));
        return field;
    }

    /** Whether the field is a number, a code or a day, of which several stand in a row. */
    static boolean isShort(FormField field) {
        return !field.isList()
                && !(field.parts().getOrDefault("value", FieldKind.WORDS)
                        instanceof FieldKind.Words);
    }

    /** The state of a tooth, under its number. */
    static Content tooth(Ui ui, Form form, int number) {
        var state = FormField.TOOTH.parts().getOrDefault("state", FieldKind.WORDS);
        return cell(
                ui,
                form,
                FormDraft.tooth(number, "state"),
                Text.same(Integer.toString(number)),
                state);
    }
}
