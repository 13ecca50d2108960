package org.madang.kernel.journal.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads UTF-8 text line by line without ever holding more than one line, whose length is bounded:
 * whoever sends a gigabyte without a line feed is told so. Bytes that are no UTF-8 become U+FFFD.
 */
public final class Lines implements AutoCloseable {

    /** Bytes a line may have. */
    public static final int LONGEST = 1 << 20;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int filled;
    private long number;

    public Lines(InputStream in) {
        this.in = in;
    }

    /** Number of the line last read, from 1. */
    public long number() {
        return number;
    }

    /**
     * The next line without its line feed; null at the end.
     *
     * @throws TooLong when it is longer than {@link #LONGEST}
     */
    public @Nullable String next() throws IOException {
        var line = new ByteArrayOutputStream(512);
        number++;
        while (true) {
            if (at == filled) {
                filled = in.read(buffer);
                at = 0;
                if (filled <= 0) {
                    filled = 0;
                    return line.size() == 0 ? null : line.toString(StandardCharsets.UTF_8);
                }
            }
            var from = at;
            while (at < filled && buffer[at] != '\n') {
                at++;
            }
            line.write(buffer, from, at - from);
            if (line.size() > LONGEST) {
                throw new TooLong(number);
            }
            if (at < filled) {
                at++;
                return line.toString(StandardCharsets.UTF_8);
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** A line that no file of ours has. */
    public static final class TooLong extends IOException {
        private static final long serialVersionUID = 1;

        TooLong(long number) {
            super("line %d is longer than %d bytes".formatted(number, LONGEST));
        }
    }
}
