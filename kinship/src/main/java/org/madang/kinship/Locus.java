package org.madang.kinship;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A marker as one family sees it: alleles that nobody in the family shows are lumped into one,
 * which changes no likelihood as long as the mutation model treats them alike, and makes the sums
 * small. Where the model tells them apart (stepwise) all alleles are kept.
 */
final class Locus {
    private static final double ALIKE = 1e-14;

    final int n;
    final double[] prior;

    /** {@code null} stands for no mutation. */
    final double @Nullable [][] paternal;

    final double @Nullable [][] maternal;
    final Inheritance inheritance;

    /** Place of the silent allele, −1 if the marker has none. */
    final int silent;

    private final int[] lumped;

    private Locus(Marker marker, int n, int[] lumped) {
        this.n = n;
        this.lumped = lumped;
        inheritance = marker.inheritance();
        double[] all = marker.prior();
        prior = new double[n];
        for (int a = 0; a < all.length; a++) {
            prior[lumped[a]] += all[a];
        }
        if (n < all.length) {
            prior[n - 1] = remainder(prior);
        }
        paternal = lump(marker.paternal(), marker.paternalMatrix());
        maternal = lump(marker.maternal(), marker.maternalMatrix());
        silent = marker.silent() > 0 ? lumped[all.length - 1] : -1;
    }

    /**
     * Published tables are rounded and miss 1 by some 1e-10; the unseen alleles take what is left,
     * so that a founder's genotypes sum to 1.
     */
    private static double remainder(double[] prior) {
        double seen = 0;
        for (int a = 0; a < prior.length - 1; a++) {
            seen += prior[a];
        }
        return seen < 1 ? 1 - seen : prior[prior.length - 1];
    }

    /** The marker reduced to the alleles marked as seen (places in its frequency table). */
    static Locus of(Marker marker, boolean[] seen) {
        int total = marker.prior().length;
        int[] lumped = new int[total];
        int kept = 0;
        int rest = 0;
        for (int a = 0; a < total; a++) {
            boolean isSilent = a >= marker.frequencies().size();
            boolean keep = isSilent || seen[a];
            lumped[a] = keep ? kept++ : -1;
            rest += keep ? 0 : 1;
        }
        boolean alike =
                !marker.mutates()
                        || (treatsAlike(marker.paternalMatrix(), lumped)
                                && treatsAlike(marker.maternalMatrix(), lumped));
        if (rest <= 1 || !alike) {
            Arrays.setAll(lumped, a -> a);
            return new Locus(marker, total, lumped);
        }
        for (int a = 0; a < total; a++) {
            lumped[a] = lumped[a] < 0 ? kept : lumped[a];
        }
        return new Locus(marker, kept + 1, lumped);
    }

    private static boolean treatsAlike(double[][] m, int[] lumped) {
        int first = -1;
        for (int a = 0; a < lumped.length; a++) {
            if (lumped[a] >= 0) {
                continue;
            }
            first = first < 0 ? a : first;
            for (int b = 0; b < lumped.length; b++) {
                if (lumped[b] >= 0 && Math.abs(m[a][b] - m[first][b]) > ALIKE) {
                    return false;
                }
            }
        }
        return true;
    }

    private double @Nullable [][] lump(MutationModel model, double[][] full) {
        if (model instanceof MutationModel.None) {
            return null;
        }
        double[][] m = new double[n][n];
        boolean[] done = new boolean[n];
        for (int a = 0; a < full.length; a++) {
            if (!done[lumped[a]]) {
                done[lumped[a]] = true;
                for (int b = 0; b < full.length; b++) {
                    m[lumped[a]][lumped[b]] += full[a][b];
                }
            }
        }
        return m;
    }

    int place(int allele) {
        return lumped[allele];
    }

    /** Number of states of a person with that many alleles. */
    int states(int ploidy) {
        return ploidy == 2 ? n * (n + 1) / 2 : n;
    }

    static int pair(int a, int b) {
        return a <= b ? b * (b + 1) / 2 + a : a * (a + 1) / 2 + b;
    }

    static int upper(int state) {
        int b = (int) ((Math.sqrt(8.0 * state + 1) - 1) / 2);
        while ((b + 1) * (b + 2) / 2 <= state) {
            b++;
        }
        return b;
    }

    static int lower(int state) {
        int b = upper(state);
        return state - b * (b + 1) / 2;
    }

    /** Probability that a population member has this state, without θ. */
    double prior(int state, int ploidy) {
        if (ploidy == 1) {
            return prior[state];
        }
        int b = upper(state);
        int a = lower(state);
        return a == b ? prior[a] * prior[a] : 2 * prior[a] * prior[b];
    }

    /** Row of gamete probabilities of a parent in that state. */
    void gametes(int state, int ploidy, boolean father, double[] into, int offset) {
        double[][] m = father ? paternal : maternal;
        if (ploidy == 1) {
            add(m, state, 1, into, offset);
        } else {
            add(m, upper(state), 0.5, into, offset);
            add(m, lower(state), 0.5, into, offset);
        }
    }

    /** What a parent of whom nothing is known passes on: a population allele, which may mutate. */
    double[] unknownGamete(boolean father) {
        double[] gamete = new double[n];
        for (int a = 0; a < n; a++) {
            add(father ? paternal : maternal, a, prior[a], gamete, 0);
        }
        return gamete;
    }

    private void add(
            double @Nullable [][] m, int allele, double weight, double[] into, int offset) {
        if (m == null) {
            into[offset + allele] += weight;
            return;
        }
        double[] row = m[allele];
        for (int j = 0; j < n; j++) {
            into[offset + j] += weight * row[j];
        }
    }
}
