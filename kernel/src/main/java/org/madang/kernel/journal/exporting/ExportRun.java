package org.madang.kernel.journal.exporting;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Objects;
import org.madang.kernel.journal.JournalExport.Part;
import org.madang.kernel.journal.format.CheckpointLog;
import org.madang.kernel.journal.format.ExportLines;
import org.madang.kernel.journal.format.LeafFile;
import org.madang.kernel.journal.sealing.EntryRows;
import org.madang.kernel.journal.sealing.KeyFiles;
import org.madang.kernel.journal.sealing.SealFiles;
import org.madang.kernel.journal.sealing.StoredTree;
import org.madang.kernel.journal.tree.Frontier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** One export, in one repeatable-read transaction. */
public final class ExportRun {

    private static final int FETCH = 1_000;

    private static final String PLACED =
            """
            select %s, l.index, l.hash
              from journal.leaf l
              left join journal.entry e on e.xact = l.entry_xact and e.id = l.entry_id
             where l.index >= ? and l.index < ?
             order by l.index
            """
                    .formatted(EntryRows.COLUMNS);

    private static final String UNPLACED =
            """
            select %s from journal.entry e
             where not exists (select from journal.leaf l
                                where l.entry_id = e.id and l.entry_xact = e.xact)
             order by e.xact, e.id
            """
                    .formatted(EntryRows.COLUMNS);

    private static final int INDEX = 16;
    private static final int HASH = 17;

    private final Connection connection;
    private final Path directory;
    private final Writer out;

    /**
     * @param connection of the schemas' owner
     * @param directory the journal's directory beside the database; it may be missing
     */
    public ExportRun(Connection connection, Path directory, Writer out) {
        this.connection = connection;
        this.directory = directory;
        this.out = out;
    }

    /** Writes all lines and returns the number of entries. */
    public long write(Part part) throws IOException, SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        try {
            return lines(part);
        } finally {
            connection.rollback();
        }
    }

    private long lines(Part part) throws IOException, SQLException {
        var from = Math.max(part.from(), part.since() == null ? 0 : sealedBefore(part.since()));
        var to = part.to() == null ? Long.MAX_VALUE : nextCheckpoint(part.to());
        var whole = to == Long.MAX_VALUE;
        var keys = KeyFiles.published(directory);
        var origin = keys.isEmpty() ? "" : keys.getLast().name();
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        line(ExportLines.header(origin, now, edge(from), whole, keys));
        var last = CheckpointLog.last(directory.resolve(SealFiles.CHECKPOINTS));
        long signed = last.map(log -> log.checkpoint().size()).orElse(0L);
        var count = 0L;
        var next = from;
        try (var leaves = LeafFile.open(directory.resolve(SealFiles.LEAVES), from, signed);
                var checkpoints = new CheckpointLines(connection, directory, from, to);
                var query = connection.prepareStatement(PLACED)) {
            query.setFetchSize(FETCH);
            query.setLong(1, from);
            query.setLong(2, to);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    var index = row.getLong(INDEX);
                    checkpoints.writeUpTo(index, this::line);
                    placed(row, index, leaves);
                    next = index + 1;
                    count++;
                }
            }
            if (whole) {
                next = cutOff(next, leaves, checkpoints);
            }
            checkpoints.writeUpTo(whole ? Long.MAX_VALUE : next, this::line);
        }
        if (whole) {
            unplaced();
        }
        line(ExportLines.end(next));
        return count;
    }

    private void placed(ResultSet row, long index, LeafFile leaves)
            throws IOException, SQLException {
        var bytes = Objects.requireNonNullElse(row.getBytes(HASH), new byte[0]);
        var stored = Base64.getEncoder().encodeToString(bytes);
        var leaf = leaves.at(index).map(Object::toString).orElse(stored);
        row.getLong(1);
        var entry = row.wasNull() ? null : EntryRows.read(row, 1);
        line(ExportLines.entry(index, leaf, leaf.equals(stored) ? null : stored, entry));
    }

    /** Leaves at the end that only the files still have: their entries were cut off. */
    private long cutOff(long end, LeafFile leaves, CheckpointLines checkpoints)
            throws IOException, SQLException {
        var next = end;
        for (var leaf = leaves.at(next); leaf.isPresent(); leaf = leaves.at(next)) {
            checkpoints.writeUpTo(next, this::line);
            line(ExportLines.entry(next, leaf.get().toString(), null, null));
            next++;
        }
        return next;
    }

    private void unplaced() throws IOException, SQLException {
        try (var query = connection.prepareStatement(UNPLACED)) {
            query.setFetchSize(FETCH);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    line(ExportLines.unsealed(EntryRows.read(row, 1)));
                }
            }
        }
    }

    /** The edge of the tree before the export; what a tampered tree lacks shows at checking. */
    private Frontier edge(long from) {
        var source = new SingleConnectionDataSource(connection, true);
        return new StoredTree(new JdbcTemplate(source)).frontier(from);
    }

    private long sealedBefore(Instant since) throws SQLException {
        try (var query =
                connection.prepareStatement(
                        "select coalesce(max(size), 0) from journal.checkpoint where at < ?")) {
            query.setTimestamp(1, Timestamp.from(since));
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private long nextCheckpoint(long size) throws SQLException {
        try (var query =
                connection.prepareStatement(
                        "select min(size) from journal.checkpoint where size >= ?")) {
            query.setLong(1, size);
            try (var row = query.executeQuery()) {
                row.next();
                var found = row.getLong(1);
                return row.wasNull() ? Long.MAX_VALUE : found;
            }
        }
    }

    private void line(String line) throws IOException {
        out.write(line);
        out.write('\n');
    }
}
