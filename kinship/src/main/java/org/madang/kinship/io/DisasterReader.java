package org.madang.kinship.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.madang.kinship.AlleleFrequencies;
import org.madang.kinship.Disaster;
import org.madang.kinship.Family;
import org.madang.kinship.Genotype;
import org.madang.kinship.Inheritance;
import org.madang.kinship.InvalidKinshipData;
import org.madang.kinship.Marker;
import org.madang.kinship.Pedigree;
import org.madang.kinship.Person;
import org.madang.kinship.Problem;
import org.madang.kinship.Profile;
import org.madang.kinship.Sex;
import org.madang.kinship.Victim;

/** Puts the four tables together; goes on after a problem so that all are reported at once. */
final class DisasterReader {
    private final List<FileProblem> problems = new ArrayList<>();
    private final Map<String, Map<String, Profile>> profiles = new LinkedHashMap<>();
    private final Map<String, Map<String, Double>> frequencies = new LinkedHashMap<>();
    private final Map<String, Double> silent = new HashMap<>();

    /** Frequencies of silent alleles where those of the others sum to 1 without them. */
    private final Map<String, Double> beside = new HashMap<>();

    private final Map<String, Inheritance> inheritance = new HashMap<>();
    private final MutationSheet mutations;
    private final Map<String, List<Person>> people = new LinkedHashMap<>();
    private final Map<String, Integer> firstLine = new HashMap<>();
    private final Map<String, List<String>> missing = new HashMap<>();
    private final List<Victim> victims = new ArrayList<>();

    DisasterReader(Map<String, String> texts) {
        frequencies(text(texts, DisasterFiles.FREQ));
        genotypes(text(texts, DisasterFiles.GENO));
        pedigrees(text(texts, DisasterFiles.PED));
        inheritance(text(texts, DisasterFiles.MARKERS));
        mutations =
                new MutationSheet(
                        text(texts, DisasterFiles.MUTATION),
                        text(texts, DisasterFiles.MATRIX),
                        problems);
    }

    private static String text(Map<String, String> texts, String name) {
        return texts.getOrDefault(name, "");
    }

    private void frequencies(String text) {
        List<String> required = List.of("marker", "allele", "freq");
        for (Sheet.Row row : new Sheet(DisasterFiles.FREQ, text, required, problems).rows()) {
            Double f = row.read("freq", Double::valueOf);
            if (f == null) {
                continue;
            }
            if (!(f > 0 && f <= 1)) {
                row.note("freq", problem(Problem.Code.BAD_FREQUENCY, row.text("freq")));
            }
            if (row.text("allele").equalsIgnoreCase(DisasterFiles.SILENT)) {
                silent.put(row.text("marker"), f);
                continue;
            }
            Map<String, Double> table =
                    frequencies.computeIfAbsent(row.text("marker"), m -> new LinkedHashMap<>());
            if (table.put(row.text("allele"), f) != null) {
                row.note("allele", problem(Problem.Code.BAD_FIELD, row.text("allele") + " twice"));
            }
        }
    }

    private void inheritance(String text) {
        if (text.isEmpty()) {
            return;
        }
        List<String> required = List.of("marker", "inheritance");
        for (Sheet.Row row : new Sheet(DisasterFiles.MARKERS, text, required, problems).rows()) {
            Inheritance kind =
                    row.read(
                            "inheritance",
                            t -> Inheritance.valueOf(t.toUpperCase(java.util.Locale.ROOT)));
            if (kind != null) {
                inheritance.put(row.text("marker"), kind);
            }
            Double hidden = row.read("silent", t -> t.isEmpty() ? 0.0 : Double.valueOf(t));
            if (hidden != null && hidden > 0) {
                beside.put(row.text("marker"), hidden);
            }
        }
    }

    private void genotypes(String text) {
        List<String> required = List.of("role", "family", "id", "marker", "a1", "a2");
        for (Sheet.Row row : new Sheet(DisasterFiles.GENO, text, required, problems).rows()) {
            String marker = row.text("marker");
            Map<String, Double> known = frequencies.get(marker);
            if (known == null) {
                row.note("marker", problem(Problem.Code.UNKNOWN_MARKER, marker));
                continue;
            }
            String a = allele(row, "a1", known);
            String b = allele(row, "a2", known);
            if (a == null || b == null) {
                continue;
            }
            Map<String, Profile> own =
                    profiles.computeIfAbsent(
                            row.text("role") + row.text("family"), f -> new LinkedHashMap<>());
            Profile old = own.getOrDefault(row.text("id"), Profile.EMPTY);
            String poor = row.text("dropout");
            Genotype g =
                    row.read(
                            "dropout",
                            t ->
                                    DisasterFiles.genotype(a, b)
                                            .withDropOut(
                                                    poor.isEmpty() ? 0 : Double.parseDouble(t)));
            if (g == null) {
                continue;
            }
            if (old.at(marker) != null) {
                // Two calls for one sample and marker: two people's, or two runs that disagree.
                row.note("marker", problem(Problem.Code.MIXTURE, row.text("id") + " " + marker));
            }
            own.put(row.text("id"), old.with(marker, g));
        }
    }

    private static @Nullable String allele(
            Sheet.Row row, String heading, Map<String, Double> known) {
        if (row.text(heading).isEmpty()) {
            return "";
        }
        String name = row.read(heading, org.madang.kinship.Alleles::normal);
        if (name != null && !known.containsKey(name)) {
            row.note(
                    heading, problem(Problem.Code.UNKNOWN_ALLELE, row.text("marker") + " " + name));
        }
        return name;
    }

    private void pedigrees(String text) {
        List<String> required = List.of("role", "family", "id", "fid", "mid", "sex", "missing");
        for (Sheet.Row row : new Sheet(DisasterFiles.PED, text, required, problems).rows()) {
            String family = row.text("family");
            String id = row.text("id");
            Sex sex = row.read("sex", DisasterReader::sex);
            if (id.isBlank() || sex == null) {
                if (id.isBlank()) {
                    row.note("id", problem(Problem.Code.BLANK_ID, "id"));
                }
                continue;
            }
            switch (row.text("role")) {
                case "PM" ->
                        victims.add(
                                new Victim(
                                        id,
                                        sex,
                                        profiles.getOrDefault("PM" + family, Map.of())
                                                .getOrDefault(id, Profile.EMPTY)));
                case "AM" -> member(row, family, id, sex);
                default -> row.note("role", problem(Problem.Code.BAD_FIELD, row.text("role")));
            }
        }
    }

    private void member(Sheet.Row row, String family, String id, Sex sex) {
        firstLine.putIfAbsent(family, row.line());
        people.computeIfAbsent(family, f -> new ArrayList<>())
                .add(
                        new Person(
                                id,
                                parent(row, "fid"),
                                parent(row, "mid"),
                                sex,
                                PedigreeSheets.born(row)));
        if (row.text("missing").equals("1")) {
            missing.computeIfAbsent(family, f -> new ArrayList<>()).add(id);
        }
    }

    private static @Nullable String parent(Sheet.Row row, String heading) {
        String id = row.text(heading);
        return id.isEmpty() || id.equals("0") || id.equals("NA") ? null : id;
    }

    private static Sex sex(String text) {
        return switch (text) {
            case "1", "M", "male" -> Sex.MALE;
            case "2", "F", "female" -> Sex.FEMALE;
            case "0", "", "NA" -> Sex.UNKNOWN;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static Problem problem(Problem.Code code, String subject) {
        return new Problem(code, subject, "");
    }

    Disaster disaster() {
        List<Marker> markers = new ArrayList<>();
        Map<String, Family.Mutation> common = mutations.common(List.copyOf(people.keySet()));
        frequencies.forEach((name, table) ->
                whole(DisasterFiles.FREQ, 0, () -> markers.add(marker(name, table, common))));
        List<Family> families = new ArrayList<>();
        people.forEach((name, members) ->
                whole(
                        DisasterFiles.PED,
                        Objects.requireNonNullElse(firstLine.get(name), 0),
                        () ->
                                families.add(
                                        Family.of(
                                                        name,
                                                        Pedigree.of(members),
                                                        profiles.getOrDefault(
                                                                "AM" + name, Map.of()),
                                                        missing.getOrDefault(name, List.of()))
                                                .with(
                                                        common.isEmpty()
                                                                ? mutations.of(name)
                                                                : Map.of()))));
        if (problems.isEmpty()) {
            try {
                return Disaster.of(markers, families, victims);
            } catch (InvalidKinshipData bad) {
                bad.problems()
                        .forEach(p -> problems.add(new FileProblem(DisasterFiles.PED, 0, 0, p)));
            }
        }
        throw new InvalidKinshipFile(problems);
    }

    private Marker marker(
            String name, Map<String, Double> table, Map<String, Family.Mutation> common) {
        double hidden = silent.getOrDefault(name, 0.0);
        Map<String, Double> visible = new LinkedHashMap<>(table);
        if (hidden > 0) {
            visible.replaceAll((a, f) -> f / (1 - hidden));
        }
        Marker marker =
                Marker.of(name, AlleleFrequencies.of(visible))
                        .with(inheritance.getOrDefault(name, Inheritance.AUTOSOMAL))
                        .withSilent(beside.getOrDefault(name, hidden));
        Family.Mutation own = common.get(name);
        return own == null ? marker : marker.withMutation(own.paternal(), own.maternal());
    }

    private void whole(String file, int line, Runnable part) {
        try {
            part.run();
        } catch (InvalidKinshipData bad) {
            bad.problems().forEach(p -> problems.add(new FileProblem(file, line, 0, p)));
        }
    }
}
