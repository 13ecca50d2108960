package org.madang.kernel.documents.signing;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * For each ECDSA signature (r, s) the pair (r, n − s) is valid, too. We sign and accept only the
 * one with the smaller s, so that a signature cannot be exchanged for its twin unnoticed.
 */
public final class LowS {

    /** The order of P-256 (FIPS 186-5, SP 800-186). */
    private static final BigInteger ORDER =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

    private static final BigInteger HALF = ORDER.shiftRight(1);

    private LowS() {}

    /** Writes a signature in DER with the smaller s. */
    static byte[] of(byte[] signature) {
        int rLength = signature[3];
        var r = Arrays.copyOfRange(signature, 4, 4 + rLength);
        var s = new BigInteger(Arrays.copyOfRange(signature, 6 + rLength, signature.length));
        var low = s.compareTo(HALF) > 0 ? ORDER.subtract(s) : s;
        return Der.value(
                Der.SEQUENCE, Der.value(Der.INTEGER, r), Der.value(Der.INTEGER, low.toByteArray()));
    }

    /** Whether the number is the smaller one of its pair and in range. */
    public static boolean isLow(BigInteger s) {
        return s.signum() > 0 && s.compareTo(HALF) <= 0;
    }
}
