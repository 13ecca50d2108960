package org.madang.kinship;

import java.util.Arrays;

/**
 * Makes a mutation matrix keep the allele frequencies. With v the frequencies the matrix would keep
 * by itself, the chance to leave allele i is multiplied by a number in proportion to v(i) / p(i),
 * chosen so that the overall rate stays what it was.
 */
final class Stationarity {
    private Stationarity() {}

    static double[][] of(double[][] matrix, AlleleFrequencies p) {
        int n = matrix.length;
        double[] own = kept(matrix);
        double rate = 0;
        double ownRate = 0;
        for (int i = 0; i < n; i++) {
            rate += p.at(i) * (1 - matrix[i][i]);
            ownRate += own[i] * (1 - matrix[i][i]);
        }
        double[][] result = new double[n][n];
        for (int i = 0; i < n; i++) {
            double scale = ownRate == 0 ? 1 : rate * own[i] / (ownRate * p.at(i));
            double leaving = 0;
            for (int j = 0; j < n; j++) {
                if (i != j) {
                    result[i][j] = scale * matrix[i][j];
                    leaving += result[i][j];
                }
            }
            result[i][i] = 1 - leaving;
            MutationMatrices.require(
                    leaving <= 1, "no stationary form of this model at these frequencies");
        }
        return result;
    }

    /** The frequencies a matrix keeps: the solution of v M = v with sum 1, by elimination. */
    private static double[] kept(double[][] m) {
        int n = m.length;
        double[][] a = new double[n][n + 1];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                a[i][j] = i == n - 1 ? 1 : m[j][i] - (i == j ? 1 : 0);
            }
        }
        a[n - 1][n] = 1;
        for (int c = 0; c < n; c++) {
            int pivot = c;
            for (int r = c + 1; r < n; r++) {
                pivot = Math.abs(a[r][c]) > Math.abs(a[pivot][c]) ? r : pivot;
            }
            double[] swap = a[c];
            a[c] = a[pivot];
            a[pivot] = swap;
            MutationMatrices.require(a[c][c] != 0, "the model keeps no one set of frequencies");
            for (int r = 0; r < n; r++) {
                double factor = r == c ? 0 : a[r][c] / a[c][c];
                for (int k = c; k <= n && factor != 0; k++) {
                    a[r][k] -= factor * a[c][k];
                }
            }
        }
        double[] v = new double[n];
        Arrays.setAll(v, i -> a[i][n] / a[i][i]);
        return v;
    }
}
