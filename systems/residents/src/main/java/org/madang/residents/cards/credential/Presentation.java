package org.madang.residents.cards.credential;

import com.nimbusds.jose.jwk.ECKey;
import java.time.Instant;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What a wallet does when its holder shows a card: keeps back what was not chosen, and confirms.
 */
public final class Presentation {

    public static final String TYPE = "kb+jwt";

    private Presentation() {}

    /**
     * Shows a card.
     *
     * @param shown whether the fact of this name is shown
     * @param key the holder's private key
     * @throws BadCredential when it is no credential
     */
    public static String of(
            String credential,
            Predicate<String> shown,
            ECKey key,
            String nonce,
            String audience,
            Instant now)
            throws BadCredential {
        var chosen = without(credential, shown);
        var binding =
                Map.<String, Object>of(
                        "iat",
                        now.getEpochSecond(),
                        "aud",
                        audience,
                        "nonce",
                        nonce,
                        "sd_hash",
                        Disclosure.digest(chosen));
        return chosen + Signed.sign(key, TYPE, binding);
    }

    /** The credential without what is kept back, unconfirmed. */
    public static String without(String credential, Predicate<String> shown) throws BadCredential {
        var whole = SdJwt.read(credential);
        var disclosures =
                whole.disclosures().stream().filter(fact -> shown.test(fact.name())).toList();
        return new SdJwt(whole.jwt(), disclosures, null).shown();
    }
}
