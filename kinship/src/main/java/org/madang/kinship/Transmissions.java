package org.madang.kinship;

import java.util.ArrayList;
import java.util.List;

/**
 * The one or two gametes that make a child, as factors. The common cases (a typed child, a typed
 * parent) are written down directly; the general one takes a variable for each gamete.
 */
final class Transmissions {
    /** A sparse child is cheaper to write over the parents than to sum over its gametes. */
    private static final int SPARSE = 4;

    private final Locus locus;
    private final Elimination sums;
    private final List<Side> sides = new ArrayList<>(2);

    /** One gamete: parent's variable (−1 if its distribution is known), rows by parent's state. */
    // Arrays on purpose: tables of the inner loops, made once and never handed out.
    @SuppressWarnings("ArrayRecordComponent")
    private record Side(int parent, double[] rows, int states) {}

    Transmissions(Locus locus, Elimination sums) {
        this.locus = locus;
        this.sums = sums;
    }

    void vector(double[] gametes) {
        sides.add(new Side(-1, gametes, 1));
    }

    void parent(int variable, double[] rows, int states) {
        sides.add(new Side(variable, rows, states));
    }

    /** The child's own states matter only through their weights: sum them out now. */
    void close(int[] states, double[] weights, int ploidy) {
        Side f = sides.getFirst();
        if (ploidy == 1) {
            double[] table = new double[f.states];
            for (int p = 0; p < f.states; p++) {
                for (int s = 0; s < states.length; s++) {
                    table[p] += weights[s] * f.rows[p * locus.n + states[s]];
                }
            }
            sums.add(new Factor(variables(f), table));
            return;
        }
        Side m = sides.getLast();
        if (f.states * (double) m.states > 1 && states.length > SPARSE) {
            closeByGametes(f, m, states, weights);
            return;
        }
        double[] table = new double[f.states * m.states];
        for (int s = 0; s < states.length; s++) {
            addChild(table, f, m, states[s], weights[s]);
        }
        sums.add(new Factor(variables(f, m), table));
    }

    private void addChild(double[] table, Side f, Side m, int state, double weight) {
        int a = Locus.lower(state);
        int b = Locus.upper(state);
        int n = locus.n;
        for (int p = 0, at = 0; p < f.states; p++) {
            double fa = weight * f.rows[p * n + a];
            double fb = a == b ? 0 : weight * f.rows[p * n + b];
            if (fa == 0 && fb == 0) {
                at += m.states;
                continue;
            }
            for (int q = 0; q < m.states; q++, at++) {
                table[at] += fa * m.rows[q * n + b] + fb * m.rows[q * n + a];
            }
        }
    }

    private void closeByGametes(Side f, Side m, int[] states, double[] weights) {
        int n = locus.n;
        double[] table = new double[n * n];
        for (int s = 0; s < states.length; s++) {
            int a = Locus.lower(states[s]);
            int b = Locus.upper(states[s]);
            table[a * n + b] = weights[s];
            table[b * n + a] = weights[s];
        }
        sums.add(new Factor(new int[] {gamete(f), gamete(m)}, table));
    }

    /** The child stays a variable: it has children of its own, or is asked about. */
    void join(int child, int[] states, double[] weights, int ploidy) {
        int n = locus.n;
        Side f = sides.getFirst();
        if (ploidy == 1) {
            double[] table = new double[states.length * f.states];
            for (int s = 0; s < states.length; s++) {
                for (int p = 0; p < f.states; p++) {
                    table[s * f.states + p] = weights[s] * f.rows[p * n + states[s]];
                }
            }
            sums.add(new Factor(variables(child, f), table));
            return;
        }
        Side m = sides.getLast();
        if (f.parent < 0 || m.parent < 0) {
            joinOne(child, states, weights, f.parent < 0 ? f : m, f.parent < 0 ? m : f);
            return;
        }
        double[] table = new double[states.length * n * n];
        for (int s = 0; s < states.length; s++) {
            int a = Locus.lower(states[s]);
            int b = Locus.upper(states[s]);
            table[(s * n + a) * n + b] = weights[s];
            table[(s * n + b) * n + a] = weights[s];
        }
        sums.add(new Factor(new int[] {child, gamete(f), gamete(m)}, table));
    }

    /** One side is a known distribution, so the gametes need no variables of their own. */
    private void joinOne(int child, int[] states, double[] weights, Side known, Side other) {
        int n = locus.n;
        double[] table = new double[states.length * other.states];
        for (int s = 0; s < states.length; s++) {
            int a = Locus.lower(states[s]);
            int b = Locus.upper(states[s]);
            for (int q = 0; q < other.states; q++) {
                double sum = known.rows[a] * other.rows[q * n + b];
                if (a != b) {
                    sum += known.rows[b] * other.rows[q * n + a];
                }
                table[s * other.states + q] = weights[s] * sum;
            }
        }
        sums.add(new Factor(variables(child, other), table));
    }

    private int gamete(Side side) {
        int gamete = sums.variable(locus.n);
        if (side.parent < 0) {
            sums.add(new Factor(new int[] {gamete}, side.rows));
        } else {
            sums.add(new Factor(new int[] {side.parent, gamete}, side.rows));
        }
        return gamete;
    }

    private static int[] variables(Side side) {
        return side.parent < 0 ? new int[0] : new int[] {side.parent};
    }

    private static int[] variables(int first, Side side) {
        return side.parent < 0 ? new int[] {first} : new int[] {first, side.parent};
    }

    private static int[] variables(Side f, Side m) {
        if (f.parent < 0) {
            return variables(m);
        }
        return m.parent < 0 ? variables(f) : new int[] {f.parent, m.parent};
    }
}
