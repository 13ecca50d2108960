package org.madang.residents.adopting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.madang.residents.Refusal;
import org.madang.residents.Relation;
import org.madang.residents.adopting.AdoptionCommand.Kind;
import org.madang.residents.entries.EntryRefusals;
import org.madang.residents.entries.Regrouping;
import org.madang.residents.naming.NameRules;
import org.madang.residents.registry.Held;
import org.madang.residents.registry.Names;

/**
 * When an adoption is entered (Resident Registration Act, Article 14, paragraphs 1 and 2; Act on
 * Registration of Family Relations, Articles 61 and 67; Civil Act, Articles 866, 877 and 908-2).
 */
final class AdoptionRules {

    private static final int ADULT = 19;
    private static final int MOST_ADOPTERS = 2;

    static final Refusal NOT_LIVING =
            Refusal.of(
                    "adoption.not-living",
                    null,
                    "주민으로 등록된 사람의 입양만 정리합니다 (제14조제2항).",
                    "Only the adoption of somebody registered is entered (Article 14 (2)).");
    static final Refusal NO_ADOPTERS =
            Refusal.of(
                    "adoption.no-adopters",
                    "adopter",
                    "양부모를 한 사람 또는 두 사람 적어야 합니다 (가족관계등록법 제61조).",
                    "One or two adopters are named (Family Relations Act, Article 61).");
    static final Refusal NOT_OF_AGE =
            Refusal.of(
                    "adoption.not-of-age",
                    "adopter",
                    "양부모는 성년이어야 합니다 (민법 제866조).",
                    "Who adopts is of age (Civil Act, Article 866).");
    static final Refusal OLDER_CHILD =
            Refusal.of(
                    "adoption.older-child",
                    "adopter",
                    "자기보다 나이가 많은 사람을 입양할 수 없습니다 (민법 제877조).",
                    "Nobody adopts somebody older than themselves (Civil Act, Article 877).");
    static final Refusal MINORS_ONLY =
            Refusal.of(
                    "adoption.minors-only",
                    "kind",
                    "친양자는 미성년자여야 합니다 (민법 제908조의2제1항제2호).",
                    "A full adoption is of a minor (Civil Act, Article 908-2, item 2).");
    static final Refusal CANNOT_HEAD =
            Refusal.of(
                    "adoption.cannot-head",
                    "relation",
                    "세대주는 세대주 변경으로 정합니다 (주민등록법 제22조제1항제2호).",
                    "A head comes by a change of head (Article 22, paragraph 1, item 2).");
    static final Refusal HEAD_STAYS =
            Refusal.of(
                    "adoption.head-stays",
                    "relation",
                    "세대주의 관계는 바꾸지 않습니다 (주민등록법 제10조제1항제4호).",
                    "The head of the household stays its head (Article 10, item 4).");

    private AdoptionRules() {}

    /**
     * What the rules look at.
     *
     * @param adopters those who were found in the register
     */
    record Facts(
            AdoptionCommand command,
            Held child,
            List<Held> adopters,
            Names.Lasting name,
            LocalDate today) {}

    static List<Refusal> refusals(Facts facts) {
        var command = facts.command();
        var child = facts.child();
        var seen = command.seen();
        if (seen != null && seen != child.version()) {
            return List.of(EntryRefusals.CHANGED_MEANWHILE);
        }
        if (!child.status().living()) {
            return List.of(NOT_LIVING);
        }
        var reasons = new ArrayList<>(Regrouping.evidence(command.evidence()));
        if (command.on().isAfter(facts.today())) {
            reasons.add(EntryRefusals.FUTURE);
        }
        adopters(facts, reasons);
        if (command.kind() == Kind.FULL
                && !child.birthDate().plusYears(ADULT).isAfter(command.on())) {
            reasons.add(MINORS_ONLY);
        }
        if (command.namesChild()) {
            reasons.addAll(NameRules.refusals(command.name()));
            if (!command.on().isAfter(facts.name().since())) {
                reasons.add(EntryRefusals.LATER_ENTRY);
            }
        }
        relation(command, child, reasons);
        return reasons;
    }

    private static void adopters(Facts facts, List<Refusal> reasons) {
        var command = facts.command();
        var adopters = facts.adopters();
        if (adopters.isEmpty()
                || adopters.size() > MOST_ADOPTERS
                || adopters.size() != command.adopters().size()
                || command.adopters().contains(command.residentId())) {
            reasons.add(NO_ADOPTERS);
        }
        if (adopters.stream()
                .anyMatch(held -> held.birthDate().plusYears(ADULT).isAfter(command.on()))) {
            reasons.add(NOT_OF_AGE);
        }
        if (adopters.stream()
                .anyMatch(held -> held.birthDate().isAfter(facts.child().birthDate()))) {
            reasons.add(OLDER_CHILD);
        }
    }

    private static void relation(AdoptionCommand command, Held child, List<Refusal> reasons) {
        var relation = command.relation();
        if (relation == null) {
            return;
        }
        if (relation == Relation.HEAD) {
            reasons.add(CANNOT_HEAD);
        } else if (child.isHead()) {
            reasons.add(HEAD_STAYS);
        }
    }
}
