package org.madang.services.applying;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.madang.kernel.access.HouseClock;
import org.madang.kernel.secrets.SealBroken;
import org.madang.kernel.secrets.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what was typed when the sign-in has ended in the meantime. It is sealed for the draft it
 * belongs to, opened once, and only by whoever the draft belongs to.
 */
@Component
class KeptForms {

    private static final Duration KEPT = Duration.ofHours(1);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final TypeReference<Map<String, List<String>>> JSON = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;
    private final HouseClock clock;

    KeptForms(JdbcClient jdbc, Vault vault, JsonMapper json, HouseClock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps the values and returns the token that opens them. */
    String keep(long draft, Map<String, List<String>> typed) {
        var random = new byte[18];
        RANDOM.nextBytes(random);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        var now = clock.clock().instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("delete from services.kept_form where until < ?").param(now).update();
        jdbc.sql("insert into services.kept_form (token, sealed, until) values (?, ?, ?)")
                .params(
                        token,
                        vault.seal(
                                json.writeValueAsString(typed).getBytes(StandardCharsets.UTF_8),
                                context(draft)),
                        now.plus(KEPT))
                .update();
        return token;
    }

    /** Opens what was kept for the draft, once. */
    Optional<Map<String, List<String>>> open(long draft, String token) {
        var sealed =
                jdbc.sql("delete from services.kept_form where token = ? returning sealed")
                        .param(token)
                        .query(byte[].class)
                        .optional();
        if (sealed.isEmpty()) {
            return Optional.empty();
        }
        try {
            var plain = vault.open(sealed.get(), context(draft));
            return Optional.of(json.readValue(new String(plain, StandardCharsets.UTF_8), JSON));
        } catch (SealBroken e) {
            return Optional.empty();
        }
    }

    private static String context(long draft) {
        return "services.kept." + draft;
    }
}
