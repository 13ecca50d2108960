package org.madang.residents.enrolling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.residents.Refusal;
import org.madang.residents.Relation;
import org.madang.residents.enrolling.EnrolCommand.Ground;
import org.madang.residents.entries.EntryRefusals;
import org.madang.residents.entries.Regrouping;
import org.madang.residents.naming.NameRules;
import org.madang.residents.registry.Destinations.Destination;
import org.madang.residents.registry.Held;

/**
 * When somebody is registered for the first time (Resident Registration Act, Articles 6 and 10).
 */
final class EnrolRules {

    private static final int ADULT = 19;

    static final Refusal BORN_LATER =
            Refusal.of(
                    "enrol.born-later",
                    "birthDate",
                    "생년월일이 오늘이나 거주를 시작한 날보다 뒤입니다 (제10조제1항제3호).",
                    "The date of birth lies after today or after the day they live there since"
                            + " (Article 10, item 3).");
    static final Refusal CHILD_ALONE =
            Refusal.of(
                    "enrol.child-alone",
                    "joinHead",
                    "기아는 보호하는 사람이나 시설의 세대에 등록합니다 (가족관계등록법 제52조, 주민등록법 제12조).",
                    "A foundling is registered in the household of who cares for them (Family"
                            + " Relations Act, Article 52; Article 12).");
    static final Refusal NO_FOUNDLING =
            Refusal.of(
                    "enrol.no-foundling",
                    "ground",
                    "성년은 기아로 등록할 수 없습니다 (가족관계등록법 제52조).",
                    "Somebody of age is no foundling (Family Relations Act, Article 52).");

    private EnrolRules() {}

    /**
     * What the rules look at.
     *
     * @param joinedHead head of the household to be joined, or null
     */
    record Facts(
            EnrolCommand command,
            @Nullable Destination destination,
            @Nullable Held joinedHead,
            LocalDate today) {}

    static List<Refusal> refusals(Facts facts) {
        var command = facts.command();
        var reasons = new ArrayList<>(NameRules.refusals(command.name()));
        reasons.addAll(Regrouping.evidence(command.evidence()));
        reasons.addAll(Regrouping.unit(command.unit()));
        if (command.on().isAfter(facts.today())) {
            reasons.add(EntryRefusals.FUTURE);
        }
        if (command.birthDate().isAfter(facts.today())
                || command.birthDate().isAfter(command.on())) {
            reasons.add(BORN_LATER);
        }
        if (facts.destination() == null) {
            reasons.add(EntryRefusals.NO_SUCH_ADDRESS);
        }
        boolean foundling = command.ground() == Ground.FOUNDLING;
        if (foundling && !command.birthDate().plusYears(ADULT).isAfter(facts.today())) {
            reasons.add(NO_FOUNDLING);
        }
        if (command.joinHouseholdId() != null) {
            joining(facts, reasons);
        } else if (foundling) {
            reasons.add(CHILD_ALONE);
        }
        return reasons;
    }

    private static void joining(Facts facts, List<Refusal> reasons) {
        var command = facts.command();
        var head = facts.joinedHead();
        if (head == null
                || head.lived().addressId() != command.addressId()
                || !head.lived().unit().equals(command.unit())
                || head.since().isAfter(command.on())) {
            reasons.add(EntryRefusals.NO_SUCH_HOUSEHOLD);
        }
        if (!command.consent()) {
            reasons.add(EntryRefusals.NO_CONSENT);
        }
        if (command.relation() == null) {
            reasons.add(EntryRefusals.RELATION_NEEDED);
        } else if (command.relation() == Relation.HEAD) {
            reasons.add(EntryRefusals.ONE_HEAD);
        }
    }
}
