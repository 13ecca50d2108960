package org.madang.kernel.documents.verifying;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.util.Selector;
import org.madang.kernel.digests.Sha256;

/**
 * What a time-stamp token says.
 *
 * @param when the moment it states
 * @param trusted whether its service is one the verifier trusts
 */
record TimeStampCheck(Instant when, boolean trusted) {

    /** Checks the token over the signature value. */
    static TimeStampCheck of(byte[] token, byte[] signature, List<X509Certificate> anchors)
            throws Malformed {
        try {
            requirePlain(token);
            var stamp = new TimeStampToken(new CMSSignedData(token));
            var imprint = stamp.getTimeStampInfo().getMessageImprintDigest();
            var hash = Sha256.of(signature);
            if (!Arrays.equals(imprint, hash)) {
                throw new Malformed("a time stamp for something else");
            }
            var chain = chain(stamp);
            requireOwnName(token, chain.getFirst());
            stamp.validate(new JcaSimpleSignerInfoVerifierBuilder().build(chain.getFirst()));
            var when = stamp.getTimeStampInfo().getGenTime().toInstant();
            return new TimeStampCheck(when, isTrusted(chain, anchors, when));
        } catch (IOException
                | GeneralSecurityException
                | TSPException
                | OperatorCreationException
                | org.bouncycastle.cms.CMSException
                | RuntimeException e) {
            throw new Malformed("a time stamp that does not hold", e);
        }
    }

    /**
     * What the token's signature leaves open must be as the standard has it: we write the token
     * again from the parts that are signed, and nothing may differ.
     */
    private static void requirePlain(byte[] token) throws IOException, Malformed {
        var data = SignedData.getInstance(ContentInfo.getInstance(token).getContent());
        var signer = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
        var content =
                new ContentInfo(
                        PKCSObjectIdentifiers.id_ct_TSTInfo,
                        new DEROctetString(
                                ASN1OctetString.getInstance(data.getEncapContentInfo().getContent())
                                        .getOctets()));
        var again =
                new SignedData(
                        new DERSet(signer.getDigestAlgorithm()),
                        content,
                        data.getCertificates(),
                        null,
                        new DERSet(
                                new SignerInfo(
                                        signer.getSID(),
                                        signer.getDigestAlgorithm(),
                                        signer.getAuthenticatedAttributes(),
                                        signer.getDigestEncryptionAlgorithm(),
                                        signer.getEncryptedDigest(),
                                        (ASN1Set) null)));
        var whole = new ContentInfo(CMSObjectIdentifiers.signedData, again);
        if (!Arrays.equals(whole.getEncoded(ASN1Encoding.DER), token)) {
            throw new Malformed("a time stamp with more than it needs");
        }
    }

    /** The signer must be named letter by letter as its certificate names it. */
    private static void requireOwnName(byte[] token, X509Certificate service)
            throws IOException, GeneralSecurityException, Malformed {
        var data = SignedData.getInstance(ContentInfo.getInstance(token).getContent());
        var signer = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
        var named =
                new IssuerAndSerialNumber(
                        new X509CertificateHolder(service.getEncoded()).toASN1Structure());
        if (!Arrays.equals(
                signer.getSID().getEncoded(ASN1Encoding.DER), named.getEncoded(ASN1Encoding.DER))) {
            throw new Malformed("a time stamp that names its signer otherwise");
        }
    }

    /** The service's certificate and those above it; one that leads nowhere is refused. */
    private static List<X509Certificate> chain(TimeStampToken stamp)
            throws GeneralSecurityException, Malformed {
        var converter = new JcaX509CertificateConverter();
        var rest = new ArrayList<X509CertificateHolder>();
        Selector<X509CertificateHolder> signer = sid(stamp);
        var chain = new ArrayList<X509Certificate>();
        for (var holder : stamp.getCertificates().getMatches(null)) {
            if (signer.match(holder)) {
                chain.add(converter.getCertificate(holder));
            } else {
                rest.add(holder);
            }
        }
        if (chain.size() != 1) {
            throw new Malformed("a time stamp without its service's certificate");
        }
        boolean found = true;
        while (found && !rest.isEmpty()) {
            found = false;
            for (var holder : List.copyOf(rest)) {
                var above = converter.getCertificate(holder);
                if (CertificateChain.isSignedBy(chain.getLast(), above)) {
                    chain.add(above);
                    rest.remove(holder);
                    found = true;
                }
            }
        }
        if (!rest.isEmpty()) {
            throw new Malformed("a certificate in the time stamp that leads nowhere");
        }
        return chain;
    }

    @SuppressWarnings("unchecked")
    private static Selector<X509CertificateHolder> sid(TimeStampToken stamp) {
        return (Selector<X509CertificateHolder>) (Selector<?>) stamp.getSID();
    }

    private static boolean isTrusted(
            List<X509Certificate> chain, List<X509Certificate> anchors, Instant when) {
        boolean endsInRoot = chain.size() > 1 && anchors.contains(chain.getLast());
        var below = endsInRoot ? chain.subList(0, chain.size() - 1) : chain;
        return CertificateChain.standing(below, anchors, when) == CertificateChain.Standing.TRUSTED;
    }
}
