package org.madang.residents.protecting;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.residents.Refusal;
import org.madang.residents.entries.EntryRefusals;
import org.madang.residents.entries.Regrouping;
import org.madang.residents.protecting.ProtectionCommand.Act;
import org.madang.residents.registry.Held;

/** When papers are kept from somebody (Resident Registration Act, Article 29 (6) to (9)). */
final class ProtectionRules {

    static final Refusal NOT_LIVING =
            Refusal.of(
                    "protection.not-living",
                    "residentId",
                    "주민으로 등록된 사람만 제한을 신청할 수 있습니다 (제29조제6항).",
                    "Only somebody registered may ask for it (Article 29, paragraph 6).");
    static final Refusal NO_SUCH_PERSON =
            Refusal.of(
                    "protection.no-such-person",
                    "barredId",
                    "제한대상자를 주민등록표에서 찾을 수 없거나 본인입니다 (제29조제6항).",
                    "The person to be barred is not in the register, or is the applicant"
                            + " (Article 29, paragraph 6).");
    static final Refusal SAME_HOME =
            Refusal.of(
                    "protection.same-home",
                    "barredId",
                    "제한대상자와 주민등록지가 같으면 제한할 수 없습니다 (제29조제6항).",
                    "It is for who is registered elsewhere than the person barred (Article 29,"
                            + " paragraph 6).");
    static final Refusal ALREADY =
            Refusal.of(
                    "protection.already",
                    "barredId",
                    "이미 이 사람에 대한 제한이 있습니다 (제29조제6항).",
                    "Papers are kept from this person already (Article 29, paragraph 6).");
    static final Refusal NONE =
            Refusal.of(
                    "protection.none",
                    "barredId",
                    "이 사람에 대한 제한이 없습니다 (제29조제9항제1호).",
                    "Nothing is kept from this person (Article 29, paragraph 9, item 1).");
    static final Refusal NOT_COVERED =
            Refusal.of(
                    "protection.not-covered",
                    "covered",
                    "본인과 같은 세대에 등록된 사람만 함께 보호할 수 있습니다 (제29조제6항).",
                    "Only members of the same household are covered with them (Article 29 (6)).");

    private ProtectionRules() {}

    /**
     * What the rules look at.
     *
     * @param members who lives with the applicant
     * @param barred the person to be barred; null if there is none such
     * @param lasts whether it lasts today
     */
    record Facts(
            ProtectionCommand command,
            Held person,
            List<Held> members,
            @Nullable Held barred,
            boolean lasts) {}

    static List<Refusal> refusals(Facts facts) {
        var command = facts.command();
        var person = facts.person();
        var seen = command.seen();
        if (seen != null && seen != person.version()) {
            return List.of(EntryRefusals.CHANGED_MEANWHILE);
        }
        var barred = facts.barred();
        if (barred == null || barred.id() == person.id()) {
            return List.of(NO_SUCH_PERSON);
        }
        var reasons = new ArrayList<>(Regrouping.evidence(command.evidence()));
        if (command.act() == Act.LIFT) {
            if (!facts.lasts()) {
                reasons.add(NONE);
            }
            return reasons;
        }
        if (!person.status().living()) {
            reasons.add(NOT_LIVING);
        }
        if (facts.lasts()) {
            reasons.add(ALREADY);
        }
        if (sameHome(person, barred)) {
            reasons.add(SAME_HOME);
        }
        var members = facts.members().stream().map(Held::id).toList();
        if (!members.containsAll(command.covered())) {
            reasons.add(NOT_COVERED);
        }
        return reasons;
    }

    private static boolean sameHome(Held person, Held barred) {
        return person.livesThere()
                && barred.livesThere()
                && person.lived().addressId() == barred.lived().addressId()
                && person.lived().unit().equals(barred.lived().unit());
    }
}
