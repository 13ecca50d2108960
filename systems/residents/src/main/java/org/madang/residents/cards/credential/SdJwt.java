package org.madang.residents.cards.credential;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A signed token with its disclosures and, when it is shown, the holder's confirmation (RFC 9901,
 * section 4): {@code jwt~disclosure~…~key-binding}.
 *
 * @param keyBinding null where nobody has confirmed it
 */
record SdJwt(String jwt, List<Disclosure> disclosures, @Nullable String keyBinding) {

    /** In characters; a portrait of 60 KB and everything else fits twice. */
    static final int LONGEST = 300_000;

    private static final int MOST_DISCLOSURES = 64;
    private static final int DEEPEST = 4;
    private static final String DIGESTS = "_sd";
    private static final String ALGORITHM = "_sd_alg";

    SdJwt {
        disclosures = List.copyOf(disclosures);
    }

    static SdJwt read(String text) throws BadCredential {
        var parts = text.strip().split("~", -1);
        if (text.length() > LONGEST || parts.length < 2 || parts.length > MOST_DISCLOSURES + 2) {
            throw new BadCredential(Fault.MALFORMED);
        }
        var disclosures = new ArrayList<Disclosure>();
        for (var part : Arrays.asList(parts).subList(1, parts.length - 1)) {
            disclosures.add(Disclosure.read(part));
        }
        var last = parts[parts.length - 1];
        return new SdJwt(parts[0], disclosures, last.isEmpty() ? null : last);
    }

    /** Without the confirmation: what the holder confirms by its digest. */
    String shown() {
        var text = new StringBuilder(jwt).append('~');
        disclosures.forEach(disclosure -> text.append(disclosure.encoded()).append('~'));
        return text.toString();
    }

    /**
     * The claims with what is disclosed put where its digest stands (RFC 9901, section 7.1).
     *
     * @throws BadCredential when a disclosure was not signed, or stands twice
     */
    Map<String, Object> claims(Map<String, Object> payload) throws BadCredential {
        var algorithm = payload.get(ALGORITHM);
        if (algorithm != null && !"sha-256".equals(algorithm)) {
            throw new BadCredential(Fault.ALGORITHM);
        }
        var byDigest = new HashMap<String, Disclosure>();
        for (var disclosure : disclosures) {
            if (byDigest.put(disclosure.digest(), disclosure) != null) {
                throw new BadCredential(Fault.DISCLOSURE);
            }
        }
        var open = new Opening(byDigest, new HashSet<>());
        var claims = open.object(payload, 0);
        claims.remove(ALGORITHM);
        if (!open.left().isEmpty()) {
            throw new BadCredential(Fault.DISCLOSURE);
        }
        return claims;
    }

    /** Walks through the claims once; what is left over was signed by nobody. */
    private record Opening(Map<String, Disclosure> left, Set<String> seen) {

        Map<String, Object> object(Map<?, ?> object, int depth) throws BadCredential {
            if (depth > DEEPEST) {
                throw new BadCredential(Fault.MALFORMED);
            }
            var open = new LinkedHashMap<String, Object>();
            for (var entry : object.entrySet()) {
                var name = String.valueOf(entry.getKey());
                if (!name.equals(DIGESTS) && entry.getValue() != null) {
                    open.put(name, value(entry.getValue(), depth));
                }
            }
            if (object.get(DIGESTS) instanceof List<?> digests) {
                for (var digest : digests) {
                    add(String.valueOf(digest), open, depth);
                }
            }
            return open;
        }

        private void add(String digest, Map<String, Object> open, int depth) throws BadCredential {
            if (!seen.add(digest)) {
                throw new BadCredential(Fault.DISCLOSURE);
            }
            var disclosure = left.remove(digest);
            if (disclosure == null) {
                return;
            }
            if (open.containsKey(disclosure.name())) {
                throw new BadCredential(Fault.DISCLOSURE);
            }
            open.put(disclosure.name(), value(disclosure.value(), depth));
        }

        private Object value(Object value, int depth) throws BadCredential {
            return value instanceof Map<?, ?> object ? object(object, depth + 1) : value;
        }
    }
}
