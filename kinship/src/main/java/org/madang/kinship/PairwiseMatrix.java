package org.madang.kinship;

import java.util.Arrays;
import java.util.List;

/**
 * For every victim and missing person of fitting sex: how much better the data are explained by
 * their being the same person than by nobody being identified, and at how many markers they cannot
 * be the same person without mutation. A marker at which the references contradict each other
 * without mutation counts against everybody.
 */
public final class PairwiseMatrix {
    private final List<String> victims;
    private final List<String> missing;
    private final double[][] logLr;
    private final int[][] exclusions;

    private PairwiseMatrix(
            List<String> victims, List<String> missing, double[][] logLr, int[][] exclusions) {
        this.victims = victims;
        this.missing = missing;
        this.logLr = logLr;
        this.exclusions = exclusions;
    }

    public static PairwiseMatrix of(Disaster disaster) {
        List<String> victims = disaster.victims().stream().map(Victim::name).toList();
        List<String> missing = disaster.missing();
        double[][] lr = new double[victims.size()][missing.size()];
        int[][] exclusions = new int[victims.size()][missing.size()];
        int column = 0;
        for (Family family : disaster.families()) {
            if (family.missing().isEmpty()) {
                continue;
            }
            FamilyScorer scorer = new FamilyScorer(disaster, family);
            FamilyScorer strict = FamilyScorer.strict(disaster, family);
            int[] placed = new int[family.missing().size()];
            Arrays.fill(placed, -1);
            for (int i = 0; i < placed.length; i++, column++) {
                for (int v = 0; v < lr.length; v++) {
                    boolean may = disaster.mayBe(v, family, family.missing().get(i));
                    placed[i] = v;
                    lr[v][column] = may ? scorer.logLr(placed) : Double.NaN;
                    exclusions[v][column] = may ? strict.exclusions(placed) : -1;
                    placed[i] = -1;
                }
            }
        }
        return new PairwiseMatrix(victims, missing, lr, exclusions);
    }

    public List<String> victims() {
        return victims;
    }

    public List<String> missing() {
        return missing;
    }

    /** Natural logarithm of the ratio; −∞ if impossible, NaN if the sexes differ. */
    public double logLr(int victim, int missingPerson) {
        return logLr[victim][missingPerson];
    }

    /** The ratio itself; may overflow to infinity where its logarithm does not. */
    public double lr(int victim, int missingPerson) {
        return StrictMath.exp(logLr[victim][missingPerson]);
    }

    /** Number of impossible markers, −1 if the sexes differ. */
    public int exclusions(int victim, int missingPerson) {
        return exclusions[victim][missingPerson];
    }
}
