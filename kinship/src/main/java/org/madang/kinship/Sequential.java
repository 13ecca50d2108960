package org.madang.kinship;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Identification step by step: the best pairing first, its profile added to the family, everything
 * computed again. Pairings that tie open a branch each. Quick, and wrong where a first step
 * misleads; offered beside the joint solution, not instead of it.
 */
public final class Sequential {
    private static final double SLACK = 1.5e-8;

    private final double logThreshold;
    private final Set<List<String>> solutions = new LinkedHashSet<>();
    private final List<String> victims;

    private Sequential(Disaster disaster, double threshold) {
        logThreshold = StrictMath.log(threshold - SLACK);
        victims = disaster.victims().stream().map(Victim::name).toList();
    }

    /**
     * @param threshold stop when no ratio reaches this; 1 to go as far as the data favour anything
     * @return the distinct end results, each by victim in the disaster's order
     */
    public static List<List<String>> solve(Disaster disaster, double threshold) {
        Sequential search = new Sequential(disaster, threshold);
        List<String> nobody = new ArrayList<>(search.victims);
        nobody.replaceAll(v -> Assignment.NOBODY);
        search.step(disaster, nobody);
        return List.copyOf(search.solutions);
    }

    private void step(Disaster disaster, List<String> soFar) {
        if (disaster.victims().isEmpty() || disaster.missing().isEmpty()) {
            solutions.add(soFar);
            return;
        }
        PairwiseMatrix matrix = PairwiseMatrix.of(disaster);
        double best = Double.NEGATIVE_INFINITY;
        for (int v = 0; v < matrix.victims().size(); v++) {
            for (int m = 0; m < matrix.missing().size(); m++) {
                double lr = matrix.logLr(v, m);
                best = lr > best ? lr : best;
            }
        }
        if (!(best >= logThreshold)) {
            solutions.add(soFar);
            return;
        }
        for (int m = 0; m < matrix.missing().size(); m++) {
            for (int v = 0; v < matrix.victims().size(); v++) {
                if (matrix.logLr(v, m) >= best - Assignment.TIE) {
                    String victim = matrix.victims().get(v);
                    String missing = matrix.missing().get(m);
                    List<String> next = new ArrayList<>(soFar);
                    next.set(victims.indexOf(victim), missing);
                    step(disaster.identified(victim, missing), next);
                }
            }
        }
    }
}
