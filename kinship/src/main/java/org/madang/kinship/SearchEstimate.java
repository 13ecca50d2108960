package org.madang.kinship;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * What a joint search will take, known before it starts.
 *
 * @param assignments number of joint assignments
 * @param placings number of placings in families that have to be looked at
 * @param largestFamily the family with the most placings, and how many
 * @param seconds rough time on one core
 * @param feasible whether the search may start; if not, fewer candidates must be allowed (a prior
 *     of 0 for a pairing takes it out) or undisputed matches fixed first
 */
public record SearchEstimate(
        BigInteger assignments,
        BigInteger placings,
        String largestFamily,
        BigInteger largest,
        double seconds,
        boolean feasible) {

    /** Measured on one core of a small server: one marker looked up, once for each placing. */
    private static final double SECONDS_PER_LOOKUP = 4e-8;

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
        return new SearchEstimate(disaster.assignments(), sum, name, largest, seconds, feasible);
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
        String size =
                brief(assignments)
                        + " assignments, "
                        + brief(placings)
                        + " placings in families, about "
                        + String.format("%.2g", seconds)
                        + " s";
        return feasible
                ? size
                : size
                        + "; family "
                        + largestFamily
                        + " alone has "
                        + brief(largest)
                        + ": fix undisputed matches first or exclude candidates";
    }

    private static String brief(BigInteger n) {
        return n.bitLength() < 40
                ? String.format("%,d", n)
                : new BigDecimal(n).round(new MathContext(3)).toEngineeringString();
    }
}
