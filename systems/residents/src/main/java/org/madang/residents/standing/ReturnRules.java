package org.madang.residents.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.residents.Refusal;
import org.madang.residents.Relation;
import org.madang.residents.Status;
import org.madang.residents.entries.EntryRefusals;
import org.madang.residents.entries.Regrouping;
import org.madang.residents.registry.Destinations.Destination;
import org.madang.residents.registry.Held;

/**
 * When people may be registered again (Resident Registration Act, Article 20-2, paragraph 2, item
 * 1: whose residence was unknown becomes a resident; Article 10-2: nationals overseas who come to
 * stay; Article 21: who was struck off wrongly).
 */
final class ReturnRules {

    static final Refusal NOT_AWAY =
            Refusal.of(
                    "return.not-away",
                    "persons",
                    "거주불명자, 재외국민 또는 말소된 사람만 재등록합니다. 거주자는 전입신고를 합니다 (제6조, 제16조).",
                    "Only who is overseas, struck off or of unknown residence registers again; a"
                            + " resident reports a move (Articles 6 and 16).");
    static final Refusal ONLY_OVERSEAS =
            Refusal.of(
                    "return.only-overseas",
                    "standing",
                    "재외국민으로 등록하는 것은 재외국민만 할 수 있습니다 (제10조의2제1항).",
                    "Only a national overseas registers as one (Article 10-2, paragraph 1).");

    private ReturnRules() {}

    /**
     * What the rules look at.
     *
     * @param regrouping of the household in which they are kept; nobody for who was struck off
     * @param destination the address on that day; null if there was none
     * @param joinedHead head of the household to be joined, or null
     * @param since the latest day on which one of them came to stand as they do
     */
    record Facts(
            ReturnCommand command,
            Regrouping regrouping,
            @Nullable Destination destination,
            @Nullable Held joinedHead,
            LocalDate since) {}

    static List<Refusal> refusals(Facts facts) {
        var command = facts.command();
        var coming = facts.regrouping().leaving();
        if (coming.stream().anyMatch(held -> !isAway(held))) {
            return List.of(NOT_AWAY);
        }
        var reasons = new ArrayList<>(facts.regrouping().refusals());
        if (facts.since().isAfter(command.on()) && !reasons.contains(EntryRefusals.LATER_ENTRY)) {
            reasons.add(EntryRefusals.LATER_ENTRY);
        }
        if (command.standing() == ReturnCommand.Standing.OVERSEAS
                && coming.stream().anyMatch(held -> held.status() != Status.OVERSEAS)) {
            reasons.add(ONLY_OVERSEAS);
        }
        reasons.addAll(Regrouping.evidence(command.evidence()));
        reasons.addAll(Regrouping.unit(command.unit()));
        if (facts.destination() == null) {
            reasons.add(EntryRefusals.NO_SUCH_ADDRESS);
        }
        if (command.joinHouseholdId() != null) {
            joining(facts, reasons);
        } else {
            own(facts, reasons);
        }
        return reasons;
    }

    private static boolean isAway(Held held) {
        return switch (held.status()) {
            case UNKNOWN, OVERSEAS, CANCELLED -> true;
            case RESIDENT, DECEASED -> false;
        };
    }

    private static void own(Facts facts, List<Refusal> reasons) {
        var command = facts.command();
        var coming = facts.regrouping().leaving();
        long head = head(facts);
        if (coming.stream().noneMatch(held -> held.id() == head)) {
            reasons.add(EntryRefusals.HEAD_NOT_THERE);
        }
        if (coming.stream()
                .anyMatch(held ->
                        held.id() != head && command.relations().get(held.id()) == Relation.HEAD)) {
            reasons.add(EntryRefusals.ONE_HEAD);
        }
    }

    static long head(Facts facts) {
        var named = facts.command().head();
        return named == null ? facts.regrouping().headOfLeaving() : named;
    }

    private static void joining(Facts facts, List<Refusal> reasons) {
        var command = facts.command();
        var head = facts.joinedHead();
        var there = head == null ? null : head.lived();
        if (there == null
                || there.addressId() != command.addressId()
                || !there.unit().equals(command.unit())
                || there.period().start().isAfter(command.on())) {
            reasons.add(EntryRefusals.NO_SUCH_HOUSEHOLD);
        }
        if (!command.consent()) {
            reasons.add(EntryRefusals.NO_CONSENT);
        }
        var coming = facts.regrouping().leaving();
        if (coming.stream().anyMatch(held -> !command.relations().containsKey(held.id()))) {
            reasons.add(EntryRefusals.RELATION_NEEDED);
        }
        if (coming.stream().anyMatch(held -> command.relations().get(held.id()) == Relation.HEAD)) {
            reasons.add(EntryRefusals.ONE_HEAD);
        }
    }
}
