package org.madang.kernel.journal.exporting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.journal.format.CheckpointLog;
import org.madang.kernel.journal.format.ExportLines;
import org.madang.kernel.journal.sealing.SealFiles;

/**
 * Signed checkpoints in order of size: from the log beside the database first, then those that only
 * the database has.
 */
final class CheckpointLines implements AutoCloseable {

    private record Note(long size, String text) {}

    /** Takes one line of the export. */
    interface Sink {
        void line(String line) throws IOException;
    }

    private final @Nullable CheckpointLog log;
    private final PreparedStatement query;
    private final ResultSet rows;
    private final long to;
    private long written;
    private @Nullable Note next;

    CheckpointLines(Connection connection, Path directory, long from, long to)
            throws IOException, SQLException {
        var file = directory.resolve(SealFiles.CHECKPOINTS);
        log = Files.exists(file) ? CheckpointLog.open(file) : null;
        written = from;
        this.to = to;
        query =
                connection.prepareStatement(
                        "select size, note from journal.checkpoint where size > ? order by size");
        query.setFetchSize(1_000);
        query.setLong(1, from);
        rows = query.executeQuery();
        next = read();
    }

    /** Writes those that cover no entry from the index on. */
    void writeUpTo(long index, Sink sink) throws IOException, SQLException {
        for (var note = next; note != null && note.size <= index; note = next) {
            sink.line(ExportLines.checkpoint(note.text));
            written = note.size;
            next = read();
        }
    }

    private @Nullable Note read() throws IOException, SQLException {
        var logged = logged();
        var note = logged == null ? stored() : logged;
        return note == null || note.size > to ? null : note;
    }

    private @Nullable Note logged() throws IOException {
        if (log == null) {
            return null;
        }
        for (var read = log.next(); read != null; read = log.next()) {
            if (read.checkpoint().size() > written) {
                return new Note(read.checkpoint().size(), read.note());
            }
        }
        return null;
    }

    private @Nullable Note stored() throws SQLException {
        while (rows.next()) {
            var size = rows.getLong(1);
            var text = rows.getString(2);
            if (size > written && text != null) {
                return new Note(size, text);
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException, SQLException {
        query.close();
        if (log != null) {
            log.close();
        }
    }
}
