package org.madang.residents.demo;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Shares in whole people (Hamilton's method of the largest remainder). */
final class Apportionment {

    private Apportionment() {}

    /**
     * Counts in proportion to the weights that sum to the total exactly and differ from the exact
     * share by less than one. Equal remainders go to the earlier weight.
     *
     * @param weights 0 or more each; {@code weight × total} must fit in a long
     */
    static long[] largestRemainder(long[] weights, long total) {
        long sum = Arrays.stream(weights).sum();
        if (sum == 0 && total > 0) {
            throw new IllegalArgumentException("nothing to share " + total + " among");
        }
        var counts = new long[weights.length];
        var remainders = new long[weights.length];
        long left = total;
        for (int i = 0; i < weights.length && sum > 0; i++) {
            long exact = Math.multiplyExact(weights[i], total);
            counts[i] = exact / sum;
            remainders[i] = exact % sum;
            left -= counts[i];
        }
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(i -> -remainders[i]))
                .limit(left)
                .forEach(i -> counts[i]++);
        return counts;
    }

    /** What a run of the weights gets of the total. */
    static long share(long[] weights, long total, int from, int length) {
        var counts = largestRemainder(weights, total);
        return Arrays.stream(counts, from, from + length).sum();
    }
}
