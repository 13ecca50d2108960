package org.madang.kernel.documents.signing;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.util.List;
import org.madang.kernel.documents.MissingKey;

/** A P-256 key with its certificate, ready to sign: what is the same in each signature is done. */
public final class SigningKey {

    private static final int P256_BITS = 256;

    private final PrivateKey key;
    private final List<X509Certificate> chain;
    private final CmsForm form;

    /**
     * Takes a key.
     *
     * @param chain the key's certificate first, then those between it and the root, without the
     *     root, which verifiers have
     * @throws MissingKey when it is no key on P-256
     */
    public SigningKey(PrivateKey key, List<X509Certificate> chain) {
        if (chain.isEmpty()
                || !(chain.getFirst().getPublicKey() instanceof ECPublicKey open)
                || open.getParams().getOrder().bitLength() != P256_BITS) {
            throw new MissingKey("documents are signed on the curve P-256; this is another key");
        }
        this.key = key;
        this.chain = List.copyOf(chain);
        this.form = new CmsForm(this.chain);
    }

    public X509Certificate certificate() {
        return chain.getFirst();
    }

    PrivateKey key() {
        return key;
    }

    CmsForm form() {
        return form;
    }
}
