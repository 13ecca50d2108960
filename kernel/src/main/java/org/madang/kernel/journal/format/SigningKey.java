package org.madang.kernel.journal.format;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;

/** The private half of a journal's key, with the name it signs under. */
public final class SigningKey {

    private final PrivateKey key;
    private final VerifierKey verifier;

    public SigningKey(PrivateKey key, VerifierKey verifier) {
        this.key = key;
        this.verifier = verifier;
    }

    public VerifierKey verifier() {
        return verifier;
    }

    public Checkpoint.Signed sign(Checkpoint checkpoint) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(checkpoint.text().getBytes(StandardCharsets.UTF_8));
            return checkpoint.signed(verifier.name(), verifier.idBytes(), signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the journal's key does not sign", e);
        }
    }
}
