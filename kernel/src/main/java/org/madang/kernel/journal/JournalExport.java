package org.madang.kernel.journal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.journal.exporting.ExportRun;

/**
 * Writes the journal as JSON Lines that {@link JournalVerifier} checks anywhere, in constant
 * memory. Where the files beside the database are at hand, checkpoints and leaf hashes come from
 * them, so that even who rewrote all of the database is found, entry by entry.
 */
public final class JournalExport {

    private final DataSource owner;
    private final Path directory;

    /**
     * @param owner connections of the schemas' owner
     * @param directory the journal's directory beside the database; it may be missing
     */
    public JournalExport(DataSource owner, Path directory) {
        this.owner = owner;
        this.directory = directory;
    }

    /**
     * Which entries.
     *
     * @param from index of the first
     * @param to index after the last, moved on to the next checkpoint; null is the end
     * @param since only what was sealed after the last checkpoint before this moment; null is all
     */
    public record Part(long from, @Nullable Long to, @Nullable Instant since) {

        /** The whole journal. */
        public static final Part ALL = new Part(0, null, null);

        public Part {
            if (from < 0 || (to != null && to < from)) {
                throw new IllegalArgumentException("an export goes from an index to a later one");
            }
        }

        public static Part range(long from, long to) {
            return new Part(from, to, null);
        }

        public static Part since(Instant since) {
            return new Part(0, null, since);
        }
    }

    /**
     * Writes the export; the stream stays open.
     *
     * @return how many entries were written
     */
    public long write(OutputStream out, Part part) throws IOException, SQLException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        try (var connection = owner.getConnection()) {
            var written = new ExportRun(connection, directory, writer).write(part);
            writer.flush();
            return written;
        }
    }
}
