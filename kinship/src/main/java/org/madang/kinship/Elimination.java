package org.madang.kinship;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Sums a product of factors over their variables, one variable at a time and the cheapest first. On
 * a pedigree without loops this is the peeling of Elston and Stewart, nuclear family by nuclear
 * family; a loop needs no breaking, it only makes one intermediate table wider.
 */
final class Elimination {
    /** Below this an intermediate table is scaled up, so that large families do not underflow. */
    private static final double SMALL = 1e-100;

    /** More entries than this in one intermediate table is refused rather than tried. */
    static final double LARGEST_TABLE = 5e7;

    private final List<Factor> factors = new ArrayList<>();
    private int[] size = new int[16];
    private int variables;
    private double constant = 1;
    private double logScale;

    int variable(int states) {
        if (variables == size.length) {
            size = Arrays.copyOf(size, 2 * variables);
        }
        size[variables] = states;
        return variables++;
    }

    void multiply(double value) {
        constant *= value;
        if (constant < SMALL && constant > 0) {
            logScale += StrictMath.log(constant);
            constant = 1;
        }
    }

    void add(Factor factor) {
        if (factor.variables().length == 0) {
            multiply(factor.table()[0]);
        } else if (!merged(factor)) {
            factors.add(factor);
        }
    }

    /** Two tables over the same variables become one; a thousand children make one, scaled. */
    private boolean merged(Factor factor) {
        for (int i = 0; i < factors.size(); i++) {
            Factor old = factors.get(i);
            if (Arrays.equals(old.variables(), factor.variables())) {
                double[] product = new double[old.table().length];
                for (int k = 0; k < product.length; k++) {
                    product[k] = old.table()[k] * factor.table()[k];
                }
                factors.set(i, scaled(new Factor(old.variables(), product)));
                return true;
            }
        }
        return false;
    }

    /** Natural logarithm of the whole sum; −∞ if it is zero. */
    double logSum() {
        eliminateAllBut(-1);
        return StrictMath.log(constant) + logScale;
    }

    /**
     * The sum for each value of one variable, up to a common factor.
     *
     * @return values whose logarithms, after adding {@link #logScale}, are the sums
     */
    double[] sumsBy(int kept) {
        eliminateAllBut(kept);
        double[] sums = new double[size[kept]];
        Arrays.fill(sums, constant);
        for (Factor f : factors) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] *= f.table()[i];
            }
        }
        return sums;
    }

    double logScale() {
        return logScale;
    }

    private void eliminateAllBut(int kept) {
        boolean[] done = new boolean[variables];
        for (int round = 0; round < variables; round++) {
            int best = -1;
            double bestCost = Double.POSITIVE_INFINITY;
            for (int v = 0; v < variables; v++) {
                if (!done[v] && v != kept) {
                    double cost = cost(v);
                    if (cost < bestCost) {
                        bestCost = cost;
                        best = v;
                    }
                }
            }
            if (best < 0) {
                return;
            }
            if (bestCost > LARGEST_TABLE) {
                throw InvalidKinshipData.of(
                        Problem.of(
                                Problem.Code.TOO_LARGE,
                                "pedigree",
                                String.format("a table of %.3g entries", bestCost)));
            }
            done[best] = true;
            eliminate(best);
        }
    }

    /** Entries visited when this variable is summed out. */
    private double cost(int v) {
        long counted = 1L << (v & 63);
        double cost = size[v];
        boolean wide = variables > 64;
        boolean[] many = wide ? new boolean[variables] : NONE;
        for (Factor f : factors) {
            if (!f.has(v)) {
                continue;
            }
            for (int u : f.variables()) {
                boolean known = u == v || (wide ? many[u] : (counted >> u & 1) != 0);
                if (!known) {
                    cost *= size[u];
                    if (wide) {
                        many[u] = true;
                    } else {
                        counted |= 1L << u;
                    }
                }
            }
        }
        return cost;
    }

    private static final boolean[] NONE = new boolean[0];

    private void eliminate(int v) {
        List<Factor> touched = new ArrayList<>();
        int[] outer = new int[variables];
        int count = 0;
        for (int i = factors.size() - 1; i >= 0; i--) {
            Factor f = factors.get(i);
            if (f.has(v)) {
                touched.add(f);
                factors.remove(i);
                for (int u : f.variables()) {
                    if (u != v && !contains(outer, count, u)) {
                        outer[count++] = u;
                    }
                }
            }
        }
        if (touched.isEmpty()) {
            multiply(size[v]);
            return;
        }
        add(scaled(sumOut(v, touched, Arrays.copyOf(outer, count))));
    }

    private static boolean contains(int[] array, int count, int value) {
        for (int i = 0; i < count; i++) {
            if (array[i] == value) {
                return true;
            }
        }
        return false;
    }

    private Factor sumOut(int v, List<Factor> touched, int[] outer) {
        int k = touched.size();
        double[][] tables = new double[k][];
        int[] inner = new int[k];
        int[][] strides = new int[outer.length][k];
        for (int f = 0; f < k; f++) {
            tables[f] = touched.get(f).table();
            inner[f] = touched.get(f).stride(v, size);
            for (int o = 0; o < outer.length; o++) {
                strides[o][f] = touched.get(f).stride(outer[o], size);
            }
        }
        int entries = 1;
        for (int u : outer) {
            entries *= size[u];
        }
        double[] result = new double[entries];
        int[] at = new int[outer.length];
        int[] offset = new int[k];
        for (int r = 0; r < entries; r++) {
            result[r] = inner(tables, offset, inner, size[v]);
            for (int o = outer.length - 1; o >= 0; o--) {
                if (++at[o] < size[outer[o]]) {
                    shift(offset, strides[o], 1);
                    break;
                }
                shift(offset, strides[o], 1 - at[o]);
                at[o] = 0;
            }
        }
        return new Factor(outer, result);
    }

    private static void shift(int[] offset, int[] stride, int steps) {
        for (int f = 0; f < offset.length; f++) {
            offset[f] += steps * stride[f];
        }
    }

    private static double inner(double[][] tables, int[] offset, int[] stride, int size) {
        double sum = 0;
        if (tables.length == 1) {
            double[] t = tables[0];
            for (int i = 0, p = offset[0]; i < size; i++, p += stride[0]) {
                sum += t[p];
            }
            return sum;
        }
        double[] t = tables[0];
        double[] u = tables[1];
        int p = offset[0];
        int q = offset[1];
        for (int i = 0; i < size; i++, p += stride[0], q += stride[1]) {
            double product = t[p] * u[q];
            if (product != 0) {
                for (int f = 2; f < tables.length; f++) {
                    product *= tables[f][offset[f] + i * stride[f]];
                }
                sum += product;
            }
        }
        return sum;
    }

    private Factor scaled(Factor f) {
        double largest = 0;
        for (double x : f.table()) {
            largest = Math.max(largest, x);
        }
        if (largest > 0 && largest < SMALL) {
            for (int i = 0; i < f.table().length; i++) {
                f.table()[i] /= largest;
            }
            logScale += StrictMath.log(largest);
        }
        return f;
    }
}
