package org.madang.residents.cards.presenting;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.residents.cards.credential.CredentialCheck;
import org.madang.residents.cards.credential.CredentialCheck.Binding;
import org.madang.residents.cards.credential.Fault;
import org.madang.residents.cards.mobile.CardKey;
import org.madang.residents.cards.mobile.StatusLists;
import org.madang.residents.registry.RegisterClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody asks to be shown facts of a card, and its holder's phone answers (OpenID4VP 1.0, answers
 * by direct post). Nothing of the register is read: what is shown comes from the holder, and is
 * forgotten after minutes. Who asked whom is deliberately not journaled: a card that reports where
 * it is shown would follow its holder about.
 */
@Service
class ShowCard {

    static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;
    private static final String FAULT = "fault";
    private static final String FACTS = "facts";

    private final PresentationRows rows;
    private final CardKey key;
    private final CredentialCheck check;
    private final RegisterClock clock;

    ShowCard(PresentationRows rows, CardKey key, StatusLists lists, RegisterClock clock) {
        this.rows = rows;
        this.key = key;
        this.check = new CredentialCheck(key.trust(), lists);
        this.clock = clock;
    }

    /**
     * A request as the one who asks sees it.
     *
     * @param link for a wallet; the QR code holds the same
     * @param clientId whom the answer must be meant for
     * @param answer null while there is none
     */
    record Asked(
            String id,
            List<AskedFact> facts,
            String link,
            String nonce,
            String clientId,
            @Nullable Answer answer) {}

    /**
     * What came back.
     *
     * @param fault null where the card is genuine
     * @param facts what was shown of what was asked
     */
    record Answer(@Nullable Fault fault, Map<String, Object> facts) {

        @Nullable Object of(AskedFact asked) {
            return asked.in(facts);
        }
    }

    @Transactional
    public String ask(List<AskedFact> facts) {
        var id = drawn();
        var now = clock.clock().instant();
        rows.open(id, drawn(), facts, now, now.plus(GOOD_FOR));
        return id;
    }

    @Transactional
    public Optional<Asked> find(String id) {
        return rows.byId(id, clock.clock().instant())
                .map(row ->
                        new Asked(
                                row.id(),
                                row.asks(),
                                link(row),
                                row.nonce(),
                                clientId(row.id()),
                                answer(row.shown())));
    }

    /**
     * Takes an answer; false when there is no such request or it was answered before. A wrong
     * answer uses the request up as well: whoever asks, asks anew.
     */
    @Transactional
    public boolean answer(String id, String presentation) {
        var now = clock.clock().instant();
        var open = rows.lockOpen(id, now);
        if (open.isEmpty()) {
            return false;
        }
        var wanted = Binding.answering(open.get().nonce(), clientId(id));
        var answer =
                switch (check.check(presentation, wanted, now)) {
                    case CredentialCheck.Genuine genuine ->
                            genuine.standing() == null
                                    ? wrong(Fault.STATUS_UNKNOWN)
                                    : shown(open.get().asks(), genuine.facts());
                    case CredentialCheck.Rejected(Fault fault) -> wrong(fault);
                };
        rows.answer(id, JSONObjectUtils.toJSONString(answer), now);
        return true;
    }

    private static Map<String, Object> wrong(Fault fault) {
        return Map.of(FAULT, fault.name(), FACTS, Map.of());
    }

    /** Only what was asked for is kept, whatever else the phone has sent. */
    private static Map<String, Object> shown(List<AskedFact> asks, Map<String, Object> facts) {
        var kept = new LinkedHashMap<String, Object>();
        for (var asked : asks) {
            var value = asked.in(facts);
            if (value != null) {
                kept.put(asked.name(), value);
            }
        }
        return Map.of(FACTS, kept);
    }

    private static @Nullable Answer answer(@Nullable String json) {
        if (json == null) {
            return null;
        }
        try {
            var kept = JSONObjectUtils.parse(json);
            var fault = kept.get(FAULT) instanceof String name ? Fault.valueOf(name) : null;
            var facts = new LinkedHashMap<String, Object>();
            if (kept.get(FACTS) instanceof Map<?, ?> values) {
                for (var asked : AskedFact.values()) {
                    var value = values.get(asked.name());
                    if (value != null) {
                        put(facts, asked, value);
                    }
                }
            }
            return new Answer(fault, facts);
        } catch (ParseException e) {
            throw new IllegalStateException("an answer the house has written", e);
        }
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> facts, AskedFact asked, Object value) {
        var at = facts;
        for (var step : asked.path().subList(0, asked.path().size() - 1)) {
            at =
                    (Map<String, Object>)
                            at.computeIfAbsent(step, name -> new LinkedHashMap<String, Object>());
        }
        at.put(asked.path().getLast(), value);
    }

    private String clientId(String id) {
        return "redirect_uri:" + responseUri(id);
    }

    private String responseUri(String id) {
        return key.issuer() + "/cards/shown/" + id;
    }

    private String link(PresentationRows.Row row) {
        var claims = row.asks().stream().map(asked -> Map.of("path", asked.path())).toList();
        var query =
                Map.of(
                        "credentials",
                        List.of(
                                Map.of(
                                        "id",
                                        "card",
                                        "format",
                                        "dc+sd-jwt",
                                        "meta",
                                        Map.of("vct_values", List.of("urn:madang:resident-card:1")),
                                        "claims",
                                        claims)));
        return "openid4vp://?client_id="
                + encoded(clientId(row.id()))
                + "&response_type=vp_token&response_mode=direct_post&response_uri="
                + encoded(responseUri(row.id()))
                + "&nonce="
                + encoded(row.nonce())
                + "&dcql_query="
                + encoded(JSONObjectUtils.toJSONString(query));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String drawn() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
