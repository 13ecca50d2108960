package org.madang.kernel.documents.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuerSerial;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.madang.kernel.digests.Sha256;

/**
 * The one form that a document's signature takes: a CMS SignedData (RFC 5652) of PAdES baseline
 * (ETSI EN 319 142-1), always encoded alike. Given the certificates, only the digest, the signature
 * value and the time stamp vary, so a verifier can write the form again and compare every byte.
 */
public final class CmsForm {

    private static final AlgorithmIdentifier SHA256 =
            new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);
    private static final AlgorithmIdentifier ECDSA =
            new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);

    private final byte[] attributes;
    private final int digestAt;
    private final byte[] before;
    private final byte[] signerBefore;
    private final byte[] signerBetween;
    private final int size;

    /** Prepares the form for the signer's certificate and those above it, in this order. */
    public CmsForm(List<X509Certificate> chain) {
        try {
            var certificate = chain.getFirst();
            var issuer = X500Name.getInstance(certificate.getIssuerX500Principal().getEncoded());
            attributes = signedAttributes(certificate, issuer);
            digestAt = placeOfDigest(attributes);
            var certificates = new byte[chain.size()][];
            int length = 0;
            for (int i = 0; i < certificates.length; i++) {
                certificates[i] = chain.get(i).getEncoded();
                length += certificates[i].length;
            }
            byte[] one = {Der.INTEGER, 1, 1};
            var data = Der.value(Der.SEQUENCE, PKCSObjectIdentifiers.data.getEncoded());
            var algorithms = Der.value(Der.SET, SHA256.getEncoded());
            before = Der.join(one, algorithms, data, Der.value(Der.CONTEXT_0, certificates));
            var serial = Der.value(Der.INTEGER, certificate.getSerialNumber().toByteArray());
            var signer = Der.value(Der.SEQUENCE, issuer.getEncoded(ASN1Encoding.DER), serial);
            signerBefore = Der.join(one, signer, SHA256.getEncoded());
            signerBetween = ECDSA.getEncoded();
            size = length + 2 * attributes.length + 512;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("a certificate that cannot be written", e);
        }
    }

    /** The bytes that such a signature takes at most, without a time stamp. */
    int size() {
        return size;
    }

    /** What the key signs: the signed attributes with this digest of the document. */
    public byte[] attributes(byte[] digest) {
        var copy = attributes.clone();
        System.arraycopy(digest, 0, copy, digestAt, digest.length);
        return copy;
    }

    /**
     * The whole signature.
     *
     * @param token a time-stamp token, or empty for none
     */
    public byte[] write(byte[] digest, byte[] signature, byte[] token) {
        var signed = attributes(digest);
        signed[0] = (byte) Der.CONTEXT_0;
        var unsigned = token.length == 0 ? new byte[0] : timeStampAttribute(token);
        var value = Der.value(Der.OCTETS, signature);
        var info = Der.value(Der.SEQUENCE, signerBefore, signed, signerBetween, value, unsigned);
        var data = Der.value(Der.SEQUENCE, before, Der.value(Der.SET, info));
        try {
            var type = CMSObjectIdentifiers.signedData.getEncoded();
            return Der.value(Der.SEQUENCE, type, Der.value(Der.CONTEXT_0, data));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] timeStampAttribute(byte[] token) {
        try {
            var type = PKCSObjectIdentifiers.id_aa_signatureTimeStampToken.getEncoded();
            var attribute = Der.value(Der.SEQUENCE, type, Der.value(Der.SET, token));
            return Der.value(Der.CONTEXT_1, attribute);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Content type, digest, the signer's certificate (ESS signing-certificate-v2) and the
     * algorithms (RFC 6211). No signing time: PAdES keeps it in the PDF, where the digest covers
     * it.
     */
    private static byte[] signedAttributes(X509Certificate certificate, X500Name issuer)
            throws GeneralSecurityException, IOException {
        var hash = Sha256.of(certificate.getEncoded());
        var serial =
                new IssuerSerial(
                        new GeneralNames(new GeneralName(issuer)), certificate.getSerialNumber());
        var signer = new SigningCertificateV2(new ESSCertIDv2(hash, serial));
        var algorithms = new ASN1EncodableVector();
        algorithms.add(SHA256);
        algorithms.add(new DERTaggedObject(false, 1, ECDSA));
        var all = new ASN1EncodableVector();
        all.add(attribute(CMSAttributes.contentType, PKCSObjectIdentifiers.data));
        all.add(attribute(CMSAttributes.messageDigest, new DEROctetString(new byte[32])));
        all.add(attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, signer));
        all.add(attribute(CMSAttributes.cmsAlgorithmProtect, new DERSequence(algorithms)));
        return new DERSet(all).getEncoded(ASN1Encoding.DER);
    }

    private static Attribute attribute(
            ASN1ObjectIdentifier type, org.bouncycastle.asn1.ASN1Encodable value) {
        return new Attribute(type, new DERSet(value));
    }

    /** The attribute's type stands before its value: a set of one octet string of 32 zeros. */
    private static int placeOfDigest(byte[] attributes) throws IOException {
        var type = CMSAttributes.messageDigest.getEncoded();
        for (int at = 0; at + type.length <= attributes.length; at++) {
            if (Arrays.equals(attributes, at, at + type.length, type, 0, type.length)) {
                return at + type.length + 4;
            }
        }
        throw new IllegalStateException("the digest is not among the attributes");
    }
}
