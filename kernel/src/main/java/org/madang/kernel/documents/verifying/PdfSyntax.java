package org.madang.kernel.documents.verifying;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;

/**
 * Reads values from bytes that may be hostile: bounded in depth and length, never beyond the end,
 * and each byte at most a few times.
 */
final class PdfSyntax {

    private static final int DEEPEST = 24;
    private static final int LONGEST_NAME = 127;
    private static final int MOST_VALUES = 100_000;

    private final byte[] bytes;
    private int at;
    private int values;

    PdfSyntax(byte[] bytes, int at) {
        this.bytes = bytes;
        this.at = at;
    }

    int position() {
        return at;
    }

    PdfValue value() throws Malformed {
        return value(0);
    }

    /** Reads exactly these characters after white space. */
    void expect(String word) throws Malformed {
        space();
        for (int i = 0; i < word.length(); i++) {
            if (next() != word.charAt(i)) {
                throw new Malformed("expected " + word);
            }
        }
    }

    /** Reads a whole number of zero or more after white space. */
    int whole() throws Malformed {
        space();
        if (value(0) instanceof PdfValue.Whole(long number)
                && number >= 0
                && number <= Integer.MAX_VALUE) {
            return (int) number;
        }
        throw new Malformed("expected a number");
    }

    private PdfValue value(int depth) throws Malformed {
        if (depth > DEEPEST || ++values > MOST_VALUES) {
            throw new Malformed("nested too deep or too long");
        }
        space();
        int first = peek(0);
        return switch (first) {
            case '/' -> name();
            case '[' -> row(depth);
            case '(' -> literal();
            case '<' -> peek(1) == '<' ? dictionary(depth) : hexadecimal();
            default -> isDigit(first) ? wholeOrReference() : word();
        };
    }

    private PdfValue.Name name() throws Malformed {
        at++;
        int start = at;
        while (isRegular(peek(0))) {
            at++;
        }
        if (at - start > LONGEST_NAME) {
            throw new Malformed("a name is too long");
        }
        return new PdfValue.Name(text(start, at));
    }

    private PdfValue.Row row(int depth) throws Malformed {
        at++;
        var row = new ArrayList<PdfValue>();
        for (space(); peek(0) != ']'; space()) {
            row.add(value(depth + 1));
        }
        at++;
        return new PdfValue.Row(row);
    }

    private PdfValue.Dictionary dictionary(int depth) throws Malformed {
        at += 2;
        var entries = new HashMap<String, PdfValue>();
        for (space(); peek(0) != '>'; space()) {
            if (!(value(depth + 1) instanceof PdfValue.Name(String key))) {
                throw new Malformed("a dictionary's key is no name");
            }
            if (entries.put(key, value(depth + 1)) != null) {
                throw new Malformed("a dictionary says a thing twice");
            }
        }
        expect(">>");
        return new PdfValue.Dictionary(entries);
    }

    /** A literal string; its escapes stay as they are, as nothing we read from one has any. */
    private PdfValue.Words literal() throws Malformed {
        int start = at++;
        var content = new ByteArrayOutputStream();
        int open = 1;
        while (open > 0) {
            int c = next();
            if (c == '\\') {
                content.write(next());
                continue;
            }
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (open > 0) {
                content.write(c);
            }
        }
        return new PdfValue.Words(content.toByteArray(), start, at);
    }

    /** A hexadecimal string, in lower case and without white space: our documents' only way. */
    private PdfValue.Words hexadecimal() throws Malformed {
        int start = at++;
        var content = new ByteArrayOutputStream();
        while (peek(0) != '>') {
            content.write(digit(next()) << 4 | digit(next()));
        }
        at++;
        return new PdfValue.Words(content.toByteArray(), start, at);
    }

    private static int digit(int c) throws Malformed {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        if (c >= 'a' && c <= 'f') {
            return c - 'a' + 10;
        }
        throw new Malformed("not a hexadecimal digit in lower case");
    }

    private PdfValue wholeOrReference() throws Malformed {
        var token = token();
        if (token.length() > 10 || !token.chars().allMatch(PdfSyntax::isDigit)) {
            return new PdfValue.Word(token);
        }
        long number = Long.parseLong(token);
        if (number <= Integer.MAX_VALUE
                && at + 4 <= bytes.length
                && bytes[at] == ' '
                && bytes[at + 1] == '0'
                && bytes[at + 2] == ' '
                && bytes[at + 3] == 'R') {
            at += 4;
            return new PdfValue.Reference((int) number);
        }
        return new PdfValue.Whole(number);
    }

    private PdfValue.Word word() throws Malformed {
        var token = token();
        if (token.isEmpty()) {
            throw new Malformed("a sign that starts nothing");
        }
        return new PdfValue.Word(token);
    }

    private String token() throws Malformed {
        int start = at;
        while (at < bytes.length && isRegular(peek(0))) {
            at++;
        }
        if (at - start > LONGEST_NAME) {
            throw new Malformed("a word is too long");
        }
        return text(start, at);
    }

    private void space() {
        while (at < bytes.length && isSpace(bytes[at])) {
            at++;
        }
    }

    private int peek(int ahead) throws Malformed {
        if (at + ahead >= bytes.length) {
            throw new Malformed("the file ends too early");
        }
        return bytes[at + ahead] & 0xFF;
    }

    private int next() throws Malformed {
        int c = peek(0);
        at++;
        return c;
    }

    private String text(int start, int end) {
        return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0;
    }

    private static boolean isRegular(int c) {
        return !isSpace(c) && "()<>[]{}/%".indexOf(c) < 0;
    }
}
