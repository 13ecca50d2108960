package org.madang.finance.assets;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * Wear in a straight line (Rule on Accounting Standards, Article 49, paragraph 2), by whole months
 * from the one it begins in. What is worn by a month is reckoned from the beginning, never added
 * up, so nothing drifts: a month left out is caught up with by the next, and the last month ends at
 * the last won.
 *
 * @param before worn before it begins
 * @param base wears away evenly
 * @param months how long that takes; 0 for what does not wear
 */
record StraightLine(long before, long base, LocalDate begins, int months) {

    /** All that is worn by the end of a month. */
    long by(YearMonth month) {
        if (months == 0) {
            return before;
        }
        long passed = ChronoUnit.MONTHS.between(YearMonth.from(begins), month) + 1;
        long counted = Math.clamp(passed, 0, months);
        // Whole months first: the product of the rest stays far below what a long holds.
        return before + base / months * counted + base % months * counted / months;
    }

    /** Months that are left after a month. */
    int left(YearMonth month) {
        long passed = ChronoUnit.MONTHS.between(YearMonth.from(begins), month) + 1;
        return months - Math.clamp(passed, 0, months);
    }
}
