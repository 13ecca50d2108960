package org.madang.kinship;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A published table of allele counts, pinned by source and version so that a report can be
 * recomputed to the digit.
 *
 * @param source who published it, and when
 * @param counts by population and marker: allele counts in the order of the table
 */
public record FrequencyTable(String source, Map<String, Map<String, Map<String, Integer>>> counts) {

    /** The revised NIST 1036 US population data of 2017, in the public domain. */
    public static FrequencyTable nist1036() {
        Map<String, Map<String, Map<String, Integer>>> counts = new LinkedHashMap<>();
        try (InputStream in = FrequencyTable.class.getResourceAsStream("nist1036.txt")) {
            if (in == null) {
                throw new IllegalStateException("nist1036.txt is not on the class path");
            }
            List<String> lines =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                            .lines()
                            .toList();
            for (String line : lines) {
                if (!line.startsWith("#")) {
                    row(line.split("\t", -1), counts);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FrequencyTable("NIST 1036 US population data, revised July 2017", counts);
    }

    private static void row(String[] cells, Map<String, Map<String, Map<String, Integer>>> counts) {
        Map<String, Integer> alleles = new LinkedHashMap<>();
        for (int i = 3; i < cells.length; i++) {
            int colon = cells[i].indexOf(':');
            alleles.put(
                    cells[i].substring(0, colon), Integer.parseInt(cells[i].substring(colon + 1)));
        }
        counts.computeIfAbsent(cells[0], p -> new LinkedHashMap<>()).put(cells[1], alleles);
    }

    public Set<String> populations() {
        return counts.keySet();
    }

    public Set<String> markers(String population) {
        return counts.getOrDefault(population, Map.of()).keySet();
    }

    /** Number of alleles counted at a marker. */
    public int databaseSize(String population, String marker) {
        return of(population, marker).values().stream().mapToInt(Integer::intValue).sum();
    }

    private Map<String, Integer> of(String population, String marker) {
        Map<String, Integer> found =
                counts.getOrDefault(population, Map.of()).getOrDefault(marker, Map.of());
        if (found.isEmpty()) {
            throw InvalidKinshipData.of(
                    Problem.of(Problem.Code.UNKNOWN_MARKER, marker, population));
        }
        return found;
    }

    /** What to do about alleles that are rare or were never counted. */
    public sealed interface Correction {
        /** As counted; unknown alleles are refused. */
        record AsCounted() implements Correction {}

        /** No frequency below count / database size, for example 5 of 2 N alleles. */
        record Minimum(int count) implements Correction {}

        /** The alleles of the case are added to the database before frequencies are taken. */
        record CaseAdded(Map<String, Integer> alleles) implements Correction {}
    }

    /**
     * Frequencies of one marker.
     *
     * @param needed alleles that occur in the case; made known by {@link Correction.Minimum}
     * @throws InvalidKinshipData for a population or marker that is not in the table
     */
    public AlleleFrequencies frequencies(
            String population, String marker, Set<String> needed, Correction correction) {
        Map<String, Integer> table = of(population, marker);
        return switch (correction) {
            case Correction.AsCounted() -> AlleleFrequencies.ofCounts(table);
            case Correction.Minimum(int count) ->
                    AlleleFrequencies.ofCounts(table)
                            .covering(needed, count / (double) databaseSize(population, marker));
            case Correction.CaseAdded(Map<String, Integer> more) -> {
                Map<String, Integer> sum = new LinkedHashMap<>(table);
                more.forEach((a, c) -> sum.merge(a, c, Integer::sum));
                yield AlleleFrequencies.ofCounts(sum);
            }
        };
    }

    /** Markers of a population without mutation, made to cover the alleles of a case. */
    public List<Marker> markers(String population, Set<Profile> seen, Correction correction) {
        return markers(population).stream()
                .map(name -> {
                    Set<String> needed = new LinkedHashSet<>();
                    for (Profile p : seen) {
                        Genotype g = p.at(name);
                        if (g != null) {
                            needed.addAll(g.alleles());
                        }
                    }
                    return Marker.of(name, frequencies(population, name, needed, correction));
                })
                .toList();
    }
}
