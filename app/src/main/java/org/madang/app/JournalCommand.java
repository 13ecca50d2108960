package org.madang.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import org.madang.kernel.database.Database;
import org.madang.kernel.database.EmbeddedDatabase;
import org.madang.kernel.journal.JournalExport;

/**
 * {@code ./madang journal export FILE}: the journal of a house, running or not, as a file that
 * anyone can check.
 */
final class JournalCommand {

    private JournalCommand() {}

    static int run(Options options, PrintStream out) throws IOException, SQLException {
        if (options.words().size() != 2 || !options.words().getFirst().equals("export")) {
            throw new IllegalArgumentException("the journal command is: journal export FILE");
        }
        var file = Path.of(options.words().getLast());
        try (var database = database(options)) {
            long written = export(database, options.data().resolve("journal"), file);
            out.printf("%,d entries written to %s%n", written, file);
        }
        return 0;
    }

    /** The running house's embedded server is found, too: it is not started a second time. */
    private static Database database(Options options) throws IOException {
        return EmbeddedDatabase.join(EmbeddedDatabase.of(options.data()));
    }

    private static long export(Database database, Path journal, Path file)
            throws IOException, SQLException {
        var draft = file.resolveSibling(file.getFileName() + ".part");
        try (var stream = Files.newOutputStream(draft)) {
            long written =
                    new JournalExport(database.asOwner(), journal)
                            .write(stream, JournalExport.Part.ALL);
            stream.flush();
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
            return written;
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
