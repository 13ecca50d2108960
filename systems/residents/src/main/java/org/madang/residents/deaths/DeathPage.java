package org.madang.residents.deaths;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.madang.residents.ResidentRegistration;
import org.madang.residents.entries.BeforeAfter;
import org.madang.residents.entries.Concerned;
import org.madang.residents.entries.RecordReport;
import org.madang.residents.pages.DeskRecords;
import org.madang.residents.pages.HouseholdFields;
import org.madang.residents.pages.LateWords;
import org.madang.residents.pages.Told;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** An official enters a death (사망신고). */
@Controller
class DeathPage {

    private static final RecordReport.Kind KIND =
            new RecordReport.Kind(
                    Text.of("사망신고 처리", "Register a death"),
                    "death",
                    RegisterDeath.PURPOSE,
                    "DeathPage");
    private static final Text NEW_HEAD = Text.of("새 세대주", "New head of the household");

    /** What the page shows. */
    record Model(DeskRecords.Opened opened, Form form) {

        /** Whether those who stay need a new head (Article 22, paragraph 1, item 2). */
        boolean needsHead() {
            return opened.isHead() && !opened.others().isEmpty();
        }
    }

    private final RegisterDeath deaths;
    private final DeskRecords records;
    private final BeforeAfter check;

    DeathPage(RegisterDeath deaths, DeskRecords records, BeforeAfter check) {
        this.deaths = deaths;
        this.records = records;
        this.check = check;
    }

    @GetMapping("/desk/residents/{id}/death")
    Reply start(@PathVariable long id) {
        var opened = open(id);
        return new Death(opened, opened.form()).again();
    }

    @PostMapping("/desk/residents/{id}/death")
    Reply register(@PathVariable long id, Form form, HttpServletRequest request) {
        return check.step(() -> new Death(open(id), form), form, request);
    }

    private DeskRecords.Opened open(long id) {
        return records.open(id, ResidentRegistration.REGISTER, RegisterDeath.PURPOSE);
    }

    /** A death as the form was answered. */
    private final class Death extends RecordReport<DeathResult> {

        Death(DeskRecords.Opened opened, Form form) {
            super(KIND, opened, form);
        }

        @Override
        protected Model model() {
            return new Model(opened, form);
        }

        @Override
        public @Nullable DeathResult enter() {
            var command = command(opened, form);
            return command == null ? null : deaths.register(command);
        }

        @Override
        public @Nullable Concerned concerned(DeathResult result) {
            var person = opened.person();
            return result instanceof DeathResult.Registered done
                    ? Concerned.one(person.id(), person.residence(), done.lateness())
                    : null;
        }

        @Override
        public Reply answered(DeathResult result) {
            return switch (result) {
                case DeathResult.Refused refused -> {
                    Told.reasons(form, refused.reasons(), named -> field(named, opened));
                    yield again();
                }
                case DeathResult.Registered done ->
                        Redirect.to(opened.path())
                                .saying(LateWords.with(words(done), done.lateness()));
            };
        }
    }

    private static String field(String named, DeskRecords.Opened opened) {
        return switch (named) {
            case "diedOn", "knownOn", "certificate" -> named;
            case "newHead" -> opened.others().isEmpty() ? "" : named;
            default -> "";
        };
    }

    private static @Nullable DeathCommand command(DeskRecords.Opened opened, Form form) {
        var died = form.ask("diedOn", "사망일", "Day of death").required().date();
        var known = form.ask("knownOn", "사망을 안 날", "Day it was learned").date();
        var certificate = form.ask("certificate", "증명 서류", "Proving document").required().text(200);
        var newHead = HouseholdFields.chosen(form, "newHead", NEW_HEAD, opened.others());
        var relations = HouseholdFields.relations(form, opened.others());
        var seen = form.ask("seen", "기록 판", "Version").number(0, Integer.MAX_VALUE);
        if (!form.isValid()) {
            return null;
        }
        return new DeathCommand(
                opened.person().id(),
                died.orElseThrow(),
                known.orElse(null),
                certificate.orElseThrow(),
                newHead.orElse(null),
                relations,
                seen.map(Long::intValue).orElse(null));
    }

    private static Text words(DeathResult.Registered done) {
        return done.householdEnded()
                ? Text.of(
                        "사망을 등록했습니다. 남은 세대원이 없어 세대도 종료했습니다.",
                        "The death is entered. Nobody is left, so the household has ended.")
                : Text.of("사망을 등록했습니다.", "The death is entered.");
    }
}
