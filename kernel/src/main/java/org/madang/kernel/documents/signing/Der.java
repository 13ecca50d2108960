package org.madang.kernel.documents.signing;

import java.util.Arrays;

/** The distinguished encoding (X.690) of the few ASN.1 values that a signature is made of. */
final class Der {

    static final int INTEGER = 0x02;
    static final int OCTETS = 0x04;
    static final int SEQUENCE = 0x30;
    static final int SET = 0x31;
    static final int CONTEXT_0 = 0xA0;
    static final int CONTEXT_1 = 0xA1;

    private Der() {}

    /** One value: tag, length, and the parts one after the other. */
    static byte[] value(int tag, byte[]... parts) {
        int length = 0;
        for (var part : parts) {
            length += part.length;
        }
        int lengthBytes = length < 0x80 ? 1 : length < 0x100 ? 2 : length < 0x10000 ? 3 : 4;
        var out = new byte[1 + lengthBytes + length];
        out[0] = (byte) tag;
        int at = 1;
        if (lengthBytes > 1) {
            out[at++] = (byte) (0x80 | lengthBytes - 1);
        }
        for (int shift = 8 * Math.max(0, lengthBytes - 2); shift >= 0; shift -= 8) {
            out[at++] = (byte) (length >>> shift);
        }
        for (var part : parts) {
            System.arraycopy(part, 0, out, at, part.length);
            at += part.length;
        }
        return out;
    }

    static byte[] join(byte[]... parts) {
        var whole = value(0, parts);
        int length = 0;
        for (var part : parts) {
            length += part.length;
        }
        return Arrays.copyOfRange(whole, whole.length - length, whole.length);
    }
}
