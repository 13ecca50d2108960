package org.madang.kinship;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Likelihood with θ: founders are enumerated together, the rest is peeled for each choice. */
final class Subpopulation {
    private static final double MOST = 5e6;

    private final Peeling peeling;
    private final @Nullable Seen[] seen;
    private final Locus locus;
    private final double theta;
    private final List<Integer> founders = new ArrayList<>();
    private final int[] fixed;
    private final int[] drawn;
    private int total;
    private double sum;

    private Subpopulation(Pedigree pedigree, Marker marker, @Nullable Seen[] seen, double theta) {
        peeling = new Peeling(pedigree, marker);
        this.seen = seen;
        this.theta = theta;
        locus = peeling.locus(seen);
        fixed = new int[seen.length];
        Arrays.fill(fixed, -1);
        drawn = new int[locus.n];
        boolean[] relevant = peeling.relevant(seen, -1);
        double choices = 1;
        for (int i = 0; i < seen.length; i++) {
            if (relevant[i] && peeling.isFounder(i)) {
                founders.add(i);
                choices *= seen[i] == null ? locus.states(peeling.ploidy(i)) : 1;
            }
        }
        if (choices > MOST) {
            throw InvalidKinshipData.of(
                    Problem.of(
                            Problem.Code.TOO_LARGE,
                            marker.name(),
                            String.format("θ with %.3g founder combinations", choices)));
        }
    }

    static double log(Pedigree pedigree, Marker marker, @Nullable Seen[] seen, double theta) {
        if (!(theta >= 0 && theta < 1)) {
            throw InvalidKinshipData.of(
                    Problem.of(Problem.Code.BAD_FREQUENCY, "theta", "" + theta));
        }
        Subpopulation s = new Subpopulation(pedigree, marker, seen, theta);
        s.choose(0, 1);
        return StrictMath.log(s.sum);
    }

    private void choose(int k, double probability) {
        if (k == founders.size()) {
            sum += probability * StrictMath.exp(peeling.logLikelihood(seen, locus, fixed));
            return;
        }
        int founder = founders.get(k);
        int ploidy = peeling.ploidy(founder);
        Sighting sighting = Sighting.of(locus, ploidy, seen[founder]);
        for (int state : sighting.states()) {
            int a = ploidy == 1 ? state : Locus.lower(state);
            int b = ploidy == 1 ? -1 : Locus.upper(state);
            double p = draw(a);
            if (b >= 0) {
                p *= draw(b) * (a == b ? 1 : 2);
            }
            fixed[founder] = state;
            choose(k + 1, probability * p);
            fixed[founder] = -1;
            undraw(a);
            if (b >= 0) {
                undraw(b);
            }
        }
    }

    /** Probability that the next allele drawn is this one, given all drawn before. */
    private double draw(int allele) {
        double p =
                (drawn[allele] * theta + (1 - theta) * locus.prior[allele])
                        / (1 + (total - 1) * theta);
        drawn[allele]++;
        total++;
        return p;
    }

    private void undraw(int allele) {
        drawn[allele]--;
        total--;
    }
}
