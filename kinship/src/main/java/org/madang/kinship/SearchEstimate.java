package org.madang.kinship;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Locale;
import java.util.Random;

/**
 * What a joint search will take, known before it starts.
 *
 * @param assignments number of joint assignments
 * @param placings number of placings in families that have to be looked at
 * @param largestFamily the family with the most placings, and how many
 * @param seconds rough time on one core, for the families; a floor unless it was {@linkplain
 *     #probed probed}
 * @param sets upper bound on the sets of victims to remember at once if nothing is cut
 * @param surelyExact whether so many can be remembered, so that nothing need be cut; otherwise the
 *     search may have to cut, proves how much at most, and says so in its result
 * @param feasible whether the search may start; if not, fewer candidates must be allowed ({@link
 *     Candidates}, or a prior of 0 for a pairing) or undisputed matches fixed first
 */
public record SearchEstimate(
        BigInteger assignments,
        BigInteger placings,
        String largestFamily,
        BigInteger largest,
        double seconds,
        BigInteger sets,
        boolean surelyExact,
        boolean feasible) {

    /** Measured on one core of a small server: one marker looked up, once for each placing. */
    static final double SECONDS_PER_LOOKUP = 4e-8;

    static SearchEstimate of(Disaster disaster, JointSearch.Options options) {
        BigInteger sum = BigInteger.ZERO;
        BigInteger largest = BigInteger.ZERO;
        String name = "";
        for (Family family : disaster.families()) {
            BigInteger placings = placings(disaster, family);
            sum = sum.add(placings);
            if (placings.compareTo(largest) > 0) {
                largest = placings;
                name = family.name();
            }
        }
        double seconds = sum.doubleValue() * disaster.markers().size() * SECONDS_PER_LOOKUP;
        boolean feasible = largest.compareTo(BigInteger.valueOf(options.mostPlacings())) <= 0;
        BigInteger sets = sets(disaster);
        boolean exact = sets.compareTo(BigInteger.valueOf(options.mostStates())) <= 0;
        return new SearchEstimate(
                disaster.assignments(), sum, name, largest, seconds, sets, exact, feasible);
    }

    /**
     * The same with the time measured by doing and timing some cases of every family.
     *
     * @param budget seconds to spend on that, about
     */
    SearchEstimate probed(Disaster disaster, double budget) {
        if (!feasible || disaster.families().isEmpty()) {
            return this;
        }
        long each = (long) (budget * 1e9 / disaster.families().size());
        Random random = new Random(1);
        double sum = 0;
        for (Family family : disaster.families()) {
            sum +=
                    new FamilyScorer(disaster, family)
                            .expectedSeconds(
                                    placings(disaster, family).doubleValue(), each, random);
        }
        return new SearchEstimate(
                assignments, placings, largestFamily, largest, sum, sets, surelyExact, feasible);
    }

    /** Victims taken before a family: any so many of them as families before it miss. */
    private static BigInteger sets(Disaster disaster) {
        int victims = disaster.victims().size();
        int taken = 0;
        BigInteger most = BigInteger.ONE;
        for (int f = 0; f + 1 < disaster.families().size(); f++) {
            taken += disaster.families().get(f).missing().size();
            BigInteger sum = BigInteger.ZERO;
            BigInteger term = BigInteger.ONE;
            for (int k = 0; k <= Math.min(taken, victims); k++) {
                sum = sum.add(term);
                term =
                        term.multiply(BigInteger.valueOf(victims - k))
                                .divide(BigInteger.valueOf(k + 1));
            }
            most = most.max(sum);
        }
        return most;
    }

    /** An upper bound: victims allowed at several missing persons are counted at each. */
    private static BigInteger placings(Disaster disaster, Family family) {
        BigInteger product = BigInteger.ONE;
        for (String m : family.missing()) {
            long candidates = 1;
            for (int v = 0; v < disaster.victims().size(); v++) {
                candidates += disaster.mayBe(v, family, m) ? 1 : 0;
            }
            product = product.multiply(BigInteger.valueOf(candidates));
        }
        return product;
    }

    /** For people: what it takes, and what to do if that is too much. */
    public String sentence() {
        return sentence(Locale.ENGLISH);
    }

    /** The same in Korean, or in English for any other language. */
    public String sentence(Locale language) {
        boolean korean = language.getLanguage().equals("ko");
        String time = String.format(Locale.ROOT, "%.2g", seconds);
        String size =
                korean
                        ? String.format(
                                "배정 %s가지, 가족 안 배치 %s가지, 약 %s초",
                                brief(assignments), brief(placings), time)
                        : String.format(
                                "%s assignments, %s placings in families, about %s s",
                                brief(assignments), brief(placings), time);
        if (!feasible) {
            return size
                    + (korean
                            ? String.format(
                                    "; 가족 %s만 해도 %s가지입니다. 다툼 없는 짝을 먼저 확정하거나 후보를 줄이십시오",
                                    largestFamily, brief(largest))
                            : String.format(
                                    "; family %s alone has %s: fix undisputed matches first or"
                                            + " exclude candidates",
                                    largestFamily, brief(largest)));
        }
        if (surelyExact) {
            return size + (korean ? "; 정확하게 계산합니다" : "; will be exact");
        }
        return size
                + (korean
                        ? "; 다 더하지 못할 수 있으며, 그때는 빠진 확률의 증명된 한계를 결과에 적습니다"
                        : "; may be too large to be exact: then a proven bound on what is left out"
                                + " is stated with the result");
    }

    private static String brief(BigInteger n) {
        return n.bitLength() < 40
                ? String.format(Locale.ROOT, "%,d", n)
                : new BigDecimal(n).round(new MathContext(3)).toEngineeringString();
    }
}
