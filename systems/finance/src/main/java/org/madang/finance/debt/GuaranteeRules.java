package org.madang.finance.debt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.madang.finance.Refusal;
import org.madang.finance.Won;

/** When a government may guarantee, and lease works (Local Finance Act, Article 13). */
final class GuaranteeRules {

    static final Refusal NO_VOTE =
            Refusal.of(
                    "guarantee.no-vote",
                    "vote",
                    "채무 보증과 그 중요한 변경에는 지방의회의 의결이 있어야 합니다 (지방재정법 제13조제2항, 제3항).",
                    "The council votes a guarantee and what is important of its changes (Local"
                            + " Finance Act, Article 13, paragraphs 2 and 3).");
    static final Refusal WORDS =
            Refusal.of(
                    "guarantee.words",
                    "debtor",
                    "채무자, 채권자, 사업 내용과 보증 범위를 적어야 합니다 (지방재정법 제13조제1항, 시행령 제26조제1항).",
                    "A guarantee names the debtor, the creditor, the project and how much it covers"
                            + " (Local Finance Act, Article 13, paragraph 1; Decree, Article 26,"
                            + " paragraph 1).");
    static final Refusal UNTIL =
            Refusal.of(
                    "guarantee.until",
                    "until",
                    "보증 기한은 오늘 뒤의 날이어야 합니다 (지방재정법 시행령 제26조).",
                    "A guarantee ends on a day to come (Local Finance Act Decree, Article 26).");
    static final Refusal NOT_RUNNING =
            Refusal.of(
                    "guarantee.not-running",
                    null,
                    "이 기관의 진행 중인 보증이 아닙니다 (지방재정법 제13조).",
                    "This is no running guarantee of your government (Article 13).");
    static final Refusal OVER =
            Refusal.of(
                    "guarantee.over",
                    "won",
                    "이행을 청구받지 않은 보증 {0}까지만 할 수 있습니다 (지방재정법 제13조제2항).",
                    "At most the {0} promised and not called yet (Article 13, paragraph 2).");
    static final Refusal OVER_CALLED =
            Refusal.of(
                    "guarantee.over-called",
                    "won",
                    "이행할 책임이 남은 {0}까지만 정리할 수 있습니다 (지방재정법 제13조제4항).",
                    "At most the {0} that is still to be paid (Article 13, paragraph 4).");
    static final Refusal STILL_OPEN =
            Refusal.of(
                    "guarantee.still-open",
                    null,
                    "이행할 책임 {0}이 남아 있어 끝낼 수 없습니다 (지방재정법 제13조제4항).",
                    "{0} is still to be paid: it does not end (Article 13, paragraph 4).");
    static final Refusal LEASE =
            Refusal.of(
                    "lease.words",
                    "title",
                    "사업 이름, 사업시행자, 금액과 50년 이내의 지급 기간을 적어야 합니다" + " (사회기반시설에 대한 민간투자법 제4조제2호).",
                    "Name the works, who runs them, the amount, and years of payment within fifty"
                            + " (Act on Private Participation in Infrastructure, Article 4, number"
                            + " 2).");
    static final Refusal LEASE_VOTE =
            Refusal.of(
                    "lease.no-vote",
                    "decision",
                    "예산 외의 의무부담에는 지방의회의 의결이 있어야 합니다 (지방자치법 제47조제1항제8호).",
                    "The council votes what binds beyond the budget (Local Autonomy Act, Article"
                            + " 47, paragraph 1, number 8).");
    static final Refusal OVER_LEASE =
            Refusal.of(
                    "lease.over",
                    "won",
                    "남은 지급액 {0}을 넘거나 이 기관의 사업이 아닙니다 (지방재정법 시행령 제65조제4항제2호).",
                    "It exceeds the {0} left to pay, or the works are not yours (Local Finance"
                            + " Act Decree, Article 65, paragraph 4, number 2).");

    private static final int LONGEST = 50;

    private GuaranteeRules() {}

    /** Why a guarantee cannot be given so. */
    static List<Refusal> give(GuaranteeDebt.Wanted wanted, LocalDate today) {
        var reasons = new ArrayList<Refusal>();
        if (wanted.debtor().isBlank()
                || wanted.creditor().isBlank()
                || wanted.project().isBlank()
                || wanted.amount() <= 0) {
            reasons.add(WORDS);
        }
        if (wanted.vote().isBlank()) {
            reasons.add(NO_VOTE);
        }
        if (!wanted.until().isAfter(today)) {
            reasons.add(UNTIL);
        }
        return reasons;
    }

    /** Why it cannot be changed so: it still covers what was called. */
    static List<Refusal> change(
            Guarantees.Guarantee now, long amount, LocalDate until, String vote, LocalDate today) {
        var reasons = new ArrayList<Refusal>();
        if (vote.isBlank()) {
            reasons.add(NO_VOTE);
        }
        if (amount < Math.max(1, now.called())) {
            reasons.add(OVER.with(Won.words(now.amount() - now.called())));
        }
        if (!until.isAfter(today)) {
            reasons.add(UNTIL);
        }
        return reasons;
    }

    /** Why works cannot be leased so. */
    static List<Refusal> lease(LeaseWorks.Wanted wanted) {
        var reasons = new ArrayList<Refusal>();
        if (wanted.title().isBlank()
                || wanted.operator().isBlank()
                || wanted.total() <= 0
                || wanted.lastYear() < wanted.firstYear()
                || wanted.lastYear() > wanted.firstYear() + LONGEST) {
            reasons.add(LEASE);
        }
        if (wanted.vote().isBlank()) {
            reasons.add(LEASE_VOTE);
        }
        return reasons;
    }
}
