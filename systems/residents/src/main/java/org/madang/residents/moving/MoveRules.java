package org.madang.residents.moving;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.madang.residents.Lateness;
import org.madang.residents.Refusal;
import org.madang.residents.Relation;
import org.madang.residents.Status;
import org.madang.residents.registry.Held;
import org.madang.residents.registry.Relations;

/** When a move may be entered (Resident Registration Act, Article 16), and what it then does. */
final class MoveRules {

    private static final int LONGEST_UNIT = 80;

    private MoveRules() {}

    static MoveDecision decide(MoveFacts facts) {
        var reasons = new ArrayList<Refusal>();
        people(facts, reasons);
        if (!reasons.isEmpty()) {
            return new MoveDecision.Refused(reasons);
        }
        date(facts, reasons);
        place(facts, reasons);
        leftBehind(facts, reasons);
        if (facts.command().joinHouseholdId() != null) {
            joining(facts, reasons);
        } else {
            ownHousehold(facts, reasons);
        }
        return reasons.isEmpty() ? accepted(facts) : new MoveDecision.Refused(reasons);
    }

    /** Article 16, paragraph 1: all or some of those who belong to one household. */
    private static void people(MoveFacts facts, List<Refusal> reasons) {
        var command = facts.command();
        var movers = facts.movers();
        if (movers.isEmpty() || movers.size() != command.movers().size()) {
            reasons.add(MoveRefusals.NOT_FOUND);
            return;
        }
        if (command.seen().entrySet().stream()
                .anyMatch(seen ->
                        facts.person(seen.getKey())
                                .filter(held -> held.version() == seen.getValue())
                                .isEmpty())) {
            reasons.add(MoveRefusals.CHANGED_MEANWHILE);
        }
        for (var mover : movers) {
            if (mover.status() == Status.UNKNOWN) {
                reasons.add(MoveRefusals.UNKNOWN_RESIDENCE);
            } else if (!mover.status().living() || !mover.livesThere()) {
                reasons.add(MoveRefusals.NOT_REGISTERED);
            }
        }
        if (movers.stream().map(Held::householdId).distinct().count() > 1) {
            reasons.add(MoveRefusals.SEVERAL_HOUSEHOLDS);
        }
    }

    /** Article 16, paragraph 1: the report follows the move; entries follow each other in time. */
    private static void date(MoveFacts facts, List<Refusal> reasons) {
        var day = facts.command().movedOn();
        if (day.isAfter(facts.today())) {
            reasons.add(MoveRefusals.FUTURE);
        }
        if (facts.movers().stream().anyMatch(mover -> !began(mover).isBefore(day))) {
            reasons.add(MoveRefusals.LATER_ENTRY);
        }
    }

    /** Article 10, paragraph 1, item 7: an address; Article 16: another one than before. */
    private static void place(MoveFacts facts, List<Refusal> reasons) {
        var command = facts.command();
        if (facts.destination() == null) {
            reasons.add(MoveRefusals.NO_SUCH_ADDRESS);
        }
        if (command.unit().length() > LONGEST_UNIT
                || command.unit().chars().anyMatch(Character::isISOControl)) {
            reasons.add(MoveRefusals.BAD_UNIT);
        }
        if (facts.movers().stream().anyMatch(mover -> livesAt(mover, command))) {
            reasons.add(MoveRefusals.SAME_ADDRESS);
        }
    }

    /** Article 22, paragraph 1, item 2: those who stay need a head from the day of the move. */
    private static void leftBehind(MoveFacts facts, List<Refusal> reasons) {
        var command = facts.command();
        long household = facts.movers().getFirst().householdId();
        var staying = facts.remaining(household);
        boolean headStays = staying.stream().anyMatch(MoveRules::isHead);
        var newHead = command.newHeadLeftBehind();
        if (staying.isEmpty() || headStays) {
            if (newHead != null) {
                reasons.add(MoveRefusals.HEAD_NOT_NEEDED);
            }
            return;
        }
        if (newHead == null) {
            reasons.add(MoveRefusals.HEAD_NEEDED);
            return;
        }
        long named = newHead;
        var chosen = staying.stream().filter(held -> held.id() == named).findFirst();
        if (chosen.isEmpty()) {
            reasons.add(MoveRefusals.HEAD_NOT_STAYING);
        } else if (began(chosen.get()).isAfter(command.movedOn())) {
            reasons.add(MoveRefusals.HEAD_CAME_LATER);
        }
        if (staying.stream()
                .anyMatch(held ->
                        held.id() != named
                                && command.relations().get(held.id()) == Relation.HEAD)) {
            reasons.add(MoveRefusals.ONE_HEAD);
        }
    }

    /** Enforcement Decree, Articles 18 and 23: the head of the household there confirms. */
    private static void joining(MoveFacts facts, List<Refusal> reasons) {
        var command = facts.command();
        long joined = Objects.requireNonNull(command.joinHouseholdId());
        var head = facts.head(joined);
        if (!facts.joined() || head.isEmpty()) {
            reasons.add(MoveRefusals.NO_SUCH_HOUSEHOLD);
            return;
        }
        if (facts.movers().getFirst().householdId() == joined) {
            reasons.add(MoveRefusals.OWN_HOUSEHOLD);
            return;
        }
        if (!livesAt(head.get(), command)) {
            reasons.add(MoveRefusals.LIVES_ELSEWHERE);
        }
        if (began(head.get()).isAfter(command.movedOn())) {
            reasons.add(MoveRefusals.LATER_ENTRY_THERE);
        }
        if (!facts.consent()) {
            reasons.add(MoveRefusals.NO_CONSENT);
        }
        for (var mover : facts.movers()) {
            var relation = command.relations().get(mover.id());
            if (relation == null) {
                reasons.add(MoveRefusals.RELATION_NEEDED);
            } else if (relation == Relation.HEAD) {
                reasons.add(MoveRefusals.ONE_HEAD);
            }
        }
    }

    /** Article 10, paragraph 1, item 4: a household has one head, and each a relation to them. */
    private static void ownHousehold(MoveFacts facts, List<Refusal> reasons) {
        long heads =
                relations(facts).values().stream()
                        .filter(relation -> relation == Relation.HEAD)
                        .count();
        if (heads > 1) {
            reasons.add(MoveRefusals.ONE_HEAD);
        } else if (heads == 0) {
            reasons.add(MoveRefusals.NEW_HEAD_NEEDED);
        }
    }

    private static MoveDecision accepted(MoveFacts facts) {
        var command = facts.command();
        long household = facts.movers().getFirst().householdId();
        boolean whole = facts.remaining(household).isEmpty();
        var joined = command.joinHouseholdId();
        return new MoveDecision.Accepted(
                household,
                joined == null && whole ? Long.valueOf(household) : joined,
                relations(facts),
                newRelations(facts, household),
                whole && joined != null,
                Lateness.of(facts.deadline(), facts.reportedOn()));
    }

    /** A single mover heads a new household; others stay what they are unless told otherwise. */
    private static Map<Long, Relation> relations(MoveFacts facts) {
        var command = facts.command();
        var movers = facts.movers();
        if (movers.size() == 1 && command.joinHouseholdId() == null) {
            return Map.of(movers.getFirst().id(), Relation.HEAD);
        }
        return movers.stream()
                .collect(
                        Collectors.toMap(
                                Held::id,
                                mover ->
                                        command.relations()
                                                .getOrDefault(mover.id(), relation(mover))));
    }

    private static Map<Long, Relation> newRelations(MoveFacts facts, long household) {
        var newHead = facts.command().newHeadLeftBehind();
        if (newHead == null) {
            return Map.of();
        }
        var wasToOldHead = relation(facts.person(newHead).orElseThrow());
        var relations = new HashMap<Long, Relation>();
        for (var held : facts.remaining(household)) {
            var follows = Relations.toNewHead(wasToOldHead, relation(held));
            relations.put(
                    held.id(),
                    held.id() == newHead
                            ? Relation.HEAD
                            : facts.command().relations().getOrDefault(held.id(), follows));
        }
        return relations;
    }

    private static boolean livesAt(Held held, MoveCommand command) {
        var residence = MoveFacts.residence(held);
        return residence.addressId() == command.addressId()
                && residence.unit().equals(command.unit());
    }

    private static boolean isHead(Held held) {
        return relation(held) == Relation.HEAD;
    }

    private static Relation relation(Held held) {
        return MoveFacts.residence(held).relation();
    }

    private static LocalDate began(Held held) {
        return MoveFacts.residence(held).period().start();
    }
}
