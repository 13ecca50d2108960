package org.madang.kinship;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The states a person may be in given what was seen, each with the probability of seeing that.
 *
 * @param states places of the possible states, ascending
 */
// Arrays on purpose: tables of the inner loops, made once and never handed out.
@SuppressWarnings("ArrayRecordComponent")
record Sighting(int[] states, double[] weights) {

    /**
     * @param seen what was seen, or {@code null} if untyped
     */
    static Sighting of(Locus locus, int ploidy, @Nullable Seen seen) {
        if (seen == null) {
            int total = locus.states(ploidy);
            double[] ones = new double[total];
            Arrays.fill(ones, 1);
            int[] all = new int[total];
            Arrays.setAll(all, s -> s);
            return new Sighting(all, ones);
        }
        Sighting first = of(locus, ploidy, seen.places(), seen.dropOut());
        Seen also = seen.also();
        return also == null ? first : first.and(of(locus, ploidy, also));
    }

    /** The states that explain both, with the probability of seeing both. */
    private Sighting and(Sighting other) {
        int[] both = new int[states.length];
        double[] product = new double[states.length];
        int count = 0;
        for (int i = 0; i < states.length; i++) {
            int at = Arrays.binarySearch(other.states, states[i]);
            if (at >= 0) {
                both[count] = states[i];
                product[count++] = weights[i] * other.weights[at];
            }
        }
        return new Sighting(Arrays.copyOf(both, count), Arrays.copyOf(product, count));
    }

    private static Sighting of(Locus locus, int ploidy, int[] places, double dropOut) {
        int total = locus.states(ploidy);
        int[] seen = Arrays.stream(places).map(locus::place).toArray();
        if (dropOut == 0 && locus.silent < 0) {
            return plain(seen, ploidy);
        }
        int[] states = new int[total];
        double[] weights = new double[total];
        int count = 0;
        for (int s = 0; s < total; s++) {
            double w = probability(locus, seen, dropOut, s, ploidy);
            if (w > 0) {
                states[count] = s;
                weights[count++] = w;
            }
        }
        return new Sighting(Arrays.copyOf(states, count), Arrays.copyOf(weights, count));
    }

    private static Sighting plain(int[] seen, int ploidy) {
        if (seen.length == 0 || (ploidy == 1 && seen.length == 2)) {
            return new Sighting(new int[0], new double[0]);
        }
        int state = ploidy == 1 ? seen[0] : Locus.pair(seen[0], seen[seen.length - 1]);
        return new Sighting(new int[] {state}, new double[] {1});
    }

    /**
     * Each copy of an allele leaves no trace with probability {@code dropOut}, independently; the
     * silent allele never leaves one.
     */
    private static double probability(
            Locus locus, int[] seen, double dropOut, int state, int ploidy) {
        int a = ploidy == 1 ? state : Locus.lower(state);
        int b = ploidy == 1 ? -1 : Locus.upper(state);
        if (a == b) {
            if (a == locus.silent) {
                return seen.length == 0 ? 1 : 0;
            }
            boolean only = seen.length == 1 && seen[0] == a;
            double both = dropOut * dropOut;
            return only ? 1 - both : seen.length == 0 ? both : 0;
        }
        int explained = 0;
        double p = 1;
        for (int allele : b < 0 ? new int[] {a} : new int[] {a, b}) {
            boolean shown = contains(seen, allele);
            explained += shown ? 1 : 0;
            if (allele == locus.silent) {
                p *= shown ? 0 : 1;
            } else {
                p *= shown ? 1 - dropOut : dropOut;
            }
        }
        return explained == seen.length ? p : 0;
    }

    private static boolean contains(int[] seen, int allele) {
        for (int s : seen) {
            if (s == allele) {
                return true;
            }
        }
        return false;
    }

    boolean isImpossible() {
        return states.length == 0;
    }
}
