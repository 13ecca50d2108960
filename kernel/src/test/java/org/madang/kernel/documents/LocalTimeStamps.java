package org.madang.kernel.documents;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** A time-stamp service on this machine, with a root of its own. */
final class LocalTimeStamps implements AutoCloseable {

    private final HttpServer server;
    private final X509Certificate root;
    private final TimeStampResponseGenerator answers;

    LocalTimeStamps() throws Exception {
        var rootKeys = keys();
        root = certificate("TSA Root", rootKeys, "TSA Root", rootKeys, true);
        var keys = keys();
        var service = certificate("TSA Root", rootKeys, "Time", keys, false);
        var digests = new JcaDigestCalculatorProviderBuilder().build();
        var signer =
                new JcaSimpleSignerInfoGeneratorBuilder()
                        .build("SHA256withECDSA", keys.getPrivate(), service);
        var tokens =
                new TimeStampTokenGenerator(
                        signer,
                        digests.get(
                                new org.bouncycastle.asn1.x509.AlgorithmIdentifier(
                                        org.bouncycastle.asn1.nist.NISTObjectIdentifiers
                                                .id_sha256)),
                        new ASN1ObjectIdentifier("1.2.3.4"));
        tokens.addCertificates(new JcaCertStore(List.of(service)));
        answers = new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/tsa",
                exchange -> {
                    try (exchange) {
                        var answer = answer(exchange.getRequestBody().readAllBytes());
                        exchange.sendResponseHeaders(200, answer.length);
                        exchange.getResponseBody().write(answer);
                    }
                });
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/tsa");
    }

    X509Certificate root() {
        return root;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private byte[] answer(byte[] question) throws IOException {
        try {
            var request = new TimeStampRequest(question);
            return answers.generate(request, BigInteger.TEN, Date.from(Instant.now())).getEncoded();
        } catch (org.bouncycastle.tsp.TSPException e) {
            throw new IOException(e);
        }
    }

    private static KeyPair keys() throws Exception {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        return generator.generateKeyPair();
    }

    private static X509Certificate certificate(
            String issuer, KeyPair above, String subject, KeyPair keys, boolean isRoot)
            throws Exception {
        var now = Instant.now();
        var builder =
                new JcaX509v3CertificateBuilder(
                        new X500Name("CN=" + issuer),
                        BigInteger.valueOf(now.toEpochMilli()),
                        Date.from(now.minusSeconds(3600)),
                        Date.from(now.plusSeconds(86400)),
                        new X500Name("CN=" + subject),
                        keys.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(isRoot));
        int usage = isRoot ? KeyUsage.keyCertSign : KeyUsage.digitalSignature;
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
        if (!isRoot) {
            var stamping = new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping);
            builder.addExtension(Extension.extendedKeyUsage, true, stamping);
        }
        var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(above.getPrivate());
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }
}
