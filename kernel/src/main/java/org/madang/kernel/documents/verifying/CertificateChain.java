package org.madang.kernel.documents.verifying;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows certificates from a signer up to one that the verifier trusts. */
final class CertificateChain {

    enum Standing {
        TRUSTED,
        /** It leads to nobody the verifier knows. */
        UNKNOWN,
        /** It says to lead to a known authority, which never signed it so. */
        FORGED,
        /** Signed by a known authority, but not for this use or not at this time. */
        UNFIT
    }

    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;
    private static final int CERTIFICATE_SIGN = 5;

    private CertificateChain() {}

    /** Each certificate must be signed by the next, the last by an anchor: none may be idle. */
    static Standing standing(
            List<X509Certificate> chain, List<X509Certificate> anchors, Instant when) {
        var last = chain.getLast();
        var anchor = named(anchors, last);
        if (anchor == null) {
            return anchors.contains(last) ? Standing.UNFIT : Standing.UNKNOWN;
        }
        for (int i = 0; i < chain.size(); i++) {
            var above = i + 1 < chain.size() ? chain.get(i + 1) : anchor;
            if (!isSignedBy(chain.get(i), above)) {
                return Standing.FORGED;
            }
            boolean isAuthority =
                    above.getBasicConstraints() >= i && allows(above, CERTIFICATE_SIGN);
            if (!isAuthority || !isValid(chain.get(i), when) || !isValid(above, when)) {
                return Standing.UNFIT;
            }
        }
        var signer = chain.getFirst();
        boolean maySign = allows(signer, DIGITAL_SIGNATURE) || allows(signer, NON_REPUDIATION);
        return maySign && signer.getBasicConstraints() < 0 ? Standing.TRUSTED : Standing.UNFIT;
    }

    static boolean isSignedBy(X509Certificate certificate, X509Certificate above) {
        try {
            if (!certificate.getIssuerX500Principal().equals(above.getSubjectX500Principal())) {
                return false;
            }
            certificate.verify(above.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static @Nullable X509Certificate named(
            List<X509Certificate> anchors, X509Certificate last) {
        X509Certificate named = null;
        for (var anchor : anchors) {
            if (anchor.getSubjectX500Principal().equals(last.getIssuerX500Principal())) {
                named = named == null || isSignedBy(last, anchor) ? anchor : named;
            }
        }
        return named;
    }

    private static boolean isValid(X509Certificate certificate, Instant when) {
        return !certificate.getNotBefore().toInstant().isAfter(when)
                && !certificate.getNotAfter().toInstant().isBefore(when);
    }

    private static boolean allows(X509Certificate certificate, int usage) {
        var usages = certificate.getKeyUsage();
        return usages != null && usage < usages.length && usages[usage];
    }
}
