package org.madang.finance.exchange;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;

/** A line of a file, its cells by the names of their columns. */
final class SheetRow {

    /** A cell that cannot be read as what its column holds. */
    static final class Flaw extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Text words;

        Flaw(Text words) {
            super(words.en());
            this.words = words;
        }

        Text words() {
            return words;
        }
    }

    private static final long MOST = 1_000_000_000_000_000L;

    private final List<String> head;
    private final List<String> cells;

    /**
     * A line.
     *
     * @throws Flaw when it has not a cell for each column
     */
    SheetRow(List<String> head, List<String> cells) {
        if (cells.size() != head.size()) {
            throw new Flaw(
                    Text.of("칸이 {0}개여야 합니다.", "There must be {0} fields.").with(head.size()));
        }
        this.head = head;
        this.cells = cells;
    }

    private String cell(String column) {
        return cells.get(head.indexOf(column)).strip();
    }

    String text(String column) {
        var words = cell(column);
        if (words.isEmpty()) {
            throw new Flaw(Text.of("{0} 칸이 비었습니다.", "{0} is empty.").with(column));
        }
        return words;
    }

    /** Null where the cell is empty. */
    @Nullable String maybe(String column) {
        var words = cell(column);
        return words.isEmpty() ? null : words;
    }

    /** A whole number, not negative. */
    long number(String column) {
        var words = cell(column).replace(",", "");
        if (!words.matches("\\d{1,16}") || Long.parseLong(words) > MOST) {
            throw unreadable(column);
        }
        return Long.parseLong(words);
    }

    /** The same, 0 where the cell is empty. */
    long numberOrNothing(String column) {
        return cell(column).isEmpty() ? 0 : number(column);
    }

    /** The same, another where the cell is empty or the file has no such column. */
    long numberOr(String column, long otherwise) {
        return head.contains(column) && !cell(column).isEmpty() ? number(column) : otherwise;
    }

    /** The same, null where the cell is empty or the file has no such column. */
    @Nullable Long numberOrNull(String column) {
        return head.contains(column) && !cell(column).isEmpty() ? number(column) : null;
    }

    LocalDate day(String column) {
        try {
            return LocalDate.parse(cell(column));
        } catch (DateTimeParseException e) {
            throw unreadable(column);
        }
    }

    <E extends Enum<E>> E choice(String column, Class<E> type) {
        try {
            return Enum.valueOf(type, cell(column).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw unreadable(column);
        }
    }

    /** The same, another where the cell is empty. */
    <E extends Enum<E>> E choiceOr(String column, E otherwise, Class<E> type) {
        return cell(column).isEmpty() ? otherwise : choice(column, type);
    }

    private Flaw unreadable(String column) {
        return new Flaw(
                Text.of("{0} 칸의 {1}을(를) 읽을 수 없습니다.", "{1} in {0} cannot be read.")
                        .with(column, cell(column)));
    }
}
