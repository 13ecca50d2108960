package org.madang.kinship.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.madang.kinship.Family;
import org.madang.kinship.Genotype;
import org.madang.kinship.InvalidKinshipData;
import org.madang.kinship.Pedigree;
import org.madang.kinship.Person;
import org.madang.kinship.Problem;
import org.madang.kinship.Profile;
import org.madang.kinship.Sex;

/**
 * Families as the packages of R write them: one table with {@code famid} (may be absent), {@code
 * id}, {@code fid}, {@code mid}, {@code sex}, then a column for each marker with both alleles
 * ({@code 9/9.3}, {@code -/-} for none). A column {@code missing} with 1 marks those missed;
 * without it nobody is. {@code amel} and other columns may be left out by name.
 */
public final class PedigreeSheets {
    private static final List<String> KNOWN =
            List.of("famid", "id", "fid", "mid", "sex", "missing", "born");

    private PedigreeSheets() {}

    /**
     * @param leaveOut columns that are no markers
     * @throws InvalidKinshipFile naming line and column of everything that is wrong
     */
    public static List<Family> read(String file, String text, List<String> leaveOut) {
        List<FileProblem> problems = new ArrayList<>();
        Sheet sheet = new Sheet(file, text, List.of("id", "fid", "mid", "sex"), problems);
        Map<String, List<Person>> people = new LinkedHashMap<>();
        Map<String, Map<String, Profile>> profiles = new LinkedHashMap<>();
        Map<String, List<String>> missing = new LinkedHashMap<>();
        Map<String, Integer> firstLine = new LinkedHashMap<>();
        for (Sheet.Row row : sheet.rows()) {
            String family = row.text("famid").isEmpty() ? "1" : row.text("famid");
            Person person = person(row);
            if (person == null) {
                continue;
            }
            firstLine.putIfAbsent(family, row.line());
            people.computeIfAbsent(family, f -> new ArrayList<>()).add(person);
            if (row.text("missing").equals("1")) {
                missing.computeIfAbsent(family, f -> new ArrayList<>()).add(person.id());
            }
            Profile profile = profile(row, sheet.header(), leaveOut);
            if (!profile.isEmpty()) {
                profiles.computeIfAbsent(family, f -> new LinkedHashMap<>())
                        .put(person.id(), profile);
            }
        }
        List<Family> families = new ArrayList<>();
        people.forEach((name, members) -> {
            try {
                families.add(
                        Family.of(
                                name,
                                Pedigree.of(members),
                                profiles.getOrDefault(name, Map.of()),
                                missing.getOrDefault(name, List.of())));
            } catch (InvalidKinshipData bad) {
                int line = Objects.requireNonNullElse(firstLine.get(name), 0);
                bad.problems().forEach(p -> problems.add(new FileProblem(file, line, 0, p)));
            }
        });
        if (!problems.isEmpty()) {
            throw new InvalidKinshipFile(problems);
        }
        return families;
    }

    private static @Nullable Person person(Sheet.Row row) {
        if (row.text("id").isBlank()) {
            row.note("id", new Problem(Problem.Code.BLANK_ID, "id", ""));
            return null;
        }
        Sex sex = row.read("sex", PedigreeSheets::sex);
        Integer born = born(row);
        return sex == null
                ? null
                : new Person(row.text("id"), parent(row, "fid"), parent(row, "mid"), sex, born);
    }

    static @Nullable Integer born(Sheet.Row row) {
        return row.text("born").isEmpty() ? null : row.read("born", Integer::valueOf);
    }

    static @Nullable String parent(Sheet.Row row, String heading) {
        String id = row.text(heading);
        return List.of("", "0", "NA", "*").contains(id) ? null : id;
    }

    static Sex sex(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "1", "m", "male" -> Sex.MALE;
            case "2", "f", "female" -> Sex.FEMALE;
            case "0", "", "na", "unknown" -> Sex.UNKNOWN;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static Profile profile(Sheet.Row row, List<String> header, List<String> leaveOut) {
        Map<String, Genotype> genotypes = new LinkedHashMap<>();
        for (String marker : header) {
            if (KNOWN.contains(marker) || leaveOut.contains(marker)) {
                continue;
            }
            String text = row.text(marker);
            List<String> alleles =
                    Arrays.stream(text.split("[/ ]+", -1))
                            .filter(a -> !List.of("", "-", "NA", "0").contains(a))
                            .toList();
            if (!alleles.isEmpty()) {
                Genotype g = row.read(marker, t -> Genotype.of(alleles.toArray(String[]::new)));
                if (g != null) {
                    genotypes.put(marker, g);
                }
            }
        }
        return new Profile(genotypes);
    }

    /** What {@link #read} reads, tab-separated. */
    public static String write(List<Family> families, List<String> markers) {
        StringBuilder text = new StringBuilder(String.join("\t", KNOWN));
        markers.forEach(m -> text.append('\t').append(m));
        text.append('\n');
        for (Family f : families) {
            for (Person p : f.pedigree().people()) {
                String[] cells = {
                    f.name(),
                    p.id(),
                    p.father() == null ? "0" : p.father(),
                    p.mother() == null ? "0" : p.mother(),
                    p.sex() == Sex.MALE ? "1" : p.sex() == Sex.FEMALE ? "2" : "0",
                    f.missing().contains(p.id()) ? "1" : "0",
                    p.born() == null ? "" : p.born().toString()
                };
                text.append(String.join("\t", cells));
                Profile profile = f.references().getOrDefault(p.id(), Profile.EMPTY);
                for (String m : markers) {
                    Genotype g = profile.at(m);
                    text.append('\t').append(g == null ? "-/-" : g.toString());
                }
                text.append('\n');
            }
        }
        return text.toString();
    }
}
