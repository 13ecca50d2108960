package org.madang.kernel.journal.sealing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.madang.kernel.journal.format.RecordedEntry;

/** Entries that the running transaction sees and an earlier snapshot did not, in their order. */
final class NewEntries {

    private static final int FETCH = 1_000;

    /** The key gives the order; statistics that lag behind must not talk the planner out of it. */
    private static final List<String> BY_KEY =
            List.of("set local enable_seqscan = off", "set local enable_bitmapscan = off");

    private static final String IN_FLIGHT_THEN =
            """
            select %s from journal.entry e where e.xact = any(?::text[]::xid8[])
             order by e.xact, e.id
            """
                    .formatted(EntryRows.COLUMNS);

    private static final String NEWER =
            """
            select %s from journal.entry e where e.xact >= ?::xid8 order by e.xact, e.id
            """
                    .formatted(EntryRows.COLUMNS);

    private static final String WITHOUT_LEAF =
            """
            select %s from journal.entry e
             where not exists (select from journal.leaf l
                                where l.entry_id = e.id and l.entry_xact = e.xact)
             order by e.xact, e.id
            """
                    .formatted(EntryRows.COLUMNS);

    /** Takes entries one by one. */
    interface Sink {
        void accept(RecordedEntry entry) throws SQLException;
    }

    private NewEntries() {}

    /** What was committed between the two snapshots. */
    static void between(Snapshot earlier, Connection connection, Sink sink) throws SQLException {
        try (var settings = connection.createStatement()) {
            for (var setting : BY_KEY) {
                settings.execute(setting);
            }
        }
        // All that were in flight have smaller ids than any that came later: one order throughout.
        if (earlier.inFlight().length > 0) {
            try (var query = connection.prepareStatement(IN_FLIGHT_THEN)) {
                query.setArray(1, connection.createArrayOf("text", earlier.inFlight()));
                read(query, sink);
            }
        }
        try (var query = connection.prepareStatement(NEWER)) {
            query.setString(1, Long.toUnsignedString(earlier.seenBelow()));
            read(query, sink);
        }
    }

    /** All entries that have no place yet, found the long way. */
    static void withoutLeaf(Connection connection, Sink sink) throws SQLException {
        try (var query = connection.prepareStatement(WITHOUT_LEAF)) {
            read(query, sink);
        }
    }

    private static void read(PreparedStatement query, Sink sink) throws SQLException {
        query.setFetchSize(FETCH);
        try (var row = query.executeQuery()) {
            while (row.next()) {
                sink.accept(EntryRows.read(row, 1));
            }
        }
    }
}
