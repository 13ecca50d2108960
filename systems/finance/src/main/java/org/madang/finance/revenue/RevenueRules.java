package org.madang.finance.revenue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import org.madang.finance.Refusal;
import org.madang.finance.Won;
import org.madang.finance.budget.RevenueItem;
import org.madang.kernel.calendar.WorkingDays;

/** When revenue may be asked for, received and given back (Local Accounting Act, Chapter 4). */
final class RevenueRules {

    static final Refusal AMOUNT =
            Refusal.of(
                    "assess.amount",
                    "amount",
                    "10원 미만은 부과하지 않습니다 (지방회계법 제55조).",
                    "What is below ten won is not asked for (Local Accounting Act, Article 55).");
    static final Refusal NO_LINE =
            Refusal.of(
                    "assess.no-line",
                    "line",
                    "이 기관의 세입예산에 없는 과목입니다 (지방회계법 시행령 제18조제1항).",
                    "The revenue budget of your government has no such line (Enforcement Decree,"
                            + " Article 18).");
    static final Refusal FROM_ACCOUNTS =
            Refusal.of(
                    "assess.from-accounts",
                    "line",
                    "다른 회계가 보내는 전입금은 그 회계가 지급하면 장부에 기록됩니다. 따로 징수결정하면"
                            + " 두 번 적혀 상계할 수 없습니다 (회계기준규칙 제9조제1항).",
                    "What another account passes on is in the books when that one has paid it:"
                            + " assessed as well, it would stand there twice and could not be set"
                            + " off (Rule on Accounting Standards, Article 9, paragraph 1).");
    static final Refusal DUE =
            Refusal.of(
                    "assess.due",
                    "due",
                    "납부기한은 고지한 날부터 15일 이내여야 합니다 (지방회계법 시행령 제19조제2항).",
                    "Payment is due within 15 days of the notice (Enforcement Decree, Article"
                            + " 19, paragraph 2).");
    static final Refusal OTHER_LAW =
            Refusal.of(
                    "assess.arrears",
                    "arrears",
                    "지방세에는 지방세기본법 제55조, 그 밖의 세입에는 그 근거 법률의 가산금만 붙습니다"
                            + " (지방행정제재·부과금의 징수 등에 관한 법률 제2조제6호).",
                    "A tax bears what Article 55 of the Framework Act on Local Taxes says, other"
                            + " revenue what its own law says (Act on Local Administrative"
                            + " Sanctions, Article 2, number 6).");
    static final Refusal NOT_FOUND =
            Refusal.of(
                    "collect.not-found",
                    null,
                    "이 기관의 징수결정이 아닙니다 (지방회계법 제21조제2항).",
                    "This was not assessed by your government (Article 21, paragraph 2).");
    static final Refusal OVER =
            Refusal.of(
                    "collect.over",
                    "amount",
                    "남은 미수액 {0}을 넘습니다 (지방회계법 제22조).",
                    "It exceeds the {0} still outstanding (Article 22).");
    static final Refusal OVER_REFUND =
            Refusal.of(
                    "refund.over",
                    "amount",
                    "수납한 금액 중 남은 {0}을 넘습니다 (지방회계법 제28조).",
                    "It exceeds the {0} received and not yet refunded (Article 28).");

    static final Refusal NOTHING_OVERDUE =
            Refusal.of(
                    "remind.nothing",
                    null,
                    "납부기한이 지났고 아직 독촉하지 않은 세입이 없습니다 (지방세징수법 제32조, 지방재정법 시행령 제112조).",
                    "Nothing is overdue that was not reminded of (Local Tax Collection Act,"
                            + " Article 32; Local Finance Act Decree, Article 112).");
    static final Refusal OVER_REDUCTION =
            Refusal.of(
                    "reduce.over",
                    "reduced",
                    "남은 미수액 {0}까지만 줄일 수 있습니다. 이미 받은 것은 반환합니다" + " (지방세기본법 제58조, 지방회계법 제28조).",
                    "It is reduced by the {0} outstanding at most; what was received is given back"
                            + " (Framework Act on Local Taxes, Article 58; Local Accounting Act,"
                            + " Article 28).");
    static final Refusal NOT_OVERDUE =
            Refusal.of(
                    "write-off.not-overdue",
                    null,
                    "독촉하고 그 기한이 지난 세입만 결손으로 정리합니다 (지방세징수법 제106조, 지방재정법 시행령 제122조).",
                    "Only what was reminded of in vain is given up (Local Tax Collection Act,"
                            + " Article 106; Local Finance Act Decree, Article 122).");
    static final Refusal GROUND =
            Refusal.of(
                    "write-off.ground",
                    "ground",
                    "이 세입에는 쓸 수 없는 사유입니다. 지방세는 지방세징수법 제106조, 그 밖의 채권은" + " 지방재정법 시행령 제122조를 따릅니다.",
                    "This ground is not for such revenue: taxes follow Article 106 of the Local Tax"
                            + " Collection Act, other claims Article 122 of the Local Finance Act"
                            + " Decree.");

    /** Items of revenue below are local taxes (지방세수입). */
    static final int TAXES_BELOW = 200;

    private static final int DAYS_TO_PAY = 15;
    private static final int DAYS_AFTER_REMINDER = 15;
    private static final int DAYS_AFTER_TAX_REMINDER = 20;
    private static final BigDecimal DAYS_OF_YEAR = BigDecimal.valueOf(365);

    /** A payment that came in. */
    record Receipt(LocalDate on, long won) {}

    private RevenueRules() {}

    /** Why it cannot be asked for so. */
    static List<Refusal> assessment(
            AssessRevenue.Claim claim, int item, LocalDate notified, WorkingDays calendar) {
        var reasons = new ArrayList<Refusal>();
        var due = claim.due();
        if (Won.withoutOdd(claim.amount()) <= 0) {
            reasons.add(AMOUNT);
        }
        if (claim.arrears() != null && isTax(item) != (claim.arrears() == Arrears.TAX)) {
            reasons.add(OTHER_LAW);
        }
        if (item == RevenueItem.FROM_ACCOUNTS.code()) {
            reasons.add(FROM_ACCOUNTS);
        }
        if (due.isBefore(notified) || due.isAfter(lastDue(notified, calendar))) {
            reasons.add(DUE);
        }
        return reasons;
    }

    /**
     * The last day payment may be due: 15 days after the notice, or the next day that is neither a
     * holiday nor a Saturday nor the day of labour (Enforcement Decree, Article 19, paragraphs 2
     * and 4).
     */
    static LocalDate lastDue(LocalDate notified, WorkingDays calendar) {
        var day = calendar.onOrAfter(notified.plusDays(DAYS_TO_PAY));
        return isLabourDay(day) ? calendar.onOrAfter(day.plusDays(1)) : day;
    }

    private static boolean isLabourDay(LocalDate day) {
        return day.getMonth() == Month.MAY && day.getDayOfMonth() == 1;
    }

    /** Whether it is a local tax, which follows the Acts on local taxes. */
    static boolean isTax(int item) {
        return item < TAXES_BELOW;
    }

    /**
     * The last day to pay after a reminder: 20 days for a local tax (Local Tax Collection Act,
     * Article 32, paragraph 3), else 15 (Local Finance Act Decree, Article 112, paragraph 2).
     */
    static LocalDate reminderDue(int item, LocalDate reminded) {
        return reminded.plusDays(isTax(item) ? DAYS_AFTER_TAX_REMINDER : DAYS_AFTER_REMINDER);
    }

    /**
     * Interest on what is given back, from the day after it was paid to the day it is refunded
     * (Enforcement Decree, Article 31), each day by the rate in force on it; whole won, what is
     * below ten dropped. Of what was paid in parts the last goes back first, each part with the
     * interest of its own day (number 1, proviso).
     *
     * @param receipts what came in, the oldest first
     * @param gone what went back of it before, the last of it too
     */
    static long refundInterest(
            long amount, List<Receipt> receipts, long gone, LocalDate refunded, DatedRates rates) {
        var interest = BigDecimal.ZERO;
        long skipped = gone;
        long left = amount;
        for (var receipt : receipts.reversed()) {
            long free = Math.max(0, receipt.won() - skipped);
            skipped = Math.max(0, skipped - receipt.won());
            long part = Math.min(left, free);
            left -= part;
            var grown = rates.grown(StatutoryRate.Kind.REFUND, receipt.on(), refunded);
            interest = interest.add(grown.multiply(BigDecimal.valueOf(part)));
        }
        return Won.withoutOdd(interest.divide(DAYS_OF_YEAR, 0, RoundingMode.DOWN).longValueExact());
    }
}
