package org.madang.residents.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.journal.Purpose;
import org.madang.residents.Lateness;
import org.madang.residents.Relation;
import org.madang.residents.StandingChanged;
import org.madang.residents.Status;
import org.madang.residents.entries.Beginning;
import org.madang.residents.entries.EntryFrame;
import org.madang.residents.entries.EntryRefusals;
import org.madang.residents.entries.EntryResult;
import org.madang.residents.entries.Regrouping;
import org.madang.residents.registry.Destinations;
import org.madang.residents.registry.Destinations.Destination;
import org.madang.residents.registry.Held;
import org.madang.residents.registry.Ledger;
import org.madang.residents.registry.Rearrange;
import org.madang.residents.registry.Rearrangement;
import org.madang.residents.registry.Report;
import org.madang.residents.registry.Standings;
import org.springframework.stereotype.Component;

/** What unknown residence, departure and cancellation have in common: all but their words. */
@Component
class StandingEntry {

    /**
     * One of them.
     *
     * @param status what the persons are from then on
     */
    record Kind(Status status, Report.Kind report, Purpose purpose) {}

    private final EntryFrame frame;
    private final Standings standings;
    private final Destinations destinations;
    private final NoticesGiven notices;
    private final Rearrange rearrange;
    private final Ledger ledger;

    StandingEntry(
            EntryFrame frame,
            Standings standings,
            Destinations destinations,
            NoticesGiven notices,
            Rearrange rearrange,
            Ledger ledger) {
        this.frame = frame;
        this.standings = standings;
        this.destinations = destinations;
        this.notices = notices;
        this.rearrange = rearrange;
        this.ledger = ledger;
    }

    EntryResult enter(Kind kind, StandingCommand command) {
        var about = new EntryFrame.About(command.persons(), null, command.seen());
        return switch (frame.begin(kind.purpose(), about)) {
            case Beginning.Stopped stopped -> new EntryResult.Refused(stopped.reasons());
            case Beginning.Begun begun -> decided(kind, command, begun);
        };
    }

    private EntryResult decided(Kind kind, StandingCommand command, Beginning.Begun begun) {
        var regrouping =
                new Regrouping(
                        begun.members(),
                        begun.persons(),
                        command.newHead(),
                        command.relations(),
                        command.on(),
                        begun.today());
        var office = office(command);
        var since = since(begun.persons());
        var facts =
                new StandingRules.Facts(
                        command,
                        regrouping,
                        office,
                        since,
                        notices.ranOut(command.persons(), begun.today()),
                        announced(begun.persons(), since));
        var reasons = StandingRules.refusals(facts, kind.status());
        if (!reasons.isEmpty()) {
            return new EntryResult.Refused(reasons);
        }
        boolean ends = kind.status() == Status.CANCELLED;
        if (ends && frame.endsTooEarly(regrouping, begun.household())) {
            return EntryResult.Refused.because(EntryRefusals.LATER_ENTRY);
        }
        return entered(kind, facts, begun);
    }

    private @Nullable Destination office(StandingCommand command) {
        var address = command.addressId();
        return address == null ? null : destinations.at(address, command.on()).orElse(null);
    }

    private int announced(List<Held> persons, LocalDate since) {
        return persons.stream()
                .mapToInt(held -> notices.announced(held.id(), since))
                .min()
                .orElse(0);
    }

    private LocalDate since(List<Held> persons) {
        return persons.stream()
                .map(held -> standings.since(held.id()))
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private EntryResult entered(Kind kind, StandingRules.Facts facts, Beginning.Begun begun) {
        var command = facts.command();
        var subject = begun.persons().getFirst();
        // An ex-officio act and a report before departure have no term that could run out.
        var late = Lateness.NONE;
        long report =
                frame.file(
                        kind.report(),
                        command.on(),
                        subject,
                        subject.division(),
                        begun.charge(),
                        late,
                        command);
        var change =
                new Rearrangement(
                        command.on(),
                        begun.members(),
                        begun.persons(),
                        facts.regrouping().relationsOfStaying(),
                        target(kind, facts, begun),
                        relations(kind, facts.regrouping()),
                        // Who is only kept elsewhere has stood so since they were first unknown.
                        command.ground() == Ground.UNKNOWN_FOR_A_YEAR ? null : kind.status(),
                        kind.status().name());
        var written = rearrange.write(change, report);
        notices.acted(command.persons(), report);
        ledger.changed(
                kind.purpose(),
                report,
                written.changes(),
                new StandingChanged(
                        report,
                        command.persons(),
                        kind.status(),
                        written.household(),
                        subject.division(),
                        command.on()));
        return new EntryResult.Entered(report, written.household(), late);
    }

    /** Those who go together stay one household where they are kept (Articles 19 and 20). */
    private static Rearrangement.@Nullable Target target(
            Kind kind, StandingRules.Facts facts, Beginning.Begun begun) {
        if (kind.status() == Status.CANCELLED) {
            return null;
        }
        boolean all = facts.regrouping().staying().isEmpty();
        var household = all ? Long.valueOf(begun.household()) : null;
        var office = facts.office();
        return office == null
                ? Rearrangement.Target.at(begun.persons().getFirst(), household)
                : new Rearrangement.Target(household, office.division(), office.addressId(), "");
    }

    private static Map<Long, Relation> relations(Kind kind, Regrouping regrouping) {
        return kind.status() == Status.CANCELLED
                ? Map.of()
                : regrouping.under(regrouping.headOfLeaving(), regrouping.leaving());
    }
}
