package org.madang.residents.entries;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.residents.Refusal;
import org.madang.residents.Relation;
import org.madang.residents.registry.Held;
import org.madang.residents.registry.Relations;

/**
 * What holds whenever members leave a household or its head changes (Resident Registration Act,
 * Article 10, paragraph 1, item 4; Article 22, paragraph 1, item 2). Pure.
 *
 * @param members who lives in the household now
 * @param leaving those of them who leave; empty when only the head changes
 * @param newHead the head of those who stay, where it changes
 * @param relations what somebody is to the new head where it does not follow
 */
public record Regrouping(
        List<Held> members,
        List<Held> leaving,
        @Nullable Long newHead,
        Map<Long, Relation> relations,
        LocalDate day,
        LocalDate today) {

    /** Of one line, as the columns hold it. */
    public static final int LONGEST_UNIT = 80;

    private static final int LONGEST_EVIDENCE = 2000;

    public Regrouping {
        members = List.copyOf(members);
        leaving = List.copyOf(leaving);
        relations = Map.copyOf(relations);
    }

    public List<Held> staying() {
        var staying = new ArrayList<>(members);
        staying.removeAll(leaving);
        return staying;
    }

    /** Dates in their order, and a head for those who stay. */
    public List<Refusal> refusals() {
        var reasons = new ArrayList<Refusal>();
        if (day.isAfter(today)) {
            reasons.add(EntryRefusals.FUTURE);
        }
        if (leaving.stream().anyMatch(held -> held.livesThere() && !held.since().isBefore(day))) {
            reasons.add(EntryRefusals.LATER_ENTRY);
        }
        head(reasons);
        return reasons;
    }

    private void head(List<Refusal> reasons) {
        var named = newHead;
        boolean headLeaves = leaving.stream().anyMatch(Held::isHead);
        if (!headLeaves || staying().isEmpty()) {
            if (named != null) {
                reasons.add(EntryRefusals.HEAD_NOT_NEEDED);
            }
        } else if (named == null) {
            reasons.add(EntryRefusals.HEAD_NEEDED);
        } else {
            reasons.addAll(underNewHead(named, staying()));
        }
    }

    /** Whether all members may live under that head from the day on. */
    public List<Refusal> underHead(long head) {
        return underNewHead(head, members);
    }

    private List<Refusal> underNewHead(long named, List<Held> persons) {
        var reasons = new ArrayList<Refusal>();
        if (persons.stream().noneMatch(held -> held.id() == named && !held.since().isAfter(day))) {
            reasons.add(EntryRefusals.HEAD_NOT_THERE);
        }
        if (persons.stream()
                .anyMatch(
                        held -> held.id() != named && relations.get(held.id()) == Relation.HEAD)) {
            reasons.add(EntryRefusals.ONE_HEAD);
        }
        return reasons;
    }

    /** What those who stay become; empty while they keep their head. */
    public Map<Long, Relation> relationsOfStaying() {
        var named = newHead;
        return named == null ? Map.of() : under(named, staying());
    }

    /** What each person becomes to a new head who is one of them. */
    public Map<Long, Relation> under(long head, List<Held> persons) {
        var was =
                persons.stream()
                        .filter(held -> held.id() == head)
                        .map(Regrouping::relationOf)
                        .findFirst()
                        .orElseThrow();
        var become = new HashMap<Long, Relation>();
        for (var held : persons) {
            var follows = Relations.toNewHead(was, relationOf(held));
            become.put(
                    held.id(),
                    held.id() == head ? Relation.HEAD : relations.getOrDefault(held.id(), follows));
        }
        return become;
    }

    /** Who comes from nowhere is a cohabitant until an official says otherwise. */
    private static Relation relationOf(Held held) {
        return held.livesThere() ? held.relation() : Relation.COHABITANT;
    }

    /** Who heads those who leave together: their head, or else the first of them. */
    public long headOfLeaving() {
        return leaving.stream().filter(Held::isHead).findFirst().orElseGet(leaving::getFirst).id();
    }

    /** Somebody names what shows an entry to be right, within bounds. */
    public static List<Refusal> evidence(String evidence) {
        return evidence.isBlank() || evidence.length() > LONGEST_EVIDENCE
                ? List.of(EntryRefusals.NO_EVIDENCE)
                : List.of();
    }

    public static List<Refusal> unit(String unit) {
        return unit.length() > LONGEST_UNIT || unit.chars().anyMatch(Character::isISOControl)
                ? List.of(EntryRefusals.BAD_UNIT)
                : List.of();
    }

    /** Whether a form still shows what the register holds; whoever is not named is not checked. */
    public static boolean seenAsHeld(Map<Long, Integer> seen, Collection<Held> known) {
        return seen.entrySet().stream()
                .allMatch(entry ->
                        known.stream()
                                .anyMatch(held ->
                                        held.id() == entry.getKey()
                                                && held.version() == entry.getValue()));
    }
}
