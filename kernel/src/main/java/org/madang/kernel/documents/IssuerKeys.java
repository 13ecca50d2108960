package org.madang.kernel.documents;

import java.security.cert.X509Certificate;
import java.util.List;
import org.madang.kernel.documents.signing.SigningKey;

/** Where the keys of issuers come from: the demo's own authority, a PKCS#12 file, a device. */
public interface IssuerKeys {

    /**
     * The key that signs for an issuer.
     *
     * @throws MissingKey when none is configured for it
     */
    SigningKey of(Issuer issuer);

    /** The certificates that a verifier trusts. */
    List<X509Certificate> anchors();

    /** True when the keys are the demo's, so that no document can be taken for a real one. */
    boolean demo();
}
