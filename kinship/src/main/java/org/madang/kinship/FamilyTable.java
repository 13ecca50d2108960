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

    /** {@code null} if told to stop before the end. */
    static @Nullable FamilyTable compute(
            Disaster disaster, FamilyScorer scorer, BooleanSupplier stop) {
        Family family = scorer.family();
        FamilyTable table = new FamilyTable(family, scorer.logBase());
        int k = family.missing().size();
        int[] placed = new int[k];
        Arrays.fill(placed, -1);
        double[][] prior = new double[k][disaster.victims().size()];
        for (int i = 0; i < k; i++) {
            String m = family.missing().get(i);
            for (int v = 0; v < prior[i].length; v++) {
                boolean may = disaster.mayBe(v, family, m);
                String victim = disaster.victims().get(v).name();
                prior[i][v] =
                        may
                                ? Math.log(disaster.prior().weight(victim, m))
                                : Double.NEGATIVE_INFINITY;
            }
        }
        boolean[] used = new boolean[disaster.victims().size()];
        table.append(placed, 0, 0);
        return table.extend(scorer, placed, 0, used, prior, 0, stop) ? table : null;
    }

    static FamilyTable restored(Family family, double logBase) {
        return new FamilyTable(family, logBase);
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
                if (used[v] || prior[i][v] == Double.NEGATIVE_INFINITY) {
                    continue;
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
                if (!going) {
                    return false;
                }
            }
        }
        return true;
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
