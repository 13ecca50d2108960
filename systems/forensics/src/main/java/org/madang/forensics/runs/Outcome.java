package org.madang.forensics.runs;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run found, by the codes of victims and missing persons. Logarithms are natural.
 *
 * @param familyOf family of each missing person
 * @param logLr by victim and missing person; NaN where the sexes differ or the pairing is out
 * @param exclusions number of impossible markers, −1 where nothing was compared
 * @param joint what the joint sum says, or null
 * @param undisputed pairs that nothing competes with
 * @param solutions end results of the sequential procedure, by victim; empty for other methods
 */
// Arrays on purpose: a hundred by a hundred numbers, made once and only read.
@SuppressWarnings("ArrayRecordComponent")
public record Outcome(
        String software,
        Method method,
        List<String> victims,
        List<String> missing,
        Map<String, String> familyOf,
        double[][] logLr,
        int[][] exclusions,
        @Nullable Joint joint,
        List<Pair> undisputed,
        List<List<String>> solutions) {

    /** One pairing with its weight and the round it was found in. */
    public record Pair(String victim, String missing, double logLr, int round) {}

    /** Victims and missing persons that the data cannot tell apart. */
    public record Tie(List<String> victims, List<String> missing) {}

    /** One whole assignment, by victim in the outcome's order; {@code *} is nobody. */
    public record Best(List<String> missingOf, double logLr, double posterior) {}

    /**
     * The joint answer.
     *
     * @param posterior by victim and missing person
     * @param nobody by victim: probability of being none of the missing
     * @param logGlr best assignment with the pairing against the best without it
     * @param fixed pairs taken as given before the sum
     * @param cut proven upper bound on the share left out; 0 if the sum is complete
     * @param assignments how many assignments the answer is about
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Joint(
            double[][] posterior,
            double[] nobody,
            double[][] logGlr,
            List<Best> best,
            List<Tie> ties,
            List<Pair> fixed,
            double cut,
            double logTotal,
            String assignments) {}

    int victim(String code) {
        return victims.indexOf(code);
    }

    int missing(String code) {
        return missing.indexOf(code);
    }

    /** Whether both take part and may be the same person. */
    public boolean knows(String victim, String missingPerson) {
        return victim(victim) >= 0 && missing(missingPerson) >= 0;
    }

    public double log10Lr(String victim, String missingPerson) {
        return logLr[victim(victim)][missing(missingPerson)] / Math.log(10);
    }

    public int exclusions(String victim, String missingPerson) {
        return exclusions[victim(victim)][missing(missingPerson)];
    }

    /** Posterior probability, or null where the run was not joint. */
    public @Nullable Double posterior(String victim, String missingPerson) {
        return joint == null ? null : joint.posterior()[victim(victim)][missing(missingPerson)];
    }

    public @Nullable Tie tieOf(String victim, String missingPerson) {
        return joint == null
                ? null
                : joint.ties().stream()
                        .filter(t ->
                                t.victims().contains(victim) && t.missing().contains(missingPerson))
                        .findFirst()
                        .orElse(null);
    }

    /** Missing persons for a victim, most probable first; by weight where there is no posterior. */
    public List<String> candidates(String victim) {
        int v = victim(victim);
        double[] score = joint == null ? logLr[v] : joint.posterior()[v];
        return missing.stream()
                .filter(m -> !Double.isNaN(logLr[v][missing(m)]))
                .sorted((a, b) -> Double.compare(score[missing(b)], score[missing(a)]))
                .toList();
    }
}
