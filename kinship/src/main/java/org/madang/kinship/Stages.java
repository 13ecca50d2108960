package org.madang.kinship;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The families in the order the joint search takes them, with bounds.
 *
 * <p>An upper bound on the worth of all families from a stage on, once a set of victims is taken:
 * each family counts for the sum of its options without the one victim it needs most, conflicts
 * among the families themselves are ignored. Options whose whole worth by that bound stays below
 * the tolerance are dropped beforehand and the bound is added to what was cut.
 */
final class Stages {
    private final FamilyTables tables;
    private final int victims;
    private final List<Stage> stages;
    private final double[] suffix;
    private final int[][] wantedBy;
    private final double[][] loss;
    private final double logKnown;
    private final LogSum cut = new LogSum();

    Stages(FamilyTables tables, double logTolerance) {
        this.tables = tables;
        victims = tables.disaster().victims().size();
        List<Stage> all = new ArrayList<>();
        for (int f = 0; f < tables.tables().size(); f++) {
            FamilyTable t = tables.tables().get(f);
            int[] every = new int[t.options()];
            Arrays.setAll(every, o -> o);
            all.add(new Stage(f, t, every, victims));
        }
        logKnown = greedy(all);
        for (int round = 0; round < 2 && logTolerance > Double.NEGATIVE_INFINITY; round++) {
            all = trimmed(all, logKnown + logTolerance);
        }
        stages = ordered(all);
        suffix = new double[stages.size() + 1];
        for (int i = stages.size() - 1; i >= 0; i--) {
            suffix[i] = suffix[i + 1] + stages.get(i).logAll();
        }
        wantedBy = new int[victims][];
        loss = new double[victims][];
        for (int v = 0; v < victims; v++) {
            wantedBy(v);
        }
        relevance();
    }

    /** Lower bound on the whole sum: one assignment, found by taking what is most decided first. */
    private double greedy(List<Stage> all) {
        List<Stage> decided = new ArrayList<>(all);
        decided.sort(Comparator.comparingDouble(s -> -s.logWeight[0]));
        VictimSet taken = VictimSet.empty(victims);
        double sum = 0;
        for (Stage s : decided) {
            for (int o = 0; o < s.option.length; o++) {
                if (!s.used[o].meets(taken)) {
                    taken = taken.or(s.used[o]);
                    sum += s.logWeight[o];
                    break;
                }
            }
        }
        return sum;
    }

    private List<Stage> trimmed(List<Stage> all, double least) {
        double total = all.stream().mapToDouble(Stage::logAll).sum();
        List<Stage> kept = new ArrayList<>();
        for (Stage s : all) {
            int[] keep = new int[s.option.length];
            int count = 0;
            for (int o = 0; o < s.option.length; o++) {
                double bound = total - s.logAll() + s.logWeight[o];
                for (Stage other : all) {
                    if (other != s && bound >= least) {
                        bound -= mostLost(other, s.used[o]);
                    }
                }
                if (bound >= least) {
                    keep[count++] = s.option[o];
                } else {
                    cut.add(bound);
                }
            }
            FamilyTable source = tables.tables().get(s.table);
            kept.add(new Stage(s.table, source, Arrays.copyOf(keep, count), victims));
        }
        return kept;
    }

    private double mostLost(Stage stage, VictimSet taken) {
        double most = 0;
        for (int v = 0; v < victims; v++) {
            if (taken.has(v)) {
                most = Math.max(most, stage.logAll() - stage.logWithout[v]);
            }
        }
        return most;
    }

    /** Families that share a victim stand together, the decided before the undecided. */
    private List<Stage> ordered(List<Stage> all) {
        List<Stage> left = new ArrayList<>(all);
        left.sort(Comparator.comparingDouble(Stage::entropy));
        List<Stage> order = new ArrayList<>();
        while (!left.isEmpty()) {
            VictimSet reach = left.getFirst().relevant;
            List<Stage> together = new ArrayList<>();
            boolean grown = true;
            while (grown) {
                grown = false;
                for (Stage s : left) {
                    if (!together.contains(s) && (together.isEmpty() || s.relevant.meets(reach))) {
                        together.add(s);
                        reach = reach.or(s.relevant);
                        grown = true;
                    }
                }
            }
            together.sort(Comparator.comparingDouble(Stage::entropy));
            order.addAll(together);
            left.removeAll(together);
        }
        return order;
    }

    private void wantedBy(int v) {
        int[] who = new int[stages.size()];
        double[] much = new double[stages.size()];
        int count = 0;
        for (int i = 0; i < stages.size(); i++) {
            double lost = stages.get(i).logAll() - stages.get(i).logWithout[v];
            if (lost > 0.01) {
                who[count] = i;
                much[count++] = lost;
            }
        }
        wantedBy[v] = Arrays.copyOf(who, count);
        loss[v] = Arrays.copyOf(much, count);
    }

    private void relevance() {
        VictimSet later = VictimSet.empty(victims);
        for (int i = stages.size() - 1; i >= 0; i--) {
            later = later.or(stages.get(i).relevant);
            stages.get(i).relevant = later;
        }
    }

    int size() {
        return stages.size();
    }

    Stage at(int i) {
        return stages.get(i);
    }

    int victims() {
        return victims;
    }

    FamilyTables tables() {
        return tables;
    }

    /** Logarithm of the weight of one known assignment. */
    double logKnown() {
        return logKnown;
    }

    /** Everything cut so far, as an upper bound. */
    LogSum cut() {
        return cut;
    }

    /** Victims that matter to stages from i on. */
    VictimSet relevantFrom(int i) {
        return i < stages.size() ? stages.get(i).relevant : VictimSet.empty(victims);
    }

    /** Upper bound on the sum over all stages from i on once these victims are taken. */
    double bound(int i, VictimSet taken, double[] scratch) {
        double bound = suffix[i];
        Arrays.fill(scratch, 0);
        for (int w = 0; w < taken.words.length; w++) {
            for (long bits = taken.words[w]; bits != 0; bits &= bits - 1) {
                int v = (w << 6) + Long.numberOfTrailingZeros(bits);
                for (int k = 0; k < wantedBy[v].length; k++) {
                    int stage = wantedBy[v][k];
                    double more = loss[v][k] - scratch[stage];
                    if (stage >= i && more > 0) {
                        bound -= more;
                        scratch[stage] = loss[v][k];
                    }
                }
            }
        }
        return bound;
    }
}
