package org.madang.kinship;

import java.util.Arrays;
import java.util.List;

/**
 * The exact sum over all pairings where each family misses one person: the permanent of the matrix
 * of weights with a column of ones for nobody, by dynamic programming over the sets of the smaller
 * side. Nothing is cut, however undecided the data; time and memory double with each of the smaller
 * side's members.
 *
 * @param victims rows of {@code posterior}
 * @param missing columns of {@code posterior}
 * @param logTotal logarithm of the sum over all assignments of likelihood ratio times prior
 */
// Arrays on purpose: a table of numbers made for this result alone.
@SuppressWarnings("ArrayRecordComponent")
public record PairingSum(
        List<String> victims, List<String> missing, double[][] posterior, double logTotal) {
    /** More than this on the smaller side is refused. */
    public static final int MOST = 20;

    private static final long MOST_NUMBERS = 60_000_000;

    /** Whether the disaster is of that shape and small enough. */
    public static boolean fits(Disaster disaster) {
        boolean single = disaster.families().stream().allMatch(f -> f.missing().size() <= 1);
        int small = Math.min(disaster.victims().size(), disaster.missing().size());
        int large = Math.max(disaster.victims().size(), disaster.missing().size());
        return single && small <= MOST && ((large + 2L) << small) <= MOST_NUMBERS;
    }

    /**
     * @throws InvalidKinshipData if it does not {@link #fits fit}
     */
    public static PairingSum of(Disaster disaster) {
        if (!fits(disaster)) {
            throw InvalidKinshipData.of(
                    Problem.of(Problem.Code.TOO_LARGE, "pairings", "" + disaster.assignments()));
        }
        PairwiseMatrix matrix = PairwiseMatrix.of(disaster);
        int v = matrix.victims().size();
        int m = matrix.missing().size();
        double[][] log = new double[v][m];
        for (int i = 0; i < v; i++) {
            for (int j = 0; j < m; j++) {
                String victim = matrix.victims().get(i);
                double prior = disaster.prior().weight(victim, matrix.missing().get(j));
                double lr = matrix.logLr(i, j);
                boolean not = Double.isNaN(lr) || !(prior > 0);
                log[i][j] = not ? Double.NEGATIVE_INFINITY : lr + StrictMath.log(prior);
            }
        }
        boolean turn = m > v;
        Sum sum = new Sum(turn ? turned(log, v, m) : log, turn ? v : m);
        double[][] p = turn ? turned(sum.posterior, m, v) : sum.posterior;
        return new PairingSum(matrix.victims(), matrix.missing(), p, sum.logTotal);
    }

    private static double[][] turned(double[][] matrix, int rows, int columns) {
        double[][] turned = new double[columns][rows];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                turned[j][i] = matrix[i][j];
            }
        }
        return turned;
    }

    public double posterior(String victim, String missingPerson) {
        double[] row = posterior[victims.indexOf(victim)];
        return missingPerson.equals(Assignment.NOBODY)
                ? Math.max(0, 1 - Arrays.stream(row).sum())
                : row[missing.indexOf(missingPerson)];
    }

    /** Rows are taken one by one; sets are of columns. Each row is scaled by its largest weight. */
    private static final class Sum {
        final double[][] posterior;
        final double logTotal;

        Sum(double[][] log, int columns) {
            int rows = log.length;
            int sets = 1 << columns;
            double[][] weight = new double[rows][columns + 1];
            double scale = 0;
            for (int i = 0; i < rows; i++) {
                double largest = Math.max(0, Arrays.stream(log[i]).max().orElse(0));
                scale += largest;
                for (int j = 0; j < columns; j++) {
                    weight[i][j] = StrictMath.exp(log[i][j] - largest);
                }
                weight[i][columns] = StrictMath.exp(-largest);
            }
            double[][] before = new double[rows + 1][];
            before[0] = new double[sets];
            before[0][0] = 1;
            for (int i = 0; i < rows; i++) {
                before[i + 1] = new double[sets];
                for (int s = 0; s < sets; s++) {
                    step(before[i], before[i + 1], weight[i], s, columns);
                }
                scale += rescale(before[i + 1]);
            }
            double total = Arrays.stream(before[rows]).sum();
            logTotal = StrictMath.log(total) + scale;
            posterior = new double[rows][columns];
            double[] after = new double[sets];
            Arrays.fill(after, 1);
            for (int i = rows - 1; i >= 0; i--) {
                after = back(before[i], after, weight[i], posterior[i], columns);
            }
        }

        private static void step(double[] from, double[] to, double[] w, int set, int columns) {
            double here = from[set];
            if (here == 0) {
                return;
            }
            to[set] += here * w[columns];
            for (int free = ~set & (1 << columns) - 1; free != 0; free &= free - 1) {
                int j = Integer.numberOfTrailingZeros(free);
                to[set | 1 << j] += here * w[j];
            }
        }

        private static double rescale(double[] values) {
            double largest = Arrays.stream(values).max().orElse(1);
            for (int s = 0; s < values.length; s++) {
                values[s] /= largest;
            }
            return StrictMath.log(largest);
        }

        /** What follows each set, and the row's shares of the total on the way. */
        private static double[] back(
                double[] before, double[] after, double[] w, double[] share, int columns) {
            double[] mine = new double[after.length];
            double total = 0;
            for (int s = 0; s < after.length; s++) {
                double sum = w[columns] * after[s];
                for (int free = ~s & (1 << columns) - 1; free != 0; free &= free - 1) {
                    int j = Integer.numberOfTrailingZeros(free);
                    double way = w[j] * after[s | 1 << j];
                    share[j] += before[s] * way;
                    sum += way;
                }
                mine[s] = sum;
                total += before[s] * sum;
            }
            for (int j = 0; j < columns; j++) {
                share[j] /= total;
            }
            rescale(mine);
            return mine;
        }
    }
}
