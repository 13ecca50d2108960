package org.madang.residents.cards.credential;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The public keys of an issuer who is trusted, as {@code /.well-known/jwt-vc-issuer} gives them: a
 * file of it is all that is needed to check a card without a network.
 *
 * @param issuer whom the keys speak for; null for a bare key set, which speaks for whoever names it
 */
public record TrustList(@Nullable String issuer, List<ECKey> keys) {

    public TrustList {
        keys = List.copyOf(keys);
    }

    /**
     * Reads issuer metadata or a bare JWK set.
     *
     * @throws IllegalArgumentException when it is neither
     */
    public static TrustList read(String json) {
        try {
            var object = JSONObjectUtils.parse(json);
            var issuer = object.get("issuer") instanceof String name ? name : null;
            var set =
                    object.get("jwks") instanceof Map<?, ?> jwks
                            ? JSONObjectUtils.toJSONString(strings(jwks))
                            : json;
            var keys =
                    JWKSet.parse(set).getKeys().stream()
                            .filter(ECKey.class::isInstance)
                            .map(key -> ((ECKey) key).toPublicJWK())
                            .toList();
            if (!keys.isEmpty()) {
                return new TrustList(issuer, keys);
            }
        } catch (ParseException e) {
            throw new IllegalArgumentException("not the public keys of an issuer", e);
        }
        throw new IllegalArgumentException("no public key of an issuer in it");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> strings(Map<?, ?> object) {
        return (Map<String, Object>) object;
    }

    /**
     * Goes on only when the token is signed by one of the keys, for the issuer it names.
     *
     * @throws BadCredential when it is not
     */
    void check(Signed token) throws BadCredential {
        if (issuer != null && !issuer.equals(token.text("iss"))) {
            throw new BadCredential(Fault.UNKNOWN_ISSUER);
        }
        var id = token.keyId();
        var candidates =
                keys.stream().filter(key -> id == null || id.equals(key.getKeyID())).toList();
        if (candidates.isEmpty()) {
            throw new BadCredential(Fault.UNKNOWN_ISSUER);
        }
        if (candidates.stream().noneMatch(token::holdsFor)) {
            throw new BadCredential(Fault.SIGNATURE);
        }
    }
}
