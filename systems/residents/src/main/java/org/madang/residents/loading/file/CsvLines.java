package org.madang.residents.loading.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;

/**
 * Comma-separated values (RFC 4180) in UTF-8, a line at a time and in constant memory whatever the
 * bytes are. A quoted cell must end in its line, so that one slip does not swallow the lines after
 * it.
 */
final class CsvLines {

    static final Text TOO_LONG =
            Text.of("한 줄이 {0}바이트를 넘습니다.", "The line has more than {0} bytes.").with(Limits.LINE);
    static final Text NOT_UTF8 = Text.of("UTF-8이 아닙니다.", "The line is not UTF-8.");
    static final Text BAD_QUOTES = Text.of("따옴표가 맞지 않습니다.", "The quotation marks do not match.");
    static final Text CONTROL = Text.of("제어 문자가 있습니다.", "There is a control character in it.");

    /** What a line may be at most. */
    private static final class Limits {
        static final int LINE = 4096;
        static final int BUFFER = 1 << 16;
    }

    private static final int END = -1;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream in;
    private final byte[] buffer = new byte[Limits.BUFFER];
    private final byte[] line = new byte[Limits.LINE];
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final CharBuffer letters = CharBuffer.allocate(Limits.LINE);
    private int at;
    private int filled;
    private long bytes;
    private long number;

    CsvLines(InputStream in) {
        this.in = in;
    }

    /**
     * A line.
     *
     * @param cells none where it cannot be read
     * @param fault why it cannot be read
     */
    record Line(long number, List<String> cells, @Nullable Text fault) {}

    /** How many bytes have been read so far. */
    long bytes() {
        return bytes;
    }

    /** The next line that is not empty; null at the end. */
    @Nullable Line next() throws IOException {
        while (true) {
            int length = 0;
            boolean whole = true;
            int next = read();
            if (next == END) {
                return null;
            }
            number++;
            for (; next != END && next != '\n'; next = read()) {
                if (length < Limits.LINE) {
                    line[length++] = (byte) next;
                } else {
                    whole = false;
                }
            }
            if (!whole) {
                return new Line(number, List.of(), TOO_LONG);
            }
            if (length > 0 && line[length - 1] == '\r') {
                length--;
            }
            if (length > 0) {
                return decoded(length);
            }
        }
    }

    private int read() throws IOException {
        if (at == filled) {
            filled = Math.max(in.read(buffer), 0);
            at = 0;
            if (filled == 0) {
                return END;
            }
        }
        bytes++;
        return buffer[at++] & 0xFF;
    }

    private Line decoded(int length) {
        try {
            letters.clear();
            decoder.reset();
            var result = decoder.decode(ByteBuffer.wrap(line, 0, length), letters, true);
            if (result.isError()) {
                result.throwException();
            }
            decoder.flush(letters);
            letters.flip();
        } catch (CharacterCodingException e) {
            return new Line(number, List.of(), NOT_UTF8);
        }
        if (number == 1 && letters.hasRemaining() && letters.charAt(0) == BYTE_ORDER_MARK) {
            letters.get();
        }
        return split(letters.toString());
    }

    private Line split(String text) {
        var cells = new ArrayList<String>(16);
        var cell = new StringBuilder();
        boolean quoted = false;
        // Whether a quoted cell has ended: only a comma may follow.
        boolean ended = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c)) {
                return new Line(number, List.of(), CONTROL);
            }
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (quoted && c == '"') {
                quoted = false;
                ended = true;
            } else if (quoted) {
                cell.append(c);
            } else if (c == ',') {
                cells.add(cell.toString());
                cell.setLength(0);
                ended = false;
            } else if (c == '"' && cell.isEmpty() && !ended) {
                quoted = true;
            } else if (c == '"' || ended) {
                return new Line(number, List.of(), BAD_QUOTES);
            } else {
                cell.append(c);
            }
        }
        if (quoted) {
            return new Line(number, List.of(), BAD_QUOTES);
        }
        cells.add(cell.toString());
        return new Line(number, List.copyOf(cells), null);
    }
}
