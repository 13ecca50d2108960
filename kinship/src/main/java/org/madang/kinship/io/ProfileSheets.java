package org.madang.kinship.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.madang.kinship.AlleleFrequencies;
import org.madang.kinship.InvalidKinshipData;
import org.madang.kinship.Problem;
import org.madang.kinship.Profile;

/** Tables laboratories exchange: wide profile tables, and frequency lists in Familias' layout. */
public final class ProfileSheets {
    private ProfileSheets() {}

    /**
     * Profiles by sample: a header {@code Sample, marker, marker …}, in each field the alleles
     * separated by {@code /}, a blank or a comma (quoted in CSV); empty if not typed.
     *
     * @throws InvalidKinshipFile for calls off the ladder and samples that are mixtures
     */
    public static Map<String, Profile> read(String file, String text) {
        List<FileProblem> problems = new ArrayList<>();
        Sheet sheet = new Sheet(file, text, List.of("Sample"), problems);
        Map<String, Profile> profiles = new LinkedHashMap<>();
        for (Sheet.Row row : sheet.rows()) {
            String sample = row.text("Sample");
            Map<String, List<String>> calls = new LinkedHashMap<>();
            for (int c = 0; c < sheet.header().size(); c++) {
                String heading = sheet.header().get(c);
                if (heading.equals("Sample") || row.text(c).isEmpty()) {
                    continue;
                }
                List<String> alleles = Arrays.asList(row.text(c).split("[/ ,]+", -1));
                calls.put(heading, alleles);
                int column = c + 1;
                for (String a : alleles) {
                    try {
                        org.madang.kinship.Alleles.normal(a);
                    } catch (InvalidKinshipData bad) {
                        bad.problems().forEach(p -> row.note(column, p));
                    }
                }
            }
            try {
                if (profiles.put(sample, Profile.ofCalls(sample, calls)) != null) {
                    row.note("Sample", new Problem(Problem.Code.DUPLICATE_PERSON, sample, ""));
                }
            } catch (InvalidKinshipData bad) {
                bad.problems().stream()
                        .filter(p -> p.code() != Problem.Code.OFF_LADDER)
                        .forEach(p -> row.note(0, p));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidKinshipFile(problems);
        }
        return profiles;
    }

    /** Profiles as {@link #read} reads them, tab-separated. */
    public static String write(Map<String, Profile> profiles, List<String> markers) {
        StringBuilder text = new StringBuilder("Sample\t").append(String.join("\t", markers));
        text.append('\n');
        profiles.forEach((sample, profile) -> {
            text.append(sample);
            for (String m : markers) {
                var g = profile.at(m);
                text.append('\t').append(g == null ? "" : g.toString());
            }
            text.append('\n');
        });
        return text.toString();
    }

    /**
     * Familias' list of frequencies: the marker's name on a line, then a line for each allele with
     * its frequency, an empty line after each marker.
     */
    public static Map<String, AlleleFrequencies> frequencies(String file, String text) {
        List<FileProblem> problems = new ArrayList<>();
        Map<String, AlleleFrequencies> tables = new LinkedHashMap<>();
        Map<String, Double> table = new LinkedHashMap<>();
        String marker = "";
        int number = 0;
        for (String line : (text + "\n\n").lines().toList()) {
            number++;
            String[] cells = line.strip().split("[\\t ;]+", -1);
            if (line.isBlank()) {
                finish(file, number, marker, table, tables, problems);
                marker = "";
                table = new LinkedHashMap<>();
            } else if (marker.isEmpty()) {
                marker = line.strip();
            } else if (cells.length != 2) {
                problems.add(bad(file, number, cells.length, line.strip()));
            } else {
                try {
                    table.put(cells[0], Double.valueOf(cells[1]));
                } catch (NumberFormatException e) {
                    problems.add(bad(file, number, 2, cells[1]));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidKinshipFile(problems);
        }
        return tables;
    }

    private static FileProblem bad(String file, int line, int column, String text) {
        return new FileProblem(
                file, line, column, new Problem(Problem.Code.BAD_FIELD, "'" + text + "'", ""));
    }

    private static void finish(
            String file,
            int line,
            String marker,
            Map<String, Double> table,
            Map<String, AlleleFrequencies> tables,
            List<FileProblem> problems) {
        if (marker.isEmpty()) {
            return;
        }
        try {
            tables.put(marker, AlleleFrequencies.of(table));
        } catch (InvalidKinshipData bad) {
            bad.problems().forEach(p -> problems.add(new FileProblem(file, line - 1, 0, p)));
        }
    }
}
