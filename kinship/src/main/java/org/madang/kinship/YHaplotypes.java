package org.madang.kinship;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Y markers, which pass from father to son as one block and are therefore one marker with
 * haplotypes as alleles. Frequencies come from counting in a database, the new haplotypes added to
 * it, so that one never seen gets 1 / (N + 1) and not 0.
 */
public record YHaplotypes(List<String> markers, Map<List<String>, Integer> database) {

    public YHaplotypes {
        markers = List.copyOf(markers);
        database = Map.copyOf(database);
    }

    /** The haplotype of a profile as one allele name, such as {@code 14-13-29}. */
    public Genotype haplotype(Profile profile) {
        StringBuilder name = new StringBuilder("h");
        for (String marker : markers) {
            Genotype g = profile.at(marker);
            if (g == null || g.alleles().size() != 1) {
                throw InvalidKinshipData.of(Problem.of(Problem.Code.UNKNOWN_MARKER, marker));
            }
            name.append('-').append(g.alleles().getFirst());
        }
        return new Genotype(List.of(name.toString()), 0);
    }

    /**
     * The block as a marker that covers the haplotypes of a case.
     *
     * @param rates mutation rate a marker and generation; steps of one repeat, up or down alike
     */
    public Marker marker(String name, List<Profile> men, Map<String, Double> rates) {
        Map<List<String>, Integer> counts = new LinkedHashMap<>(database);
        for (Profile man : men) {
            String[] alleles = haplotype(man).alleles().getFirst().substring(2).split("-", -1);
            counts.merge(List.of(alleles), 1, Integer::sum);
        }
        Map<String, Integer> named = new LinkedHashMap<>();
        counts.forEach((h, c) -> named.put("h-" + String.join("-", h), c));
        List<List<String>> haplotypes = List.copyOf(counts.keySet());
        double[][] m = new double[haplotypes.size()][haplotypes.size()];
        for (int i = 0; i < m.length; i++) {
            double leaving = 0;
            for (int j = 0; j < m.length; j++) {
                m[i][j] = i == j ? 0 : step(haplotypes.get(i), haplotypes.get(j), rates);
                leaving += m[i][j];
            }
            m[i][i] = 1 - leaving;
        }
        List<List<Double>> rows =
                java.util.Arrays.stream(m)
                        .map(row -> java.util.Arrays.stream(row).boxed().toList())
                        .toList();
        return Marker.of(name, AlleleFrequencies.ofCounts(named))
                .with(Inheritance.Y)
                .withMutation(new MutationModel.Custom(List.copyOf(named.keySet()), rows));
    }

    /** Product over the markers of staying (1 − rate) or one step (rate / 2). */
    private double step(List<String> from, List<String> to, Map<String, Double> rates) {
        double p = 1;
        for (int k = 0; k < markers.size(); k++) {
            double rate = rates.getOrDefault(markers.get(k), 0.0);
            if (from.get(k).equals(to.get(k))) {
                p *= 1 - rate;
            } else {
                double a = Double.parseDouble(from.get(k));
                double b = Double.parseDouble(to.get(k));
                p *= Math.abs(Math.abs(a - b) - 1) < 1e-9 ? rate / 2 : 0;
            }
        }
        return p;
    }
}
