package org.madang.residents.deaths;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.residents.Refusal;
import org.madang.residents.Relation;
import org.madang.residents.Residence;
import org.madang.residents.registry.Held;
import org.madang.residents.registry.Relations;

/**
 * When a death may be entered (Act on Registration of Family Relations, Articles 84 and 85;
 * Resident Registration Act, Article 14, paragraph 1, and Article 22, paragraph 1, item 2).
 */
final class DeathRules {

    private static final int LONGEST_CERTIFICATE = 200;

    static final Refusal NOT_FOUND =
            Refusal.of(
                    "death.not-found",
                    "residentId",
                    "관할 주민등록표에서 찾을 수 없습니다 (주민등록법 제2조).",
                    "Not found in the register of your jurisdiction (Article 2).");
    static final Refusal NOT_LIVING =
            Refusal.of(
                    "death.not-living",
                    "residentId",
                    "이미 사망했거나 등록이 말소된 사람입니다.",
                    "The person is dead or struck off already.");
    static final Refusal FUTURE =
            Refusal.of(
                    "death.future",
                    "diedOn",
                    "아직 오지 않은 날의 사망은 신고할 수 없습니다 (가족관계등록법 제84조제1항).",
                    "A death is reported after it happened (Article 84, paragraph 1).");
    static final Refusal KNOWN_BEFORE =
            Refusal.of(
                    "death.known-before",
                    "knownOn",
                    "사망을 안 날은 사망일과 오늘 사이여야 합니다 (가족관계등록법 제84조제1항).",
                    "The day it was learned lies between the death and today (Article 84).");
    static final Refusal LATER_ENTRY =
            Refusal.of(
                    "death.later-entry",
                    "diedOn",
                    "사망일 뒤에 기록된 변동이 있습니다. 그 기록을 먼저 정정해야 합니다 (주민등록법 제13조).",
                    "Something was entered for a later day; it must be corrected first (Article"
                            + " 13).");
    static final Refusal NO_CERTIFICATE =
            Refusal.of(
                    "death.no-certificate",
                    "certificate",
                    "사망진단서나 검안서 등 증명 서류를 적어야 합니다 (가족관계등록법 제84조제1항, 제3항).",
                    "The document that proves the death is needed (Article 84).");
    static final Refusal HEAD_NEEDED =
            Refusal.of(
                    "death.head-needed",
                    "newHead",
                    "세대주가 사망했으므로 남은 세대원 가운데 새 세대주를 정해야 합니다 (주민등록법 제22조제1항제2호).",
                    "The head died: those who stay need a new one (Article 22, item 2).");
    static final Refusal HEAD_NOT_NEEDED =
            Refusal.of(
                    "death.head-not-needed",
                    "newHead",
                    "이 세대의 세대주는 바뀌지 않습니다.",
                    "The household keeps its head, or nobody is left in it.");
    static final Refusal HEAD_NOT_THERE =
            Refusal.of(
                    "death.head-not-there",
                    "newHead",
                    "새 세대주는 사망일에 이 세대에 살던 사람이어야 합니다.",
                    "The new head must have lived in the household on that day.");
    static final Refusal ONE_HEAD =
            Refusal.of(
                    "death.one-head",
                    "relations",
                    "한 세대의 세대주는 한 사람입니다 (주민등록법 제10조제1항제4호).",
                    "A household has one head (Article 10, paragraph 1, item 4).");
    static final Refusal CHANGED_MEANWHILE =
            Refusal.of(
                    "death.changed-meanwhile",
                    null,
                    "그 사이 다른 담당자가 이 사람의 기록을 변경했습니다. 바뀐 내용을 확인하십시오.",
                    "Someone else has changed this record meanwhile. Look at it again first.");

    private DeathRules() {}

    /**
     * What the rules look at.
     *
     * @param others who else lives in the household now
     * @param standingSince the day the person's present standing began
     */
    record Facts(
            DeathCommand command,
            Held person,
            List<Held> others,
            LocalDate standingSince,
            LocalDate today) {

        Facts {
            others = List.copyOf(others);
        }
    }

    static List<Refusal> refusals(Facts facts) {
        var command = facts.command();
        var person = facts.person();
        var seen = command.seen();
        if (seen != null && seen != person.version()) {
            return List.of(CHANGED_MEANWHILE);
        }
        if (!person.status().living()) {
            return List.of(NOT_LIVING);
        }
        var reasons = new ArrayList<Refusal>();
        dates(facts, reasons);
        if (command.certificate().isEmpty()
                || command.certificate().length() > LONGEST_CERTIFICATE) {
            reasons.add(NO_CERTIFICATE);
        }
        head(facts, reasons);
        return reasons;
    }

    private static void dates(Facts facts, List<Refusal> reasons) {
        var command = facts.command();
        var died = command.diedOn();
        if (died.isAfter(facts.today())) {
            reasons.add(FUTURE);
        } else if (command.learned().isBefore(died) || command.learned().isAfter(facts.today())) {
            reasons.add(KNOWN_BEFORE);
        }
        var residence = facts.person().residence();
        if (facts.standingSince().isAfter(died)
                || (residence != null && residence.period().start().isAfter(died))) {
            reasons.add(LATER_ENTRY);
        }
    }

    private static void head(Facts facts, List<Refusal> reasons) {
        var command = facts.command();
        var newHead = command.newHead();
        if (!needsHead(facts)) {
            if (newHead != null) {
                reasons.add(HEAD_NOT_NEEDED);
            }
            return;
        }
        if (newHead == null) {
            reasons.add(HEAD_NEEDED);
            return;
        }
        long named = newHead;
        var chosen = facts.others().stream().filter(held -> held.id() == named).findFirst();
        if (chosen.map(DeathRules::began).filter(day -> !day.isAfter(command.diedOn())).isEmpty()) {
            reasons.add(HEAD_NOT_THERE);
        }
        if (command.relations().entrySet().stream()
                .anyMatch(entry -> entry.getKey() != named && entry.getValue() == Relation.HEAD)) {
            reasons.add(ONE_HEAD);
        }
    }

    /** What everyone who stays becomes; empty if the head did not die. */
    static Map<Long, Relation> relations(Facts facts) {
        var newHead = facts.command().newHead();
        if (newHead == null || !needsHead(facts)) {
            return Map.of();
        }
        long named = newHead;
        var was =
                facts.others().stream()
                        .filter(held -> held.id() == named)
                        .map(DeathRules::relation)
                        .findFirst()
                        .orElseThrow();
        var relations = new HashMap<Long, Relation>();
        for (var held : facts.others()) {
            var follows = Relations.toNewHead(was, relation(held));
            relations.put(
                    held.id(),
                    held.id() == named
                            ? Relation.HEAD
                            : facts.command().relations().getOrDefault(held.id(), follows));
        }
        return relations;
    }

    private static boolean needsHead(Facts facts) {
        var residence = facts.person().residence();
        return residence != null
                && residence.relation() == Relation.HEAD
                && !facts.others().isEmpty();
    }

    private static Relation relation(Held held) {
        return residence(held).relation();
    }

    private static LocalDate began(Held held) {
        return residence(held).period().start();
    }

    static Residence residence(@Nullable Held held) {
        var residence = held == null ? null : held.residence();
        if (residence == null) {
            throw new IllegalStateException("who lives in a household has a residence");
        }
        return residence;
    }
}
