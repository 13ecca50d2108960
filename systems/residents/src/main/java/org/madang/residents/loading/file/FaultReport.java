package org.madang.residents.loading.file;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * All faults of a file as a file beside it, {@code FILE.csv.faults.csv}: line, column, and what is
 * wrong in both languages. Without faults there is none.
 */
final class FaultReport implements AutoCloseable {

    private final Path file;
    private @Nullable BufferedWriter out;
    private long faults;

    FaultReport(Path about) throws IOException {
        this.file = about.resolveSibling(about.getFileName() + ".faults.csv");
        Files.deleteIfExists(file);
    }

    Path file() {
        return file;
    }

    long faults() {
        return faults;
    }

    void tell(Fault fault) {
        try {
            var open = out;
            if (open == null) {
                open = Files.newBufferedWriter(file);
                open.write("line,column,korean,english\n");
                out = open;
            }
            faults++;
            var column = fault.column();
            open.write(
                    "%d,%s,%s,%s\n"
                            .formatted(
                                    fault.line(),
                                    column == null ? "" : column.word(),
                                    quoted(fault.words().ko()),
                                    quoted(fault.words().en())));
        } catch (IOException e) {
            throw new UncheckedIOException("the report of faults cannot be written", e);
        }
    }

    private static String quoted(String words) {
        return '"' + words.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
    }
}
