package org.madang.residents.loading.file;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.madang.kernel.language.Text;

/** The cells of a line by the columns that the heading names. */
record Cells(long line, List<String> values, Heading heading) {

    static final Text UNKNOWN =
            Text.of(
                    "제목 줄에 모르는 칸이 있습니다: 쓸 수 있는 칸은 {0}입니다.",
                    "The heading has a column it should not: {0} can be used.");
    static final Text TWICE =
            Text.of("제목 줄에 {0} 칸이 두 번 있습니다.", "The heading has the column {0} twice.");
    static final Text NOT_THERE =
            Text.of("제목 줄에 {0} 칸이 없습니다.", "The heading lacks the column {0}.");

    /** Which column stands where. */
    record Heading(Map<Column, Integer> places, int columns) {

        /** Reads the first line; faults are added to the list. */
        static Heading of(List<String> words, List<Fault> faults) {
            var places = new EnumMap<Column, Integer>(Column.class);
            for (int i = 0; i < words.size(); i++) {
                var column = Column.of(words.get(i).strip());
                if (column.isEmpty()) {
                    faults.add(new Fault(1, null, UNKNOWN.with(all())));
                } else if (places.putIfAbsent(column.get(), i) != null) {
                    faults.add(new Fault(1, column.get(), TWICE.with(column.get().word())));
                }
            }
            var lacking = EnumSet.allOf(Column.class);
            lacking.removeIf(column -> !column.needed() || places.containsKey(column));
            lacking.forEach(
                    column -> faults.add(new Fault(1, column, NOT_THERE.with(column.word()))));
            return new Heading(places, words.size());
        }

        private static String all() {
            var words = new ArrayList<String>();
            EnumSet.allOf(Column.class).forEach(column -> words.add(column.word()));
            return String.join(", ", words);
        }
    }

    /** What stands in the column, without the blanks around it; empty where there is none. */
    String at(Column column) {
        var place = heading.places().get(column);
        return place == null ? "" : values.get(place).strip();
    }

    Fault fault(Column column, Text words) {
        return new Fault(line, column, words);
    }
}
