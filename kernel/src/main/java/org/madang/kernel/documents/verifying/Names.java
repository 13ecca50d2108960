package org.madang.kernel.documents.verifying;

import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/** Names in certificates, as people read them. */
final class Names {

    private static final int LONGEST = 120;

    private Names() {}

    /** The common name of the certificate's subject, or its whole name when it has none. */
    static String common(X509Certificate certificate) {
        var subject = certificate.getSubjectX500Principal();
        var names = X500Name.getInstance(subject.getEncoded()).getRDNs(BCStyle.CN);
        var name =
                names.length == 0
                        ? subject.getName()
                        : IETFUtils.valueToString(names[0].getFirst().getValue());
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST);
    }
}
