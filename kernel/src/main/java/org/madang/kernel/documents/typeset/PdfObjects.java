package org.madang.kernel.documents.typeset;

import java.util.Arrays;
import java.util.zip.Deflater;

/** The body of a PDF file: numbered objects, their cross-reference table and trailer. */
final class PdfObjects {

    private final Bytes out = new Bytes(64 * 1024);
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    private int[] offsets = new int[512];
    private int count = 1;

    PdfObjects() {
        // Four bytes above 127 tell transfer programs that the file is binary (ISO 19005-3, 6.1.2).
        out.ascii("%PDF-1.7\n%")
                .raw(new byte[] {(byte) 0xB5, (byte) 0xB5, (byte) 0xB5, (byte) 0xB5});
        out.one('\n');
    }

    /** A number for an object that is written later. */
    int reserve() {
        if (count == offsets.length) {
            offsets = Arrays.copyOf(offsets, count * 2);
        }
        return count++;
    }

    /** Starts the object; the caller writes it and calls {@link #end}. */
    Bytes begin(int object) {
        offsets[object] = out.size();
        return out.number(object).ascii(" 0 obj\n");
    }

    void end() {
        out.ascii("\nendobj\n");
    }

    /** Writes a stream object as it is; entries are the dictionary's without its length. */
    void stream(int object, String entries, Bytes content) {
        begin(object).ascii("<<").ascii(entries).ascii("/Length ").number(content.size());
        out.ascii(">>\nstream\n").raw(content).ascii("\nendstream");
        end();
    }

    /** Writes a stream object, deflated. */
    void deflated(int object, String entries, Bytes content) {
        stream(object, entries + "/Filter/FlateDecode", deflate(content));
    }

    private Bytes deflate(Bytes content) {
        deflater.reset();
        deflater.setInput(content.backing(), 0, content.size());
        deflater.finish();
        var packed = new byte[content.size() + content.size() / 1000 + 64];
        int length = deflater.deflate(packed);
        if (!deflater.finished()) {
            throw new IllegalStateException("deflate wrote more than its bound");
        }
        return new Bytes(0).adopt(packed, length);
    }

    /** Writes the table and trailer and returns the whole file. */
    byte[] finish(int root, int info, byte[] identity) {
        int table = out.size();
        out.ascii("xref\n0 ").number(count).ascii("\n0000000000 65535 f \n");
        for (int object = 1; object < count; object++) {
            out.padded(offsets[object], 10).ascii(" 00000 n \n");
        }
        out.ascii("trailer\n<</Size ").number(count).ascii("/Root ").reference(root);
        out.ascii("/Info ").reference(info);
        out.ascii("/ID[<").hex(identity).ascii("><").hex(identity).ascii(">]>>\nstartxref\n");
        out.number(table).ascii("\n%%EOF\n");
        deflater.end();
        return out.toArray();
    }

    Bytes out() {
        return out;
    }
}
