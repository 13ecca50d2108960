package org.madang.forensics.casework;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.forensics.register.ComparisonRow;
import org.madang.forensics.register.Conclusion;
import org.madang.forensics.register.DentalChart;
import org.madang.forensics.register.Families;
import org.madang.forensics.register.FindingKind;
import org.madang.forensics.register.FindingRow;
import org.madang.forensics.register.Findings;
import org.madang.forensics.register.FingerPatterns;
import org.madang.forensics.register.Laboratory;
import org.madang.forensics.register.Laboratory.Entry;
import org.madang.forensics.register.Part;
import org.madang.forensics.register.PersonRow;
import org.madang.forensics.register.RemainsFound;
import org.madang.forensics.register.RemainsRow;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Ante-mortem beside post-mortem data of one pairing, and the expert's conclusion. */
@Controller
class ComparePage {

    /** Two findings of one kind. */
    record Side(FindingKind kind, String before, String after, Text reading) {}

    /** What the page shows. */
    record Model(
            Entry entry,
            RemainsRow found,
            PersonRow person,
            List<Side> sides,
            List<ComparisonRow> conclusions,
            Form form) {

        String path() {
            return entry.path() + "/remains/" + found.id() + "/compare/" + person.id();
        }
    }

    private final Laboratory laboratory;
    private final Families families;
    private final RemainsFound remains;
    private final Findings findings;
    private final EnterFinding enterFinding;
    private final TransactionTemplate transactions;
    private final Once once;

    ComparePage(
            Laboratory laboratory,
            Families families,
            RemainsFound remains,
            Findings findings,
            EnterFinding enterFinding,
            TransactionTemplate transactions,
            Once once) {
        this.laboratory = laboratory;
        this.families = families;
        this.remains = remains;
        this.findings = findings;
        this.enterFinding = enterFinding;
        this.transactions = transactions;
        this.once = once;
    }

    @GetMapping("/desk/forensics/{id}/remains/{found}/compare/{person}")
    Reply show(@PathVariable long id, @PathVariable long found, @PathVariable long person) {
        return page(id, found, person, Form.empty());
    }

    @PostMapping("/desk/forensics/{id}/remains/{found}/compare/{person}")
    Reply conclude(
            @PathVariable long id, @PathVariable long found, @PathVariable long person, Form form) {
        return once.submit(form, () -> concluded(id, found, person, form));
    }

    private Reply concluded(long id, long found, long person, Form form) {
        var kind = form.ask("kind", "종류", "Kind").required().choice(FindingKind.class);
        var conclusion =
                form.ask("conclusion", "판정", "Conclusion").required().choice(Conclusion.class);
        var note = form.ask("note", "근거", "Grounds").required().text(400);
        if (form.isValid()) {
            FamilyPage.tell(
                    form,
                    enterFinding.conclude(
                            id,
                            kind.orElseThrow(),
                            found,
                            person,
                            conclusion.orElseThrow(),
                            note.orElseThrow()));
        }
        return form.isValid()
                ? Redirect.to("/desk/forensics/" + id + "/remains/" + found + "/compare/" + person)
                        .saying(Text.of("판정을 적었습니다.", "The conclusion is entered."))
                : page(id, found, person, form);
    }

    private Reply page(long id, long foundId, long personId, Form form) {
        var model =
                Objects.requireNonNull(
                        transactions.execute(status -> model(id, foundId, personId, form)));
        return Page.of(Text.of("비교", "Comparison"), "ComparePage", model)
                .width(Page.Width.DESK)
                .with(form);
    }

    private Model model(long id, long foundId, long personId, Form form) {
        var entry = laboratory.enter(id, Part.LABORATORY, Part.BOARD);
        var found = remains.byId(id, foundId).orElseThrow(Laboratory::absent);
        var person =
                families.all(id).stream()
                        .flatMap(f -> f.missing().stream())
                        .filter(p -> p.id() == personId)
                        .findFirst()
                        .orElseThrow(Laboratory::absent);
        laboratory.looked(entry, List.of(personId), "compare", "forensics.findings");
        var before = findings.of(personId, null);
        var after = findings.of(null, foundId);
        var sides =
                java.util.Arrays.stream(FindingKind.values())
                        .map(kind -> side(kind, content(before, kind), content(after, kind)))
                        .toList();
        return new Model(
                entry, found, person, sides, findings.comparisons(id, foundId, personId), form);
    }

    private static @Nullable String content(List<FindingRow> rows, FindingKind kind) {
        return rows.stream()
                .filter(f -> f.kind() == kind)
                .map(FindingRow::content)
                .findFirst()
                .orElse(null);
    }

    private static Side side(FindingKind kind, @Nullable String before, @Nullable String after) {
        var reading =
                before == null || after == null
                        ? Text.of("비교할 자료가 없음", "Nothing to compare")
                        : reading(kind, before, after);
        return new Side(
                kind,
                Objects.requireNonNullElse(before, "–"),
                Objects.requireNonNullElse(after, "–"),
                reading);
    }

    private static Text reading(FindingKind kind, String before, String after) {
        return switch (kind) {
            case DENTAL -> teeth(DentalChart.read(before), DentalChart.read(after));
            case FINGERPRINT -> fingers(FingerPatterns.read(before), FingerPatterns.read(after));
            case PHYSICAL -> Text.of("전문가가 판단", "For the expert to judge");
        };
    }

    private static Text teeth(Optional<DentalChart> before, Optional<DentalChart> after) {
        if (before.isEmpty() || after.isEmpty()) {
            return Text.of("읽을 수 없음", "Cannot be read");
        }
        var c = before.get().beside(after.get());
        int match = c.of(DentalChart.Agreement.MATCH).size();
        int explained = c.of(DentalChart.Agreement.EXPLAINABLE).size();
        var bad = c.of(DentalChart.Agreement.IMPOSSIBLE);
        return Text.of(
                "일치 " + match + ", 설명 가능 " + explained + ", 불가능 " + bad.size() + named(bad),
                match
                        + " match, "
                        + explained
                        + " explainable, "
                        + bad.size()
                        + " impossible"
                        + named(bad));
    }

    private static String named(List<Integer> teeth) {
        return teeth.isEmpty()
                ? ""
                : " (" + String.join(", ", teeth.stream().map(String::valueOf).toList()) + ")";
    }

    private static Text fingers(Optional<FingerPatterns> before, Optional<FingerPatterns> after) {
        if (before.isEmpty() || after.isEmpty()) {
            return Text.of("읽을 수 없음", "Cannot be read");
        }
        int common = before.get().common(after.get());
        int different = before.get().different(after.get());
        return Text.of(
                "둘 다 있는 손가락 " + common + ", 문형이 다른 손가락 " + different,
                common + " fingers in both, " + different + " of them with different patterns");
    }
}
