package org.madang.residents.entries;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.calendar.WorkCalendar;
import org.madang.kernel.journal.Purpose;
import org.madang.residents.Lateness;
import org.madang.residents.ResidentRegistration;
import org.madang.residents.registry.Desk;
import org.madang.residents.registry.Held;
import org.madang.residents.registry.Households;
import org.madang.residents.registry.Ledger;
import org.madang.residents.registry.RegisterClock;
import org.madang.residents.registry.Report;
import org.madang.residents.registry.Reports;
import org.madang.residents.registry.Residences;
import org.madang.residents.registry.ResidentRows;
import org.springframework.stereotype.Component;

/**
 * How every entry about members of one household begins and is filed: whose duty it is, the locks,
 * the area, the version that was shown, the report. Needs a running transaction.
 */
@Component
public class EntryFrame {

    /** Changes of what was reported are reported within 14 days (Articles 11 to 13). */
    public static final Period TERM = Period.ofDays(14);

    private static final List<String> LOOKED =
            List.of("residents.status", "residents.address", "residents.household");

    private final ResidentRows rows;
    private final Households households;
    private final Residences residences;
    private final Reports reports;
    private final Desk desk;
    private final Ledger ledger;
    private final WorkCalendar calendar;
    private final RegisterClock clock;

    EntryFrame(
            ResidentRows rows,
            Households households,
            Residences residences,
            Reports reports,
            Desk desk,
            Ledger ledger,
            WorkCalendar calendar,
            RegisterClock clock) {
        this.rows = rows;
        this.households = households;
        this.residences = residences;
        this.reports = reports;
        this.desk = desk;
        this.ledger = ledger;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Whom an entry is about.
     *
     * @param joined another household that it concerns, or null
     * @param seen versions of the records as a form showed them
     */
    public record About(List<Long> persons, @Nullable Long joined, Map<Long, Integer> seen) {
        public About {
            persons = persons.stream().distinct().toList();
            seen = Map.copyOf(seen);
        }

        public static About one(long person, @Nullable Integer seen) {
            return new About(List.of(person), null, seen == null ? Map.of() : Map.of(person, seen));
        }
    }

    /** Begins an entry about people of the own area. */
    public Beginning begin(Purpose purpose, About about) {
        var charge = desk.charged(ResidentRegistration.REGISTER, purpose);
        var beginning = locked(charge, about, purpose);
        if (beginning instanceof Beginning.Begun begun) {
            for (var person : begun.persons()) {
                desk.within(charge, person.division(), person.id(), purpose);
            }
        }
        return beginning;
    }

    /** The same wherever they are registered: for whoever has decided that this is lawful. */
    public Beginning beginAnywhere(Desk.Charge charge, Purpose purpose, About about) {
        return locked(charge, about, purpose);
    }

    private Beginning locked(Desk.Charge charge, About about, Purpose purpose) {
        var before = rows.held(about.persons());
        if (before.isEmpty() || before.size() != about.persons().size()) {
            return Beginning.Stopped.because(EntryRefusals.NOT_FOUND);
        }
        var ids = new TreeSet<Long>();
        before.forEach(held -> ids.add(held.householdId()));
        if (ids.size() > 1) {
            return Beginning.Stopped.because(EntryRefusals.SEVERAL_HOUSEHOLDS);
        }
        var joined = about.joined();
        if (joined != null) {
            ids.add(joined);
        }
        var open = households.lock(ids);
        var known = rows.lockMembers(ids);
        var persons = new ArrayList<Held>();
        for (var id : about.persons()) {
            known.stream().filter(held -> held.id() == id).findFirst().ifPresent(persons::add);
        }
        ledger.looked(purpose, about.persons(), LOOKED);
        boolean unchanged =
                persons.size() == about.persons().size()
                        && persons.stream().map(Held::householdId).distinct().count() == 1
                        && Regrouping.seenAsHeld(about.seen(), known);
        return unchanged
                ? new Beginning.Begun(charge, persons, known, open, clock.today())
                : Beginning.Stopped.because(EntryRefusals.CHANGED_MEANWHILE);
    }

    /**
     * Whether the household would end on a day on which somebody still lived in it who left later:
     * they would have lived there without a head (Article 10, paragraph 1, item 4).
     */
    public boolean endsTooEarly(Regrouping regrouping, long household) {
        return !regrouping.members().isEmpty()
                && regrouping.staying().isEmpty()
                && residences.outlives(household, regrouping.day());
    }

    /** How late a report of something that came to be on a day is today. */
    public Lateness late(LocalDate event, Period term) {
        return Lateness.of(calendar.workingDays().deadline(event, term), clock.today());
    }

    /** Files the report of an entry made at the counter. */
    public long file(
            Report.Kind kind,
            LocalDate on,
            Held subject,
            String division,
            Desk.Charge charge,
            Lateness late,
            Object command) {
        return reports.file(
                new Report.Draft(
                        kind,
                        Report.State.ACCEPTED,
                        on,
                        subject.id(),
                        division,
                        charge.actor().id(),
                        charge.actor().id(),
                        null,
                        late.days(),
                        ledger.json(command)));
    }

    /** One person of the own area, locked, for an entry that leaves households as they are. */
    public Optional<Held> lock(long person) {
        return rows.lock(List.of(person)).stream().findFirst();
    }
}
