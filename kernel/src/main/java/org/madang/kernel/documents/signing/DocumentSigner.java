package org.madang.kernel.documents.signing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.HexFormat;
import org.madang.kernel.digests.Sha256;
import org.madang.kernel.documents.typeset.TypesetDocument;

/** Signs typeset documents: PAdES B-B, or B-T with a time-stamp service. Thread-safe. */
public final class DocumentSigner {

    private final TimeStamps timeStamps;

    public DocumentSigner(TimeStamps timeStamps) {
        this.timeStamps = timeStamps;
    }

    /** The bytes to keep free in a document that this key will sign. */
    public int room(SigningKey key) {
        return key.form().size() + timeStamps.room();
    }

    /**
     * Signs the document in place and returns its bytes.
     *
     * @throws TimeStampRefused when a time stamp is wanted and not to be had
     */
    public byte[] sign(TypesetDocument document, SigningKey key) {
        try {
            var bytes = document.bytes();
            var sha = Sha256.begin();
            sha.update(bytes, 0, document.contentsStart());
            sha.update(bytes, document.contentsEnd(), bytes.length - document.contentsEnd());
            var digest = sha.digest();
            var signer = Signature.getInstance("SHA256withECDSA");
            signer.initSign(key.key());
            signer.update(key.form().attributes(digest));
            var value = LowS.of(signer.sign());
            var token = timeStamps.token(sha.digest(value));
            var signature = key.form().write(digest, value, token);
            if (signature.length > document.room()) {
                throw new IllegalStateException("the signature is longer than the room kept");
            }
            var hex = HexFormat.of().formatHex(signature).getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(hex, 0, bytes, document.contentsStart() + 1, hex.length);
            return bytes;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key cannot sign", e);
        }
    }
}
