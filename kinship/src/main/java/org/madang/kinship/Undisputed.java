package org.madang.kinship;

import java.util.ArrayList;
import java.util.List;

/**
 * Matches that nothing competes with, fixed one round after the other: an identification with a
 * likelihood ratio of at least the threshold, and at least that many times that of every other
 * pairing of the same victim or the same missing person.
 *
 * @param matches in the order found
 * @param remaining the disaster without them; their profiles now stand as references
 */
public record Undisputed(List<Match> matches, Disaster remaining) {

    /** One identification and the round it was found in, from 1. */
    public record Match(String victim, String missing, double logLr, int round) {}

    public Undisputed {
        matches = List.copyOf(matches);
    }

    /**
     * @param threshold for example 10,000
     */
    public static Undisputed find(Disaster disaster, double threshold) {
        return find(disaster, threshold, false);
    }

    /**
     * @param strict whether every other pairing of the two must have a ratio of at most 1, instead
     *     of one that is {@code threshold} times smaller
     */
    public static Undisputed find(Disaster disaster, double threshold, boolean strict) {
        List<Match> found = new ArrayList<>();
        Disaster left = disaster;
        double log = StrictMath.log(threshold);
        for (int round = 1; ; round++) {
            PairwiseMatrix matrix = PairwiseMatrix.of(left);
            List<Match> now = new ArrayList<>();
            for (int v = 0; v < matrix.victims().size(); v++) {
                for (int m = 0; m < matrix.missing().size(); m++) {
                    if (matrix.logLr(v, m) >= log
                            && leads(matrix, v, m, most(matrix, v, m, log, strict))) {
                        now.add(
                                new Match(
                                        matrix.victims().get(v),
                                        matrix.missing().get(m),
                                        matrix.logLr(v, m),
                                        round));
                    }
                }
            }
            if (now.isEmpty()) {
                return new Undisputed(found, left);
            }
            for (Match match : now) {
                left = left.identified(match.victim(), match.missing());
            }
            found.addAll(now);
        }
    }

    private static double most(
            PairwiseMatrix matrix, int victim, int missing, double log, boolean strict) {
        return strict ? 0 : matrix.logLr(victim, missing) - log;
    }

    /** Whether all other ratios of the two are at most this. */
    private static boolean leads(PairwiseMatrix matrix, int victim, int missing, double most) {
        for (int v = 0; v < matrix.victims().size(); v++) {
            if (v != victim && matrix.logLr(v, missing) > most) {
                return false;
            }
        }
        for (int m = 0; m < matrix.missing().size(); m++) {
            if (m != missing && matrix.logLr(victim, m) > most) {
                return false;
            }
        }
        return true;
    }
}
