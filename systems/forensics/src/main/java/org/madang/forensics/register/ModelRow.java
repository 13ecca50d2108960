package org.madang.forensics.register;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.kinship.FrequencyTable;

/**
 * How a case is computed: whose allele frequencies, what is done about rare alleles, how markers
 * mutate. A case that came as files keeps the tables of its files.
 *
 * @param source name and version of the frequency table, as reports print it
 * @param minimumCount no allele counts for less than this many (5: NRC II, 1996)
 * @param frequencies the table in the layout of {@code freq.tsv}, or null for the built-in one
 * @param mutation mutation models in the layout of {@code mutation.tsv}, or null for the rates
 * @param markers X and Y markers and silent alleles, as in {@code markers.tsv}, or null for none
 * @param matrix mutation models given by hand, as in {@code matrix.tsv}, or null for none
 * @param unreported how many of the victims nobody misses, by estimate: with it, age and stature
 *     weigh in the prior; null for a flat prior
 */
public record ModelRow(
        long id,
        String source,
        String population,
        int minimumCount,
        double paternalRate,
        double maternalRate,
        double microRate,
        double range,
        @Nullable String frequencies,
        @Nullable String mutation,
        @Nullable String markers,
        @Nullable String matrix,
        @Nullable Double unreported) {

    private static final FrequencyTable NIST = FrequencyTable.nist1036();

    /** The built-in table, minimum count 5, stepwise mutation at customary rates. */
    public static ModelRow customary(String population) {
        return new ModelRow(
                0,
                NIST.source(),
                population,
                5,
                0.002,
                0.0005,
                1e-6,
                0.1,
                null,
                null,
                null,
                null,
                null);
    }

    /** The model of a case that came as files, by their names. */
    public static ModelRow ofFiles(String source, Map<String, String> texts) {
        return new ModelRow(
                0,
                source,
                "–",
                0,
                0,
                0,
                0,
                0.5,
                texts.getOrDefault("freq.tsv", ""),
                texts.getOrDefault("mutation.tsv", ""),
                texts.get("markers.tsv"),
                texts.get("matrix.tsv"),
                null);
    }

    /** The same with another prior. */
    public ModelRow withUnreported(@Nullable Double number) {
        return new ModelRow(
                id,
                source,
                population,
                minimumCount,
                paternalRate,
                maternalRate,
                microRate,
                range,
                frequencies,
                mutation,
                markers,
                matrix,
                number);
    }

    public static Set<String> populations() {
        return NIST.populations();
    }

    static FrequencyTable builtIn() {
        return NIST;
    }

    /** Names of the markers that can be computed with; all others are refused where they enter. */
    public Set<String> names() {
        if (frequencies == null) {
            return NIST.markers(population);
        }
        var names = new java.util.LinkedHashSet<String>();
        frequencies
                .lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .forEach(line -> names.add(line.substring(0, line.indexOf('\t'))));
        return names;
    }

    /** Files that hold the tables of this model, by name; empty for the built-in one. */
    public Map<String, String> files() {
        if (frequencies == null) {
            return Map.of();
        }
        var files = new java.util.LinkedHashMap<String, String>();
        files.put("freq.tsv", frequencies);
        files.put("mutation.tsv", mutation == null ? "" : mutation);
        if (markers != null) {
            files.put("markers.tsv", markers);
        }
        if (matrix != null) {
            files.put("matrix.tsv", matrix);
        }
        return files;
    }
}
