package org.madang.app.baddays;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.madang.kernel.access.testing.Browser;
import org.madang.kernel.demo.DemoSignIn;
import org.madang.kernel.documents.Issuer;
import org.madang.kernel.documents.signing.StoredKeys;
import org.madang.kernel.language.Text;

/** {@code run --production}: with keys of its own or not at all, and with nothing of the demo. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ProductionStartTest {

    private static final String PASSWORD = "an operator's own";

    @Test
    void without_keys_of_its_own_and_on_a_demo_it_names_all_that_is_missing_and_does_not_start() {
        var house = ChildHouse.start(SmallCountry.copy(), Map.of(), "--production");
        assertThat(house.awaitEnd()).isNotZero();
        assertThat(house.said())
                .contains(
                        "madang.secrets.file",
                        "madang.journal.key-file",
                        "madang.tokens.key",
                        "madang.cards.key",
                        "PaymentProvider",
                        "madang.documents.pkcs12",
                        "madang.public-address",
                        "accounts of the demo")
                .doesNotContain("Madang is open at");
    }

    @Test
    void with_keys_of_its_own_it_starts_and_nobody_of_the_demo_is_there() throws Exception {
        var data = SmallCountry.temporary();
        var keys = keys(data);
        bringOwnBank(data);
        try (var house = ChildHouse.open(data, keys, "--production");
                var oracle = new Oracle(data)) {
            var browser = new Browser(house.port());
            var page = browser.open("/sign-in");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().allValues("Set-Cookie"))
                    .isNotEmpty()
                    .allSatisfy(cookie ->
                            assertThat(cookie)
                                    .startsWith("__Host-")
                                    .contains("Secure", "HttpOnly", "SameSite=Lax"));
            assertThat(page.body()).doesNotContain(DemoSignIn.PASSWORD);
            // Printed just after the first page can be had.
            Await.until("the address is printed", () -> house.said().contains("Madang is open at"));
            assertThat(house.said()).doesNotContain(DemoSignIn.PASSWORD, "kim.minjun");
            assertThat(count(oracle, "access.account")).isZero();
            assertThat(count(oracle, "access.machine_client")).isZero();
            assertThat(count(oracle, "residents.resident")).isZero();
            assertThat(Files.exists(data.resolve("secrets.keys"))).isFalse();
            assertThat(Files.exists(data.resolve("document-keys"))).isFalse();
            assertThat(Files.exists(data.resolve("journal/demo-signing-key.pem"))).isFalse();
        }
        var stored =
                StoredKeys.pkcs12(
                        Path.of(keys.get("madang.documents.pkcs12")),
                        PASSWORD.toCharArray(),
                        Path.of(keys.get("madang.documents.authorities")));
        var issuer = new Issuer("residents-11110", Text.same("Jongno"), Text.same("Seal"));
        assertThat(stored.of(issuer).certificate().getSubjectX500Principal().getName())
                .contains("Operator's signer");
    }

    private static void bringOwnBank(Path data) throws IOException {
        var file = OwnBank.class.getName().replace('.', '/') + ".class";
        var target = ChildHouse.added(data).resolve(file);
        Files.createDirectories(target.getParent());
        try (var in = OwnBank.class.getResourceAsStream("/" + file)) {
            Files.copy(Objects.requireNonNull(in), target);
        }
    }

    private static long count(Oracle oracle, String table) {
        return oracle.owner().sql("select count(*) from " + table).query(Long.class).single();
    }

    /** Everything an operator brings: keys in PKCS#12 files, and where the house is reached. */
    private static Map<String, String> keys(Path data)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        var root = pair("EC");
        var signer = pair("EC");
        var sealer = pair("Ed25519");
        var above = certificate("CN=Operator's root", root, "CN=Operator's root", root);
        var below = certificate("CN=Operator's signer", signer, "CN=Operator's root", root);
        var own = certificate("CN=Operator's journal", sealer, "CN=Operator's root", root);
        Files.writeString(
                data.resolve("authorities.pem"),
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder().encodeToString(above.getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
        store(data.resolve("issuers.p12"), "default", signer.getPrivate(), below, above);
        store(data.resolve("journal.p12"), "journal", sealer.getPrivate(), own, above);
        Files.writeString(
                data.resolve("vault.keys"), "seal.1=" + secret() + "\nindex=" + secret() + "\n");
        Files.writeString(data.resolve("tokens.jwk"), tokens());
        Files.writeString(data.resolve("cards.jwk"), tokens());
        return Map.of(
                "madang.cards.key",
                data.resolve("cards.jwk").toString(),
                "madang.tokens.key",
                data.resolve("tokens.jwk").toString(),
                "madang.secrets.file",
                data.resolve("vault.keys").toString(),
                "madang.journal.key-file",
                data.resolve("journal.p12").toString(),
                "madang.journal.key-password",
                PASSWORD,
                "madang.journal.origin",
                "register.example/journal",
                "madang.documents.pkcs12",
                data.resolve("issuers.p12").toString(),
                "madang.documents.password",
                PASSWORD,
                "madang.documents.authorities",
                data.resolve("authorities.pem").toString(),
                "madang.public-address",
                "https://register.example");
    }

    private static String tokens() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate().toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair pair(String algorithm) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance(algorithm);
        if (algorithm.equals("EC")) {
            generator.initialize(new ECGenParameterSpec("secp256r1"));
        }
        return generator.generateKeyPair();
    }

    private static X509Certificate certificate(
            String subject, KeyPair keys, String issuer, KeyPair above)
            throws OperatorCreationException, GeneralSecurityException {
        var from = Instant.now().minus(Duration.ofDays(1));
        var builder =
                new JcaX509v3CertificateBuilder(
                        new X500Name(issuer),
                        BigInteger.valueOf(System.nanoTime()),
                        Date.from(from),
                        Date.from(from.plus(Duration.ofDays(365))),
                        new X500Name(subject),
                        keys.getPublic());
        var sign = new JcaContentSignerBuilder("SHA256withECDSA").build(above.getPrivate());
        return new JcaX509CertificateConverter().getCertificate(builder.build(sign));
    }

    private static void store(Path file, String alias, PrivateKey key, Certificate... chain)
            throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(alias, key, PASSWORD.toCharArray(), chain);
        try (var out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
    }

    private static String secret() {
        var bytes = new byte[32];
        new java.security.SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
