package org.madang.kernel.documents.verifying;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A PDF file of exactly one revision with a plain cross-reference table, as our documents are. A
 * file that was saved again or added to is not read on.
 */
final class PdfFile {

    private static final byte[] HEADER = ascii("%PDF-1.7\n");
    private static final int MOST_INFLATED = 4 * 1024 * 1024;
    private static final int TAIL = 64;

    private final byte[] bytes;
    private final int table;
    private final int count;
    private final PdfValue.Dictionary trailer;

    private PdfFile(byte[] bytes, int table, int count, PdfValue.Dictionary trailer) {
        this.bytes = bytes;
        this.table = table;
        this.count = count;
        this.trailer = trailer;
    }

    static PdfFile open(byte[] bytes) throws Malformed {
        if (!startsWith(bytes, 0, HEADER)) {
            throw new Malformed("no PDF 1.7");
        }
        int start = lastPlace(bytes, ascii("startxref\n"), Math.max(0, bytes.length - TAIL));
        var tail = new PdfSyntax(bytes, start + 10);
        int xref = tail.whole();
        if (!Arrays.equals(bytes, tail.position(), bytes.length, ascii("\n%%EOF\n"), 0, 7)) {
            throw new Malformed("the file does not end where it says");
        }
        var syntax = new PdfSyntax(bytes, xref);
        syntax.expect("xref\n0 ");
        int count = syntax.whole();
        int table = syntax.position() + 1;
        if (count < 1 || count > (bytes.length - table) / 20) {
            throw new Malformed("more objects than fit");
        }
        var after = new PdfSyntax(bytes, table + 20 * count);
        after.expect("trailer");
        if (!(after.value() instanceof PdfValue.Dictionary trailer)
                || trailer.entries().containsKey("Prev")
                || trailer.entries().containsKey("XRefStm")) {
            throw new Malformed("more than one revision");
        }
        return new PdfFile(bytes, table, count, trailer);
    }

    PdfValue.Dictionary catalogue() throws Malformed {
        return dictionary(trailer, "Root");
    }

    /** The dictionary under the key, followed when it is a reference. */
    PdfValue.Dictionary dictionary(PdfValue.Dictionary of, String key) throws Malformed {
        if (resolved(of.entries().get(key)) instanceof PdfValue.Dictionary dictionary) {
            return dictionary;
        }
        throw new Malformed("no dictionary " + key);
    }

    /** The only value of the array under the key, followed when it is a reference. */
    PdfValue.Dictionary only(PdfValue.Dictionary of, String key) throws Malformed {
        if (of.entries().get(key) instanceof PdfValue.Row(var values)
                && values.size() == 1
                && resolved(values.getFirst()) instanceof PdfValue.Dictionary dictionary) {
            return dictionary;
        }
        throw new Malformed("not exactly one " + key);
    }

    /** The content of the stream under the key, inflated but never to more than a few MiB. */
    byte[] stream(PdfValue.Dictionary of, String key) throws Malformed {
        if (!(of.entries().get(key) instanceof PdfValue.Reference(int object))) {
            throw new Malformed("no stream " + key);
        }
        var syntax = at(object);
        if (!(syntax.value() instanceof PdfValue.Dictionary(var entries))
                || !(entries.get("Length") instanceof PdfValue.Whole(long length))
                || !new PdfValue.Name("FlateDecode").equals(entries.get("Filter"))) {
            throw new Malformed("no stream that we write");
        }
        syntax.expect("stream\n");
        int start = syntax.position();
        if (length > bytes.length - start) {
            throw new Malformed("a stream longer than its file");
        }
        return inflate(start, (int) length);
    }

    private byte[] inflate(int start, int length) throws Malformed {
        try (var inflater = new Inflater()) {
            inflater.setInput(bytes, start, length);
            var out = new byte[8192];
            int size = 0;
            while (!inflater.finished()) {
                if (size == out.length) {
                    out = Arrays.copyOf(out, out.length * 2);
                }
                int more = inflater.inflate(out, size, out.length - size);
                size += more;
                if (size > MOST_INFLATED || (more == 0 && !inflater.finished())) {
                    throw new Malformed("a stream that inflates to too much, or not at all");
                }
            }
            return Arrays.copyOf(out, size);
        } catch (DataFormatException e) {
            throw new Malformed("a stream that does not inflate", e);
        }
    }

    private PdfValue resolved(@org.jspecify.annotations.Nullable PdfValue value) throws Malformed {
        return switch (value) {
            case null -> throw new Malformed("something is missing");
            case PdfValue.Reference(int object) -> at(object).value();
            default -> value;
        };
    }

    private PdfSyntax at(int object) throws Malformed {
        if (object < 1 || object >= count) {
            throw new Malformed("an object that is not there");
        }
        int entry = table + 20 * object;
        var end = ascii(" 00000 n \n");
        if (!startsWith(bytes, entry + 10, end)) {
            throw new Malformed("an object that is not in use");
        }
        var syntax = new PdfSyntax(bytes, new PdfSyntax(bytes, entry).whole());
        if (syntax.whole() != object || syntax.whole() != 0) {
            throw new Malformed("an object under another number");
        }
        syntax.expect("obj");
        return syntax;
    }

    static boolean startsWith(byte[] bytes, int at, byte[] what) {
        return at >= 0
                && at + what.length <= bytes.length
                && Arrays.equals(bytes, at, at + what.length, what, 0, what.length);
    }

    /** Whether the bytes occur anywhere. */
    static boolean contains(byte[] bytes, String what) {
        var sought = ascii(what);
        for (int at = 0; at + sought.length <= bytes.length; at++) {
            if (bytes[at] == sought[0] && startsWith(bytes, at, sought)) {
                return true;
            }
        }
        return false;
    }

    private static int lastPlace(byte[] bytes, byte[] what, int from) throws Malformed {
        for (int at = bytes.length - what.length; at >= from; at--) {
            if (startsWith(bytes, at, what)) {
                return at;
            }
        }
        throw new Malformed("no end of a PDF");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
