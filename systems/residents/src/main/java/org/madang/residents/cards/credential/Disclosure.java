package org.madang.residents.cards.credential;

import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONArrayUtils;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.List;
import java.util.Set;
import org.madang.kernel.digests.Sha256;

/**
 * One claim that the holder may show or keep to themselves (RFC 9901, section 4.2): salt, name and
 * value, of which the issuer has signed the digest.
 *
 * @param encoded as it travels; the digest is over these very characters
 */
record Disclosure(String encoded, String name, Object value) {

    private static final Set<String> RESERVED = Set.of("_sd", "...", "_sd_alg");
    private static final int PARTS = 3;

    static Disclosure of(String salt, String name, Object value) {
        var json = JSONArrayUtils.toJSONString(List.of(salt, name, value));
        return new Disclosure(Base64URL.encode(json).toString(), name, value);
    }

    /**
     * Reads one of another's making.
     *
     * @throws BadCredential when it is none of an object's claim
     */
    static Disclosure read(String encoded) throws BadCredential {
        try {
            var text = new String(Base64URL.from(encoded).decode(), StandardCharsets.UTF_8);
            var parts = JSONArrayUtils.parse(text);
            if (parts.size() == PARTS
                    && parts.get(0) instanceof String
                    && parts.get(1) instanceof String name
                    && parts.get(2) != null
                    && !RESERVED.contains(name)) {
                return new Disclosure(encoded, name, parts.get(2));
            }
        } catch (ParseException | IllegalArgumentException e) {
            throw new BadCredential(Fault.DISCLOSURE);
        }
        throw new BadCredential(Fault.DISCLOSURE);
    }

    String digest() {
        return digest(encoded);
    }

    /** SHA-256 of the characters, as base64url. */
    static String digest(String characters) {
        return Base64URL.encode(Sha256.of(characters.getBytes(StandardCharsets.US_ASCII)))
                .toString();
    }
}
