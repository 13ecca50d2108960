package org.madang.kernel.journal.format;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.digests.Sha256;

/**
 * The public half of a journal's Ed25519 key, written as signed notes do: {@code name+id+key},
 * where the id is the first four bytes of SHA-256 over name, line feed, 0x01 and the key.
 */
public final class VerifierKey {

    private static final byte ED25519 = 1;
    private static final int RAW_LENGTH = 32;

    /** DER of an Ed25519 SubjectPublicKeyInfo up to the key itself (RFC 8410). */
    private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final byte[] raw;
    private final PublicKey key;

    private VerifierKey(String name, byte[] raw, PublicKey key) {
        this.name = name;
        this.raw = raw;
        this.key = key;
    }

    /**
     * The key under the name of its journal.
     *
     * @throws IllegalArgumentException when it is no Ed25519 key or the name has white space or "+"
     */
    public static VerifierKey of(String name, PublicKey key) {
        var encoded = key.getEncoded();
        if (!isName(name)
                || encoded.length != PREFIX.length + RAW_LENGTH
                || !Arrays.equals(PREFIX, Arrays.copyOf(encoded, PREFIX.length))) {
            throw new IllegalArgumentException("a journal is signed with an Ed25519 key");
        }
        var raw = Arrays.copyOfRange(encoded, PREFIX.length, encoded.length);
        return new VerifierKey(name, raw, key);
    }

    /** Reads {@code name+id+key}; empty when it is anything else. */
    public static Optional<VerifierKey> parse(String line) {
        var parts = line.strip().split("\\+", 3);
        if (parts.length != 3 || !isName(parts[0])) {
            return Optional.empty();
        }
        try {
            var typed = Base64.getDecoder().decode(parts[2]);
            if (typed.length != RAW_LENGTH + 1 || typed[0] != ED25519) {
                return Optional.empty();
            }
            var raw = Arrays.copyOfRange(typed, 1, typed.length);
            var der = ByteBuffer.allocate(PREFIX.length + RAW_LENGTH).put(PREFIX).put(raw);
            var spec = new X509EncodedKeySpec(der.array());
            var key = KeyFactory.getInstance("Ed25519").generatePublic(spec);
            return Optional.of(new VerifierKey(parts[0], raw, key))
                    .filter(read -> read.id().equals(parts[1]));
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    /** All keys of a text with one key a line; lines that are none are skipped. */
    public static List<VerifierKey> parseAll(String text) {
        return text.lines().limit(1_000).flatMap(line -> parse(line).stream()).toList();
    }

    private static boolean isName(String name) {
        return !name.isEmpty()
                && name.length() <= 200
                && name.chars().noneMatch(c -> c == '+' || c <= ' ' || Character.isWhitespace(c));
    }

    public String name() {
        return name;
    }

    /** Eight hexadecimal digits that tell this key from others. */
    public String id() {
        return HexFormat.of().formatHex(idBytes());
    }

    byte[] idBytes() {
        var digest = Sha256.begin();
        digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(ED25519);
        return Arrays.copyOf(digest.digest(raw), 4);
    }

    /** Whether the bytes were signed with the private half. */
    boolean verifies(byte[] text, byte[] signature) {
        try {
            var check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(text);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            // A signature of the wrong length or off the curve is an exception to the provider.
            return false;
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VerifierKey that
                && name.equals(that.name)
                && Arrays.equals(raw, that.raw);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(raw);
    }

    @Override
    public String toString() {
        var typed = ByteBuffer.allocate(RAW_LENGTH + 1).put(ED25519).put(raw).array();
        return name + "+" + id() + "+" + Base64.getEncoder().encodeToString(typed);
    }
}
