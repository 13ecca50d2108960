package org.madang.residents.cards.credential;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import java.text.ParseException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A compact JWS with an object of claims. Reading one proves nothing: {@link #holdsFor} does. ES256
 * is the only algorithm, whatever a header asks for.
 */
public final class Signed {

    private final JWSObject jws;
    private final Map<String, Object> claims;

    private Signed(JWSObject jws, Map<String, Object> claims) {
        this.jws = jws;
        this.claims = claims;
    }

    /**
     * Reads a token of the type.
     *
     * @throws BadCredential when it is no such token, or signed by another algorithm
     */
    static Signed read(String compact, String type) throws BadCredential {
        try {
            // A header that says "none" is no JWS and does not come past this line.
            var jws = JWSObject.parse(compact);
            var header = jws.getHeader();
            if (!JWSAlgorithm.ES256.equals(header.getAlgorithm())) {
                throw new BadCredential(Fault.ALGORITHM);
            }
            var claims = jws.getPayload().toJSONObject();
            if (claims == null
                    || header.getType() == null
                    || !type.equals(header.getType().getType())
                    || header.getCriticalParams() != null) {
                throw new BadCredential(Fault.MALFORMED);
            }
            return new Signed(jws, claims);
        } catch (ParseException | IllegalArgumentException e) {
            throw new BadCredential(unsigned(compact) ? Fault.ALGORITHM : Fault.MALFORMED);
        }
    }

    private static boolean unsigned(String compact) {
        int dot = compact.indexOf('.');
        return dot > 0
                && new com.nimbusds.jose.util.Base64URL(compact.substring(0, dot))
                        .decodeToString()
                        .replace(" ", "")
                        .contains("\"alg\":\"none\"");
    }

    /** Signs claims with a private P-256 key. */
    public static String sign(ECKey key, String type, Map<String, Object> claims) {
        var header =
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(new JOSEObjectType(type))
                        .keyID(key.getKeyID());
        return sign(key, header.build(), claims);
    }

    /** The same, with the public key in the header. */
    public static String signShowingKey(ECKey key, String type, Map<String, Object> claims) {
        var header =
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(new JOSEObjectType(type))
                        .jwk(key.toPublicJWK());
        return sign(key, header.build(), claims);
    }

    private static String sign(ECKey key, JWSHeader header, Map<String, Object> claims) {
        try {
            var jws = new JWSObject(header, new Payload(claims));
            jws.sign(new ECDSASigner(key));
            return jws.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("a P-256 key could not sign", e);
        }
    }

    boolean holdsFor(ECKey key) {
        try {
            return Curve.P_256.equals(key.getCurve())
                    && jws.verify(new ECDSAVerifier(key.toPublicJWK()));
        } catch (JOSEException e) {
            return false;
        }
    }

    Map<String, Object> claims() {
        return claims;
    }

    @Nullable String keyId() {
        return jws.getHeader().getKeyID();
    }

    /** The key the header shows, where it is a public P-256 key. */
    @Nullable ECKey shownKey() {
        return jws.getHeader().getJWK() instanceof ECKey key && !key.isPrivate() ? key : null;
    }

    @Nullable String text(String claim) {
        return claims.get(claim) instanceof String text ? text : null;
    }

    /** Seconds since 1970, as JWT counts. */
    @Nullable Instant time(String claim) {
        return claims.get(claim) instanceof Number seconds
                ? Instant.ofEpochSecond(seconds.longValue())
                : null;
    }
}
