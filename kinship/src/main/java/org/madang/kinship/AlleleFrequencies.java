package org.madang.kinship;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Allele frequencies of one marker in one population, in a fixed order. They are used as given and
 * never silently rescaled, so that a figure can be recomputed to the digit.
 */
public final class AlleleFrequencies {
    /** Published tables are rounded; a sum further from 1 than this is an error, not rounding. */
    static final double SUM_TOLERANCE = 5e-3;

    private final List<String> alleles;
    private final double[] values;
    private final Map<String, Integer> index = new LinkedHashMap<>();

    private AlleleFrequencies(Map<String, Double> table) {
        alleles = List.copyOf(table.keySet());
        values = new double[alleles.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = table.getOrDefault(alleles.get(i), 0.0);
            index.put(alleles.get(i), i);
        }
    }

    /**
     * A table in the order of the map.
     *
     * @throws InvalidKinshipData if a value is outside (0, 1] or the sum is off by more than 0.005
     */
    public static AlleleFrequencies of(Map<String, Double> table) {
        List<Problem> problems = new ArrayList<>();
        double sum = 0;
        for (Map.Entry<String, Double> e : table.entrySet()) {
            double f = e.getValue();
            if (!(f > 0 && f <= 1)) {
                problems.add(Problem.of(Problem.Code.BAD_FREQUENCY, e.getKey(), "" + f));
            }
            sum += f;
        }
        if (problems.isEmpty() && Math.abs(sum - 1) > SUM_TOLERANCE) {
            problems.add(Problem.of(Problem.Code.FREQUENCIES_DO_NOT_SUM, "sum", "" + sum));
        }
        if (!problems.isEmpty()) {
            throw new InvalidKinshipData(problems);
        }
        return new AlleleFrequencies(new LinkedHashMap<>(table));
    }

    /** Frequencies from counts in a database, in the order of the map. */
    public static AlleleFrequencies ofCounts(Map<String, Integer> counts) {
        double total = counts.values().stream().mapToInt(Integer::intValue).sum();
        Map<String, Double> table = new LinkedHashMap<>();
        counts.forEach((a, c) -> {
            if (c > 0) {
                table.put(a, c / total);
            }
        });
        return of(table);
    }

    /**
     * A table that knows all these alleles and has no value below the minimum; raised values are
     * paid for by scaling the others so that the sum stays what it was.
     *
     * @param minimum for example 5 / (2 N), the rule of the NRC II report of 1996
     */
    public AlleleFrequencies covering(Collection<String> needed, double minimum) {
        Map<String, Double> table = new LinkedHashMap<>();
        alleles.forEach(a -> table.put(a, of(a)));
        needed.forEach(a -> table.putIfAbsent(a, 0.0));
        double before = sum();
        double raised = 0;
        double kept = 0;
        for (double f : table.values()) {
            raised += f < minimum ? minimum : 0;
            kept += f < minimum ? 0 : f;
        }
        if (raised == 0) {
            return this;
        }
        double scale = (before - raised) / kept;
        if (!(scale > 0)) {
            throw InvalidKinshipData.of(
                    Problem.of(Problem.Code.BAD_FREQUENCY, "minimum", "" + minimum));
        }
        table.replaceAll((a, f) -> f < minimum ? minimum : f * scale);
        return new AlleleFrequencies(table);
    }

    /** The same table scaled to sum to exactly 1. */
    public AlleleFrequencies normalised() {
        double sum = sum();
        Map<String, Double> table = new LinkedHashMap<>();
        alleles.forEach(a -> table.put(a, of(a) / sum));
        return new AlleleFrequencies(table);
    }

    public List<String> alleles() {
        return alleles;
    }

    public int size() {
        return values.length;
    }

    /** Frequency of an allele, 0 if it is not in the table. */
    public double of(String allele) {
        Integer i = index.get(allele);
        return i == null ? 0 : values[i];
    }

    double at(int i) {
        return values[i];
    }

    int place(String allele) {
        return index.getOrDefault(allele, -1);
    }

    public double sum() {
        double sum = 0;
        for (double v : values) {
            sum += v;
        }
        return sum;
    }

    public boolean contains(String allele) {
        return index.containsKey(allele);
    }
}
