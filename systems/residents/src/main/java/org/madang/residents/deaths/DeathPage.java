package org.madang.residents.deaths;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.madang.residents.ResidentRegistration;
import org.madang.residents.entries.HouseholdCheck;
import org.madang.residents.entries.Rehearsal;
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

    private static final Text TITLE = Text.of("사망신고 처리", "Register a death");
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
    private final Rehearsal rehearsal;
    private final HouseholdCheck check;
    private final Once once;

    DeathPage(
            RegisterDeath deaths,
            DeskRecords records,
            Rehearsal rehearsal,
            HouseholdCheck check,
            Once once) {
        this.deaths = deaths;
        this.records = records;
        this.rehearsal = rehearsal;
        this.check = check;
        this.once = once;
    }

    @GetMapping("/desk/residents/{id}/death")
    Reply start(@PathVariable long id) {
        var opened = open(id);
        return page(opened, Form.empty().fill("seen", String.valueOf(opened.person().version())));
    }

    @PostMapping("/desk/residents/{id}/death")
    Reply register(@PathVariable long id, Form form, HttpServletRequest request) {
        return switch (form.typed(HouseholdCheck.STEP)) {
            case "CONFIRM" -> once.submit(form, () -> registered(open(id), form));
            case "EDIT" -> page(open(id), form);
            default -> checked(open(id), form, request);
        };
    }

    /** The household before and after; nothing is entered yet. */
    private Reply checked(DeskRecords.Opened opened, Form form, HttpServletRequest request) {
        var command = command(opened, form);
        if (command == null) {
            return page(opened, form);
        }
        var household = opened.person().residence();
        var rehearsed =
                rehearsal.of(
                        () -> deaths.register(command),
                        result ->
                                household == null || result instanceof DeathResult.Refused
                                        ? Set.of()
                                        : Set.of(household.householdId()),
                        RegisterDeath.PURPOSE);
        return rehearsed != null && rehearsed.result() instanceof DeathResult.Registered done
                ? check.page(
                        new HouseholdCheck.Question(
                                TITLE, opened.path() + "/death", opened.path(), done.lateness()),
                        rehearsed,
                        request)
                : once.submit(form, () -> registered(opened, form));
    }

    private DeskRecords.Opened open(long id) {
        return records.open(id, ResidentRegistration.REGISTER, RegisterDeath.PURPOSE);
    }

    private Reply registered(DeskRecords.Opened opened, Form form) {
        var command = command(opened, form);
        if (command == null) {
            return page(opened, form);
        }
        return switch (deaths.register(command)) {
            case DeathResult.Refused refused -> {
                Told.reasons(form, refused.reasons(), named -> field(named, opened));
                yield page(opened, form);
            }
            case DeathResult.Registered done ->
                    Redirect.to(opened.path()).saying(LateWords.with(words(done), done.lateness()));
        };
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

    private static Reply page(DeskRecords.Opened opened, Form form) {
        return Page.of(TITLE, "DeathPage", new Model(opened, form))
                .width(Page.Width.READING)
                .with(form);
    }
}
