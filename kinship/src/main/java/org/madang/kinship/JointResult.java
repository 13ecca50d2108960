package org.madang.kinship;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;

/**
 * The outcome of a joint identification.
 *
 * @param best the best assignments, best first, all that tie with the first before any other
 * @param posterior by victim and missing person, in the order of {@code victims} and {@code
 *     missing}
 * @param nobody by victim: probability of being none of the missing
 * @param logGlr by victim and missing person: best assignment with the pairing against the best
 *     without it; +∞ or −∞ where one of the two is impossible or was cut
 * @param ties groups that the data cannot tell apart
 * @param cut proven upper bound on the share of the total probability that was left out; 0 if the
 *     sum is complete
 * @param logTotal logarithm of the sum of likelihood ratio times prior over all assignments
 * @param leftOut pairings of fitting sex that were not considered, having a prior weight of 0
 * @param assignments number of assignments the answer is about, were every pairing considered
 * @param familySums number of pedigree sums that were needed for it
 */
// Arrays on purpose: a hundred by a hundred numbers, made for this result alone.
@SuppressWarnings("ArrayRecordComponent")
public record JointResult(
        List<String> victims,
        List<String> missing,
        List<Assignment> best,
        double[][] posterior,
        double[] nobody,
        double[][] logGlr,
        List<TieGroup> ties,
        double cut,
        double logTotal,
        int leftOut,
        BigInteger assignments,
        long familySums) {

    /** Victims and missing persons that may be swapped without changing the likelihood. */
    public record TieGroup(List<String> victims, List<String> missing) {}

    /** Whether every assignment was summed, none left out. */
    public boolean isExact() {
        return cut == 0;
    }

    public double posterior(String victim, String missingPerson) {
        int v = victims.indexOf(victim);
        return missingPerson.equals(Assignment.NOBODY)
                ? nobody[v]
                : posterior[v][missing.indexOf(missingPerson)];
    }

    /** Posterior probability of one of the best assignments. */
    public double posterior(Assignment assignment) {
        return StrictMath.exp(assignment.logLr() + assignment.logPrior() - logTotal);
    }

    public double glr(String victim, String missingPerson) {
        return StrictMath.exp(logGlr[victims.indexOf(victim)][missing.indexOf(missingPerson)]);
    }

    /** How complete the sum is, in one sentence for a report. */
    public String exactness() {
        return exactness(Locale.ENGLISH);
    }

    /** The same in Korean, or in English for any other language. */
    public String exactness(Locale language) {
        boolean korean = language.getLanguage().equals("ko");
        String sum;
        if (isExact()) {
            sum =
                    korean
                            ? String.format(Locale.ROOT, "정확: 배정 %,d가지를 모두 더했습니다", assignments)
                            : String.format(
                                    Locale.ROOT,
                                    "exact: all %,d assignments are in the sum",
                                    assignments);
        } else {
            sum =
                    korean
                            ? String.format(
                                    Locale.ROOT,
                                    "증명된 한계: 배정 %,d가지에서 빠진 확률은 많아야 %.2g입니다",
                                    assignments,
                                    cut)
                            : String.format(
                                    Locale.ROOT,
                                    "proven: at most %.2g of the probability was left out of %,d"
                                            + " assignments",
                                    cut,
                                    assignments);
        }
        if (leftOut == 0) {
            return sum;
        }
        return korean
                ? sum + String.format(Locale.ROOT, "; 미리 제외한 짝 %,d개는 맞지 않는다고 보았습니다", leftOut)
                : sum
                        + String.format(
                                Locale.ROOT,
                                "; %,d pairings excluded beforehand are taken not to be true",
                                leftOut);
    }
}
