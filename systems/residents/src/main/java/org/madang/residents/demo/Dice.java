package org.madang.residents.demo;

/**
 * Chance that falls the same for the same seed on every machine and every JDK (SplitMix64). The
 * JDK's own generators promise this for some algorithms only, and a demo country must not change
 * with an update.
 */
final class Dice {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /** Dice of their own for a thing named by keys, whichever other dice were thrown before. */
    static Dice of(long seed, long... keys) {
        return new Dice(hash(seed, keys));
    }

    static long hash(long seed, long... keys) {
        long hash = mix(seed + GOLDEN);
        for (long key : keys) {
            hash = mix(hash ^ mix(key + GOLDEN));
        }
        return hash;
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    private long next() {
        state += GOLDEN;
        return mix(state);
    }

    /** 0 ≤ result < bound. */
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** from ≤ result ≤ to. */
    int between(int from, int to) {
        return from + below(to - from + 1);
    }

    /** 0 ≤ result < 1. */
    double unit() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    boolean chance(double probability) {
        return unit() < probability;
    }

    /** Waiting time until what happens once per unit of time on average. */
    double wait(double mean) {
        return -StrictMath.log(1 - unit()) * mean;
    }

    /** Index of a weight, as often as its share in the last of the running sums says. */
    int pick(double[] sums) {
        double at = unit() * sums[sums.length - 1];
        int low = 0;
        int high = sums.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sums[middle] > at) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Weights as running sums, for {@link #pick}. */
    static double[] sums(double... weights) {
        var sums = new double[weights.length];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            sums[i] = sum;
        }
        return sums;
    }
}
