package org.madang.forensics.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.forensics.register.Families;
import org.madang.forensics.register.Forms;
import org.madang.forensics.register.Laboratory;
import org.madang.forensics.register.Laboratory.Entry;
import org.madang.forensics.register.Part;
import org.madang.forensics.register.RemainsFound;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Download;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.madang.kinship.forms.DviForm;
import org.madang.kinship.forms.FormColour;
import org.madang.kinship.forms.FormComparison;
import org.madang.kinship.forms.FormField;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Yellow and pink forms of a case: what they say, and what they say of each other. */
@Controller
class FormsPage {

    private static final int MOST = 4_000_000;

    /** The list; {@code problems} of the file just sent. */
    record Listing(
            Entry entry,
            List<Forms.FormRow> forms,
            List<Blank> blanks,
            List<Text> problems,
            Form form) {}

    /** A missing person or remains without a form; {@code path} of the form to fill in. */
    record Blank(FormColour colour, String number, String path) {}

    /** One line of a form. */
    record Line(FormField field, Text words) {}

    /** A form of the other colour beside the one shown. */
    record Beside(long formId, String number, FormComparison comparison) {}

    /** One form. */
    record Model(Entry entry, DviForm form, String change, List<Beside> others) {

        Map<Integer, List<Line>> groups() {
            var groups = new TreeMap<Integer, List<Line>>();
            form.items()
                    .forEach((field, items) ->
                            items.forEach(item ->
                                    groups.computeIfAbsent(field.group(), g -> new ArrayList<>())
                                            .add(new Line(field, FormWords.item(item)))));
            return groups;
        }
    }

    private final Laboratory laboratory;
    private final Families families;
    private final RemainsFound remains;
    private final Forms forms;
    private final ImportForms importing;
    private final TransactionTemplate transactions;
    private final Once once;

    FormsPage(
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

    @GetMapping("/desk/forensics/{id}/forms")
    Reply list(@PathVariable long id) {
        return listing(id, List.of(), Form.empty());
    }

    @PostMapping("/desk/forensics/{id}/forms")
    Reply read(@PathVariable long id, Form form) {
        return once.submit(
                form,
                () -> {
                    var file = form.ask("file", "서식 파일", "File of forms").required().file(MOST);
                    var text =
                            file.map(f -> FilesPage.decoded(form, "file", f.bytes())).orElse(null);
                    return form.isValid() && text != null
                            ? told(
                                    id,
                                    form,
                                    importing.read(id, file.orElseThrow().fileName(), text))
                            : listing(id, List.of(), form);
                });
    }

    private Reply told(long id, Form form, ImportForms.Result result) {
        return switch (result) {
            case ImportForms.Result.Done done ->
                    Redirect.to("/desk/forensics/" + id + "/forms").saying(kept(done));
            case ImportForms.Result.Refused refused -> {
                form.error(
                        Text.of(
                                "아무것도 불러오지 않았습니다. 아래 문제를 고친 뒤 다시 보내십시오.",
                                "Nothing was read in. Put the problems below right and send the"
                                        + " file again."));
                yield listing(id, refused.problems(), form);
            }
        };
    }

    private static Text kept(ImportForms.Result.Done done) {
        var ko = "불러왔습니다: 황색 " + done.yellow() + "장, 분홍색 " + done.pink() + "장.";
        var en = "Read in: " + done.yellow() + " yellow, " + done.pink() + " pink.";
        return done.named() == 0
                ? Text.of(ko, en)
                : Text.of(
                        ko + " 이름과 신고인은 감정실에 두지 않으므로 뺐습니다: " + done.named() + "장.",
                        en
                                + " Names and informants were left out of "
                                + done.named()
                                + ": the laboratory keeps none.");
    }

    @GetMapping("/desk/forensics/{id}/forms/{form}")
    Reply show(@PathVariable long id, @PathVariable("form") long formId) {
        var model = Objects.requireNonNull(transactions.execute(status -> model(id, formId)));
        return Page.of(Text.of("서식", "Form"), "FormPage", model).width(Page.Width.DESK);
    }

    private Model model(long id, long formId) {
        var entry = laboratory.enter(id, Part.LABORATORY);
        var row = forms.byId(id, formId).orElseThrow(Laboratory::absent);
        laboratory.looked(
                entry,
                row.personId() == null ? List.of() : List.of(row.personId()),
                "form",
                "forensics.form");
        var others = new ArrayList<Beside>();
        for (var other : forms.all(id)) {
            if (other.form().colour() != row.form().colour()) {
                boolean yellow = row.form().colour() == FormColour.YELLOW;
                others.add(
                        new Beside(
                                other.id(),
                                other.form().number(),
                                yellow
                                        ? FormComparison.of(row.form(), other.form())
                                        : FormComparison.of(other.form(), row.form())));
            }
        }
        var change =
                row.personId() != null
                        ? fill(entry, FormColour.YELLOW, row.personId())
                        : fill(entry, FormColour.PINK, Objects.requireNonNull(row.remainsId()));
        return new Model(entry, row.form(), change, others);
    }

    @GetMapping("/desk/forensics/{id}/forms/all.csv")
    Reply csv(@PathVariable long id) {
        return download(importing.write(id, false));
    }

    @GetMapping("/desk/forensics/{id}/forms/all.json")
    Reply json(@PathVariable long id) {
        return download(importing.write(id, true));
    }

    private static Reply download(ExportCase.File file) {
        return Download.of(file.name(), file.mediaType(), file.bytes());
    }

    private Reply listing(long id, List<Text> problems, Form form) {
        var model =
                Objects.requireNonNull(
                        transactions.execute(status -> {
                            var entry = laboratory.enter(id, Part.LABORATORY);
                            var filled = forms.all(id);
                            return new Listing(
                                    entry, filled, blanks(entry, filled), problems, form);
                        }));
        return Page.of(Text.of("서식", "Forms"), "FormsPage", model)
                .width(Page.Width.DESK)
                .with(form);
    }

    private List<Blank> blanks(Entry entry, List<Forms.FormRow> filled) {
        var blanks = new ArrayList<Blank>();
        for (var family : families.all(entry.id())) {
            for (var person : family.missing()) {
                if (filled.stream().noneMatch(f -> Objects.equals(f.personId(), person.id()))) {
                    blanks.add(blank(entry, FormColour.YELLOW, person.code(), person.id()));
                }
            }
        }
        for (var one : remains.all(entry.id())) {
            if (one.partOf() == null
                    && filled.stream().noneMatch(f -> Objects.equals(f.remainsId(), one.id()))) {
                blanks.add(blank(entry, FormColour.PINK, one.code(), one.id()));
            }
        }
        return blanks;
    }

    private static Blank blank(Entry entry, FormColour colour, String number, long id) {
        return new Blank(colour, number, fill(entry, colour, id));
    }

    /** Where the form of that person or those remains is filled in. */
    static String fill(Entry entry, FormColour colour, long id) {
        return entry.path() + "/forms/" + colour.name().toLowerCase(Locale.ROOT) + "/" + id;
    }

    // What the templates say

    static Text colour(FormColour colour) {
        return colour == FormColour.YELLOW
                ? Text.of("황색 (실종자)", "yellow (missing)")
                : Text.of("분홍색 (유해)", "pink (remains)");
    }

    static String range(DviForm form, FormField least, FormField most) {
        var low = form.value(least);
        var high = form.value(most);
        if (low == null && high == null) {
            return "–";
        }
        return Objects.equals(low, high) ? orDash(low) : orDash(low) + "–" + orDash(high);
    }

    private static String orDash(@Nullable String words) {
        return words == null ? "" : words;
    }

    static Text group(int group) {
        return switch (group) {
            case 100 -> Text.of("100 행정", "100 Administration");
            case 200 -> Text.of("200 인적·수습 사항", "200 Person or recovery");
            case 300 -> Text.of("300 소지품", "300 Effects");
            case 400 -> Text.of("400 신체", "400 Body");
            case 500 -> Text.of("500 의료", "500 Medical");
            case 600 -> Text.of("600 치아", "600 Teeth");
            case 700 -> Text.of("700 유전자", "700 DNA");
            case 800 -> Text.of("800 지문", "800 Fingerprints");
            default -> Text.of("900 비고", "900 Remarks");
        };
    }

    /** What contradicts or agrees, in words: codes of fields, some with a detail behind. */
    static Text reasons(List<String> codes) {
        if (codes.isEmpty()) {
            return Text.same("–");
        }
        return Text.of(
                codes.stream().map(c -> reason(c, true)).collect(Collectors.joining(", ")),
                codes.stream().map(c -> reason(c, false)).collect(Collectors.joining(", ")));
    }

    private static String reason(String code, boolean korean) {
        int blank = code.indexOf(' ');
        var name = blank < 0 ? code : code.substring(0, blank);
        var rest = blank < 0 ? "" : code.substring(blank);
        var field =
                FormField.named(name)
                        .or(() -> FormField.named(name + "_LEAST"))
                        .map(f -> korean ? f.ko() : f.en())
                        .orElse(name);
        return field.replace(" (최소)", "").replace(", at least", "") + rest;
    }
}
