package org.madang.residents.cards.mobile;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import org.madang.residents.cards.credential.Credential;
import org.madang.residents.cards.credential.Signed;
import org.madang.residents.cards.credential.TrustList;

/**
 * The house as an issuer of cards: its name, which is its address, and its key (ES256). The public
 * half stands beside the private one in a file, for checks without a network.
 */
public final class CardKey {

    /** Below the data folder; what {@code madang verify} looks for. */
    public static final String PUBLIC_FILE = "keys/card-issuer.json";

    private static final String PRIVATE_FILE = "keys/card-signing.jwk";

    private final ECKey key;
    private final String issuer;

    private CardKey(ECKey key, String issuer) {
        this.key = key;
        this.issuer = issuer;
    }

    /** The key an operator names. */
    static CardKey read(Path file, String issuer) {
        try {
            if (JWK.parse(Files.readString(file)) instanceof ECKey ec
                    && ec.isPrivate()
                    && Curve.P_256.equals(ec.getCurve())) {
                var key =
                        new ECKey.Builder(ec)
                                .algorithm(JWSAlgorithm.ES256)
                                .keyUse(KeyUse.SIGNATURE)
                                .keyIDFromThumbprint()
                                .build();
                return new CardKey(key, issuer);
            }
            throw new IllegalStateException(file + " holds no private P-256 key");
        } catch (IOException e) {
            throw new UncheckedIOException("the key of cards cannot be read from " + file, e);
        } catch (ParseException | JOSEException e) {
            // The cause may quote the file, and the file is a secret.
            throw new IllegalStateException(file + " holds no JWK");
        }
    }

    /** The key of a demo house, made on the first start. */
    static CardKey in(Path data, String issuer) {
        var file = data.resolve(PRIVATE_FILE);
        try {
            if (!Files.exists(file)) {
                write(file, made().toJSONString());
            }
            var found = read(file, issuer);
            var open = data.resolve(PUBLIC_FILE);
            var text = JSONObjectUtils.toJSONString(found.metadata());
            if (!Files.exists(open) || !Files.readString(open).equals(text)) {
                write(open, text);
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("no key of cards could be made in " + data, e);
        }
    }

    /** A key for nobody: production stops before it is used. */
    static CardKey made(String issuer) {
        return new CardKey(made(), issuer);
    }

    private static ECKey made() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("no P-256 key could be made", e);
        }
    }

    private static void write(Path file, String text) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        var draft =
                Files.createTempFile(
                        folder,
                        "card",
                        ".new",
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, text);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The address of the house, without a slash at its end. */
    public String issuer() {
        return issuer;
    }

    public String sign(String type, Map<String, Object> claims) {
        return Signed.sign(key, type, claims);
    }

    String sign(Credential credential) {
        return credential.sign(key);
    }

    /** For tokens about lists of states. */
    ECKey key() {
        return key;
    }

    /** Whom checks of this house trust: itself. */
    public TrustList trust() {
        return new TrustList(issuer, List.of(key.toPublicJWK()));
    }

    /** The document at {@code /.well-known/jwt-vc-issuer} (SD-JWT VC, section 5). */
    Map<String, Object> metadata() {
        return Map.of("issuer", issuer, "jwks", new JWKSet(key.toPublicJWK()).toJSONObject());
    }
}
