package org.madang.kernel.documents.signing;

/** A time-stamp service: says that a hash existed at a moment (RFC 3161). */
public interface TimeStamps {

    /** No service is configured: signatures are PAdES B-B. */
    TimeStamps NONE =
            new TimeStamps() {
                @Override
                public byte[] token(byte[] sha256) {
                    return new byte[0];
                }

                @Override
                public int room() {
                    return 0;
                }
            };

    /**
     * A token for the hash.
     *
     * @throws TimeStampRefused when the service does not answer, or not as it should
     */
    byte[] token(byte[] sha256);

    /** The bytes to keep free for a token. */
    int room();
}
