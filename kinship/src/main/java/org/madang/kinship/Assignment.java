package org.madang.kinship;

import java.util.List;
import java.util.Map;

/**
 * One way to say who is who.
 *
 * @param missingOf by victim, in the disaster's order: the missing person, or {@link #NOBODY}
 * @param logLikelihood natural logarithm of the probability of all data
 * @param logLr the same relative to nobody being identified
 * @param logPrior logarithm of the prior weight of its pairings, 0 under the flat prior
 */
public record Assignment(
        List<String> missingOf, double logLikelihood, double logLr, double logPrior) {
    /** Stands for a victim who is none of the missing. */
    public static final String NOBODY = "*";

    /** Likelihoods closer than this count as equal: a tie, not a ranking. */
    public static final double TIE = 1e-9;

    public Assignment {
        missingOf = List.copyOf(missingOf);
    }

    public boolean tiesWith(Assignment other) {
        return Math.abs(logLr + logPrior - other.logLr - other.logPrior) <= TIE;
    }

    /** A prior weight for a pairing, relative to the victim being none of the missing. */
    @FunctionalInterface
    public interface Prior {
        /** Every assignment is equally likely beforehand. */
        Prior FLAT = (victim, missing) -> 1;

        /** 0 or more; also the place for likelihood ratios of dental and other evidence. */
        double weight(String victim, String missing);

        static Prior of(Map<String, Map<String, Double>> byVictim) {
            return (victim, missing) ->
                    byVictim.getOrDefault(victim, Map.of()).getOrDefault(missing, 1.0);
        }
    }
}
