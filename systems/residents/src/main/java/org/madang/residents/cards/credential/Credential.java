package org.madang.residents.cards.credential;

import com.nimbusds.jose.jwk.ECKey;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A card to be issued as a credential (SD-JWT VC): every fact of the person can be shown or kept
 * back by itself; issuer, times, the holder's key and the place in the status list always show.
 *
 * @param holder the public key of whoever may show it
 * @param facts what may be shown one by one; a map among them is shown member by member
 */
public record Credential(
        String issuer,
        Instant issuedAt,
        Instant expiresAt,
        ECKey holder,
        String statusUri,
        long statusPlace,
        Map<String, Object> facts) {

    /** What kind of credential it is: the same in every house. */
    public static final String KIND = "urn:madang:resident-card:1";

    public static final String TYPE = "dc+sd-jwt";

    private static final int SALT_BYTES = 16;

    public Credential {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /** Signs it; the result holds every disclosure, for the holder to choose from. */
    public String sign(ECKey key) {
        return sign(key, new SecureRandom());
    }

    String sign(ECKey key, Random random) {
        var disclosures = new ArrayList<Disclosure>();
        var claims = new LinkedHashMap<String, Object>();
        claims.put("iss", issuer);
        claims.put("vct", KIND);
        claims.put("iat", issuedAt.getEpochSecond());
        claims.put("exp", expiresAt.getEpochSecond());
        claims.put("cnf", Map.of("jwk", holder.toPublicJWK().toJSONObject()));
        claims.put("status", Map.of("status_list", Map.of("idx", statusPlace, "uri", statusUri)));
        claims.put("_sd_alg", "sha-256");
        claims.putAll(hidden(facts, disclosures, random));
        var signed = Signed.sign(key, TYPE, claims);
        return new SdJwt(signed, disclosures, null).shown();
    }

    /** Digests in the order of the alphabet, which says nothing of the order of the facts. */
    private static Map<String, Object> hidden(
            Map<?, ?> facts, List<Disclosure> disclosures, Random random) {
        var object = new LinkedHashMap<String, Object>();
        var digests = new ArrayList<String>();
        for (var fact : facts.entrySet()) {
            var name = String.valueOf(fact.getKey());
            if (fact.getValue() instanceof Map<?, ?> members) {
                object.put(name, hidden(members, disclosures, random));
            } else {
                var disclosure = Disclosure.of(salt(random), name, fact.getValue());
                disclosures.add(disclosure);
                digests.add(disclosure.digest());
            }
        }
        if (!digests.isEmpty()) {
            Collections.sort(digests);
            object.put("_sd", digests);
        }
        return object;
    }

    private static String salt(Random random) {
        var bytes = new byte[SALT_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
