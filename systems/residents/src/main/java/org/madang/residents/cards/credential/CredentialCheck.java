package org.madang.residents.cards.credential;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks a card that somebody shows, by bytes, keys and lists alone: no network, no database. In
 * this order: the issuer's signature, the times, what is disclosed, the holder's confirmation, the
 * state in the list. The bytes may be hostile; the answer is always a {@link Finding}.
 */
public final class CredentialCheck {

    /** Clocks of phones go wrong by so much. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private static final Set<String> OF_THE_TOKEN =
            Set.of("iss", "vct", "iat", "exp", "nbf", "cnf", "status");

    /**
     * What the one who checks demands of the holder's confirmation.
     *
     * @param demanded whether a card without it is refused
     * @param nonce of the request it must answer; null compares none
     * @param audience whom it must be meant for; null compares none
     * @param freshFor how old it may be; null is any age
     */
    public record Binding(
            boolean demanded,
            @Nullable String nonce,
            @Nullable String audience,
            @Nullable Duration freshFor) {

        /** For a file somebody kept: whether it was confirmed is told, not demanded. */
        public static final Binding ANY = new Binding(false, null, null, null);

        public static Binding answering(String nonce, String audience) {
            return new Binding(true, nonce, audience, Duration.ofMinutes(5));
        }
    }

    /** What a check found. */
    public sealed interface Finding {}

    /**
     * Issued by a trusted issuer, unchanged, in its time.
     *
     * @param facts what the holder chose to show
     * @param confirmed whether the holder's key confirmed it
     * @param statusUri where the list of states is that says whether it was revoked
     * @param standing null where no list was given to look it up in
     */
    public record Genuine(
            String issuer,
            Instant issuedAt,
            Instant expiresAt,
            Map<String, Object> facts,
            boolean confirmed,
            String statusUri,
            @Nullable Integer standing)
            implements Finding {}

    /** Not to be believed. */
    public record Rejected(Fault fault) implements Finding {}

    /** Where a list of states comes from. */
    @FunctionalInterface
    public interface Lists {

        /** No list at hand. */
        Lists NONE = uri -> null;

        /** The list of the address; null where there is none. */
        @Nullable StatusToken at(String uri) throws BadCredential;
    }

    private final TrustList trust;
    private final Lists lists;

    public CredentialCheck(TrustList trust, Lists lists) {
        this.trust = trust;
        this.lists = lists;
    }

    /** Whether a text looks like a credential that is worth a check. */
    public static boolean recognizes(String text) {
        var start = text.strip();
        return start.startsWith("eyJ") && start.indexOf('~') > 0;
    }

    public Finding check(String shown, Binding binding, Instant now) {
        try {
            return genuine(SdJwt.read(shown), binding, now);
        } catch (BadCredential e) {
            return new Rejected(e.fault());
        }
    }

    private Genuine genuine(SdJwt shown, Binding binding, Instant now) throws BadCredential {
        var token = Signed.read(shown.jwt(), Credential.TYPE);
        trust.check(token);
        var issuer = token.text("iss");
        var issuedAt = token.time("iat");
        var expiresAt = token.time("exp");
        if (!Credential.KIND.equals(token.text("vct"))
                || issuer == null
                || issuedAt == null
                || expiresAt == null) {
            throw new BadCredential(Fault.MALFORMED);
        }
        if (now.plus(SKEW).isBefore(issuedAt)) {
            throw new BadCredential(Fault.NOT_YET);
        }
        if (!now.isBefore(expiresAt)) {
            throw new BadCredential(Fault.EXPIRED);
        }
        var claims = shown.claims(token.claims());
        boolean confirmed = confirmed(shown, holder(token), binding, now);
        var facts = new LinkedHashMap<String, Object>(claims);
        facts.keySet().removeAll(OF_THE_TOKEN);
        var place = place(token);
        return new Genuine(
                issuer, issuedAt, expiresAt, facts, confirmed, place.uri(), standing(place));
    }

    private static ECKey holder(Signed token) throws BadCredential {
        if (token.claims().get("cnf") instanceof Map<?, ?> cnf
                && cnf.get("jwk") instanceof Map<?, ?> jwk) {
            try {
                var members = new LinkedHashMap<String, Object>();
                jwk.forEach((name, value) -> members.put(String.valueOf(name), value));
                return ECKey.parse(JSONObjectUtils.toJSONString(members));
            } catch (ParseException e) {
                throw new BadCredential(Fault.MALFORMED);
            }
        }
        throw new BadCredential(Fault.MALFORMED);
    }

    private static boolean confirmed(SdJwt shown, ECKey holder, Binding wanted, Instant now)
            throws BadCredential {
        var compact = shown.keyBinding();
        if (compact == null) {
            if (wanted.demanded()) {
                throw new BadCredential(Fault.NO_BINDING);
            }
            return false;
        }
        var binding = Signed.read(compact, Presentation.TYPE);
        var at = binding.time("iat");
        if (!binding.holdsFor(holder)) {
            throw new BadCredential(Fault.WRONG_HOLDER);
        }
        if (at == null || binding.text("nonce") == null || binding.text("aud") == null) {
            throw new BadCredential(Fault.MALFORMED);
        }
        if (!Disclosure.digest(shown.shown()).equals(binding.text("sd_hash"))) {
            throw new BadCredential(Fault.RECOMPOSED);
        }
        if (wanted.nonce() != null && !wanted.nonce().equals(binding.text("nonce"))) {
            throw new BadCredential(Fault.WRONG_NONCE);
        }
        if (wanted.audience() != null && !wanted.audience().equals(binding.text("aud"))) {
            throw new BadCredential(Fault.WRONG_AUDIENCE);
        }
        var fresh = wanted.freshFor();
        boolean old = fresh != null && at.plus(fresh).isBefore(now);
        if (old || at.isAfter(now.plus(SKEW))) {
            throw new BadCredential(Fault.STALE_BINDING);
        }
        return true;
    }

    /** Where its state stands. */
    private record Place(String uri, long index) {}

    private static Place place(Signed token) throws BadCredential {
        if (token.claims().get("status") instanceof Map<?, ?> status
                && status.get("status_list") instanceof Map<?, ?> reference
                && reference.get("uri") instanceof String uri
                && reference.get("idx") instanceof Number index) {
            return new Place(uri, index.longValue());
        }
        throw new BadCredential(Fault.MALFORMED);
    }

    private @Nullable Integer standing(Place place) throws BadCredential {
        var list = lists.at(place.uri());
        if (list == null) {
            return null;
        }
        if (!list.uri().equals(place.uri())) {
            throw new BadCredential(Fault.STATUS_UNKNOWN);
        }
        try {
            int state = list.list().at(place.index());
            return switch (state) {
                case StatusList.VALID -> state;
                case StatusList.SUSPENDED -> throw new BadCredential(Fault.SUSPENDED);
                default -> throw new BadCredential(Fault.REVOKED);
            };
        } catch (IndexOutOfBoundsException e) {
            throw new BadCredential(Fault.STATUS_UNKNOWN);
        }
    }
}
