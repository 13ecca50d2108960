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
import org.madang.kinship.InvalidKinshipData;
import org.madang.kinship.Marker;
import org.madang.kinship.MutationModel;
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
    private final Map<String, MutationModel> paternal = new HashMap<>();
    private final Map<String, MutationModel> maternal = new HashMap<>();
    private final Map<String, List<Person>> people = new LinkedHashMap<>();
    private final Map<String, Integer> firstLine = new HashMap<>();
    private final Map<String, List<String>> missing = new HashMap<>();
    private final List<Victim> victims = new ArrayList<>();

    DisasterReader(Map<String, String> texts) {
        frequencies(text(texts, DisasterFiles.FREQ));
        genotypes(text(texts, DisasterFiles.GENO));
        pedigrees(text(texts, DisasterFiles.PED));
        mutations(text(texts, DisasterFiles.MUTATION));
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
            Map<String, Double> table =
                    frequencies.computeIfAbsent(row.text("marker"), m -> new LinkedHashMap<>());
            if (table.put(row.text("allele"), f) != null) {
                row.note("allele", problem(Problem.Code.BAD_FIELD, row.text("allele") + " twice"));
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
            Genotype g = DisasterFiles.genotype(a, b);
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
        firstLine.putIfAbsent(family, row.line);
        people.computeIfAbsent(family, f -> new ArrayList<>())
                .add(new Person(id, parent(row, "fid"), parent(row, "mid"), sex, null));
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

    private void mutations(String text) {
        if (text.isEmpty()) {
            return;
        }
        List<String> required = List.of("marker", "sex", "model", "rate");
        for (Sheet.Row row : new Sheet(DisasterFiles.MUTATION, text, required, problems).rows()) {
            Double rate = row.read("rate", Double::valueOf);
            if (rate == null) {
                continue;
            }
            MutationModel model =
                    row.read(
                            "model",
                            name ->
                                    switch (name) {
                                        case "none", "trivial" -> MutationModel.none();
                                        case "equal" -> new MutationModel.Equal(rate);
                                        case "proportional", "prop" ->
                                                new MutationModel.Proportional(rate);
                                        case "stepwise", "step" ->
                                                new MutationModel.Stepwise(
                                                        rate,
                                                        number(row, "rate2"),
                                                        number(row, "range"));
                                        case "dawid" ->
                                                new MutationModel.Dawid(rate, number(row, "range"));
                                        default -> throw new IllegalArgumentException(name);
                                    });
            if (model != null) {
                boolean fathers = row.text("sex").equals("male");
                (fathers ? paternal : maternal).put(row.text("marker"), model);
            }
        }
    }

    private static double number(Sheet.Row row, String heading) {
        return Double.parseDouble(row.text(heading));
    }

    private static Problem problem(Problem.Code code, String subject) {
        return new Problem(code, subject, "");
    }

    Disaster disaster() {
        List<Marker> markers = new ArrayList<>();
        frequencies.forEach((name, table) ->
                whole(
                        DisasterFiles.FREQ,
                        0,
                        () ->
                                markers.add(
                                        Marker.of(name, AlleleFrequencies.of(table))
                                                .withMutation(
                                                        model(paternal, name),
                                                        model(maternal, name)))));
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
                                                profiles.getOrDefault("AM" + name, Map.of()),
                                                missing.getOrDefault(name, List.of())))));
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

    private static MutationModel model(Map<String, MutationModel> models, String marker) {
        return models.getOrDefault(marker, MutationModel.none());
    }

    private void whole(String file, int line, Runnable part) {
        try {
            part.run();
        } catch (InvalidKinshipData bad) {
            bad.problems().forEach(p -> problems.add(new FileProblem(file, line, 0, p)));
        }
    }
}
