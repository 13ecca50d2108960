package org.madang.residents.moving;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Jurisdiction;
import org.madang.kernel.access.Scope;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.madang.residents.AsOf;
import org.madang.residents.HouseholdRecord;
import org.madang.residents.Residents;
import org.madang.residents.addresses.AddressQuestion;
import org.madang.residents.registry.RegisterClock;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** A resident reports a move (전입신고) from home. */
@Controller
class MovePage {

    /** What the page shows. */
    record Model(
            HouseholdRecord household,
            AddressQuestion.Answer address,
            Form form,
            LocalDate today) {}

    private final ReportMove report;
    private final Residents residents;
    private final AddressQuestion addresses;
    private final Access access;
    private final Once once;
    private final TransactionTemplate transactions;
    private final RegisterClock clock;

    MovePage(
            ReportMove report,
            Residents residents,
            AddressQuestion addresses,
            Access access,
            Once once,
            TransactionTemplate transactions,
            RegisterClock clock) {
        this.report = report;
        this.residents = residents;
        this.addresses = addresses;
        this.access = access;
        this.once = once;
        this.transactions = transactions;
        this.clock = clock;
    }

    @GetMapping("/my/move")
    Reply start() {
        var form = Form.empty();
        var household = household();
        form.fill(
                "movers",
                household.members().stream()
                        .map(member -> String.valueOf(member.residentId()))
                        .toArray(String[]::new));
        return page(household, AddressQuestion.UNASKED, form);
    }

    @PostMapping("/my/move")
    Reply submit(Form form) {
        return once.submit(form, () -> submitted(form));
    }

    private Reply submitted(Form form) {
        var household = household();
        var answer = addresses.read(form, clock.today(), Jurisdiction.NATION);
        var command = command(form, household, answer.addressId());
        if (command == null) {
            return page(household, answer, form);
        }
        return switch (report.submit(command)) {
            case MoveResult.Refused refused -> {
                MoveForm.tell(form, refused, household, "joinHead");
                yield page(household, answer, form);
            }
            case MoveResult.Submitted submitted ->
                    Redirect.to("/my/reports").saying(words(submitted));
            case MoveResult.Registered done -> Redirect.to("/my").saying(MoveForm.entered(done));
            case MoveResult.Closed closed -> Redirect.to("/my/reports");
        };
    }

    private @Nullable MoveCommand command(
            Form form, HouseholdRecord household, @Nullable Long addressId) {
        var plain = MoveForm.read(form, household, addressId, clock.today());
        var join = form.typed("joinHead").strip();
        if (plain == null || join.isEmpty()) {
            return plain;
        }
        var joined = report.householdOf(join, plain.addressId(), plain.unit());
        if (joined.isEmpty()) {
            form.error(
                    "joinHead",
                    Text.of(
                            "그 주소에 이 이름의 세대주가 없어요.",
                            "No head of household of this name is registered at that address."));
            return null;
        }
        return MoveForm.joining(plain, joined.get());
    }

    private static Text words(MoveResult.Submitted submitted) {
        return submitted.consenterId() == null
                ? Text.of(
                        "전입신고를 접수했어요. 담당 공무원이 확인하면 주소가 바뀌어요.",
                        "We have your report. Your address changes once an official confirms it.")
                : Text.of(
                        "전입신고를 접수했어요. 세대주가 동의하면 담당 공무원이 확인해요.",
                        "We have your report. The head of the household is asked to agree, then an"
                                + " official confirms it.");
    }

    private HouseholdRecord household() {
        var me = access.resident().residentId();
        var today = AsOf.on(clock.today());
        return Optional.ofNullable(transactions.execute(status -> household(me, today)))
                .orElseThrow();
    }

    private HouseholdRecord household(long me, AsOf today) {
        var residence = residents.byId(me, today, ReportMove.PURPOSE).orElseThrow().residence();
        if (residence == null) {
            throw new IllegalStateException("somebody who is signed in lives nowhere");
        }
        return access.within(
                Scope.household(me, residence.householdId()),
                () ->
                        residents
                                .household(residence.householdId(), today, ReportMove.PURPOSE)
                                .orElseThrow());
    }

    private Reply page(HouseholdRecord household, AddressQuestion.Answer answer, Form form) {
        return Page.of(
                        Text.of("전입신고", "Report a move"),
                        "MovePage",
                        new Model(household, answer, form, clock.today()))
                .width(Page.Width.READING)
                .with(form);
    }
}
