package org.madang.kernel.journal.tree;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.digests.Sha256;

/** A SHA-256 hash of a leaf or a subtree (RFC 9162, section 2.1.1). */
public final class Hash {

    /** Bytes in a hash. */
    public static final int LENGTH = 32;

    /** Leaves and nodes are hashed behind different first bytes, so neither passes as the other. */
    private static final byte LEAF = 0;

    private static final byte NODE = 1;

    /** The root of a tree without leaves. */
    public static final Hash OF_NOTHING = new Hash(Sha256.begin().digest());

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * A hash that was computed before.
     *
     * @throws IllegalArgumentException when it is not 32 bytes
     */
    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a hash has 32 bytes, not " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    public static Hash ofLeaf(byte[] data) {
        var digest = Sha256.begin();
        digest.update(LEAF);
        return new Hash(digest.digest(data));
    }

    public static Hash ofNode(Hash left, Hash right) {
        var digest = Sha256.begin();
        digest.update(NODE);
        digest.update(left.bytes);
        return new Hash(digest.digest(right.bytes));
    }

    /** What {@link #toString} wrote; empty when it is anything else. */
    public static Optional<Hash> parse(String base64) {
        try {
            var decoded = Base64.getDecoder().decode(base64);
            var hash = decoded.length == LENGTH ? new Hash(decoded) : null;
            return Optional.ofNullable(hash).filter(h -> h.toString().equals(base64));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Standard Base64. */
    @Override
    public String toString() {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
