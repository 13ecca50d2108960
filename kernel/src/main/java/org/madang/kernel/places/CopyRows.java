package org.madang.kernel.places;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Writes rows into a table by COPY, in constant memory. Cells must hold no tab and no line end. */
final class CopyRows implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final BufferedWriter out;

    CopyRows(Connection connection, String tableAndColumns) throws SQLException {
        var copy =
                new PGCopyOutputStream(
                        connection.unwrap(PGConnection.class),
                        "copy " + tableAndColumns + " from stdin",
                        BUFFER);
        this.out = new BufferedWriter(new OutputStreamWriter(copy, StandardCharsets.UTF_8), BUFFER);
    }

    void row(Object... cells) {
        try {
            for (var i = 0; i < cells.length; i++) {
                if (i > 0) {
                    out.write('\t');
                }
                out.write(cells[i].toString());
            }
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("COPY broke off", e);
        }
    }

    static String range(InForce inForce) {
        var from = inForce.from() == null ? "" : inForce.from().toString();
        var to = inForce.to() == null ? "" : inForce.to().toString();
        return "[" + from + "," + to + ")";
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException("COPY was refused", e);
        }
    }
}
