package org.madang.finance.revenue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.madang.finance.Refusal;
import org.madang.finance.Won;
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
    static final Refusal DUE =
            Refusal.of(
                    "assess.due",
                    "due",
                    "납부기한은 고지한 날부터 15일 이내여야 합니다 (지방회계법 시행령 제19조제2항).",
                    "Payment is due within 15 days of the notice (Enforcement Decree, Article"
                            + " 19, paragraph 2).");
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

    private static final int DAYS_TO_PAY = 15;

    private RevenueRules() {}

    /** Why it cannot be asked for so. */
    static List<Refusal> assessment(
            long amount, LocalDate notified, LocalDate due, WorkingDays calendar) {
        var reasons = new ArrayList<Refusal>();
        if (Won.withoutOdd(amount) <= 0) {
            reasons.add(AMOUNT);
        }
        if (due.isBefore(notified) || due.isAfter(lastDue(notified, calendar))) {
            reasons.add(DUE);
        }
        return reasons;
    }

    /**
     * The last day payment may be due: 15 days after the notice, or the next working day
     * (Enforcement Decree, Article 19, paragraphs 2 and 4).
     */
    static LocalDate lastDue(LocalDate notified, WorkingDays calendar) {
        return calendar.onOrAfter(notified.plusDays(DAYS_TO_PAY));
    }

    /**
     * Interest on what is given back, from the day after it was paid to the day it is refunded
     * (Enforcement Decree, Article 31); whole won, what is below ten dropped.
     *
     * @param rate of a year, such as 0.031
     */
    static long refundInterest(long amount, LocalDate paid, LocalDate refunded, BigDecimal rate) {
        long days = ChronoUnit.DAYS.between(paid, refunded);
        var interest =
                BigDecimal.valueOf(amount)
                        .multiply(rate)
                        .multiply(BigDecimal.valueOf(Math.max(0, days)))
                        .divide(BigDecimal.valueOf(365), 0, java.math.RoundingMode.DOWN);
        return Won.withoutOdd(interest.longValueExact());
    }
}
