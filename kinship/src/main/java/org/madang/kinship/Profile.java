package org.madang.kinship;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The genotypes of one person or sample, by marker name. */
public record Profile(Map<String, Genotype> genotypes) {
    /** One marker with a third allele may be a duplication; this many speak for two persons. */
    static final int MIXTURE_MARKERS = 2;

    public static final Profile EMPTY = new Profile(Map.of());

    public Profile {
        genotypes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(genotypes));
    }

    /**
     * A profile from raw calls, any number of alleles a marker.
     *
     * @throws InvalidKinshipData naming every call that is off the ladder, and the sample as a
     *     mixture if two or more markers show more than two alleles
     */
    public static Profile ofCalls(String sample, Map<String, List<String>> calls) {
        List<Problem> problems = new ArrayList<>();
        List<String> crowded = new ArrayList<>();
        Map<String, Genotype> genotypes = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> e : calls.entrySet()) {
            try {
                List<String> names = e.getValue().stream().map(Alleles::normal).distinct().toList();
                if (names.size() > 2) {
                    crowded.add(e.getKey());
                } else {
                    genotypes.put(e.getKey(), new Genotype(names, 0));
                }
            } catch (InvalidKinshipData bad) {
                bad.problems()
                        .forEach(p ->
                                problems.add(
                                        Problem.of(
                                                p.code(), sample + " " + e.getKey(), p.subject())));
            }
        }
        if (crowded.size() >= MIXTURE_MARKERS) {
            problems.add(Problem.of(Problem.Code.MIXTURE, sample, String.join(", ", crowded)));
        }
        if (!problems.isEmpty()) {
            throw new InvalidKinshipData(problems);
        }
        return new Profile(genotypes);
    }

    public @Nullable Genotype at(String marker) {
        return genotypes.get(marker);
    }

    public Profile with(String marker, Genotype genotype) {
        Map<String, Genotype> copy = new LinkedHashMap<>(genotypes);
        copy.put(marker, genotype);
        return new Profile(copy);
    }

    public boolean isEmpty() {
        return genotypes.isEmpty();
    }
}
