package org.madang.kernel.documents.verifying;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.madang.kernel.documents.signing.CmsForm;
import org.madang.kernel.documents.signing.LowS;

/**
 * A CMS signature taken apart.
 *
 * @param encoded the bytes it was read from, without padding
 * @param chain the signer's certificate first, in the order of the file
 * @param digest the digest that was signed
 * @param token the time-stamp token, empty for none
 */
record CmsSignature(
        byte[] encoded, List<X509Certificate> chain, byte[] digest, byte[] value, byte[] token) {

    private static final int MOST_CERTIFICATES = 5;

    static CmsSignature read(byte[] contents) throws Malformed {
        int length = DerShape.length(contents);
        for (int i = length; i < contents.length; i++) {
            if (contents[i] != 0) {
                throw new Malformed("something is hidden behind the signature");
            }
        }
        var encoded = Arrays.copyOf(contents, length);
        try {
            var content = ContentInfo.getInstance(encoded).getContent();
            var data = SignedData.getInstance(content);
            if (data.getSignerInfos().size() != 1 || data.getCertificates() == null) {
                throw new Malformed("not exactly one signer");
            }
            var signer = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
            var signed = new AttributeTable(signer.getAuthenticatedAttributes());
            var digest = signed.get(CMSAttributes.messageDigest).getAttrValues().getObjectAt(0);
            return new CmsSignature(
                    encoded,
                    certificates(data.getCertificates()),
                    ASN1OctetString.getInstance(digest).getOctets(),
                    signer.getEncryptedDigest().getOctets(),
                    token(signer.getUnauthenticatedAttributes()));
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            // The parser answers hostile bytes with exceptions of many kinds; all mean the same.
            throw new Malformed("no signature that can be read", e);
        }
    }

    /** Whether each byte is as we would write it for these certificates and values. */
    boolean isOurForm() {
        return digest.length == 32
                && Arrays.equals(encoded, new CmsForm(chain).write(digest, value, token));
    }

    /** Whether the signer's key made this signature, in its only accepted form. */
    boolean isSigned() {
        try {
            var numbers = ASN1Sequence.getInstance(value);
            BigInteger s = ASN1Integer.getInstance(numbers.getObjectAt(1)).getValue();
            if (numbers.size() != 2
                    || !LowS.isLow(s)
                    || !Arrays.equals(numbers.getEncoded(ASN1Encoding.DER), value)) {
                return false;
            }
            var verifier = Signature.getInstance("SHA256withECDSA");
            verifier.initVerify(chain.getFirst());
            verifier.update(new CmsForm(chain).attributes(digest));
            return verifier.verify(value);
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            return false;
        }
    }

    private static List<X509Certificate> certificates(ASN1Set set)
            throws IOException, GeneralSecurityException, Malformed {
        if (set.size() < 1 || set.size() > MOST_CERTIFICATES) {
            throw new Malformed("no certificate, or too many");
        }
        var factory = CertificateFactory.getInstance("X.509");
        var chain = new ArrayList<X509Certificate>();
        for (var encoded : set) {
            var in = new ByteArrayInputStream(encoded.toASN1Primitive().getEncoded());
            chain.add((X509Certificate) factory.generateCertificate(in));
        }
        return List.copyOf(chain);
    }

    private static byte[] token(@org.jspecify.annotations.Nullable ASN1Set attributes)
            throws IOException, Malformed {
        if (attributes == null) {
            return new byte[0];
        }
        var table = new AttributeTable(attributes);
        var token = table.get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
        if (attributes.size() != 1 || token == null) {
            throw new Malformed("an attribute that we do not write");
        }
        return token.getAttrValues().getObjectAt(0).toASN1Primitive().getEncoded();
    }
}
