package org.madang.finance.subsidies;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.finance.Refusal;
import org.madang.finance.Won;
import org.madang.finance.budget.Item;

/**
 * When a subsidy may be given and how it is settled (Local Government Subsidies Management Act),
 * and how one received is (Local Finance Act, Article 23).
 */
final class SubsidyRules {

    /** From here on an auditor checks the settlement (Article 17, paragraph 2). */
    static final long VERIFIED_FROM = 300_000_000;

    static final Refusal LINE =
            Refusal.of(
                    "subsidy.line",
                    "line",
                    "민간이전이나 자치단체등이전 과목에서만 교부합니다 (지방재정법 제17조, 지방보조금법 제2조제1호).",
                    "A subsidy is given out of the lines for transfers only (Subsidies Management"
                            + " Act, Article 2).");
    static final Refusal RUNNING =
            Refusal.of(
                    "subsidy.running-costs",
                    "basis",
                    "운영비는 법령에 명시적 근거가 있을 때만 교부합니다. 근거를 적으십시오 (지방보조금법 제6조제2항).",
                    "Running costs only where a law says so: name it (Article 6, paragraph 2).");
    static final Refusal NO_COMMITTEE =
            Refusal.of(
                    "subsidy.no-committee",
                    "basis",
                    "공모한 보조금은 지방보조금관리위원회의 심의를 거칩니다. 심의 번호를 적으십시오 (지방보조금법 제8조제2항).",
                    "After an open call the committee deliberates: name its decision (Article 8,"
                            + " paragraph 2).");
    static final Refusal NO_CALL =
            Refusal.of(
                    "subsidy.no-call",
                    "basis",
                    "공모하지 않을 때에는 그 사유를 적어야 합니다 (지방보조금법 제7조제2항).",
                    "Without an open call say why it is an exception (Article 7, paragraph 2).");
    static final Refusal NOT_OPEN =
            Refusal.of(
                    "subsidy.not-open",
                    null,
                    "정산을 기다리는 이 기관의 보조금이 아닙니다 (지방보조금법 제17조, 제19조).",
                    "No subsidy of your government waits to be settled here (Articles 17 and 19).");
    static final Refusal OVER_PAID =
            Refusal.of(
                    "subsidy.over-paid",
                    "spent",
                    "교부한 {0}보다 많이 확정할 수 없습니다 (지방보조금법 제19조제2항).",
                    "No more is settled than the {0} that was given (Article 19, paragraph 2).");
    static final Refusal NOT_VERIFIED =
            Refusal.of(
                    "subsidy.not-verified",
                    "auditor",
                    "보조금이 {0} 이상이면 감사인의 정산보고서 검증을 받아야 합니다 (지방보조금법 제17조제2항).",
                    "From {0} on an auditor verifies the settlement: name them (Article 17,"
                            + " paragraph 2).");
    static final Refusal NOT_LEFT =
            Refusal.of(
                    "subsidy.not-left",
                    null,
                    "돌려받을 정산 잔액이 없습니다 (지방보조금법 제31조).",
                    "Nothing is left to be paid back (Article 31).");
    static final Refusal GRANT_LINE =
            Refusal.of(
                    "grant.line",
                    "line",
                    "국고보조금이나 시·도비보조금 세입 과목이 아닙니다 (지방재정법 제23조).",
                    "This is no line of revenue for subsidies (Local Finance Act, Article 23).");
    static final Refusal GRANT_OVER =
            Refusal.of(
                    "grant.over",
                    "received",
                    "교부결정액 중 남은 {0}을 넘습니다 (지방재정법 제23조).",
                    "It exceeds the {0} still to come by the decision (Article 23).");
    static final Refusal GRANT_NOT_OPEN =
            Refusal.of(
                    "grant.not-open",
                    null,
                    "이 기관이 받은, 그 단계의 보조금이 아닙니다 (지방재정법 제23조).",
                    "No subsidy your government received stands at this step (Article 23).");
    static final Refusal GRANT_SPENT =
            Refusal.of(
                    "grant.spent",
                    "grantSpent",
                    "집행액은 재교부해 확정된 {0} 이상, 받은 {1} 이하입니다 (보조금 관리에 관한 법률 제27조, 제28조).",
                    "What was spent lies between the {0} settled with others and the {1} received"
                            + " (Subsidies Act, Articles 27 and 28).");
    static final Refusal GRANT_BELOW_OPEN =
            Refusal.of(
                    "grant.below-open",
                    null,
                    "이 재원으로 교부한 보조금 {0}건의 정산이 먼저입니다 (보조금 관리에 관한 법률 제27조).",
                    "First the {0} subsidies given out of it are settled (Subsidies Act, Article"
                            + " 27).");

    private SubsidyRules() {}

    /**
     * Why a subsidy cannot be given so.
     *
     * @param item of the line it is given from
     * @param basis the committee's decision after an open call, else why it is an exception; the
     *     law for running costs
     */
    static List<Refusal> award(int item, boolean openCall, boolean running, String basis) {
        var reasons = new ArrayList<Refusal>();
        if (item != Item.SUBSIDIES.code() && item != Item.TO_GOVERNMENTS.code()) {
            reasons.add(LINE);
        }
        if (basis.isBlank()) {
            reasons.add(running ? RUNNING : openCall ? NO_COMMITTEE : NO_CALL);
        }
        return reasons;
    }

    /**
     * Why it cannot be settled so.
     *
     * @param given what was owed to the recipient so far
     * @param government whether the recipient is one, which needs no auditor
     */
    static List<Refusal> settlement(
            long amount, long given, long spent, boolean government, @Nullable String auditor) {
        var reasons = new ArrayList<Refusal>();
        if (spent < 0 || spent > given) {
            reasons.add(OVER_PAID.with(Won.words(given)));
        }
        boolean verified = auditor != null && !auditor.isBlank();
        if (amount >= VERIFIED_FROM && !government && !verified) {
            reasons.add(NOT_VERIFIED.with(Won.words(VERIFIED_FROM)));
        }
        return reasons;
    }
}
