package org.madang.finance.debt;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.madang.finance.Won;

/**
 * How a debt is paid back: interest on what is outstanding at each payment, principal in equal
 * parts after the years of grace. What is below ten won of an interest is dropped, and the first
 * part of the principal takes what does not divide (Local Accounting Act, Article 55; Enforcement
 * Decree, Article 67).
 */
final class Schedule {

    private static final int MONTHS = 12;
    private static final long RATE_PARTS = 10_000;

    /** One payment; interest counts from the day it begins. */
    record Due(int nth, LocalDate begins, LocalDate on, long principal, long interest) {}

    private Schedule() {}

    /**
     * All payments.
     *
     * @param rate hundredths of a per cent a year
     * @param perYear 1, 2 or 4
     */
    static List<Due> of(
            long principal, int rate, LocalDate issued, int perYear, int grace, int years) {
        int quiet = grace * perYear;
        var parts = Won.instalments(principal, years * perYear);
        var dues = new ArrayList<Due>();
        long left = principal;
        for (int n = 0; n < quiet + parts.length; n++) {
            long part = n < quiet ? 0 : parts[n - quiet];
            long interest = Won.withoutOdd(left / perYear * rate / RATE_PARTS);
            dues.add(
                    new Due(
                            n + 1,
                            issued.plusMonths((long) MONTHS / perYear * n),
                            issued.plusMonths((long) MONTHS / perYear * (n + 1)),
                            part,
                            interest));
            left -= part;
        }
        return dues;
    }

    /** A payment in units of another currency. */
    record Units(BigDecimal principal, BigDecimal interest) {}

    /**
     * The same payments in another currency, to its hundredths: what does not divide is in the
     * first part, and interest is rounded down.
     */
    static List<Units> inUnits(BigDecimal units, int rate, int perYear, int grace, int years) {
        int parts = years * perYear;
        var each = units.divide(BigDecimal.valueOf(parts), 2, RoundingMode.DOWN);
        var first = units.subtract(each.multiply(BigDecimal.valueOf(parts - 1L)));
        var yearly = BigDecimal.valueOf(rate).movePointLeft(4);
        var all = new ArrayList<Units>();
        var left = units;
        for (int n = 0; n < (grace + years) * perYear; n++) {
            int nth = n - grace * perYear;
            var part = nth < 0 ? BigDecimal.ZERO : nth == 0 ? first : each;
            var interest =
                    left.multiply(yearly).divide(BigDecimal.valueOf(perYear), 2, RoundingMode.DOWN);
            all.add(new Units(part, interest));
            left = left.subtract(part);
        }
        return all;
    }

    /** What of an interest has grown by the end of a day. */
    static long accrued(LocalDate begins, LocalDate on, long interest, LocalDate day) {
        if (!day.isBefore(on)) {
            return interest;
        }
        long all = ChronoUnit.DAYS.between(begins, on);
        long passed = Math.max(0, ChronoUnit.DAYS.between(begins, day.plusDays(1)));
        return interest / all * passed + interest % all * passed / all;
    }
}
