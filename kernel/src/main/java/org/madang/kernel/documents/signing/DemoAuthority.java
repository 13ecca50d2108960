package org.madang.kernel.documents.signing;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.madang.kernel.documents.Issuer;

/** Makes the keys and certificates of the demo: a root, and one signer for each issuer. */
final class DemoAuthority {

    /** Document signing (RFC 9336). */
    private static final KeyPurposeId DOCUMENT_SIGNING =
            KeyPurposeId.getInstance(new ASN1ObjectIdentifier("1.3.6.1.5.5.7.3.36"));

    /** "Demonstration, attests nothing": an arc of our own under a UUID (X.667). */
    private static final ASN1ObjectIdentifier DEMO_POLICY =
            new ASN1ObjectIdentifier("2.25.229837465102938475610293847561029384756");

    private static final Duration ROOT_LIFE = Duration.ofDays(20 * 365);
    private static final Duration SIGNER_LIFE = Duration.ofDays(3 * 365);
    private static final int MOST_NAME = 64;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    DemoAuthority(Clock clock) {
        this.clock = clock;
    }

    /** A private key with its certificate. */
    record Pair(PrivateKey key, X509Certificate certificate) {}

    Pair root() {
        var keys = keys();
        var name =
                new X500NameBuilder(BCStyle.INSTANCE)
                        .addRDN(BCStyle.C, "KR")
                        .addRDN(BCStyle.O, "Madang Demonstration")
                        .addRDN(BCStyle.CN, "Madang Demonstration Root")
                        .build();
        try {
            var builder = builder(name, name, keys.getPublic(), ROOT_LIFE);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            int usage = KeyUsage.keyCertSign | KeyUsage.cRLSign;
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
            return new Pair(keys.getPrivate(), sign(builder, keys.getPrivate()));
        } catch (CertIOException e) {
            throw new IllegalStateException("a certificate's extension cannot be written", e);
        }
    }

    Pair signer(Pair root, Issuer issuer) {
        var keys = keys();
        var name =
                new X500NameBuilder(BCStyle.INSTANCE)
                        .addRDN(BCStyle.C, "KR")
                        .addRDN(BCStyle.O, "Madang Demonstration")
                        .addRDN(BCStyle.OU, limited(issuer.name().en()))
                        .addRDN(BCStyle.CN, limited(issuer.name().ko()))
                        .addRDN(BCStyle.SERIALNUMBER, issuer.code())
                        .build();
        try {
            var above =
                    X500Name.getInstance(root.certificate().getSubjectX500Principal().getEncoded());
            var builder = builder(above, name, keys.getPublic(), SIGNER_LIFE);
            var extensions = new JcaX509ExtensionUtils();
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    extensions.createAuthorityKeyIdentifier(root.certificate()));
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            int usage = KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
            builder.addExtension(
                    Extension.extendedKeyUsage, false, new ExtendedKeyUsage(DOCUMENT_SIGNING));
            builder.addExtension(
                    Extension.certificatePolicies,
                    false,
                    new CertificatePolicies(new PolicyInformation(DEMO_POLICY)));
            return new Pair(keys.getPrivate(), sign(builder, root.key()));
        } catch (CertIOException | GeneralSecurityException e) {
            throw new IllegalStateException("a certificate's extension cannot be written", e);
        }
    }

    private JcaX509v3CertificateBuilder builder(
            X500Name issuer, X500Name subject, PublicKey key, Duration life)
            throws CertIOException {
        Instant from = clock.instant().minus(Duration.ofDays(1));
        var builder =
                new JcaX509v3CertificateBuilder(
                        issuer,
                        new BigInteger(126, random).setBit(126),
                        Date.from(from),
                        Date.from(from.plus(life)),
                        subject,
                        key);
        try {
            return (JcaX509v3CertificateBuilder)
                    builder.addExtension(
                            Extension.subjectKeyIdentifier,
                            false,
                            new JcaX509ExtensionUtils().createSubjectKeyIdentifier(key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-1 for key identifiers", e);
        }
    }

    private static X509Certificate sign(JcaX509v3CertificateBuilder builder, PrivateKey key) {
        try {
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(key);
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalStateException("the demo's root cannot sign", e);
        }
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has P-256", e);
        }
    }

    private static String limited(String name) {
        return name.length() <= MOST_NAME ? name : name.substring(0, MOST_NAME);
    }
}
