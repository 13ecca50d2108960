package org.madang.kinship;

/** Adds numbers given by their logarithms, so that nothing under- or overflows. */
final class LogSum {
    private double largest = Double.NEGATIVE_INFINITY;
    private double scaled;

    void add(double log) {
        if (log == Double.NEGATIVE_INFINITY) {
            return;
        }
        if (log <= largest) {
            scaled += StrictMath.exp(log - largest);
        } else {
            scaled = scaled * StrictMath.exp(largest - log) + 1;
            largest = log;
        }
    }

    /** Logarithm of the sum, −∞ of nothing. */
    double log() {
        return largest == Double.NEGATIVE_INFINITY ? largest : largest + StrictMath.log(scaled);
    }
}
