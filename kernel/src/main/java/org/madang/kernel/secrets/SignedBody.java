package org.madang.kernel.secrets;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs the body of a request between two programs that share a secret: HMAC-SHA-256 over the
 * moment and the bytes, written as {@code t=<seconds>,v1=<hex>}. The moment is under the signature,
 * so an old request cannot be sent again much later.
 */
public final class SignedBody {

    /** The header that carries the signature. */
    public static final String HEADER = "Madang-Signature";

    private static final Pattern FORM = Pattern.compile("t=(\\d{1,12}),v1=([0-9a-f]{64})");
    private static final int SHORTEST_SECRET = 16;

    private final SecretKeySpec key;

    /**
     * @param secret at least 16 characters
     */
    public SignedBody(String secret) {
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException("a shared secret has at least 16 characters");
        }
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** The value of {@link #HEADER}. */
    public String sign(byte[] body, Instant at) {
        return "t=" + at.getEpochSecond() + ",v1=" + hex(body, at.getEpochSecond());
    }

    /**
     * Whether the signature is of this body and not older, nor further ahead, than the tolerance.
     */
    public boolean verifies(String signature, byte[] body, Instant now, Duration tolerance) {
        var parts = FORM.matcher(signature);
        if (!parts.matches()) {
            return false;
        }
        long at = Long.parseLong(parts.group(1));
        boolean fresh = Math.abs(now.getEpochSecond() - at) <= tolerance.toSeconds();
        return fresh && equal(hex(body, at), parts.group(2));
    }

    private static boolean equal(String expected, String given) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII),
                given.getBytes(StandardCharsets.US_ASCII));
    }

    private String hex(byte[] body, long at) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update((at + ".").getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java has HmacSHA256", e);
        }
    }
}
