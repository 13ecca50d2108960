package org.madang.residents.naming;

import java.time.Period;
import java.util.List;
import org.madang.kernel.calendar.WorkCalendar;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.residents.Lateness;
import org.madang.residents.NameChanged;
import org.madang.residents.ResidentRegistration;
import org.madang.residents.registry.Desk;
import org.madang.residents.registry.Ledger;
import org.madang.residents.registry.Names;
import org.madang.residents.registry.RegisterClock;
import org.madang.residents.registry.Report;
import org.madang.residents.registry.Reports;
import org.madang.residents.registry.ResidentRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters a change of name; the earlier name stays true for its time. */
@Service
public class ChangeName {

    public static final Purpose PURPOSE =
            Purpose.of("residents.name-change", Text.of("개명신고 처리", "Entering a change of name"));

    /** Act on Registration of Family Relations, Article 99, paragraph 1. */
    private static final Period TERM = Period.ofMonths(1);

    private final ResidentRows rows;
    private final Names names;
    private final Reports reports;
    private final Desk desk;
    private final Ledger ledger;
    private final WorkCalendar calendar;
    private final RegisterClock clock;

    ChangeName(
            ResidentRows rows,
            Names names,
            Reports reports,
            Desk desk,
            Ledger ledger,
            WorkCalendar calendar,
            RegisterClock clock) {
        this.rows = rows;
        this.names = names;
        this.reports = reports;
        this.desk = desk;
        this.ledger = ledger;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Transactional
    public NameResult change(NameCommand command) {
        var charge = desk.charged(ResidentRegistration.REGISTER, PURPOSE);
        var found = rows.lock(List.of(command.residentId()));
        if (found.isEmpty()) {
            return new NameResult.Refused(List.of(NameChangeRules.NOT_FOUND));
        }
        var person = found.getFirst();
        desk.within(charge, person.division(), person.id(), PURPOSE);
        var today = clock.today();
        var reasons = NameChangeRules.refusals(command, person, names.lasting(person.id()), today);
        if (!reasons.isEmpty()) {
            return new NameResult.Refused(reasons);
        }
        var day = command.permittedOn();
        var late = Lateness.of(calendar.workingDays().deadline(day, TERM), today);
        long report =
                reports.file(
                        new Report.Draft(
                                Report.Kind.NAME,
                                Report.State.ACCEPTED,
                                day,
                                person.id(),
                                person.division(),
                                charge.actor().id(),
                                charge.actor().id(),
                                null,
                                late.days(),
                                ledger.json(command)));
        var name = command.name();
        names.end(person.id(), day, report);
        names.begin(person.id(), name.whole(), name.inLatin(), day, report);
        rows.touch(List.of(person.id()), report);
        ledger.changed(
                PURPOSE,
                report,
                List.of(new Ledger.Changed(person.id(), List.of("residents.name"))),
                new NameChanged(report, person.id(), day));
        return new NameResult.Changed(report, name.whole(), late);
    }
}
