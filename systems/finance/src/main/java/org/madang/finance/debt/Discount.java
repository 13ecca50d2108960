package org.madang.finance.debt;

import java.util.List;

/**
 * The difference between the face of a bond and what it brought in, over its life at the effective
 * rate (Rule on Accounting Standards, Article 54, paragraph 2): the one rate by which all its
 * payments are worth what was received. With each payment the debt grows by that rate and shrinks
 * by what is paid; the difference that goes is the interest more, or less for a premium.
 */
final class Discount {

    private static final int HALVINGS = 200;
    private static final double LOWEST = -0.9;
    private static final double HIGHEST = 10;

    private Discount() {}

    /** The part of each payment; together the whole difference. Negative for a premium. */
    static long[] parts(List<Schedule.Due> dues, long face, long proceeds) {
        double rate = rate(dues, proceeds);
        var parts = new long[dues.size()];
        double worth = proceeds;
        long left = face;
        long before = face - proceeds;
        for (int n = 0; n < parts.length; n++) {
            var due = dues.get(n);
            worth = worth * (1 + rate) - due.principal() - due.interest();
            left -= due.principal();
            long after = n == parts.length - 1 ? 0 : Math.round(left - worth);
            parts[n] = before - after;
            before = after;
        }
        return parts;
    }

    /** The rate of one period by which the payments are worth the proceeds. */
    static double rate(List<Schedule.Due> dues, long proceeds) {
        double low = LOWEST;
        double high = HIGHEST;
        for (int n = 0; n < HALVINGS; n++) {
            double middle = (low + high) / 2;
            if (worth(dues, middle) > proceeds) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private static double worth(List<Schedule.Due> dues, double rate) {
        double sum = 0;
        for (var due : dues.reversed()) {
            sum = (sum + due.principal() + due.interest()) / (1 + rate);
        }
        return sum;
    }
}
