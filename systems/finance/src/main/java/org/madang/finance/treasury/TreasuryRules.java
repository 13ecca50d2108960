package org.madang.finance.treasury;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.madang.finance.Refusal;
import org.madang.finance.Won;

/** How public money is kept (Local Accounting Act, Articles 38 and 42 to 44). */
final class TreasuryRules {

    private static final long DAYS_OF_YEAR = 365;
    private static final long RATE_PARTS = 10_000;

    static final Refusal AMOUNT =
            Refusal.of(
                    "treasury.amount", "won", "금액은 1원 이상이어야 합니다.", "An amount is one won or more.");
    static final Refusal NOT_FREE =
            Refusal.of(
                    "treasury.not-free",
                    "won",
                    "보관금과 나갈 지급을 뺀 여유자금은 {0}입니다 (지방회계법 제38조, 제42조).",
                    "Only {0} is free, beyond what is held for others and what is about to be"
                            + " paid (Local Accounting Act, Articles 38 and 42).");
    static final Refusal MATURITY =
            Refusal.of(
                    "treasury.maturity",
                    "matures",
                    "만기는 예치일보다 늦어야 합니다.",
                    "A deposit matures after the day it is placed.");
    static final Refusal NO_DEPOSIT =
            Refusal.of(
                    "treasury.no-deposit",
                    null,
                    "해지할 이 기관의 예금이 아닙니다 (지방회계법 제42조).",
                    "No deposit of your government can be ended here (Article 42).");
    static final Refusal INTEREST =
            Refusal.of(
                    "treasury.interest",
                    "interest",
                    "이자는 약정 이율로 계산한 {0}을 넘을 수 없습니다 (지방회계법 제12조제1항).",
                    "Interest is at most the {0} that was agreed (Article 12, paragraph 1).");
    static final Refusal NO_HELD =
            Refusal.of(
                    "treasury.no-held",
                    null,
                    "이 기관이 보관하는 현금이 아닙니다 (지방회계법 제44조제3항).",
                    "This is no cash your government holds (Article 44, paragraph 3).");
    static final Refusal OVER_HELD =
            Refusal.of(
                    "treasury.over-held",
                    "back",
                    "보관 잔액 {0}을 넘습니다 (지방회계법 제44조제3항).",
                    "It exceeds the {0} still held (Article 44, paragraph 3).");

    private TreasuryRules() {}

    /**
     * Why so much cannot be put away.
     *
     * @param free cash beyond what is held for others and what is about to be paid
     */
    static List<Refusal> deposit(long won, long free, LocalDate today, LocalDate matures) {
        var reasons = new ArrayList<Refusal>();
        if (won <= 0) {
            reasons.add(AMOUNT);
        }
        if (won > free) {
            reasons.add(NOT_FREE.with(Won.words(Math.max(0, free))));
        }
        if (!matures.isAfter(today)) {
            reasons.add(MATURITY);
        }
        return reasons;
    }

    /** The interest of a deposit for the days it lay, by the agreed rate; whole won. */
    static long interest(long won, int rate, LocalDate placed, LocalDate ended) {
        long days = Math.max(0, ChronoUnit.DAYS.between(placed, ended));
        return BigInteger.valueOf(won)
                .multiply(BigInteger.valueOf(rate))
                .multiply(BigInteger.valueOf(days))
                .divide(BigInteger.valueOf(RATE_PARTS * DAYS_OF_YEAR))
                .longValueExact();
    }
}
