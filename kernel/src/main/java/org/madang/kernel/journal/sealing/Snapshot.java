package org.madang.kernel.journal.sealing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/**
 * Which transactions a reader sees: those below {@code seenBelow} that were not in flight. Two of
 * them, one after the other, tell exactly what was committed in between, however long a transaction
 * ran, which no serial number and no clock can.
 *
 * @param oldestInFlight all transactions below it have ended
 * @param cluster identifier of the PostgreSQL cluster, or null where the role may not ask
 */
record Snapshot(long oldestInFlight, long seenBelow, String[] inFlight, @Nullable Long cluster) {

    private static final String CURRENT =
            """
            select pg_snapshot_xmin(s)::text, pg_snapshot_xmax(s)::text,
                   array(select x::text from pg_snapshot_xip(s) as x),
                   case when has_function_privilege('pg_control_system()', 'execute')
                        then (select system_identifier from pg_control_system()) end
              from pg_current_snapshot() as s
            """;

    /** The snapshot of the running repeatable-read transaction. */
    static Snapshot current(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(CURRENT);
                var row = query.executeQuery()) {
            row.next();
            var cluster = row.getLong(4);
            return new Snapshot(
                    Long.parseUnsignedLong(row.getString(1)),
                    Long.parseUnsignedLong(row.getString(2)),
                    (String[]) row.getArray(3).getArray(),
                    row.wasNull() ? null : (Long) cluster);
        }
    }

    /** What the sequencer last looked at, with the size of the tree it left. */
    record Last(long size, Snapshot snapshot) {

        private static final String SELECT =
                """
                select size, seen_below::text, in_flight::text[], cluster
                  from journal.sequencer
                   for update
                """;

        private static final String UPDATE =
                """
                update journal.sequencer
                   set size = ?, seen_below = ?::xid8, in_flight = ?::text[]::xid8[], cluster = ?
                """;

        static Last locked(Connection connection) throws SQLException {
            try (var query = connection.prepareStatement(SELECT);
                    var row = query.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("journal.sequencer has lost its row");
                }
                return read(row);
            }
        }

        private static Last read(ResultSet row) throws SQLException {
            var cluster = row.getLong(4);
            var known = row.wasNull() ? null : (Long) cluster;
            var seenBelow = Long.parseUnsignedLong(row.getString(2));
            var inFlight = (String[]) row.getArray(3).getArray();
            return new Last(row.getLong(1), new Snapshot(0, seenBelow, inFlight, known));
        }

        void store(Connection connection) throws SQLException {
            try (var update = connection.prepareStatement(UPDATE)) {
                update.setLong(1, size);
                update.setString(2, Long.toUnsignedString(snapshot.seenBelow));
                update.setArray(3, connection.createArrayOf("text", snapshot.inFlight));
                update.setObject(4, snapshot.cluster, Types.BIGINT);
                update.executeUpdate();
            }
        }
    }

    /**
     * Whether this is a later snapshot of the same cluster. After a restore into another one,
     * transaction ids begin anew and say nothing about what was seen.
     */
    boolean follows(Snapshot earlier) {
        var sameCluster =
                cluster == null || earlier.cluster == null || cluster.equals(earlier.cluster);
        return sameCluster && Long.compareUnsigned(seenBelow, earlier.seenBelow) >= 0;
    }
}
