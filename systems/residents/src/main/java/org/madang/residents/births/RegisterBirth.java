package org.madang.residents.births;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.madang.kernel.calendar.WorkCalendar;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.residents.AsOf;
import org.madang.residents.BirthRegistered;
import org.madang.residents.Lateness;
import org.madang.residents.Residence;
import org.madang.residents.ResidentNumber;
import org.madang.residents.ResidentRegistration;
import org.madang.residents.Status;
import org.madang.residents.registry.Desk;
import org.madang.residents.registry.FreshNumbers;
import org.madang.residents.registry.Held;
import org.madang.residents.registry.Households;
import org.madang.residents.registry.Ledger;
import org.madang.residents.registry.Newcomers;
import org.madang.residents.registry.RegisterClock;
import org.madang.residents.registry.Report;
import org.madang.residents.registry.Reports;
import org.madang.residents.registry.Residences;
import org.madang.residents.registry.ResidentRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters a birth: the child has its number and its place in the household at once. */
@Service
public class RegisterBirth {

    public static final Purpose PURPOSE =
            Purpose.of("residents.birth-report", Text.of("출생신고 처리", "Entering a birth"));

    /** Act on Registration of Family Relations, Article 44, paragraph 1. */
    private static final Period TERM = Period.ofMonths(1);

    private static final List<String> ENTERED =
            List.of(
                    "residents.name",
                    "residents.number",
                    "residents.birth",
                    "residents.sex",
                    "residents.status",
                    "residents.address",
                    "residents.household");
    private static final List<String> JOINED = List.of("residents.household");

    private final ResidentRows rows;
    private final Residences residences;
    private final Households households;
    private final Newcomers newcomers;
    private final Reports reports;
    private final FreshNumbers numbers;
    private final Desk desk;
    private final Ledger ledger;
    private final WorkCalendar calendar;
    private final RegisterClock clock;

    RegisterBirth(
            ResidentRows rows,
            Residences residences,
            Households households,
            Newcomers newcomers,
            Reports reports,
            FreshNumbers numbers,
            Desk desk,
            Ledger ledger,
            WorkCalendar calendar,
            RegisterClock clock) {
        this.rows = rows;
        this.residences = residences;
        this.households = households;
        this.newcomers = newcomers;
        this.reports = reports;
        this.numbers = numbers;
        this.desk = desk;
        this.ledger = ledger;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Transactional
    public BirthResult register(BirthCommand command) {
        var charge = desk.charged(ResidentRegistration.REGISTER, PURPOSE);
        var seen = rows.held(List.of(command.parentId()));
        if (seen.isEmpty()) {
            return new BirthResult.Refused(List.of(BirthRules.NO_PARENT));
        }
        households.lock(List.of(seen.getFirst().householdId()));
        var parent = rows.lock(List.of(command.parentId())).getFirst();
        desk.within(charge, parent.division(), parent.id(), PURPOSE);
        var today = clock.today();
        var household = residences.members(parent.householdId(), AsOf.on(today));
        var reasons = BirthRules.refusals(new BirthRules.Facts(command, parent, household, today));
        if (!reasons.isEmpty()) {
            return new BirthResult.Refused(reasons);
        }
        return entered(command, parent, charge, today);
    }

    private BirthResult entered(
            BirthCommand command, Held parent, Desk.Charge charge, LocalDate today) {
        var late = Lateness.of(calendar.workingDays().deadline(command.bornOn(), TERM), today);
        long report = file(command, parent, charge, late);
        var lived =
                BirthRules.residences(
                        command, residences.history(parent.id(), AsOf.on(today)), today);
        // Resident Registration Act, Article 7-2, paragraph 1: a number of one's own.
        var number = numbers.draw(command.bornOn(), command.sex(), parent.division());
        long child = insert(command, parent, number, report, lived);
        reports.concern(report, child);
        ledger.changed(
                PURPOSE,
                report,
                List.of(
                        new Ledger.Changed(child, ENTERED),
                        new Ledger.Changed(parent.id(), JOINED)),
                new BirthRegistered(
                        report, child, parent.householdId(), parent.division(), command.bornOn()));
        return new BirthResult.Registered(report, child, number, parent.householdId(), late);
    }

    private long file(BirthCommand command, Held parent, Desk.Charge charge, Lateness late) {
        return reports.file(
                new Report.Draft(
                        Report.Kind.BIRTH,
                        Report.State.ACCEPTED,
                        command.bornOn(),
                        parent.id(),
                        parent.division(),
                        charge.actor().id(),
                        charge.actor().id(),
                        null,
                        late.days(),
                        ledger.json(command)));
    }

    private long insert(
            BirthCommand command,
            Held parent,
            ResidentNumber number,
            long report,
            List<Residence> lived) {
        return newcomers.enter(
                new Newcomers.Newcomer(
                        number,
                        command.name().whole(),
                        command.name().inLatin(),
                        command.bornOn(),
                        command.sex(),
                        Status.RESIDENT,
                        parent.division(),
                        parent.householdId()),
                lived,
                report);
    }
}
