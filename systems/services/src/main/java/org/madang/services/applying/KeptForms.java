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
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what was typed when the sign-in has ended in the meantime. It is sealed for the draft it
 * belongs to, opened once, and only by whoever the draft belongs to.
 */
@Component
class KeptForms {

    private static final Duration KEPT = Duration.ofHours(1);

    /** Forms kept for a draft, and bytes of each: more than any form of ours can hold. */
    private static final int MOST = 3;

    private static final int LARGEST = 64_000;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final TypeReference<Map<String, List<String>>> JSON = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;
    private final HouseClock clock;
    private final TransactionTemplate transactions;

    KeptForms(
            JdbcClient jdbc,
            Vault vault,
            JsonMapper json,
            HouseClock clock,
            TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
        this.clock = clock;
        this.transactions = transactions;
    }

    /**
     * Keeps the values and returns the token that opens them. Anyone can send a form, so only a few
     * of reasonable size are kept for a draft, and none where there is no such draft; the token
     * tells nobody which.
     */
    String keep(long draft, Map<String, List<String>> typed) {
        var random = new byte[18];
        RANDOM.nextBytes(random);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        var plain = json.writeValueAsString(typed).getBytes(StandardCharsets.UTF_8);
        if (plain.length <= LARGEST) {
            try {
                transactions.executeWithoutResult(
                        status -> insert(draft, token, vault.seal(plain, context(draft))));
            } catch (DataIntegrityViolationException noSuchDraft) {
                // Nothing is kept; the sender is not told so.
            }
        }
        return token;
    }

    private void insert(long draft, String token, byte[] sealed) {
        var now = clock.clock().instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("delete from services.kept_form where until < ?").param(now).update();
        jdbc.sql(
                        """
                        insert into services.kept_form (token, draft, sealed, until)
                        values (?, ?, ?, ?)
                        """)
                .params(token, draft, sealed, now.plus(KEPT))
                .update();
        jdbc.sql(
                        """
                        delete from services.kept_form where token in (
                            select token from services.kept_form where draft = ?
                            order by until desc offset ?)
                        """)
                .params(draft, MOST)
                .update();
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
