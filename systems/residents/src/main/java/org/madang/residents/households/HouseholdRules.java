package org.madang.residents.households;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.residents.Refusal;
import org.madang.residents.Relation;
import org.madang.residents.Status;
import org.madang.residents.entries.EntryRefusals;
import org.madang.residents.entries.Regrouping;
import org.madang.residents.registry.Held;

/**
 * When a household may have another head, be split or be merged (Resident Registration Act, Article
 * 10, paragraph 1, item 4: the relation to the head is reported; Article 13: within 14 days of a
 * change; Article 22, paragraph 1, item 2: the household's record is made anew).
 */
final class HouseholdRules {

    static final Refusal IS_HEAD =
            Refusal.of(
                    "household.is-head",
                    "newHead",
                    "이미 이 세대의 세대주입니다 (제13조제1항).",
                    "This member is the head already (Article 13, paragraph 1).");
    static final Refusal WHOLE =
            Refusal.of(
                    "household.whole",
                    "persons",
                    "세대원 전부를 분리할 수는 없습니다. 남는 사람이 있어야 세대가 나뉩니다 (제10조제1항제4호).",
                    "All members cannot split off: a household divides only where somebody stays"
                            + " (Article 10, item 4).");
    static final Refusal HEAD_NOT_AMONG =
            Refusal.of(
                    "household.head-not-among",
                    "head",
                    "새 세대의 세대주는 분리하는 사람 가운데 한 사람이어야 합니다 (제10조제1항제4호).",
                    "The new household’s head is one of those who leave (Article 10, item 4).");
    static final Refusal OTHER_ADDRESS =
            Refusal.of(
                    "household.other-address",
                    "joinHouseholdId",
                    "같은 주소의 세대끼리만 합칠 수 있습니다. 주소가 다르면 전입신고로 처리합니다 (제16조제1항).",
                    "Only households at one address merge; from another address it is a move"
                            + " (Article 16, paragraph 1).");
    static final Refusal CAME_LATER =
            Refusal.of(
                    "household.came-later",
                    "on",
                    "그 날 들어가려는 세대의 세대주가 아직 세대주가 아니었습니다 (제10조제1항제4호).",
                    "On that day the head there was not yet its head (Article 10, item 4).");

    static final Refusal NOT_RESIDENT =
            Refusal.of(
                    "household.not-resident",
                    "persons",
                    "거주불명이거나 사망·말소된 사람은 세대를 옮길 수 없습니다. 재등록을 먼저 합니다 (제6조제1항).",
                    "Who is dead, struck off or of unknown residence changes no household; they"
                            + " register again first (Article 6, paragraph 1).");

    private HouseholdRules() {}

    /** Another head of the same household. */
    static List<Refusal> headChange(Regrouping regrouping, long newHead) {
        var reasons = new ArrayList<Refusal>();
        if (regrouping.day().isAfter(regrouping.today())) {
            reasons.add(EntryRefusals.FUTURE);
        }
        var members = regrouping.members();
        if (members.stream().anyMatch(held -> held.id() == newHead && held.isHead())) {
            reasons.add(IS_HEAD);
        }
        // Before the present head began another one was head: that past is not for a report.
        if (members.stream()
                .anyMatch(held -> held.isHead() && held.since().isAfter(regrouping.day()))) {
            reasons.add(EntryRefusals.LATER_ENTRY);
        }
        reasons.addAll(regrouping.underHead(newHead));
        return reasons;
    }

    static List<Refusal> split(Regrouping regrouping, long head) {
        if (!allLiveThere(regrouping)) {
            return List.of(NOT_RESIDENT);
        }
        var reasons = new ArrayList<>(regrouping.refusals());
        if (regrouping.staying().isEmpty()) {
            reasons.add(WHOLE);
        }
        var leaving = regrouping.leaving();
        if (leaving.stream().noneMatch(held -> held.id() == head)) {
            reasons.add(HEAD_NOT_AMONG);
        }
        if (leaving.stream()
                .anyMatch(held ->
                        held.id() != head
                                && regrouping.relations().get(held.id()) == Relation.HEAD)) {
            reasons.add(EntryRefusals.ONE_HEAD);
        }
        return reasons;
    }

    /**
     * Joining a household where one lives already.
     *
     * @param head its head; null where there is no such household
     */
    static List<Refusal> merge(Regrouping regrouping, @Nullable Held head, boolean consent) {
        if (!allLiveThere(regrouping)) {
            return List.of(NOT_RESIDENT);
        }
        var reasons = new ArrayList<>(regrouping.refusals());
        if (head == null || regrouping.members().stream().anyMatch(m -> m.id() == head.id())) {
            reasons.add(EntryRefusals.NO_SUCH_HOUSEHOLD);
            return reasons;
        }
        if (regrouping.leaving().stream().anyMatch(held -> !sameDoor(held, head))) {
            reasons.add(OTHER_ADDRESS);
        }
        if (head.since().isAfter(regrouping.day())) {
            reasons.add(CAME_LATER);
        }
        if (!consent) {
            reasons.add(EntryRefusals.NO_CONSENT);
        }
        reasons.addAll(relations(regrouping.leaving(), regrouping.relations()));
        return reasons;
    }

    /** Article 6: whose residence is unknown, who is dead or struck off has none to share. */
    private static boolean allLiveThere(Regrouping regrouping) {
        return regrouping.leaving().stream()
                .allMatch(held ->
                        held.livesThere()
                                && (held.status() == Status.RESIDENT
                                        || held.status() == Status.OVERSEAS));
    }

    private static List<Refusal> relations(List<Held> joining, Map<Long, Relation> relations) {
        var reasons = new ArrayList<Refusal>();
        if (joining.stream().anyMatch(held -> !relations.containsKey(held.id()))) {
            reasons.add(EntryRefusals.RELATION_NEEDED);
        }
        if (joining.stream().anyMatch(held -> relations.get(held.id()) == Relation.HEAD)) {
            reasons.add(EntryRefusals.ONE_HEAD);
        }
        return reasons;
    }

    private static boolean sameDoor(Held one, Held other) {
        return one.lived().addressId() == other.lived().addressId()
                && one.lived().unit().equals(other.lived().unit());
    }
}
