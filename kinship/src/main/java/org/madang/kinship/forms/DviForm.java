package org.madang.kinship.forms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.madang.kinship.InvalidKinshipData;
import org.madang.kinship.Problem;
import org.madang.kinship.Sex;

/**
 * One filled form: yellow of a missing person, pink of remains. Immutable; holds only what the form
 * has a field for, in the order of the fields.
 *
 * @param number of the missing person or the remains, as the disaster numbers them
 * @param items by field: one item for a single value, several for a list
 */
public record DviForm(
        FormColour colour, String number, Map<FormField, List<Map<String, String>>> items) {

    public DviForm {
        Map<FormField, List<Map<String, String>>> sorted = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        if (number.isBlank()) {
            problems.add(problem(Problem.Code.BLANK_ID, "number", ""));
        }
        for (Map.Entry<FormField, List<Map<String, String>>> e : items.entrySet()) {
            FormField field = e.getKey();
            if (!field.isOn(colour)) {
                problems.add(problem(Problem.Code.BAD_FIELD, field.name(), "not on this form"));
            }
            if (!field.isList() && e.getValue().size() > 1) {
                problems.add(problem(Problem.Code.BAD_FIELD, field.name(), "twice"));
            }
            List<Map<String, String>> copies = new ArrayList<>();
            for (Map<String, String> item : e.getValue()) {
                item.forEach((part, text) -> {
                    String why = reason(field, part, text);
                    if (!why.isEmpty()) {
                        problems.add(problem(Problem.Code.BAD_FIELD, field.name(), why));
                    }
                });
                copies.add(java.util.Collections.unmodifiableMap(new TreeMap<>(item)));
            }
            sorted.put(field, List.copyOf(copies));
        }
        if (!problems.isEmpty()) {
            throw new InvalidKinshipData(problems);
        }
        items = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(sorted));
    }

    /** Why a text may not stand in a part of a field; empty if it may. */
    static String reason(FormField field, String part, String text) {
        FieldKind kind = field.parts().get(part);
        if (kind == null) {
            return "no part " + part;
        }
        if (text.isEmpty() || !kind.accepts(text)) {
            String allowed = kind instanceof FieldKind.Code c ? "; " + c.codes() : "";
            return part + " '" + text + "'" + allowed;
        }
        return "";
    }

    private static Problem problem(Problem.Code code, String subject, String detail) {
        return new Problem(code, subject, detail);
    }

    public static DviForm yellow(String number) {
        return new DviForm(FormColour.YELLOW, number, Map.of());
    }

    public static DviForm pink(String number) {
        return new DviForm(FormColour.PINK, number, Map.of());
    }

    /** The same form with a single value filled in, or replaced. */
    public DviForm with(FormField field, String value) {
        Map<FormField, List<Map<String, String>>> all = new LinkedHashMap<>(items);
        all.put(field, List.of(Map.of(FormField.VALUE, value)));
        return new DviForm(colour, number, all);
    }

    /** The same form with one more item of a list. */
    public DviForm with(FormField field, Map<String, String> item) {
        Map<FormField, List<Map<String, String>>> all = new LinkedHashMap<>(items);
        List<Map<String, String>> more = new ArrayList<>(items.getOrDefault(field, List.of()));
        more.add(item);
        all.put(field, more);
        return new DviForm(colour, number, all);
    }

    /** The value of a field that is one value; {@code null} if not filled in. */
    public @Nullable String value(FormField field) {
        List<Map<String, String>> all = items.getOrDefault(field, List.of());
        return all.isEmpty() ? null : all.getFirst().get(FormField.VALUE);
    }

    public @Nullable Integer whole(FormField field) {
        String text = value(field);
        return text == null ? null : Integer.valueOf(text);
    }

    public @Nullable LocalDate day(FormField field) {
        String text = value(field);
        return text == null ? null : LocalDate.parse(text);
    }

    public List<Map<String, String>> list(FormField field) {
        return items.getOrDefault(field, List.of());
    }

    public Sex sex() {
        String text = value(FormField.SEX);
        return text == null ? Sex.UNKNOWN : Sex.valueOf(text.toUpperCase(Locale.ROOT));
    }

    /** Teeth with what they look like, by FDI number. */
    public Map<Integer, ToothState> teeth() {
        Map<Integer, ToothState> teeth = new TreeMap<>();
        for (Map<String, String> item : list(FormField.TOOTH)) {
            String number = item.getOrDefault("number", "");
            if (!number.isEmpty()) {
                ToothState state =
                        ToothState.ofCode(
                                item.getOrDefault("state", ToothState.NOT_EXAMINED.code()));
                teeth.put(Integer.valueOf(number), state);
            }
        }
        return teeth;
    }
}
