package org.madang.finance.revenue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.madang.finance.Won;
import org.madang.finance.revenue.StatutoryRate.Kind;

/**
 * What is overdue bears more: a part of it at once, and another with each month that passes, for at
 * most sixty months (Framework Act on Local Taxes, Article 55, paragraph 1, numbers 3 and 4; Act on
 * Violations of Public Order, Article 24). A tax whose notice asks for less than 450,000 won bears
 * no months (Article 55, paragraph 4). Only what is unpaid bears, never the surcharge itself; of
 * each part what is below ten won is dropped (Framework Act, Article 59; Local Accounting Act,
 * Article 55).
 */
final class Surcharge {

    /** Article 55, paragraph 1; Article 24, paragraph 2. */
    static final int MOST_MONTHS = 60;

    private Surcharge() {}

    /**
     * All that a claim bears until the end of a day.
     *
     * @param asked by the notice, less what was taken off since
     * @param receipts what came in; it pays the claim first and the surcharge last (Local Tax
     *     Collection Act, Article 4; Act on Local Administrative Sanctions, Article 4)
     */
    static long grown(
            Arrears law,
            long asked,
            LocalDate due,
            List<RevenueRules.Receipt> receipts,
            LocalDate day,
            DatedRates rates) {
        var overdue = due.plusDays(1);
        if (law == Arrears.NONE || day.isBefore(overdue)) {
            return 0;
        }
        long sum = part(unpaid(asked, receipts, overdue), law.once(), overdue, rates);
        int months = asked < law.least() ? 0 : MOST_MONTHS;
        for (int n = 1; n <= months; n++) {
            var passed = overdue.plusMonths(n);
            long left = unpaid(asked, receipts, passed);
            if (passed.isAfter(day) || left == 0) {
                break;
            }
            sum += part(left, law.monthly(), passed, rates);
        }
        return sum;
    }

    private static long part(long won, Kind kind, LocalDate day, DatedRates rates) {
        return Won.withoutOdd(
                BigDecimal.valueOf(won)
                        .multiply(rates.on(kind, day))
                        .setScale(0, RoundingMode.DOWN)
                        .longValueExact());
    }

    /** What of the claim was still unpaid when a day began. */
    private static long unpaid(long asked, List<RevenueRules.Receipt> receipts, LocalDate day) {
        long paid =
                receipts.stream()
                        .filter(one -> one.on().isBefore(day))
                        .mapToLong(RevenueRules.Receipt::won)
                        .sum();
        return Math.max(0, asked - paid);
    }
}
