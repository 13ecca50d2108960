package org.madang.kernel.documents;

import java.security.cert.X509Certificate;
import java.util.List;
import org.madang.kernel.documents.verifying.FileVerification;

/**
 * Verifies documents offline, by their bytes and the certificates of authorities alone. The bytes
 * may be hostile: whatever they are, the answer is a {@link Verification}, in bounded time and
 * memory. Thread-safe.
 */
public final class DocumentVerifier {

    /** The longest file that is looked at: 10 MB. */
    public static final int MOST_BYTES = 10_000_000;

    private final FileVerification files;

    /**
     * A verifier.
     *
     * @param anchors certificates of the authorities whose issuers are trusted
     * @param timeStampAnchors certificates of the authorities whose time stamps are trusted
     */
    public DocumentVerifier(List<X509Certificate> anchors, List<X509Certificate> timeStampAnchors) {
        this.files = new FileVerification(anchors, timeStampAnchors);
    }

    public Verification verify(byte[] file) {
        return files.verify(file);
    }
}
