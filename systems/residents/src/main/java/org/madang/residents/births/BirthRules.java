package org.madang.residents.births;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.madang.residents.HouseholdRecord.Member;
import org.madang.residents.Period;
import org.madang.residents.Refusal;
import org.madang.residents.Relation;
import org.madang.residents.Residence;
import org.madang.residents.Status;
import org.madang.residents.naming.NameRules;
import org.madang.residents.registry.Held;
import org.madang.residents.registry.Relations;

/**
 * When a birth may be entered, and where the child lived since (Act on Registration of Family
 * Relations, Articles 44 and 46; Resident Registration Act, Article 14, paragraph 1).
 */
final class BirthRules {

    private static final int YOUNGEST_PARENT = 10;

    static final Refusal NO_PARENT =
            Refusal.of(
                    "birth.no-parent",
                    "parentId",
                    "관할 주민등록표에서 부 또는 모를 찾을 수 없습니다 (가족관계등록법 제44조제2항제4호).",
                    "No such parent in the register of your jurisdiction (Article 44).");
    static final Refusal PARENT_NOT_REGISTERED =
            Refusal.of(
                    "birth.parent-not-registered",
                    "parentId",
                    "부 또는 모가 거주자로 등록되어 있어야 그 세대에 등록할 수 있습니다 (주민등록법 제6조제1항).",
                    "The parent must be a registered resident (Article 6, paragraph 1).");
    static final Refusal PARENT_TOO_YOUNG =
            Refusal.of(
                    "birth.parent-too-young",
                    "parentId",
                    "부 또는 모의 생년월일과 맞지 않는 출생일입니다.",
                    "The date does not fit the parent's date of birth.");
    static final Refusal SAME_PARENT =
            Refusal.of(
                    "birth.same-parent",
                    "otherParentId",
                    "부와 모는 서로 다른 사람입니다 (가족관계등록법 제44조제2항제4호).",
                    "The parents are two persons (Article 44, paragraph 2, item 4).");
    static final Refusal FUTURE =
            Refusal.of(
                    "birth.future",
                    "bornOn",
                    "아직 오지 않은 날의 출생은 신고할 수 없습니다 (가족관계등록법 제44조제1항).",
                    "A birth is reported after it happened (Article 44, paragraph 1).");
    static final Refusal ALREADY_REGISTERED =
            Refusal.of(
                    "birth.already-registered",
                    "givenName",
                    "같은 세대에 이름과 생년월일이 같은 자녀가 이미 등록되어 있습니다 (주민등록법 제10조제2항).",
                    "A child of this name and date is registered in the household already (Article"
                            + " 10, paragraph 2: no double report).");
    static final Refusal CANNOT_HEAD =
            Refusal.of(
                    "birth.cannot-head",
                    "relation",
                    "출생한 자녀는 세대주가 될 수 없습니다 (주민등록법 제11조제1항).",
                    "A new-born cannot be the head of the household (Article 11).");

    private BirthRules() {}

    /**
     * What the rules look at.
     *
     * @param household who lives with the parent today
     */
    record Facts(BirthCommand command, Held parent, List<Member> household, LocalDate today) {}

    static List<Refusal> refusals(Facts facts) {
        var command = facts.command();
        var reasons = new ArrayList<>(NameRules.refusals(command.name()));
        if (facts.parent().status() != Status.RESIDENT || !facts.parent().livesThere()) {
            reasons.add(PARENT_NOT_REGISTERED);
        }
        if (command.bornOn().isAfter(facts.today())) {
            reasons.add(FUTURE);
        }
        if (facts.parent().birthDate().plusYears(YOUNGEST_PARENT).isAfter(command.bornOn())) {
            reasons.add(PARENT_TOO_YOUNG);
        }
        if (Objects.equals(command.otherParentId(), command.parentId())) {
            reasons.add(SAME_PARENT);
        }
        if (command.relation() == Relation.HEAD) {
            reasons.add(CANNOT_HEAD);
        }
        if (facts.household().stream()
                .anyMatch(member ->
                        member.birthDate().equals(command.bornOn())
                                && member.name().equals(command.name().whole()))) {
            reasons.add(ALREADY_REGISTERED);
        }
        return reasons;
    }

    /**
     * Where the child lived: with the parent from birth on, through every move that was entered
     * before the birth was reported.
     *
     * @param parents every residence of the parent, oldest first
     */
    static List<Residence> residences(
            BirthCommand command, List<Residence> parents, LocalDate reportedOn) {
        var born = command.bornOn();
        var lived = new ArrayList<Residence>();
        for (var parent : parents) {
            var end = parent.period().end();
            if (end != null && !end.isAfter(born)) {
                continue;
            }
            var start = parent.period().start().isAfter(born) ? parent.period().start() : born;
            var named = end == null ? command.relation() : null;
            lived.add(
                    new Residence(
                            new Period(start, end),
                            parent.householdId(),
                            named == null ? Relations.newborn(parent.relation()) : named,
                            parent.division(),
                            parent.addressId(),
                            parent.unit(),
                            lived.isEmpty() ? "BIRTH" : parent.cause(),
                            reportedOn));
        }
        return lived;
    }
}
