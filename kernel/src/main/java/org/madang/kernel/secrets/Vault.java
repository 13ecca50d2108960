package org.madang.kernel.secrets;

/**
 * Seals values so that the database never holds them in the clear, and gives each a blind index by
 * which it is found again. Safe for many threads; about a microsecond a call.
 */
public interface Vault {

    /**
     * Encrypts and authenticates with AES-256-GCM (NIST SP 800-38D). The same value sealed twice
     * gives different bytes.
     *
     * @param context what the value is and whose, such as {@code residents.number}; it is not
     *     stored, and the value opens only with the same context
     */
    byte[] seal(byte[] plain, String context);

    /**
     * Decrypts what {@link #seal} made, with whichever of the house's keys sealed it.
     *
     * @throws SealBroken when the bytes were altered, belong to another context, or were sealed
     *     with a key the house no longer has
     */
    byte[] open(byte[] sealed, String context);

    /**
     * A keyed fingerprint (HMAC-SHA-256, 32 bytes): equal for equal values of one context, and of
     * no use without the key. The index key is never rotated in place: that is a migration.
     */
    byte[] blindIndex(byte[] value, String context);

    /** Whether the bytes were sealed with an older key than the one now sealing. */
    boolean isStale(byte[] sealed);
}
