package org.madang.kinship;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The sum over all joint assignments by dynamic programming over sets of victims: family after
 * family, remembering only which victims that still matter are taken. Run forward and backward it
 * gives the total, every pairing's share, and the best completion from everywhere, which makes the
 * search for the best assignments exact. What the bounds prove negligible is cut and counted.
 */
final class SubsetSum {
    /** One set of taken victims before a stage. */
    static final class State {
        final VictimSet taken;
        final LogSum forward = new LogSum();
        double forwardBest = Double.NEGATIVE_INFINITY;
        final LogSum backward = new LogSum();
        double backwardBest = Double.NEGATIVE_INFINITY;

        State(VictimSet taken) {
            this.taken = taken;
        }
    }

    /** A step from a state by an option of the stage. */
    interface Step {
        void take(State from, int option, State to);
    }

    private final Stages stages;
    private final double least;
    private final int mostStates;
    private final List<Map<VictimSet, State>> layers = new ArrayList<>();
    private final double[] scratch;
    private boolean counting = true;

    /**
     * @param logTolerance share of the total below which a branch is cut, −∞ to cut nothing
     */
    SubsetSum(Stages stages, double logTolerance, int mostStates) {
        this.stages = stages;
        this.mostStates = mostStates;
        least = stages.logKnown() + logTolerance;
        scratch = new double[stages.size()];
    }

    /** False if stopped, or if more states were needed than allowed. */
    boolean run(BooleanSupplier stop, IntConsumer progress) {
        State start = new State(VictimSet.empty(stages.victims()));
        start.forward.add(0);
        start.forwardBest = 0;
        layers.add(new HashMap<>(Map.of(start.taken, start)));
        for (int i = 0; i < stages.size(); i++) {
            Map<VictimSet, State> next = new HashMap<>();
            layers.add(next);
            if (!forward(i, next, stop)) {
                return false;
            }
            progress.accept(i + 1);
        }
        counting = false;
        for (State end : layers.get(stages.size()).values()) {
            end.backward.add(0);
            end.backwardBest = 0;
        }
        for (int i = stages.size() - 1; i >= 0; i--) {
            Stage stage = stages.at(i);
            steps(
                    i,
                    (from, o, to) -> {
                        from.backward.add(stage.logWeight[o] + to.backward.log());
                        from.backwardBest =
                                Math.max(from.backwardBest, stage.logWeight[o] + to.backwardBest);
                    });
        }
        return true;
    }

    private boolean forward(int i, Map<VictimSet, State> next, BooleanSupplier stop) {
        Stage stage = stages.at(i);
        for (State from : layers.get(i).values()) {
            if (stop.getAsBoolean()) {
                return false;
            }
            step(
                    i,
                    from,
                    next,
                    true,
                    (s, o, to) -> {
                        to.forward.add(s.forward.log() + stage.logWeight[o]);
                        to.forwardBest =
                                Math.max(to.forwardBest, s.forwardBest + stage.logWeight[o]);
                    });
            if (next.size() > mostStates) {
                return false;
            }
        }
        return true;
    }

    /** Repeats every step taken at a stage. */
    void steps(int i, Step action) {
        for (State from : layers.get(i).values()) {
            stepsFrom(i, from, action);
        }
    }

    void stepsFrom(int i, State from, Step action) {
        step(i, from, layers.get(i + 1), false, action);
    }

    private void step(int i, State from, Map<VictimSet, State> next, boolean create, Step action) {
        Stage stage = stages.at(i);
        VictimSet relevant = stages.relevantFrom(i + 1);
        double base = from.forward.log();
        double rest = stages.bound(i + 1, from.taken, scratch);
        for (int o = 0; o < stage.option.length; o++) {
            if (base + stage.logTail[o] + rest < least) {
                cut(base + stage.logTail[o] + rest);
                return;
            }
            if (stage.used[o].meets(from.taken)) {
                continue;
            }
            VictimSet taken = from.taken.or(stage.used[o]);
            double worth = base + stage.logWeight[o] + stages.bound(i + 1, taken, scratch);
            if (worth < least) {
                cut(worth);
                continue;
            }
            VictimSet key = taken.and(relevant);
            State to = create ? next.computeIfAbsent(key, State::new) : next.get(key);
            if (to != null) {
                action.take(from, o, to);
            }
        }
    }

    private void cut(double log) {
        if (counting) {
            stages.cut().add(log);
        }
    }

    /** Assignments worth less than this may have been cut. */
    double least() {
        return least;
    }

    State start() {
        return layers.getFirst().values().iterator().next();
    }

    /** Logarithm of the sum of the weights of all assignments that were not cut. */
    double logTotal() {
        return start().backward.log();
    }

    int states() {
        return layers.stream().mapToInt(Map::size).sum();
    }

    /** Posterior probabilities, by victim and by column of the disaster's missing persons. */
    double[][] posterior(double[][] bestWith, double[][] bestWithout) {
        Disaster disaster = stages.tables().disaster();
        double[][] p = new double[stages.victims()][disaster.missing().size()];
        double total = logTotal();
        int[] firstColumn = new int[stages.size()];
        int column = 0;
        for (int f = 0; f < firstColumn.length; f++) {
            firstColumn[f] = column;
            column += stages.tables().tables().get(f).missing();
        }
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.at(i);
            FamilyTable table = stages.tables().tables().get(stage.table);
            double[] share = new double[stage.option.length];
            double[] best = new double[stage.option.length];
            Arrays.fill(best, Double.NEGATIVE_INFINITY);
            steps(
                    i,
                    (from, o, to) -> {
                        double w = stage.logWeight[o];
                        share[o] +=
                                StrictMath.exp(from.forward.log() + w + to.backward.log() - total);
                        best[o] = Math.max(best[o], from.forwardBest + w + to.backwardBest);
                    });
            for (int m = 0; m < table.missing(); m++) {
                int at = firstColumn[stage.table] + m;
                collect(table, stage, m, share, best, at, p, bestWith, bestWithout);
            }
        }
        return p;
    }

    private void collect(
            FamilyTable table,
            Stage stage,
            int m,
            double[] share,
            double[] best,
            int column,
            double[][] p,
            double[][] bestWith,
            double[][] bestWithout) {
        double top = Double.NEGATIVE_INFINITY;
        double second = Double.NEGATIVE_INFINITY;
        int leader = -2;
        for (int o = 0; o < share.length; o++) {
            int v = table.victim(stage.option[o], m);
            if (v >= 0) {
                p[v][column] += share[o];
                bestWith[v][column] = Math.max(bestWith[v][column], best[o]);
            }
            if (v == leader) {
                top = Math.max(top, best[o]);
            } else if (best[o] > top) {
                second = top;
                top = best[o];
                leader = v;
            } else {
                second = Math.max(second, best[o]);
            }
        }
        for (int v = 0; v < p.length; v++) {
            bestWithout[v][column] = v == leader ? second : top;
        }
    }

    /** A partial assignment on the way to one of the best. */
    record Path(int stage, State state, double soFar, @Nullable Path before, int option) {
        double promise() {
            return soFar + state.backwardBest;
        }

        int[] options(Stages stages) {
            int[] options = new int[stages.size()];
            for (Path p = this; p.before != null; p = p.before) {
                Stage s = stages.at(p.stage - 1);
                options[s.table] = s.option[p.option];
            }
            return options;
        }
    }

    Path root() {
        return new Path(0, start(), 0, null, -1);
    }
}
