package org.madang.forensics.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.madang.kinship.FrequencyTable;
import org.madang.kinship.Genotype;
import org.madang.kinship.Profile;
import org.madang.kinship.Sex;

/** Made-up people by the laws of inheritance, the same ones from the same seed. */
final class Genetics {

    static final String POPULATION = "Asian";

    /** Markers of moderate size, which a small sum takes. */
    private static final List<String> FEW =
            List.of(
                    "CSF1PO",
                    "D10S1248",
                    "D13S317",
                    "D16S539",
                    "D22S1045",
                    "D2S441",
                    "D3S1358",
                    "D5S818",
                    "D7S820",
                    "D8S1179",
                    "TH01",
                    "TPOX",
                    "vWA");

    private static final List<String> MORE =
            List.of(
                    "D12S391", "D18S51", "D19S433", "D1S1656", "D21S11", "D2S1338", "FGA",
                    "Penta D", "Penta E");

    /** Two alleles, the father's first. */
    record Pair(String paternal, String maternal) {}

    /** Somebody with all their alleles. */
    record Somebody(Sex sex, Map<String, Pair> alleles) {

        Profile profile() {
            var genotypes = new LinkedHashMap<String, Genotype>();
            genotypes.put("AMEL", sex == Sex.MALE ? Genotype.of("X", "Y") : Genotype.of("X"));
            alleles.forEach((marker, pair) ->
                    genotypes.put(marker, Genotype.of(pair.paternal(), pair.maternal())));
            return new Profile(genotypes);
        }

        /** What a poor sample shows: every other marker. */
        Profile partial() {
            var genotypes = new LinkedHashMap<String, Genotype>();
            int at = 0;
            for (var entry : profile().genotypes().entrySet()) {
                if (at++ % 2 == 0) {
                    genotypes.put(entry.getKey(), entry.getValue());
                }
            }
            return new Profile(genotypes);
        }
    }

    private final Random random;
    private final Map<String, List<String>> urns = new LinkedHashMap<>();

    /**
     * @param whole whether all markers are typed, or only those that are quickly computed
     */
    Genetics(long seed, boolean whole) {
        random = new Random(seed);
        var markers = new ArrayList<>(FEW);
        if (whole) {
            markers.addAll(MORE);
        }
        var table = FrequencyTable.nist1036().counts().getOrDefault(POPULATION, Map.of());
        for (var marker : markers) {
            var urn = new ArrayList<String>();
            table.getOrDefault(marker, Map.of())
                    .forEach((allele, count) -> {
                        for (int i = 0; i < count; i++) {
                            urn.add(allele);
                        }
                    });
            urns.put(marker, urn);
        }
    }

    private String draw(String marker) {
        var urn = urns.getOrDefault(marker, List.of());
        return urn.get(random.nextInt(urn.size()));
    }

    Somebody founder(Sex sex) {
        return child(sex, null, null);
    }

    Somebody child(Sex sex, @Nullable Somebody father, @Nullable Somebody mother) {
        var alleles = new LinkedHashMap<String, Pair>();
        for (var marker : urns.keySet()) {
            alleles.put(marker, new Pair(from(father, marker), from(mother, marker)));
        }
        return new Somebody(sex, alleles);
    }

    private String from(@Nullable Somebody parent, String marker) {
        var pair = parent == null ? null : parent.alleles().get(marker);
        if (pair == null) {
            return draw(marker);
        }
        return random.nextBoolean() ? pair.paternal() : pair.maternal();
    }

    /** The child with one repeat more from the father than he has: a mutation nobody can miss. */
    static Somebody mutated(Somebody child, Somebody father, Somebody mother) {
        for (var entry : child.alleles().entrySet()) {
            var marker = entry.getKey();
            var own = entry.getValue();
            if (!own.paternal().matches("\\d+")) {
                continue;
            }
            var longer = String.valueOf(Integer.parseInt(own.paternal()) + 1);
            if (!carries(father, marker, longer) && !carries(mother, marker, longer)) {
                var alleles = new LinkedHashMap<>(child.alleles());
                alleles.put(marker, new Pair(longer, own.maternal()));
                return new Somebody(child.sex(), alleles);
            }
        }
        throw new IllegalStateException("no marker can show the mutation");
    }

    private static boolean carries(Somebody one, String marker, String allele) {
        var pair = one.alleles().get(marker);
        return pair != null && (pair.paternal().equals(allele) || pair.maternal().equals(allele));
    }
}
