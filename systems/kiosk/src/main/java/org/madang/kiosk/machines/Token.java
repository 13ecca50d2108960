package org.madang.kiosk.machines;

import java.security.SecureRandom;
import java.util.Base64;
import org.madang.kernel.digests.Sha256;

/** A secret that a machine or a visit carries; the house keeps its hash alone. */
public record Token(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final String CODE_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int CODE_LENGTH = 12;

    public static Token draw() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** One that a person reads off one screen and types at another: 60 bits. */
    public static Token code() {
        var code = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(CODE_LETTERS.charAt(RANDOM.nextInt(CODE_LETTERS.length())));
        }
        return new Token(code.toString());
    }

    public byte[] hash() {
        return Sha256.of(value);
    }

    @Override
    public String toString() {
        return "a token";
    }
}
