package org.madang.kinship;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * What a family could prove before any more is spent: the likelihood ratio to expect if the missing
 * person is found, with the references there are or with one more relative typed.
 *
 * @param relative who would be typed in addition; empty for nobody
 * @param meanLog10Lr mean of the decimal logarithm of the ratio when the match is true
 * @param share share of true matches whose ratio reaches the threshold
 */
public record ExpectedPower(String relative, double meanLog10Lr, double share) {

    /**
     * Simulates the missing person, and each relative, from what is known of the family.
     *
     * @param relatives untyped members who could be sampled
     * @param trials number of draws; the error of the share is about 0.5 / √trials
     * @return one entry for the family as it is, then the relatives, most useful first
     */
    public static List<ExpectedPower> of(
            Disaster disaster,
            String missing,
            List<String> relatives,
            double threshold,
            int trials,
            long seed) {
        Family family = disaster.familyOf(missing);
        List<Marker> markers = disaster.markers(family);
        List<ExpectedPower> ranked = new ArrayList<>();
        for (String relative : relatives) {
            family.pedigree().person(relative);
            ranked.add(simulate(family, markers, missing, relative, threshold, trials, seed));
        }
        ranked.sort(Comparator.comparingDouble((ExpectedPower p) -> -p.meanLog10Lr));
        ranked.addFirst(simulate(family, markers, missing, "", threshold, trials, seed));
        return ranked;
    }

    private static ExpectedPower simulate(
            Family family,
            List<Marker> markers,
            String missing,
            String relative,
            double threshold,
            int trials,
            long seed) {
        Random random = new Random(seed);
        double[] log = new double[trials];
        for (Marker marker : markers) {
            Draw draw = new Draw(family, marker, missing, relative);
            for (int t = 0; t < trials; t++) {
                log[t] += draw.logLr(random);
            }
        }
        double reached = Arrays.stream(log).filter(x -> x >= StrictMath.log(threshold)).count();
        double mean = Arrays.stream(log).average().orElse(0) / StrictMath.log(10);
        return new ExpectedPower(relative, mean, reached / trials);
    }

    /** Draws at one marker. */
    private static final class Draw {
        private final Peeling peeling;
        private final Locus locus;
        private final int person;
        private final int relative;
        private final @Nullable Seen[] known;
        private final double[] relatives;
        private final double[][] distributions;

        Draw(Family family, Marker marker, String missing, String relative) {
            peeling = new Peeling(family.pedigree(), marker);
            locus = peeling.wholeLocus();
            person = family.pedigree().place(missing);
            this.relative = family.pedigree().place(relative.isEmpty() ? null : relative);
            known = PedigreeLikelihood.at(family.pedigree(), marker, family.references());
            int r = this.relative;
            boolean carries = r >= 0 && peeling.ploidy(r) > 0;
            relatives = carries ? peeling.distribution(known, r, locus) : new double[0];
            distributions = new double[Math.max(1, relatives.length)][];
        }

        double logLr(Random random) {
            if (peeling.ploidy(person) == 0) {
                return 0;
            }
            int state = relatives.length == 0 ? 0 : pick(relatives, random);
            if (distributions[state] == null) {
                @Nullable Seen[] seen = known.clone();
                if (relatives.length > 0) {
                    seen[relative] = seen(state, peeling.ploidy(relative));
                }
                distributions[state] = peeling.distribution(seen, person, locus);
            }
            int found = pick(distributions[state], random);
            double prior = locus.prior(found, peeling.ploidy(person));
            return StrictMath.log(distributions[state][found] / prior);
        }

        private Seen seen(int state, int ploidy) {
            int[] alleles =
                    ploidy == 1
                            ? new int[] {state}
                            : new int[] {Locus.lower(state), Locus.upper(state)};
            int[] shown =
                    Arrays.stream(alleles).filter(a -> a != locus.silent).distinct().toArray();
            return new Seen(shown, 0);
        }

        private static int pick(double[] weights, Random random) {
            double at = random.nextDouble() * Arrays.stream(weights).sum();
            int last = 0;
            for (int i = 0; i < weights.length; i++) {
                if (weights[i] > 0) {
                    last = i;
                    at -= weights[i];
                    if (at < 0) {
                        return i;
                    }
                }
            }
            return last;
        }
    }
}
