package org.madang.finance.planning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The years of a medium-term plan (Local Finance Act, Article 33, paragraph 3): revenue and what
 * must be spent by law grow each at their rate; what is left is free to be decided and is shared
 * out as this year's is. Revenue and spending of a year are equal to the won.
 */
final class Projection {

    private static final BigDecimal PARTS = BigDecimal.valueOf(10_000);

    /**
     * What it starts from, in won by paragraph of revenue and by sector.
     *
     * @param mandatory what laws or contracts fix (의무지출)
     * @param free the rest (재량지출)
     */
    record Base(
            Map<Integer, Long> revenue, Map<Integer, Long> mandatory, Map<Integer, Long> free) {}

    /** A year of the plan. */
    record Year(Map<Integer, Long> revenue, Map<Integer, Long> mandatory, Map<Integer, Long> free) {

        long total() {
            return sum(revenue);
        }

        long spent() {
            return sum(mandatory) + sum(free);
        }
    }

    private Projection() {}

    static long sum(Map<Integer, Long> amounts) {
        return amounts.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * A year.
     *
     * @param after how many years after the base, from 1
     * @param revenueGrowth hundredths of a per cent a year; may be negative
     * @throws ArithmeticException when what must be spent exceeds the revenue
     */
    static Year year(Base base, int after, int revenueGrowth, int mandatoryGrowth) {
        var revenue = grown(base.revenue(), after, revenueGrowth);
        var mandatory = grown(base.mandatory(), after, mandatoryGrowth);
        long rest = sum(revenue) - sum(mandatory);
        if (rest < 0) {
            throw new ArithmeticException("what must be spent exceeds the revenue");
        }
        return new Year(revenue, mandatory, shared(base.free(), rest));
    }

    private static Map<Integer, Long> grown(Map<Integer, Long> base, int after, int growth) {
        var factor = BigDecimal.ONE.add(BigDecimal.valueOf(growth).divide(PARTS)).pow(after);
        var grown = new TreeMap<Integer, Long>();
        base.forEach((code, won) ->
                grown.put(
                        code,
                        BigDecimal.valueOf(won)
                                .multiply(factor)
                                .setScale(0, RoundingMode.DOWN)
                                .longValueExact()));
        return grown;
    }

    /** In proportion, what does not divide going to the largest. */
    private static Map<Integer, Long> shared(Map<Integer, Long> base, long won) {
        long all = sum(base);
        var shared = new LinkedHashMap<Integer, Long>();
        long given = 0;
        int largest = 0;
        for (var one : base.entrySet()) {
            long part =
                    all == 0
                            ? 0
                            : BigDecimal.valueOf(won)
                                    .multiply(BigDecimal.valueOf(one.getValue()))
                                    .divide(BigDecimal.valueOf(all), 0, RoundingMode.DOWN)
                                    .longValueExact();
            shared.put(one.getKey(), part);
            given += part;
            if (largest == 0 || one.getValue() > base.getOrDefault(largest, 0L)) {
                largest = one.getKey();
            }
        }
        shared.merge(largest, won - given, Long::sum);
        return shared;
    }
}
