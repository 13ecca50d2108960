package org.madang.kernel.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;

/** Exchanges (r, s) for (r, n − s) in a CMS signature, lengths of the DER put right. */
final class SignatureTwin {

    private static final BigInteger ORDER =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

    private SignatureTwin() {}

    /** Returns a CMS of the same certificates and digest, longer by the high s's leading zero. */
    static byte[] of(byte[] padded) {
        try {
            var in = new ASN1InputStream(padded);
            var info = ContentInfo.getInstance(in.readObject());
            var data = SignedData.getInstance(info.getContent());
            var signer = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
            var old = signer.getEncryptedDigest().getOctets();
            var numbers = ASN1Sequence.getInstance(old);
            var r = ASN1Integer.getInstance(numbers.getObjectAt(0));
            var s = ASN1Integer.getInstance(numbers.getObjectAt(1));
            var pair = new ASN1EncodableVector();
            pair.add(r);
            pair.add(new ASN1Integer(ORDER.subtract(s.getValue())));
            var twin = new DERSequence(pair).getEncoded();
            var swapped =
                    new SignerInfo(
                            signer.getSID(),
                            signer.getDigestAlgorithm(),
                            signer.getAuthenticatedAttributes(),
                            signer.getDigestEncryptionAlgorithm(),
                            new DEROctetString(twin),
                            signer.getUnauthenticatedAttributes());
            var whole =
                    new SignedData(
                            data.getDigestAlgorithms(),
                            data.getEncapContentInfo(),
                            data.getCertificates(),
                            data.getCRLs(),
                            new DERSet(swapped));
            return new ContentInfo(info.getContentType(), whole).getEncoded("DER");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
