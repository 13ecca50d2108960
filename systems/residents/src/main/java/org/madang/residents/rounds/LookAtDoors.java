package org.madang.residents.rounds;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Scope;
import org.madang.kernel.journal.Deed;
import org.madang.kernel.journal.Journal;
import org.madang.kernel.journal.JournalEntry;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.residents.AsOf;
import org.madang.residents.HouseholdRecord;
import org.madang.residents.HouseholdRecord.Member;
import org.madang.residents.ResidentRegistration;
import org.madang.residents.Residents;
import org.madang.residents.proceedings.Proceeding;
import org.madang.residents.proceedings.Proceedings;
import org.madang.residents.registry.Desk;
import org.madang.residents.registry.Ledger;
import org.madang.residents.registry.RegisterClock;
import org.madang.residents.registry.ResidentRows;
import org.madang.residents.rounds.HouseholdsToVisit.Door;
import org.madang.residents.rounds.HouseholdsToVisit.Only;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What officials see of households that are to be visited; journaled for whoever they see. */
@Service
class LookAtDoors {

    /** What is handed to a village head (통장·이장) who goes from door to door. */
    static final Purpose LIST =
            Purpose.of(
                    "residents.round-list",
                    Text.of("사실조사 방문 명부 (통장·이장)", "List of doors for the village head"));

    private static final List<String> LISTED =
            List.of("residents.name", "residents.address", "residents.household");

    private final YearlyRounds rounds;
    private final RoundAnswers answers;
    private final HouseholdsToVisit doors;
    private final Residents residents;
    private final ResidentRows rows;
    private final Proceedings proceedings;
    private final Desk desk;
    private final Ledger ledger;
    private final Journal journal;
    private final Access access;
    private final RegisterClock clock;

    LookAtDoors(
            YearlyRounds rounds,
            RoundAnswers answers,
            HouseholdsToVisit doors,
            Residents residents,
            ResidentRows rows,
            Proceedings proceedings,
            Desk desk,
            Ledger ledger,
            Journal journal,
            Access access,
            RegisterClock clock) {
        this.rounds = rounds;
        this.answers = answers;
        this.doors = doors;
        this.residents = residents;
        this.rows = rows;
        this.proceedings = proceedings;
        this.desk = desk;
        this.ledger = ledger;
        this.journal = journal;
        this.access = access;
        this.clock = clock;
    }

    /**
     * The next doors of a township; empty where there is no such round here.
     *
     * @param printed whether they are handed on: to somebody outside the office
     */
    @Transactional
    Optional<Doors> next(
            long id, String division, Only only, long after, int limit, boolean printed) {
        var charge = desk.charged(ResidentRegistration.REGISTER, EnterFinding.PURPOSE);
        var round =
                rounds.byId(id).filter(one -> division.startsWith(one.municipality())).orElse(null);
        if (round == null) {
            return Optional.empty();
        }
        desk.within(charge, division, null, EnterFinding.PURPOSE);
        var list = doors.next(round, division, only, after, clock.today(), limit);
        journal(round, list, printed);
        return Optional.of(new Doors(round, list));
    }

    record Doors(Round round, List<Door> list) {}

    private void journal(Round round, List<Door> list, boolean printed) {
        var heads = list.stream().map(Door::headId).toList();
        if (!printed) {
            ledger.looked(EnterFinding.PURPOSE.about("round-" + round.id()), heads, LISTED);
            return;
        }
        var purpose = LIST.about("round-" + round.id());
        journal.writeAll(
                heads.stream()
                        .map(head ->
                                new JournalEntry(
                                        access.current(),
                                        purpose,
                                        Deed.EXPORT,
                                        head,
                                        purpose.code(),
                                        LISTED))
                        .toList());
    }

    /**
     * A household at its door.
     *
     * @param asked whether the round asks it
     * @param given what the round holds of it now, and what that replaced
     * @param investigations the open ones about its members, by member
     */
    record Seen(
            Round round,
            long householdId,
            boolean asked,
            List<Member> members,
            @Nullable Given given,
            List<Given> before,
            Map<Long, Long> investigations) {}

    /**
     * A household; empty where there is none or no such round.
     *
     * @throws org.madang.kernel.access.AccessRefused when it lives in another area; journaled
     */
    @Transactional
    Optional<Seen> at(long id, long household) {
        var charge = desk.charged(ResidentRegistration.REGISTER, EnterFinding.PURPOSE);
        var round = rounds.byId(id).orElse(null);
        var anywhere = access.within(Scope.NATION, () -> rows.members(List.of(household)));
        if (round == null || anywhere.isEmpty()) {
            return Optional.empty();
        }
        var someone = anywhere.getFirst();
        desk.within(charge, someone.division(), someone.id(), EnterFinding.PURPOSE);
        return Optional.of(seen(round, household, clock.today()));
    }

    private Seen seen(Round round, long household, LocalDate today) {
        var purpose = EnterFinding.PURPOSE.about("round-" + round.id());
        var members =
                residents
                        .household(household, AsOf.on(today), purpose)
                        .map(HouseholdRecord::members)
                        .orElse(List.of());
        var running = new HashMap<Long, Long>();
        for (var member : members) {
            proceedings.about(member.residentId()).stream()
                    .filter(one -> one.isOpen() && one.kind() == Proceeding.Kind.INVESTIGATION)
                    .findFirst()
                    .ifPresent(one -> running.put(member.residentId(), one.id()));
        }
        return new Seen(
                round,
                household,
                answers.asked(round, household).isPresent(),
                members,
                answers.of(round.id(), household).orElse(null),
                answers.before(round.id(), household),
                Map.copyOf(running));
    }
}
