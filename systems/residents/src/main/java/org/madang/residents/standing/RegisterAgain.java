package org.madang.residents.standing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Scope;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.residents.Relation;
import org.madang.residents.StandingChanged;
import org.madang.residents.Status;
import org.madang.residents.entries.Beginning;
import org.madang.residents.entries.Entry;
import org.madang.residents.entries.EntryFrame;
import org.madang.residents.entries.EntryRefusals;
import org.madang.residents.entries.EntryResult;
import org.madang.residents.entries.Regrouping;
import org.madang.residents.registry.Desk;
import org.madang.residents.registry.Destinations;
import org.madang.residents.registry.Destinations.Destination;
import org.madang.residents.registry.Held;
import org.madang.residents.registry.Ledger;
import org.madang.residents.registry.Rearrange;
import org.madang.residents.registry.Rearrangement;
import org.madang.residents.registry.Report;
import org.madang.residents.registry.Standings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers people again (재등록), at the municipality where they live now: like a move, it concerns
 * people who may be kept elsewhere, and the address decides whose work it is.
 */
@Service
public class RegisterAgain implements Entry<ReturnCommand> {

    public static final Purpose PURPOSE =
            Purpose.of("residents.reregistration", Text.of("재등록 처리", "Registering again"));

    private final EntryFrame frame;
    private final Standings standings;
    private final Destinations destinations;
    private final NoticesGiven notices;
    private final Rearrange rearrange;
    private final Desk desk;
    private final Ledger ledger;
    private final Access access;

    RegisterAgain(
            EntryFrame frame,
            Standings standings,
            Destinations destinations,
            NoticesGiven notices,
            Rearrange rearrange,
            Desk desk,
            Ledger ledger,
            Access access) {
        this.frame = frame;
        this.standings = standings;
        this.destinations = destinations;
        this.notices = notices;
        this.rearrange = rearrange;
        this.desk = desk;
        this.ledger = ledger;
        this.access = access;
    }

    @Override
    public String name() {
        return "reregistrations";
    }

    @Override
    public Class<ReturnCommand> command() {
        return ReturnCommand.class;
    }

    @Override
    @Transactional
    public EntryResult enter(ReturnCommand command) {
        var charge = desk.charged(org.madang.residents.ResidentRegistration.REGISTER, PURPOSE);
        var destination = destinations.at(command.addressId(), command.on()).orElse(null);
        if (destination == null) {
            return EntryResult.Refused.because(EntryRefusals.NO_SUCH_ADDRESS);
        }
        desk.within(charge, destination.division(), null, PURPOSE);
        return access.within(Scope.NATION, () -> begun(command, destination, charge));
    }

    private EntryResult begun(ReturnCommand command, Destination destination, Desk.Charge charge) {
        var about =
                new EntryFrame.About(command.persons(), command.joinHouseholdId(), command.seen());
        return switch (frame.beginAnywhere(charge, PURPOSE, about)) {
            case Beginning.Stopped stopped -> new EntryResult.Refused(stopped.reasons());
            case Beginning.Begun begun -> decided(command, destination, begun);
        };
    }

    private EntryResult decided(
            ReturnCommand command, Destination destination, Beginning.Begun begun) {
        boolean kept = begun.persons().stream().anyMatch(Held::livesThere);
        var regrouping =
                new Regrouping(
                        kept ? begun.members() : List.of(),
                        begun.persons(),
                        command.newHead(),
                        command.relations(),
                        command.on(),
                        begun.today());
        var facts =
                new ReturnRules.Facts(
                        command,
                        regrouping,
                        destination,
                        joinedHead(command, begun),
                        since(begun.persons()));
        var reasons = ReturnRules.refusals(facts);
        if (command.joinHouseholdId() != null
                && frame.endsTooEarly(regrouping, begun.household())) {
            return EntryResult.Refused.because(EntryRefusals.LATER_ENTRY);
        }
        return reasons.isEmpty()
                ? entered(facts, destination, begun)
                : new EntryResult.Refused(reasons);
    }

    private static @Nullable Held joinedHead(ReturnCommand command, Beginning.Begun begun) {
        var joined = command.joinHouseholdId();
        return joined == null
                ? null
                : begun.living(joined).stream().filter(Held::isHead).findFirst().orElse(null);
    }

    private LocalDate since(List<Held> persons) {
        return persons.stream()
                .map(held -> standings.since(held.id()))
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private EntryResult entered(
            ReturnRules.Facts facts, Destination destination, Beginning.Begun begun) {
        var command = facts.command();
        var late = frame.late(command.on(), EntryFrame.TERM);
        long report =
                frame.file(
                        Report.Kind.REREGISTRATION,
                        command.on(),
                        begun.persons().getFirst(),
                        destination.division(),
                        begun.charge(),
                        late,
                        command);
        var status = Status.valueOf(command.standing().name());
        var regrouping = facts.regrouping();
        var change =
                new Rearrangement(
                        command.on(),
                        regrouping.members(),
                        begun.persons(),
                        regrouping.relationsOfStaying(),
                        new Rearrangement.Target(
                                household(facts, begun),
                                destination.division(),
                                destination.addressId(),
                                command.unit()),
                        relations(facts),
                        status,
                        "REREGISTRATION");
        var written = rearrange.write(change, report);
        notices.acted(command.persons(), report);
        ledger.changed(
                PURPOSE,
                report,
                written.changes(),
                new StandingChanged(
                        report,
                        command.persons(),
                        status,
                        written.household(),
                        destination.division(),
                        command.on()));
        return new EntryResult.Entered(report, written.household(), late);
    }

    /** All who are kept together and form their own stay the household they are. */
    private static @Nullable Long household(ReturnRules.Facts facts, Beginning.Begun begun) {
        var joined = facts.command().joinHouseholdId();
        var members = facts.regrouping().members();
        boolean whole = !members.isEmpty() && facts.regrouping().staying().isEmpty();
        return joined == null && whole ? Long.valueOf(begun.household()) : joined;
    }

    private static Map<Long, Relation> relations(ReturnRules.Facts facts) {
        var command = facts.command();
        var coming = facts.regrouping().leaving();
        if (command.joinHouseholdId() == null) {
            return facts.regrouping().under(ReturnRules.head(facts), coming);
        }
        var relations = new HashMap<Long, Relation>();
        coming.forEach(held -> relations.put(held.id(), command.relations().get(held.id())));
        return relations;
    }
}
