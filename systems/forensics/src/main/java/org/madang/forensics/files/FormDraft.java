package org.madang.forensics.files;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kinship.forms.DviForm;
import org.madang.kinship.forms.FieldKind;
import org.madang.kinship.forms.FormColour;
import org.madang.kinship.forms.FormField;
import org.madang.kinship.forms.ToothState;

/**
 * INTERPOL's form as fields of a page and back. A list has a row for each item and {@link #SPARE}
 * empty ones, so that a page without scripts grows with every saving; a tooth is a field of its
 * own. Codes of this house are {@code FIELD}, {@code FIELD.row.part} and {@code TOOTH.number.part}.
 */
final class FormDraft {

    /** Empty rows offered beside those filled in. */
    static final int SPARE = 2;

    /** A cell of a list: field, row below a thousand, part. */
    private static final Pattern CELL = Pattern.compile("([A-Z_]+)\\.(\\d{1,3})\\.[a-z]+");

    private static final int MOST_WORDS = 300;

    /** What is done to a tooth has surfaces and a material. */
    private static final Set<ToothState> TREATED =
            EnumSet.of(
                    ToothState.DECAYED,
                    ToothState.FILLED,
                    ToothState.ROOT_FILLED,
                    ToothState.CROWN,
                    ToothState.IMPLANT);

    private static final String VALUE = "value";

    private FormDraft() {}

    /** The fields of a form of that colour, without those that say who somebody is. */
    static List<FormField> fields(FormColour colour) {
        return EnumSet.allOf(FormField.class).stream()
                .filter(field -> field.isOn(colour) && !ImportForms.NAMES.contains(field))
                .toList();
    }

    /** Numbers of teeth in the order in which a dentist looks: upper right to lower right. */
    static List<Integer> teeth(boolean milk) {
        return IntStream.rangeClosed(milk ? 5 : 1, milk ? 8 : 4)
                .boxed()
                .flatMap(quarter ->
                        IntStream.rangeClosed(1, milk ? 5 : 8).mapToObj(n -> quarter * 10 + n))
                .toList();
    }

    static String tooth(int number, String part) {
        return FormField.TOOTH + "." + number + "." + part;
    }

    static String cell(FormField field, int row, String part) {
        return field + "." + row + "." + part;
    }

    /** Rows of a list on the page: as many as are filled in, and spare ones. */
    static int rows(Form page, FormField field) {
        var filled = filled(page, field);
        return (filled.isEmpty() ? 0 : filled.last() + 1) + SPARE;
    }

    /** Numbers of the rows in which anything stands. */
    private static SortedSet<Integer> filled(Form page, FormField field) {
        var rows = new TreeSet<Integer>();
        for (var name : page.names()) {
            var cell = CELL.matcher(name);
            if (cell.matches()
                    && cell.group(1).equals(field.name())
                    && !page.typed(name).isBlank()) {
                rows.add(Integer.valueOf(cell.group(2)));
            }
        }
        return rows;
    }

    /** Whether surfaces and material of a tooth are asked for: where there are or may be any. */
    static boolean isTreated(Form page, int number) {
        var state = page.typed(tooth(number, "state"));
        return TREATED.stream().anyMatch(treated -> treated.code().equals(state))
                || !page.typed(tooth(number, "surfaces")).isBlank()
                || !page.typed(tooth(number, "material")).isBlank();
    }

    /** Puts what a form says into the page. */
    static Form fill(DviForm form) {
        var page = Form.empty();
        form.items()
                .forEach((field, items) -> {
                    for (int i = 0; i < items.size(); i++) {
                        int row = i;
                        var item = items.get(i);
                        item.forEach((part, words) -> {
                            if (field == FormField.TOOTH) {
                                var number = item.getOrDefault("number", "0");
                                page.fill(tooth(Integer.parseInt(number), part), words);
                            } else {
                                page.fill(
                                        field.isList() ? cell(field, row, part) : field.name(),
                                        words);
                            }
                        });
                    }
                });
        return page;
    }

    /** Reads the page; what is wrong is told at its field, and only the rest is in the answer. */
    static DviForm read(Form page, FormColour colour, String number) {
        Map<FormField, List<Map<String, String>>> items = new LinkedHashMap<>();
        for (var field : fields(colour)) {
            var found =
                    field == FormField.TOOTH
                            ? teeth(page)
                            : field.isList() ? list(page, field) : single(page, field);
            if (!found.isEmpty()) {
                items.put(field, found);
            }
        }
        order(page, items, FormField.AGE_LEAST, FormField.AGE_MOST);
        order(page, items, FormField.STATURE_LEAST, FormField.STATURE_MOST);
        return new DviForm(colour, number, items);
    }

    private static void order(
            Form page,
            Map<FormField, List<Map<String, String>>> items,
            FormField least,
            FormField most) {
        if (items.containsKey(least) && items.containsKey(most)) {
            int low = Integer.parseInt(items.get(least).getFirst().getOrDefault(VALUE, "0"));
            int high = Integer.parseInt(items.get(most).getFirst().getOrDefault(VALUE, "0"));
            if (low > high) {
                page.error(
                        most.name(),
                        Text.of("최대는 최소보다 작을 수 없습니다.", "The most cannot be below the least."));
            }
        }
    }

    private static List<Map<String, String>> single(Form page, FormField field) {
        return value(page, field.name(), FormWords.field(field), kind(field, VALUE))
                .map(words -> List.of(Map.of(VALUE, words)))
                .orElse(List.of());
    }

    private static List<Map<String, String>> list(Form page, FormField field) {
        var items = new ArrayList<Map<String, String>>();
        for (int row : filled(page, field)) {
            var item = new TreeMap<String, String>();
            for (var part : field.parts().keySet()) {
                value(page, cell(field, row, part), FormWords.part(part), kind(field, part))
                        .ifPresent(words -> item.put(part, words));
            }
            if (!item.isEmpty()) {
                items.add(item);
            }
        }
        return items;
    }

    private static List<Map<String, String>> teeth(Form page) {
        var items = new ArrayList<Map<String, String>>();
        for (boolean milk : new boolean[] {false, true}) {
            for (int number : teeth(milk)) {
                var item = new TreeMap<String, String>();
                for (var part : List.of("state", "surfaces", "material")) {
                    value(
                                    page,
                                    tooth(number, part),
                                    FormWords.part(part),
                                    kind(FormField.TOOTH, part))
                            .ifPresent(words -> item.put(part, words));
                }
                if (!item.isEmpty()) {
                    item.put("number", Integer.toString(number));
                    items.add(item);
                }
            }
        }
        return items;
    }

    private static FieldKind kind(FormField field, String part) {
        return field.parts().getOrDefault(part, FieldKind.WORDS);
    }

    private static Optional<String> value(Form page, String name, Text label, FieldKind kind) {
        var question = page.ask(name, label);
        return switch (kind) {
            case FieldKind.Words w -> question.text(MOST_WORDS);
            case FieldKind.Day d -> question.date().map(LocalDate::toString);
            case FieldKind.Whole w ->
                    question.number(w.least(), w.most()).map(number -> Long.toString(number));
            case FieldKind.Code c -> question.choice(c.codes());
            case FieldKind.Tooth t ->
                    throw new IllegalArgumentException("a tooth is a field of its own");
        };
    }
}
