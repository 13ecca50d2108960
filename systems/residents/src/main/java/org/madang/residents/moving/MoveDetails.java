package org.madang.residents.moving;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Scope;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.residents.AsOf;
import org.madang.residents.HouseholdRecord.Member;
import org.madang.residents.Relation;
import org.madang.residents.ResidentRecord;
import org.madang.residents.registry.AddressWords;
import org.madang.residents.registry.Ledger;
import org.madang.residents.registry.RegisterClock;
import org.madang.residents.registry.Report;
import org.madang.residents.registry.Residences;
import org.madang.residents.registry.ResidentRows;
import org.springframework.stereotype.Component;

/**
 * A move-in report in words. Who moves may live anywhere, so whoever asks must have decided first
 * that this reader may see the report.
 */
@Component
public class MoveDetails {

    private static final List<String> SEEN =
            List.of("residents.name", "residents.birth", "residents.address");

    private final ResidentRows rows;
    private final Residences residences;
    private final AddressWords addresses;
    private final Ledger ledger;
    private final Access access;
    private final RegisterClock clock;

    MoveDetails(
            ResidentRows rows,
            Residences residences,
            AddressWords addresses,
            Ledger ledger,
            Access access,
            RegisterClock clock) {
        this.rows = rows;
        this.residences = residences;
        this.addresses = addresses;
        this.ledger = ledger;
        this.access = access;
        this.clock = clock;
    }

    /** Somebody the report names. */
    public record Someone(
            long id,
            Text name,
            LocalDate birthDate,
            @Nullable Text address,
            @Nullable Relation relation) {}

    /**
     * What a report asks for.
     *
     * @param movers where they are registered now, and what they will be to the head there
     * @param newHead who becomes head of those who stay
     * @param joinedHead head of the household they join
     */
    public record Shown(
            List<Someone> movers,
            Text to,
            LocalDate movedOn,
            @Nullable Someone newHead,
            @Nullable Someone joinedHead) {
        public Shown {
            movers = List.copyOf(movers);
        }
    }

    /**
     * Reads a report of a move in the caller's transaction; every person shown is journaled.
     *
     * @param report of the kind {@link Report.Kind#MOVE}
     */
    public Shown of(Report report, Purpose purpose) {
        var command = ledger.read(report.details(), MoveCommand.class);
        return access.within(Scope.NATION, () -> shown(report, command, purpose));
    }

    private Shown shown(Report report, MoveCommand command, Purpose purpose) {
        var words = addresses.on(clock.today());
        var movers =
                command.movers().stream()
                        .map(id -> someone(id, command.relations().get(id), words))
                        .flatMap(Optional::stream)
                        .toList();
        var newHead = command.newHeadLeftBehind();
        var joined = command.joinHouseholdId();
        var shown =
                new Shown(
                        movers,
                        words.of(command.addressId(), command.unit(), command.movedOn()),
                        command.movedOn(),
                        newHead == null
                                ? null
                                : someone(newHead, Relation.HEAD, words).orElse(null),
                        joined == null ? null : head(joined, words));
        ledger.looked(purpose.about("report-" + report.id()), people(shown), SEEN);
        return shown;
    }

    private Optional<Someone> someone(
            long id, @Nullable Relation relation, AddressWords.Lookup words) {
        return rows.byId(id, AsOf.on(clock.today()))
                .map(person -> someone(person, relation, words));
    }

    private static Someone someone(
            ResidentRecord person, @Nullable Relation relation, AddressWords.Lookup words) {
        var residence = person.residence();
        return new Someone(
                person.id(),
                Text.of(person.name(), person.latin()),
                person.birthDate(),
                residence == null ? null : words.of(residence),
                relation);
    }

    private @Nullable Someone head(long household, AddressWords.Lookup words) {
        return residences.members(household, AsOf.on(clock.today())).stream()
                .filter(member -> member.residence().relation() == Relation.HEAD)
                .map(member -> someone(member, words))
                .findFirst()
                .orElse(null);
    }

    private static Someone someone(Member head, AddressWords.Lookup words) {
        return new Someone(
                head.residentId(),
                Text.of(head.name(), head.latin()),
                head.birthDate(),
                words.of(head.residence()),
                Relation.HEAD);
    }

    private static List<Long> people(Shown shown) {
        var people = new ArrayList<>(shown.movers().stream().map(Someone::id).toList());
        if (shown.newHead() != null) {
            people.add(shown.newHead().id());
        }
        if (shown.joinedHead() != null) {
            people.add(shown.joinedHead().id());
        }
        return people.stream().distinct().toList();
    }
}
