package org.madang.kinship;

import java.util.Arrays;
import java.util.List;

/** The transition matrices of the mutation models. */
final class MutationMatrices {
    private MutationMatrices() {}

    static void require(boolean holds, String what) {
        if (!holds) {
            throw InvalidKinshipData.of(Problem.of(Problem.Code.BAD_MUTATION_MODEL, what));
        }
    }

    static void requireRate(double rate) {
        require(rate >= 0 && rate <= 1, "rate " + rate);
    }

    static double[][] identity(int n) {
        double[][] m = new double[n][n];
        for (int i = 0; i < n; i++) {
            m[i][i] = 1;
        }
        return m;
    }

    static double[][] equal(int n, double rate) {
        if (n == 1) {
            return identity(1);
        }
        double[][] m = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                m[i][j] = i == j ? 1 - rate : rate / (n - 1);
            }
        }
        return m;
    }

    static double[][] proportional(AlleleFrequencies p, double rate) {
        int n = p.size();
        if (n == 1) {
            return identity(1);
        }
        double spread = 0;
        for (int i = 0; i < n; i++) {
            spread += p.at(i) * (1 - p.at(i));
        }
        double a = rate / spread;
        double[][] m = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                m[i][j] = (i == j ? 1 - a : 0) + a * p.at(j);
            }
            require(m[i][i] >= 0, "proportional, rate " + rate + " too high");
        }
        return m;
    }

    static double[][] stepwise(List<String> alleles, double rate, double micro, double range) {
        int n = alleles.size();
        if (n == 1) {
            return identity(1);
        }
        // Tenths as whole numbers: 9.3 is 93, so that "same microvariant" needs no tolerance.
        int[] tenths = new int[n];
        for (int i = 0; i < n; i++) {
            require(Alleles.isRepeatNumber(alleles.get(i)), "stepwise, allele " + alleles.get(i));
            tenths[i] = (int) Math.round(Double.parseDouble(alleles.get(i)) * 10);
        }
        double[][] m = new double[n][n];
        for (int i = 0; i < n; i++) {
            int group = 0;
            double weight = 0;
            for (int j = 0; j < n; j++) {
                if (tenths[j] % 10 == tenths[i] % 10) {
                    group++;
                    weight += i == j ? 0 : power(range, Math.abs(tenths[i] - tenths[j]) / 10);
                }
            }
            double staying = 1 - (group == 1 ? 0 : rate) - (group == n ? 0 : micro);
            for (int j = 0; j < n; j++) {
                if (i == j) {
                    m[i][j] = staying;
                } else if (tenths[j] % 10 == tenths[i] % 10) {
                    int steps = Math.abs(tenths[i] - tenths[j]) / 10;
                    m[i][j] = power(range, steps) / weight * rate;
                } else {
                    m[i][j] = micro / (n - group);
                }
            }
        }
        return m;
    }

    private static double power(double range, int steps) {
        return StrictMath.pow(range, steps);
    }

    static double[][] oneStep(List<String> alleles, double rate) {
        int n = alleles.size();
        int[] repeats = wholeRepeats(alleles, "one step");
        double[][] m = identity(n);
        for (int i = 0; i < n && n > 1; i++) {
            int here = repeats[i];
            long neighbours = Arrays.stream(repeats).filter(r -> Math.abs(r - here) == 1).count();
            for (int j = 0; j < n && neighbours > 0; j++) {
                boolean next = Math.abs(repeats[j] - here) == 1;
                m[i][j] = i == j ? 1 - rate : next ? rate / neighbours : 0;
            }
        }
        return m;
    }

    private static int[] wholeRepeats(List<String> alleles, String model) {
        int[] repeats = new int[alleles.size()];
        for (int i = 0; i < repeats.length; i++) {
            require(alleles.get(i).matches("\\d+"), model + ", allele " + alleles.get(i));
            repeats[i] = Integer.parseInt(alleles.get(i));
        }
        return repeats;
    }

    static double[][] dawid(AlleleFrequencies p, double rate, double range) {
        int n = p.size();
        if (n == 1) {
            return identity(1);
        }
        int[] repeats = wholeRepeats(p.alleles(), "Dawid");
        int[] rung = new int[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                rung[i] += repeats[j] < repeats[i] ? 1 : 0;
            }
        }
        double weight = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                weight += i == j ? 0 : power(range, Math.abs(rung[i] - rung[j]));
            }
        }
        double[][] m = new double[n][n];
        for (int i = 0; i < n; i++) {
            double leaving = 0;
            for (int j = 0; j < n; j++) {
                if (i != j) {
                    m[i][j] = rate / weight * power(range, Math.abs(rung[i] - rung[j])) / p.at(i);
                    leaving += m[i][j];
                }
            }
            m[i][i] = 1 - leaving;
            require(m[i][i] >= 0, "Dawid, rate " + rate + " too high for these frequencies");
        }
        return m;
    }

    static double[][] custom(List<String> names, List<List<Double>> rows, List<String> alleles) {
        int n = alleles.size();
        require(rows.size() == names.size(), "custom, " + rows.size() + " rows");
        double[][] m = new double[n][n];
        for (int i = 0; i < n; i++) {
            int row = names.indexOf(alleles.get(i));
            require(row >= 0, "custom, no row for allele " + alleles.get(i));
            require(rows.get(row).size() == names.size(), "custom, row " + alleles.get(i));
            double sum = 0;
            for (int j = 0; j < n; j++) {
                int column = names.indexOf(alleles.get(j));
                require(column >= 0, "custom, no column for allele " + alleles.get(j));
                m[i][j] = rows.get(row).get(column);
                require(m[i][j] >= 0 && m[i][j] <= 1, "custom, entry " + m[i][j]);
                sum += m[i][j];
            }
            require(Math.abs(sum - 1) < 1e-9, "custom, row " + alleles.get(i) + " sums to " + sum);
        }
        return m;
    }
}
