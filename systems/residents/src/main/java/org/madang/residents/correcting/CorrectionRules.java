package org.madang.residents.correcting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.residents.Refusal;
import org.madang.residents.naming.NameRules;
import org.madang.residents.registry.Held;
import org.madang.residents.registry.Names;

/**
 * When a record may be corrected (Resident Registration Act, Articles 7-3, 13 and 14; Enforcement
 * Decree, Article 9, paragraph 2: what stood before is kept, with the reason and the official).
 */
final class CorrectionRules {

    private static final int LONGEST_EVIDENCE = 2000;
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1800, 1, 1);

    static final Refusal NOT_FOUND =
            Refusal.of(
                    "correction.not-found",
                    "residentId",
                    "관할 주민등록표에서 찾을 수 없습니다 (주민등록법 제2조).",
                    "Not found in the register of your jurisdiction (Article 2).");
    static final Refusal NOTHING =
            Refusal.of(
                    "correction.nothing",
                    null,
                    "정정할 내용이 없거나 지금 기록과 같습니다.",
                    "There is nothing to correct, or the record says so already.");
    static final Refusal NO_EVIDENCE =
            Refusal.of(
                    "correction.no-evidence",
                    "evidence",
                    "기록이 사실과 다름을 증명하는 자료를 적어야 합니다 (시행령 제20조제2항).",
                    "State what shows that the record is wrong (Decree, Article 20, paragraph 2).");
    static final Refusal BAD_BIRTH =
            Refusal.of(
                    "correction.bad-birth",
                    "birthDate",
                    "생년월일이 오늘보다 뒤이거나 이미 기록된 주소·성명 변동보다 뒤입니다.",
                    "The date of birth lies after today or after something entered already.");
    static final Refusal CHANGED_MEANWHILE =
            Refusal.of(
                    "correction.changed-meanwhile",
                    null,
                    "제안한 뒤 이 기록이 변경되었습니다. 바뀐 내용을 확인하고 다시 제안해야 합니다.",
                    "The record has changed since the proposal. Look at it and propose again.");
    static final Refusal SAME_OFFICIAL =
            Refusal.of(
                    "correction.same-official",
                    null,
                    "정정을 제안한 사람은 스스로 승인할 수 없습니다.",
                    "Who proposed a correction cannot approve it.");
    static final Refusal NOT_WAITING =
            Refusal.of(
                    "correction.not-waiting",
                    null,
                    "승인을 기다리는 정정이 아닙니다.",
                    "No correction of this number waits for approval.");

    private CorrectionRules() {}

    /**
     * What the rules look at.
     *
     * @param firstChange the first day of the second thing entered of the person (a move, a name, a
     *     standing), or null if there is none
     */
    record Facts(
            CorrectionCommand command,
            Held person,
            Names.Lasting name,
            @Nullable LocalDate firstChange,
            LocalDate today) {}

    static List<Refusal> refusals(Facts facts) {
        var command = facts.command();
        var person = facts.person();
        var seen = command.seen();
        if (seen != null && seen != person.version()) {
            return List.of(CHANGED_MEANWHILE);
        }
        var reasons = new ArrayList<Refusal>();
        if (command.namesPerson()) {
            reasons.addAll(NameRules.refusals(command.name()));
        }
        if (isNothing(facts)) {
            reasons.add(NOTHING);
        }
        if (command.evidence().isEmpty() || command.evidence().length() > LONGEST_EVIDENCE) {
            reasons.add(NO_EVIDENCE);
        }
        var birth = command.birthDate();
        if (birth != null && !fits(birth, facts)) {
            reasons.add(BAD_BIRTH);
        }
        return reasons;
    }

    private static boolean isNothing(Facts facts) {
        var command = facts.command();
        var name = facts.name();
        boolean sameName =
                !command.namesPerson()
                        || (command.name().whole().equals(name.name())
                                && command.name().inLatin().equals(name.latin()));
        boolean sameBirth =
                command.birthDate() == null
                        || command.birthDate().equals(facts.person().birthDate());
        boolean sameSex = command.sex() == null || command.sex() == facts.person().sex();
        return sameName && sameBirth && sameSex && !command.wrongNumber();
    }

    private static boolean fits(LocalDate birth, Facts facts) {
        var change = facts.firstChange();
        return !birth.isAfter(facts.today())
                && !birth.isBefore(FIRST_BIRTH)
                && (change == null || birth.isBefore(change));
    }
}
