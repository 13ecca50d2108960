package org.madang.kinship.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.madang.kinship.InvalidKinshipData;
import org.madang.kinship.Problem;
import org.madang.kinship.io.FileProblem;
import org.madang.kinship.io.InvalidKinshipFile;
import org.madang.kinship.io.Json;
import org.madang.kinship.io.Sheet;

/**
 * Forms as files. CSV has a line a value: form (yellow or pink), number, field, item (from 1, for
 * lists), part (for lists), value. JSON has an array of {@code {"form", "number", "fields"}} where
 * a field is a text or an array of objects.
 */
public final class FormFiles {
    private static final List<String> HEADINGS =
            List.of("form", "number", "field", "item", "part", "value");

    private FormFiles() {}

    /** A form being read, with where its values stand. */
    private static final class Draft {
        final FormColour colour;
        final String number;
        final int line;
        final Map<FormField, Map<String, Map<String, String>>> items = new LinkedHashMap<>();

        Draft(FormColour colour, String number, int line) {
            this.colour = colour;
            this.number = number;
            this.line = line;
        }

        DviForm form() {
            Map<FormField, List<Map<String, String>>> all = new LinkedHashMap<>();
            items.forEach((field, list) -> all.put(field, List.copyOf(list.values())));
            return new DviForm(colour, number, all);
        }
    }

    /**
     * Forms from a table separated by commas, semicolons or tabs.
     *
     * @throws InvalidKinshipFile naming line and column of everything that is wrong
     */
    public static List<DviForm> readCsv(String file, String text) {
        List<FileProblem> problems = new ArrayList<>();
        Map<String, Draft> drafts = new LinkedHashMap<>();
        for (Sheet.Row row : new Sheet(file, text, HEADINGS, problems).rows()) {
            FormColour colour = row.read("form", FormFiles::colour);
            if (row.text("number").isBlank()) {
                row.note("number", new Problem(Problem.Code.BLANK_ID, "number", ""));
            }
            Optional<FormField> named = FormField.named(row.text("field"));
            if (named.isEmpty()) {
                row.note("field", bad("field", row.text("field")));
            }
            if (colour == null || named.isEmpty()) {
                continue;
            }
            FormField field = named.get();
            if (!field.isOn(colour)) {
                row.note("field", bad(field.name(), "not on this form"));
                continue;
            }
            String part = field.isList() ? row.text("part") : FormField.VALUE;
            String why = DviForm.reason(field, part, row.text("value"));
            if (!why.isEmpty()) {
                row.note(why.startsWith("no part") ? "part" : "value", bad(field.name(), why));
                continue;
            }
            String item = field.isList() ? row.text("item") : "";
            String old =
                    drafts.computeIfAbsent(
                                    colour + " " + row.text("number"),
                                    k -> new Draft(colour, row.text("number"), row.line()))
                            .items
                            .computeIfAbsent(field, f -> new LinkedHashMap<>())
                            .computeIfAbsent(item, i -> new LinkedHashMap<>())
                            .put(part, row.text("value"));
            if (old != null) {
                row.note("field", bad(field.name(), "twice"));
            }
        }
        return finish(file, drafts, problems);
    }

    private static FormColour colour(String text) {
        return FormColour.valueOf(text.toUpperCase(Locale.ROOT));
    }

    private static Problem bad(String subject, String detail) {
        return new Problem(Problem.Code.BAD_FIELD, subject, detail);
    }

    private static List<DviForm> finish(
            String file, Map<String, Draft> drafts, List<FileProblem> problems) {
        List<DviForm> forms = new ArrayList<>();
        for (Draft draft : drafts.values()) {
            try {
                forms.add(draft.form());
            } catch (InvalidKinshipData bad) {
                bad.problems().forEach(p -> problems.add(new FileProblem(file, draft.line, 0, p)));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidKinshipFile(problems);
        }
        return forms;
    }

    /** What {@link #readCsv} reads. */
    public static String writeCsv(List<DviForm> forms) {
        StringBuilder text = new StringBuilder(String.join(",", HEADINGS)).append('\n');
        for (DviForm form : forms) {
            form.items()
                    .forEach((field, list) -> {
                        for (int i = 0; i < list.size(); i++) {
                            String item = field.isList() ? "" + (i + 1) : "";
                            list.get(i)
                                    .forEach((part, value) -> {
                                        text.append(form.colour().name().toLowerCase(Locale.ROOT));
                                        text.append(',').append(Sheet.quoted(form.number()));
                                        text.append(',')
                                                .append(field.name())
                                                .append(',')
                                                .append(item);
                                        text.append(',').append(field.isList() ? part : "");
                                        text.append(',').append(Sheet.quoted(value)).append('\n');
                                    });
                        }
                    });
        }
        return text.toString();
    }

    /**
     * Forms from JSON.
     *
     * @throws InvalidKinshipFile naming line and column, here counted in characters
     */
    public static List<DviForm> readJson(String file, String text) {
        Json all = Json.parse(file, text);
        List<FileProblem> problems = new ArrayList<>();
        Map<String, Draft> drafts = new LinkedHashMap<>();
        for (Json one : all.elements()) {
            Json form = one.member("form");
            String number = one.member("number").string();
            FormColour colour;
            try {
                colour = colour(form.string());
            } catch (IllegalArgumentException e) {
                problems.add(form.problem(bad("form", "'" + form.string() + "'")));
                continue;
            }
            Draft draft = new Draft(colour, number, one.line());
            if (drafts.put(colour + " " + number, draft) != null) {
                problems.add(one.problem(bad("number", number + " twice")));
            }
            one.member("fields").members().forEach((n, value) -> json(n, value, draft, problems));
        }
        return finish(file, drafts, problems);
    }

    private static void json(String name, Json value, Draft draft, List<FileProblem> problems) {
        Optional<FormField> named = FormField.named(name);
        if (named.isEmpty() || !named.get().isOn(draft.colour)) {
            problems.add(value.problem(bad("field", "'" + name + "'")));
            return;
        }
        FormField field = named.get();
        Map<String, Map<String, String>> items = new LinkedHashMap<>();
        if (field.isList()) {
            for (Json item : value.elements()) {
                Map<String, String> parts = new LinkedHashMap<>();
                item.members().forEach((part, text) -> json(field, part, text, parts, problems));
                items.put("" + items.size(), parts);
            }
        } else {
            Map<String, String> parts = new LinkedHashMap<>();
            json(field, FormField.VALUE, value, parts, problems);
            items.put("", parts);
        }
        draft.items.put(field, items);
    }

    private static void json(
            FormField field,
            String part,
            Json text,
            Map<String, String> parts,
            List<FileProblem> problems) {
        String why = DviForm.reason(field, part, text.string());
        if (why.isEmpty()) {
            parts.put(part, text.string());
        } else {
            problems.add(text.problem(bad(field.name(), why)));
        }
    }

    /** What {@link #readJson} reads. */
    public static String writeJson(List<DviForm> forms) {
        List<Object> all = new ArrayList<>();
        for (DviForm form : forms) {
            Map<String, Object> fields = new LinkedHashMap<>();
            form.items()
                    .forEach((field, list) ->
                            fields.put(
                                    field.name(),
                                    field.isList()
                                            ? list
                                            : list.getFirst().getOrDefault(FormField.VALUE, "")));
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("form", form.colour().name().toLowerCase(Locale.ROOT));
            one.put("number", form.number());
            one.put("fields", fields);
            all.add(one);
        }
        return Json.write(all);
    }
}
