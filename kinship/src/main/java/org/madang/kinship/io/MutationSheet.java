package org.madang.kinship.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.madang.kinship.Disaster;
import org.madang.kinship.Family;
import org.madang.kinship.Marker;
import org.madang.kinship.MutationModel;
import org.madang.kinship.Problem;

/**
 * Mutation models as a table: family (absent or empty for all families), marker, sex of the parent,
 * model, rate, rate2, range. Matrices given by hand stand in a second table: family, marker, sex,
 * from, to, probability; what is not listed there is 0.
 */
final class MutationSheet {
    private static final String STATIONARY = "stationary ";

    /** By family (empty for all) and marker: what fathers and what mothers do. */
    private final Map<String, Map<String, @Nullable MutationModel[]>> models =
            new LinkedHashMap<>();

    private final Map<List<String>, Map<String, Map<String, Double>>> matrices =
            new LinkedHashMap<>();

    MutationSheet(String models, String matrices, List<FileProblem> problems) {
        if (!matrices.isEmpty()) {
            matrices(matrices, problems);
        }
        if (!models.isEmpty()) {
            models(models, problems);
        }
    }

    private void matrices(String text, List<FileProblem> problems) {
        List<String> required = List.of("marker", "sex", "from", "to", "probability");
        for (Sheet.Row row : new Sheet(DisasterFiles.MATRIX, text, required, problems).rows()) {
            Double p = row.read("probability", Double::valueOf);
            if (p != null) {
                matrices.computeIfAbsent(key(row), k -> new LinkedHashMap<>())
                        .computeIfAbsent(row.text("from"), k -> new LinkedHashMap<>())
                        .put(row.text("to"), p);
            }
        }
    }

    private static List<String> key(Sheet.Row row) {
        return List.of(row.text("family"), row.text("marker"), row.text("sex"));
    }

    private void models(String text, List<FileProblem> problems) {
        List<String> required = List.of("marker", "sex", "model", "rate");
        for (Sheet.Row row : new Sheet(DisasterFiles.MUTATION, text, required, problems).rows()) {
            MutationModel model = row.read("model", name -> model(row, name));
            if (model == null) {
                continue;
            }
            @Nullable MutationModel[] both =
                    models.computeIfAbsent(row.text("family"), k -> new LinkedHashMap<>())
                            .computeIfAbsent(row.text("marker"), k -> new MutationModel[2]);
            switch (row.text("sex")) {
                case "male", "M", "1" -> both[0] = model;
                case "female", "F", "2" -> both[1] = model;
                case "both", "" -> {
                    both[0] = model;
                    both[1] = model;
                }
                default -> row.note("sex", bad("sex", row.text("sex")));
            }
        }
    }

    private static Problem bad(String what, String text) {
        return new Problem(Problem.Code.BAD_FIELD, what, "'" + text + "'");
    }

    private MutationModel model(Sheet.Row row, String name) {
        if (name.startsWith(STATIONARY)) {
            return new MutationModel.Stationary(model(row, name.substring(STATIONARY.length())));
        }
        return switch (name) {
            case "none", "trivial" -> MutationModel.none();
            case "custom" -> custom(key(row));
            case "equal" -> new MutationModel.Equal(number(row, "rate"));
            case "proportional", "prop" -> new MutationModel.Proportional(number(row, "rate"));
            case "onestep" -> new MutationModel.OneStep(number(row, "rate"));
            case "stepwise", "step" ->
                    new MutationModel.Stepwise(
                            number(row, "rate"), number(row, "rate2"), number(row, "range"));
            case "dawid" -> new MutationModel.Dawid(number(row, "rate"), number(row, "range"));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private MutationModel custom(List<String> key) {
        Map<String, Map<String, Double>> rows = matrices.get(key);
        if (rows == null) {
            throw new IllegalArgumentException("no matrix");
        }
        List<String> alleles = List.copyOf(rows.keySet());
        List<List<Double>> numbers = new ArrayList<>();
        for (Map<String, Double> row : rows.values()) {
            numbers.add(alleles.stream().map(a -> row.getOrDefault(a, 0.0)).toList());
        }
        return new MutationModel.Custom(alleles, numbers);
    }

    /** The number under a heading, 0 if it says NA; a problem at its own column otherwise. */
    private static double number(Sheet.Row row, String heading) {
        String text = row.text(heading);
        boolean none = (text.isEmpty() || text.equals("NA")) && heading.equals("rate2");
        try {
            return none ? 0 : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new Sheet.BadField(heading, bad(heading, text));
        }
    }

    /** Models that hold for all families alike, by marker. */
    Map<String, Family.Mutation> common(List<String> families) {
        Map<String, @Nullable MutationModel[]> all = models.get("");
        if (all != null) {
            return mutations(all);
        }
        Map<String, Family.Mutation> first = null;
        for (String f : families) {
            Map<String, Family.Mutation> own = mutations(models.getOrDefault(f, Map.of()));
            if (first != null && !first.equals(own)) {
                return Map.of();
            }
            first = own;
        }
        return first == null ? Map.of() : first;
    }

    /** Models of one family where families differ. */
    Map<String, Family.Mutation> of(String family) {
        return mutations(models.getOrDefault(family, Map.of()));
    }

    private static Map<String, Family.Mutation> mutations(
            Map<String, @Nullable MutationModel[]> models) {
        Map<String, Family.Mutation> all = new LinkedHashMap<>();
        models.forEach((marker, both) ->
                all.put(
                        marker,
                        new Family.Mutation(
                                Objects.requireNonNullElse(both[0], MutationModel.none()),
                                Objects.requireNonNullElse(both[1], MutationModel.none()))));
        return all;
    }

    /** Both tables of a disaster, the second empty if no matrix was given by hand. */
    static String[] write(Disaster disaster) {
        boolean same =
                disaster.families().stream().allMatch(f -> f.mutating() && f.mutations().isEmpty());
        StringBuilder table =
                new StringBuilder(same ? "" : "family\t")
                        .append("marker\tsex\tmodel\trate\trate2\trange\n");
        StringBuilder matrix =
                new StringBuilder(same ? "" : "family\t")
                        .append("marker\tsex\tfrom\tto\tprobability\n");
        int empty = matrix.length();
        if (same) {
            disaster.markers().forEach(m -> both(table, matrix, "", m));
        } else {
            for (Family f : disaster.families()) {
                f.own(disaster.markers()).forEach(m -> both(table, matrix, f.name() + "\t", m));
            }
        }
        return new String[] {table.toString(), matrix.length() > empty ? matrix.toString() : ""};
    }

    private static void both(StringBuilder table, StringBuilder matrix, String family, Marker m) {
        line(table, matrix, family + m.name() + "\tmale\t", "", m.paternal());
        line(table, matrix, family + m.name() + "\tfemale\t", "", m.maternal());
    }

    private static void line(
            StringBuilder table,
            StringBuilder matrix,
            String start,
            String prefix,
            MutationModel model) {
        switch (model) {
            case MutationModel.None n -> {}
            case MutationModel.Equal(double rate) ->
                    row(table, start, prefix + "equal", rate, "NA", "NA");
            case MutationModel.Proportional(double rate) ->
                    row(table, start, prefix + "proportional", rate, "NA", "NA");
            case MutationModel.OneStep(double rate) ->
                    row(table, start, prefix + "onestep", rate, "NA", "NA");
            case MutationModel.Stepwise(double rate, double micro, double range) ->
                    row(table, start, prefix + "stepwise", rate, "" + micro, "" + range);
            case MutationModel.Dawid(double rate, double range) ->
                    row(table, start, prefix + "dawid", rate, "NA", "" + range);
            case MutationModel.Stationary(MutationModel of) ->
                    line(table, matrix, start, prefix + STATIONARY, of);
            case MutationModel.Custom(List<String> alleles, List<List<Double>> rows) -> {
                row(table, start, prefix + "custom", 0, "NA", "NA");
                for (int i = 0; i < alleles.size(); i++) {
                    for (int j = 0; j < alleles.size(); j++) {
                        matrix.append(start).append(alleles.get(i)).append('\t');
                        matrix.append(alleles.get(j)).append('\t');
                        matrix.append(rows.get(i).get(j)).append('\n');
                    }
                }
            }
        }
    }

    private static void row(
            StringBuilder table, String start, String model, double rate, String r2, String range) {
        table.append(start).append(model).append('\t').append(rate).append('\t');
        table.append(r2).append('\t').append(range).append('\n');
    }
}
