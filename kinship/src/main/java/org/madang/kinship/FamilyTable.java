package org.madang.kinship;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Every way to place victims in one family that is possible at all, with its likelihood ratio. The
 * first option places nobody.
 */
final class FamilyTable {
    private final Family family;
    private final double logBase;
    private short[] victims;
    private double[] logLr = new double[16];
    private double[] logWeight = new double[16];
    private int options;
    private long visited;

    private FamilyTable(Family family, double logBase) {
        this.family = family;
        this.logBase = logBase;
        victims = new short[16 * Math.max(1, family.missing().size())];
    }

    /** An empty table of one branch, see {@link FamilyWork}. */
    static FamilyTable empty(Family family, double logBase) {
        return new FamilyTable(family, logBase);
    }

    /**
     * Every placing whose first victim is this one at this missing person.
     *
     * @param prior logarithm of the prior weight by missing person and victim, −∞ if not allowed
     * @return {@code null} if told to stop before the end
     */
    static @Nullable FamilyTable branch(
            FamilyScorer scorer, double[][] prior, int first, int victim, BooleanSupplier stop) {
        FamilyTable table = new FamilyTable(scorer.family(), scorer.logBase());
        int[] placed = new int[prior.length];
        Arrays.fill(placed, -1);
        boolean[] used = new boolean[prior[first].length];
        boolean whole = table.place(scorer, placed, first, victim, used, prior, 0, stop);
        return whole ? table : null;
    }

    /** Everything another table holds, appended. */
    void append(FamilyTable other) {
        int k = missing();
        int[] placed = new int[k];
        for (int o = 0; o < other.options; o++) {
            for (int i = 0; i < k; i++) {
                placed[i] = other.victim(o, i);
            }
            append(placed, other.logLr[o], other.logWeight[o]);
        }
    }

    /** The option that places nobody. */
    void appendNobody() {
        int[] placed = new int[missing()];
        Arrays.fill(placed, -1);
        append(placed, 0, 0);
    }

    /** Appends all options that extend what is placed at missing persons before {@code next}. */
    private boolean extend(
            FamilyScorer scorer,
            int[] placed,
            int next,
            boolean[] used,
            double[][] prior,
            double priorSoFar,
            BooleanSupplier stop) {
        for (int i = next; i < placed.length; i++) {
            for (int v = 0; v < used.length; v++) {
                if (!place(scorer, placed, i, v, used, prior, priorSoFar, stop)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** One more victim placed, and all that extends it; false if told to stop. */
    private boolean place(
            FamilyScorer scorer,
            int[] placed,
            int i,
            int v,
            boolean[] used,
            double[][] prior,
            double priorSoFar,
            BooleanSupplier stop) {
        if (used[v] || prior[i][v] == Double.NEGATIVE_INFINITY) {
            return true;
        }
        if ((++visited & 255) == 0 && stop.getAsBoolean()) {
            return false;
        }
        placed[i] = v;
        double lr = scorer.logLr(placed);
        boolean going = true;
        // A placing that is impossible stays so whoever else is placed.
        if (lr > Double.NEGATIVE_INFINITY) {
            double p = priorSoFar + prior[i][v];
            append(placed, lr, lr + p);
            used[v] = true;
            going = extend(scorer, placed, i + 1, used, prior, p, stop);
            used[v] = false;
        }
        placed[i] = -1;
        return going;
    }

    void append(int[] placed, double lr, double weight) {
        int k = placed.length;
        if (options == logLr.length) {
            logLr = Arrays.copyOf(logLr, 2 * options);
            logWeight = Arrays.copyOf(logWeight, 2 * options);
            victims = Arrays.copyOf(victims, 2 * options * Math.max(1, k));
        }
        for (int i = 0; i < k; i++) {
            victims[options * k + i] = (short) placed[i];
        }
        logLr[options] = lr;
        logWeight[options++] = weight;
    }

    Family family() {
        return family;
    }

    double logBase() {
        return logBase;
    }

    int options() {
        return options;
    }

    int missing() {
        return family.missing().size();
    }

    /** Victim at the i-th missing person, −1 for nobody. */
    int victim(int option, int i) {
        return victims[option * missing() + i];
    }

    double logLr(int option) {
        return logLr[option];
    }

    /** Likelihood ratio times prior weight, as a logarithm. */
    double logWeight(int option) {
        return logWeight[option];
    }
}
