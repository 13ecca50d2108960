package org.madang.kinship;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class KinshipReferenceTest {

    @Test
    void computes_the_likelihoods_of_seven_relationships_as_the_reference_does() {
        Path folder = ReferenceFiles.root().resolve("kinship");
        Map<String, AlleleFrequencies> frequencies =
                ReferenceFiles.frequencies(folder.resolve("freq.tsv"));
        Map<String, List<Person>> people = people(folder);
        Map<String, Map<String, Profile>> profiles = profiles(folder);
        int checked = 0;
        for (ReferenceFiles.Row row : ReferenceFiles.rows(folder.resolve("loglik.tsv"))) {
            Pedigree pedigree =
                    Pedigree.of(people.getOrDefault(row.get("case") + row.get("hyp"), List.of()));
            String name = row.get("marker");
            Marker marker =
                    Marker.of(name, Objects.requireNonNull(frequencies.get(name)))
                            .withMutation(model(row));
            Map<String, Genotype> genotypes = new LinkedHashMap<>();
            profiles.getOrDefault(row.get("case"), Map.of())
                    .forEach((id, p) -> genotypes.put(id, Objects.requireNonNull(p.at(name))));
            double theta = ReferenceFiles.number(row.get("theta"));
            double expected = ReferenceFiles.number(row.get("loglik"));
            double found = PedigreeLikelihood.log(pedigree, marker, genotypes, theta);
            if (Double.isInfinite(expected)) {
                assertThat(found).as(row.toString()).isEqualTo(expected);
            } else {
                assertThat(Math.abs(Math.expm1(found - expected)))
                        .as(row + " " + found)
                        .isLessThan(1e-9);
            }
            checked++;
        }
        assertThat(checked).isGreaterThan(1000);
    }

    private static MutationModel model(ReferenceFiles.Row row) {
        double rate = ReferenceFiles.number(row.get("rate"));
        return switch (row.get("model")) {
            case "equal" -> new MutationModel.Equal(rate);
            case "prop" -> new MutationModel.Proportional(rate);
            case "step" ->
                    new MutationModel.Stepwise(
                            rate,
                            ReferenceFiles.number(row.get("rate2")),
                            ReferenceFiles.number(row.get("range")));
            default -> MutationModel.none();
        };
    }

    private static Map<String, List<Person>> people(Path folder) {
        Map<String, List<Person>> people = new LinkedHashMap<>();
        for (ReferenceFiles.Row row : ReferenceFiles.rows(folder.resolve("ped.tsv"))) {
            String father = row.get("fid");
            String mother = row.get("mid");
            people.computeIfAbsent(row.get("case") + row.get("hyp"), k -> new ArrayList<>())
                    .add(
                            new Person(
                                    row.get("id"),
                                    father.equals("NA") ? null : father,
                                    mother.equals("NA") ? null : mother,
                                    row.get("sex").equals("1") ? Sex.MALE : Sex.FEMALE,
                                    null));
        }
        return people;
    }

    private static Map<String, Map<String, Profile>> profiles(Path folder) {
        Map<String, Map<String, Profile>> profiles = new LinkedHashMap<>();
        for (ReferenceFiles.Row row : ReferenceFiles.rows(folder.resolve("geno.tsv"))) {
            profiles.computeIfAbsent(row.get("case"), k -> new LinkedHashMap<>())
                    .merge(
                            row.get("id"),
                            Profile.EMPTY.with(
                                    row.get("marker"), Genotype.of(row.get("a1"), row.get("a2"))),
                            (a, b) ->
                                    a.with(
                                            row.get("marker"),
                                            Genotype.of(row.get("a1"), row.get("a2"))));
        }
        return profiles;
    }
}
