package org.madang.residents.cards.credential;

import com.nimbusds.jose.jwk.ECKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * A status list that its issuer has signed (IETF Token Status List, section 5.1).
 *
 * @param uri where it was fetched: a credential names its list by it
 * @param expiresAt from then on it tells nothing
 */
public record StatusToken(String uri, Instant expiresAt, StatusList list) {

    public static final String TYPE = "statuslist+jwt";

    /** How long a copy may be used before it is fetched again. */
    static final Duration FRESH = Duration.ofHours(12);

    /** Signs a list. */
    public static String sign(ECKey key, String issuer, String uri, StatusList list, Instant now) {
        return Signed.sign(
                key,
                TYPE,
                Map.of(
                        "iss", issuer,
                        "sub", uri,
                        "iat", now.getEpochSecond(),
                        "exp", now.plus(Duration.ofDays(1)).getEpochSecond(),
                        "ttl", FRESH.toSeconds(),
                        "status_list", Map.of("bits", list.bits(), "lst", list.encoded())));
    }

    /**
     * Reads a list that a trusted issuer has signed.
     *
     * @throws BadCredential when it is none, or too old
     */
    public static StatusToken read(String compact, TrustList trust, Instant now)
            throws BadCredential {
        var signed = Signed.read(compact.strip(), TYPE);
        trust.check(signed);
        var uri = signed.text("sub");
        var until = signed.time("exp");
        if (uri == null
                || until == null
                || !now.isBefore(until)
                || !(signed.claims().get("status_list") instanceof Map<?, ?> list)
                || !(list.get("bits") instanceof Number bits)
                || !(list.get("lst") instanceof String packed)) {
            throw new BadCredential(Fault.STATUS_UNKNOWN);
        }
        return new StatusToken(uri, until, StatusList.decode(bits.intValue(), packed));
    }
}
