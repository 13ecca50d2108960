package org.madang.residents.cards.mobile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.madang.kernel.secrets.Vault;
import org.springframework.stereotype.Component;

/**
 * Nonces for proofs: each says itself until when it is good and carries a seal of the house, so
 * that whoever asks for millions of them fills no table. Using one up is what is written.
 */
@Component
class Nonces {

    private static final String CONTEXT = "residents.card-nonce";
    private static final Duration GOOD_FOR = Duration.ofMinutes(5);
    private static final int SEAL = 22;

    private final Vault vault;
    private final OfferRows rows;

    Nonces(Vault vault, OfferRows rows) {
        this.vault = vault;
        this.rows = rows;
    }

    String draw(Instant now) {
        var body = now.plus(GOOD_FOR).getEpochSecond() + "." + Secrets.drawn();
        return body + "." + seal(body);
    }

    /** Whether it was drawn here, is still good, and was never used; it is used up by asking. */
    boolean use(String nonce, Instant now) {
        int last = nonce.lastIndexOf('.');
        int first = nonce.indexOf('.');
        if (first <= 0 || last <= first || !sealed(nonce, last)) {
            return false;
        }
        var until = Instant.ofEpochSecond(Long.parseLong(nonce.substring(0, first)));
        return now.isBefore(until) && rows.useNonce(Secrets.digest(nonce), now, until);
    }

    private boolean sealed(String nonce, int last) {
        var expected = seal(nonce.substring(0, last)).getBytes(StandardCharsets.US_ASCII);
        var given = nonce.substring(last + 1).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, given);
    }

    private String seal(String body) {
        var mac = vault.blindIndex(body.getBytes(StandardCharsets.US_ASCII), CONTEXT);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac).substring(0, SEAL);
    }
}
