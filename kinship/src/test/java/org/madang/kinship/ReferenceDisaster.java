package org.madang.kinship;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a reference disaster in the layout described beside the figures. */
final class ReferenceDisaster {
    private ReferenceDisaster() {}

    static Disaster read(Path folder) {
        Map<String, Map<String, Profile>> profiles = new LinkedHashMap<>();
        for (ReferenceFiles.Row row : ReferenceFiles.rows(folder.resolve("geno.tsv"))) {
            Map<String, Profile> own =
                    profiles.computeIfAbsent(row.get("family"), f -> new LinkedHashMap<>());
            Profile old = own.getOrDefault(row.get("id"), Profile.EMPTY);
            Genotype g = Genotype.of(row.get("a1"), row.get("a2"));
            own.put(row.get("id"), old.with(row.get("marker"), g));
        }
        List<Victim> victims = new ArrayList<>();
        Map<String, List<Person>> people = new LinkedHashMap<>();
        Map<String, List<String>> missing = new LinkedHashMap<>();
        for (ReferenceFiles.Row row : ReferenceFiles.rows(folder.resolve("ped.tsv"))) {
            String family = row.get("family");
            String id = row.get("id");
            Sex sex = row.get("sex").equals("1") ? Sex.MALE : Sex.FEMALE;
            if (row.get("role").equals("PM")) {
                victims.add(
                        new Victim(
                                id,
                                sex,
                                profiles.getOrDefault(family, Map.of())
                                        .getOrDefault(id, Profile.EMPTY)));
                continue;
            }
            people.computeIfAbsent(family, f -> new ArrayList<>())
                    .add(
                            new Person(
                                    id,
                                    row.get("fid").equals("0") ? null : row.get("fid"),
                                    row.get("mid").equals("0") ? null : row.get("mid"),
                                    sex,
                                    null));
            if (row.get("missing").equals("1")) {
                missing.computeIfAbsent(family, f -> new ArrayList<>()).add(id);
            }
        }
        List<Family> families = new ArrayList<>();
        people.forEach((name, list) ->
                families.add(
                        Family.of(
                                name,
                                Pedigree.of(list),
                                profiles.getOrDefault(name, Map.of()),
                                missing.getOrDefault(name, List.of()))));
        return Disaster.of(markers(folder), families, victims);
    }

    private static List<Marker> markers(Path folder) {
        Map<String, MutationModel> models = new LinkedHashMap<>();
        Path file = folder.resolve("mutation.tsv");
        if (Files.exists(file)) {
            for (ReferenceFiles.Row row : ReferenceFiles.rows(file)) {
                double rate = ReferenceFiles.number(row.get("rate"));
                models.put(row.get("marker"), new MutationModel.Proportional(rate));
            }
        }
        List<Marker> markers = new ArrayList<>();
        ReferenceFiles.frequencies(folder.resolve("freq.tsv"))
                .forEach((name, f) ->
                        markers.add(
                                Marker.of(name, f)
                                        .withMutation(
                                                models.getOrDefault(name, MutationModel.none()))));
        return markers;
    }
}
