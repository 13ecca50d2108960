package org.madang.kernel.journal.sealing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.journal.format.RecordedEntry;

/**
 * Reads entries as they stand in the database. It reads what a superuser may have left there, too:
 * nothing a column can hold makes it fail, and no two contents read the same.
 */
public final class EntryRows {

    /** Columns of {@code journal.entry e}, in the order {@link #read} expects. */
    public static final String COLUMNS =
            """
            e.id, e.xact::text, e.at, e.actor, e.actor_ko, e.actor_en, e.office,
            e.purpose, e.purpose_ko, e.purpose_en, e.reference, e.deed, e.subject, e.what, e.facts
            """;

    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'");

    /** No text of PostgreSQL has U+0000, so this is none of them. */
    private static final String NONE = "\0";

    private EntryRows() {}

    /** The entry whose first column is the given one, counted from 1. */
    public static RecordedEntry read(ResultSet row, int first) throws SQLException {
        var subject = row.getLong(first + 12);
        var hasSubject = !row.wasNull();
        return new RecordedEntry(
                row.getLong(first),
                text(row, first + 1),
                at(row.getObject(first + 2, OffsetDateTime.class)),
                text(row, first + 3),
                text(row, first + 4),
                text(row, first + 5),
                row.getString(first + 6),
                text(row, first + 7),
                text(row, first + 8),
                text(row, first + 9),
                row.getString(first + 10),
                text(row, first + 11),
                hasSubject ? (Long) subject : null,
                text(row, first + 13),
                facts(row, first + 14));
    }

    private static String text(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), NONE);
    }

    private static String at(@Nullable OffsetDateTime at) {
        if (at == null) {
            return NONE;
        }
        // PostgreSQL's infinities come as the ends of Java's calendar, which has no day after them.
        return at.equals(OffsetDateTime.MAX) || at.equals(OffsetDateTime.MIN)
                ? at.toString()
                : MICROS.format(at.withOffsetSameInstant(ZoneOffset.UTC));
    }

    private static List<String> facts(ResultSet row, int column) throws SQLException {
        var array = row.getArray(column);
        if (array == null) {
            return List.of(NONE);
        }
        return array.getArray() instanceof String[] facts
                        && Arrays.stream(facts).allMatch(Objects::nonNull)
                ? List.of(facts)
                : List.of(NONE, row.getString(column));
    }
}
