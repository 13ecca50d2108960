package org.madang.finance.revenue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.madang.finance.Refusal;
import org.madang.finance.Won;
import org.madang.finance.revenue.Assessments.Assessment;

/** When property is seized and released (Local Tax Collection Act, Articles 33, 43, 51 and 63). */
final class SeizureRules {

    static final Refusal NOT_REMINDED =
            Refusal.of(
                    "seize.not-reminded",
                    "assessment",
                    "독촉을 받고 그 기한까지 완납하지 않은 체납자의 재산만 압류합니다"
                            + " (지방세징수법 제33조제1항제1호, 지방행정제재·부과금의 징수 등에 관한 법률 제9조제1항).",
                    "Property is seized only after a reminder in vain (Local Tax Collection Act,"
                            + " Article 33, paragraph 1, number 1; Act on Local Administrative"
                            + " Sanctions, Article 9, paragraph 1).");
    static final Refusal OTHER_CLAIM =
            Refusal.of(
                    "seize.other-claim",
                    "assessment",
                    "지방세와 과태료가 아닌 채권은 소송과 강제집행으로 받습니다 (지방재정법 시행령 제113조).",
                    "What is neither a tax nor a fine takes a lawsuit (Local Finance Act Decree,"
                            + " Article 113).");
    static final Refusal WORDS =
            Refusal.of(
                    "seize.words",
                    "described",
                    "압류할 재산과 추산가액을 적어야 합니다 (지방세징수법 제38조제1항).",
                    "Say what is seized and what it brings (Local Tax Collection Act, Article 38,"
                            + " paragraph 1).");
    static final Refusal NO_THIRD_PARTY =
            Refusal.of(
                    "seize.no-third-party",
                    "thirdParty",
                    "채권을 압류할 때에는 제3채무자에게 통지해야 합니다 (지방세징수법 제51조제1항).",
                    "Whoever owes the claim is told of it (Local Tax Collection Act, Article 51,"
                            + " paragraph 1).");
    static final Refusal TOO_MUCH =
            Refusal.of(
                    "seize.too-much",
                    "worth",
                    "이미 압류한 재산 {0}이 체납액에 충분합니다. 필요한 재산 외에는 압류할 수 없습니다 (지방세징수법 제43조).",
                    "What is seized already, {0}, covers what is owed: nothing beyond it is seized"
                            + " (Local Tax Collection Act, Article 43).");
    static final Refusal NOT_HELD =
            Refusal.of(
                    "release.not-held",
                    null,
                    "이 기관이 압류하고 있는 재산이 아닙니다 (지방세징수법 제63조).",
                    "Your government holds no such thing (Local Tax Collection Act, Article 63).");
    static final Refusal STILL_OWED =
            Refusal.of(
                    "release.still-owed",
                    "ground",
                    "아직 {0}의 체납액이 남아 있어 이 사유로 해제할 수 없습니다 (지방세징수법 제63조제1항제1호).",
                    "{0} is still owed: it is not needless (Local Tax Collection Act, Article 63,"
                            + " paragraph 1, number 1).");
    static final Refusal NOTHING_PAID =
            Refusal.of(
                    "release.nothing-paid",
                    "ground",
                    "압류한 뒤 체납액이 줄지 않았습니다 (지방세징수법 제63조제2항제2호와 제3호).",
                    "Nothing of it was paid or cancelled since (Local Tax Collection Act, Article"
                            + " 63, paragraph 2, numbers 2 and 3).");

    private SeizureRules() {}

    /** Why property cannot be seized so. */
    static List<Refusal> seize(
            SeizeProperty.Wanted wanted, Assessment claim, List<Seizure> held, LocalDate today) {
        var reasons = new ArrayList<Refusal>();
        var due = claim.reminderDue();
        if (claim.arrears() == Arrears.NONE) {
            reasons.add(OTHER_CLAIM);
        } else if (claim.owed() <= 0 || due == null || !due.isBefore(today)) {
            reasons.add(NOT_REMINDED);
        }
        if (wanted.described().isBlank() || wanted.worth() <= 0) {
            reasons.add(WORDS);
        }
        var third = wanted.thirdParty();
        if (wanted.kind() == Seizure.Kind.CLAIM && (third == null || third.isBlank())) {
            reasons.add(NO_THIRD_PARTY);
        }
        long worth = held.stream().mapToLong(Seizure::worth).sum();
        if (worth > 0 && worth >= claim.owed()) {
            reasons.add(TOO_MUCH.with(Won.words(worth)));
        }
        return reasons;
    }

    /** Why it cannot be released for a ground. */
    static List<Refusal> release(Seizure seizure, Seizure.Ground ground, long owed) {
        return switch (ground) {
            case NEEDLESS ->
                    owed > 0 ? List.of(STILL_OWED.with(Won.words(owed))) : List.<Refusal>of();
            case PART_PAID, PART_CANCELLED ->
                    owed >= seizure.owed() ? List.of(NOTHING_PAID) : List.<Refusal>of();
            default -> List.of();
        };
    }
}
