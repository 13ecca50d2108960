package org.madang.residents.cards.credential;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import java.time.Duration;
import java.time.Instant;

/**
 * The proof that whoever asks for a credential holds a key (OpenID4VCI 1.0, appendix F.1): a token
 * signed by it, for this issuer, with a nonce this issuer gave.
 *
 * @param key the public key the credential is bound to
 * @param nonce still to be looked at: whether it was given here, and never used
 */
public record HolderProof(ECKey key, String nonce) {

    public static final String TYPE = "openid4vci-proof+jwt";

    private static final Duration FRESH = Duration.ofMinutes(5);

    /**
     * Reads a proof.
     *
     * @throws BadCredential when it proves nothing
     */
    public static HolderProof read(String compact, String issuer, Instant now)
            throws BadCredential {
        if (compact.length() > SdJwt.LONGEST) {
            throw new BadCredential(Fault.MALFORMED);
        }
        var token = Signed.read(compact, TYPE);
        var key = token.shownKey();
        if (key == null || !Curve.P_256.equals(key.getCurve())) {
            throw new BadCredential(Fault.MALFORMED);
        }
        if (!token.holdsFor(key)) {
            throw new BadCredential(Fault.SIGNATURE);
        }
        if (!issuer.equals(token.text("aud"))) {
            throw new BadCredential(Fault.WRONG_AUDIENCE);
        }
        var at = token.time("iat");
        if (at == null || at.isAfter(now.plus(FRESH)) || at.plus(FRESH).isBefore(now)) {
            throw new BadCredential(Fault.STALE_BINDING);
        }
        var nonce = token.text("nonce");
        if (nonce == null) {
            throw new BadCredential(Fault.WRONG_NONCE);
        }
        return new HolderProof(key, nonce);
    }
}
