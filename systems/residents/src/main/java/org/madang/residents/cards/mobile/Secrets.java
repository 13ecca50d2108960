package org.madang.residents.cards.mobile;

import java.security.SecureRandom;
import java.util.Base64;
import org.madang.kernel.digests.Sha256;

/** Secrets that are given away once and kept as digests. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final int PINS = 1_000_000;

    private Secrets() {}

    static String drawn() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Six digits, to be typed by hand. */
    static String pin() {
        return "%06d".formatted(RANDOM.nextInt(PINS));
    }

    static byte[] digest(String secret) {
        return Sha256.of(secret);
    }
}
