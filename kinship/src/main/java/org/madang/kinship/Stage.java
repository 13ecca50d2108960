package org.madang.kinship;

import java.util.Arrays;

/**
 * One family as a step of the joint search: its options, most likely first, and what the family is
 * worth at most once certain victims are taken.
 */
final class Stage {
    final int table;
    final int[] option;
    final double[] logWeight;
    final VictimSet[] used;

    /** Logarithm of the sum of all options from a place on. */
    final double[] logTail;

    /** By victim: the sum of all options that do not use them, as a logarithm. */
    final double[] logWithout;

    VictimSet relevant;

    Stage(int table, FamilyTable source, int[] kept, int victims) {
        this.table = table;
        option =
                Arrays.stream(kept)
                        .boxed()
                        .sorted((a, b) -> Double.compare(source.logWeight(b), source.logWeight(a)))
                        .mapToInt(Integer::intValue)
                        .toArray();
        logWeight = Arrays.stream(option).mapToDouble(source::logWeight).toArray();
        used = new VictimSet[option.length];
        double largest = logWeight[0];
        double[] without = new double[victims];
        VictimSet all = VictimSet.empty(victims);
        for (int o = 0; o < option.length; o++) {
            long[] words = new long[(victims + 63) / 64];
            for (int i = 0; i < source.missing(); i++) {
                int v = source.victim(option[o], i);
                if (v >= 0) {
                    words[v >> 6] |= 1L << v;
                }
            }
            used[o] = new VictimSet(words);
            all = all.or(used[o]);
            double w = StrictMath.exp(logWeight[o] - largest);
            for (int v = 0; v < victims; v++) {
                without[v] += used[o].has(v) ? 0 : w;
            }
        }
        relevant = all;
        logTail = new double[option.length + 1];
        logTail[option.length] = Double.NEGATIVE_INFINITY;
        double tail = 0;
        for (int o = option.length - 1; o >= 0; o--) {
            tail += StrictMath.exp(logWeight[o] - largest);
            logTail[o] = tail > 0 ? largest + StrictMath.log(tail) : logWeight[o];
        }
        logWithout = new double[victims];
        for (int v = 0; v < victims; v++) {
            logWithout[v] = Math.min(logTail[0], largest + StrictMath.log(without[v]));
        }
    }

    double logAll() {
        return logTail[0];
    }

    /** How undecided the family is by itself: the entropy of its options, in nats. */
    double entropy() {
        double sum = 0;
        for (double w : logWeight) {
            double log = w - logAll();
            sum -= log < -700 ? 0 : StrictMath.exp(log) * log;
        }
        return sum;
    }
}
