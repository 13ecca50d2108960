package org.madang.residents.moving;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.calendar.WorkCalendar;
import org.madang.kernel.journal.Purpose;
import org.madang.residents.Residence;
import org.madang.residents.ResidentMoved;
import org.madang.residents.registry.Destinations;
import org.madang.residents.registry.Destinations.Destination;
import org.madang.residents.registry.Headcounts;
import org.madang.residents.registry.Held;
import org.madang.residents.registry.Households;
import org.madang.residents.registry.Households.Locked;
import org.madang.residents.registry.Ledger;
import org.madang.residents.registry.Ledger.Changed;
import org.madang.residents.registry.RegisterClock;
import org.madang.residents.registry.Residences;
import org.madang.residents.registry.ResidentRows;
import org.springframework.stereotype.Component;

/** Gathers the facts of a move under lock, and writes what the rules accepted. */
@Component
class MoveEntry {

    /** Article 16, paragraph 1. */
    private static final Period TERM = Period.ofDays(14);

    private static final List<String> MOVED =
            List.of("residents.address", "residents.household", "residents.history");
    private static final List<String> RELATED = List.of("residents.household");

    private final ResidentRows rows;
    private final Residences residences;
    private final Households households;
    private final Headcounts headcounts;
    private final Destinations destinations;
    private final WorkCalendar calendar;
    private final RegisterClock clock;
    private final Ledger ledger;

    MoveEntry(
            ResidentRows rows,
            Residences residences,
            Households households,
            Headcounts headcounts,
            Destinations destinations,
            WorkCalendar calendar,
            RegisterClock clock,
            Ledger ledger) {
        this.rows = rows;
        this.residences = residences;
        this.households = households;
        this.headcounts = headcounts;
        this.destinations = destinations;
        this.calendar = calendar;
        this.clock = clock;
        this.ledger = ledger;
    }

    /** Facts that stay true until the transaction ends, or null if the movers just moved away. */
    @Nullable MoveFacts lockedFacts(
            MoveCommand command,
            @Nullable Destination destination,
            boolean consent,
            LocalDate reportedOn) {
        var joined = command.joinHouseholdId();
        var locked =
                households.lockOf(command.movers(), joined == null ? List.of() : List.of(joined));
        var known = rows.lockMembers(locked.stream().map(Locked::id).toList());
        var missing = new ArrayList<>(command.movers());
        missing.removeAll(known.stream().map(Held::id).toList());
        if (!missing.isEmpty() && !rows.held(missing).isEmpty()) {
            return null;
        }
        var open = locked.stream().filter(Locked::open).map(Locked::id).toList();
        return facts(command, known, open, destination, consent, reportedOn);
    }

    /** The same without locks, for a report that an official will confirm later. */
    MoveFacts presentFacts(
            MoveCommand command, @Nullable Destination destination, LocalDate reportedOn) {
        var ids = concerned(command, rows.held(command.movers()));
        return facts(command, rows.members(ids), ids, destination, true, reportedOn);
    }

    private static Set<Long> concerned(MoveCommand command, List<Held> movers) {
        var ids = new TreeSet<Long>();
        movers.forEach(held -> ids.add(held.householdId()));
        var joined = command.joinHouseholdId();
        if (joined != null) {
            ids.add(joined);
        }
        return ids;
    }

    private MoveFacts facts(
            MoveCommand command,
            List<Held> known,
            Iterable<Long> open,
            @Nullable Destination destination,
            boolean consent,
            LocalDate reportedOn) {
        var standing = new HashSet<Long>();
        open.forEach(standing::add);
        var joined = command.joinHouseholdId();
        return new MoveFacts(
                command,
                known,
                joined != null && standing.contains(joined),
                destination,
                consent,
                clock.today(),
                reportedOn,
                calendar.workingDays().deadline(command.movedOn(), TERM));
    }

    @Nullable Destination destination(MoveCommand command) {
        return destinations.at(command.addressId(), command.movedOn()).orElse(null);
    }

    /** Whether the old household would end while somebody, gone since, still lived in it. */
    boolean endsTooEarly(MoveDecision.Accepted accepted, MoveFacts facts) {
        return accepted.ends()
                && residences.outlives(accepted.fromHousehold(), facts.command().movedOn());
    }

    /** Writes an accepted move: rows, headcounts, journal and event. Returns the household. */
    long enter(
            long reportId,
            MoveFacts facts,
            MoveDecision.Accepted accepted,
            Destination destination,
            Purpose purpose) {
        var day = facts.command().movedOn();
        var chosen = accepted.toHousehold();
        long household = chosen == null ? households.form(day) : chosen;
        var changes = new ArrayList<Changed>();
        var movers = facts.movers();
        var ids = movers.stream().map(Held::id).toList();
        // The rules refuse a day on which a mover's residence had yet to begin.
        residences.close(ids, day, reportId);
        relateLeftBehind(facts, accepted, reportId, changes);
        var beginnings = new LinkedHashMap<Long, Residence>();
        for (var mover : movers) {
            beginnings.put(mover.id(), residence(facts, accepted, destination, household, mover));
            changes.add(new Changed(mover.id(), MOVED));
        }
        residences.begin(beginnings, reportId);
        count(movers, destination, day);
        rows.place(ids, household, divisionNow(destination), reportId);
        if (accepted.ends()) {
            households.end(accepted.fromHousehold(), day);
        }
        ledger.changed(
                purpose,
                reportId,
                changes,
                new ResidentMoved(
                        reportId,
                        ids,
                        accepted.fromHousehold(),
                        household,
                        movers.getFirst().division(),
                        destination.division(),
                        day));
        return household;
    }

    private void relateLeftBehind(
            MoveFacts facts, MoveDecision.Accepted accepted, long reportId, List<Changed> changes) {
        if (accepted.leftBehind().isEmpty()) {
            return;
        }
        var day = facts.command().movedOn();
        for (var held : facts.remaining(accepted.fromHousehold())) {
            var relation = accepted.leftBehind().get(held.id());
            if (relation != null) {
                residences.relate(held.id(), MoveFacts.residence(held), relation, day, reportId);
                changes.add(new Changed(held.id(), RELATED));
            }
        }
        rows.touch(accepted.leftBehind().keySet(), reportId);
    }

    private static Residence residence(
            MoveFacts facts,
            MoveDecision.Accepted accepted,
            Destination destination,
            long household,
            Held mover) {
        var relation = accepted.relations().get(mover.id());
        if (relation == null) {
            throw new IllegalStateException("the rules accepted a mover without a relation");
        }
        return new Residence(
                org.madang.residents.Period.since(facts.command().movedOn()),
                household,
                relation,
                destination.division(),
                destination.addressId(),
                facts.command().unit(),
                "MOVE_IN",
                facts.reportedOn());
    }

    private void count(List<Held> movers, Destination destination, LocalDate day) {
        var changes = new ArrayList<Headcounts.Change>();
        for (var mover : movers) {
            var to = destination.division();
            if (!mover.division().equals(to)) {
                var sex = mover.sex();
                var born = mover.birthDate();
                changes.add(new Headcounts.Change(mover.division(), day, sex, born, -1));
                changes.add(new Headcounts.Change(to, day, sex, born, 1));
            }
        }
        headcounts.change(changes);
    }

    private String divisionNow(Destination destination) {
        return destinations.divisionOn(destination.division(), clock.today());
    }
}
