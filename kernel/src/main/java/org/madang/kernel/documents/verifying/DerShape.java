package org.madang.kernel.documents.verifying;

/**
 * Looks whether bytes are one value of ASN.1 with definite lengths and little nesting, before a
 * parser that recurses is let at them.
 */
final class DerShape {

    private static final int DEEPEST = 40;

    private DerShape() {}

    /** The length of the value at the start of the bytes. */
    static int length(byte[] bytes) throws Malformed {
        return end(bytes, 0, bytes.length, 0);
    }

    private static int end(byte[] bytes, int at, int limit, int depth) throws Malformed {
        if (depth > DEEPEST || limit - at < 2 || (bytes[at] & 0x1F) == 0x1F) {
            throw new Malformed("no value of ASN.1 that we know");
        }
        int length = bytes[at + 1] & 0xFF;
        int start = at + 2;
        if (length >= 0x80) {
            int more = length & 0x7F;
            if (more < 1 || more > 3 || limit - start < more) {
                throw new Malformed("a length of ASN.1 that we do not know");
            }
            length = 0;
            for (int i = 0; i < more; i++) {
                length = (length << 8) | (bytes[start++] & 0xFF);
            }
        }
        if (length > limit - start) {
            throw new Malformed("a value longer than what holds it");
        }
        int end = start + length;
        if ((bytes[at] & 0x20) != 0) {
            for (int inner = start; inner < end; ) {
                inner = end(bytes, inner, end, depth + 1);
            }
        }
        return end;
    }
}
