package org.madang.residents.cards.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.madang.kernel.testing.Browser;
import org.madang.residents.cards.credential.BadCredential;
import org.madang.residents.cards.credential.HolderProof;
import org.madang.residents.cards.credential.Presentation;
import org.madang.residents.cards.credential.Signed;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A phone that takes cards (OpenID4VCI) and shows them (OpenID4VP); it signs in nowhere. */
public final class TestWallet {

    public static final String ISSUER = "http://127.0.0.1:8080";

    private static final String GRANT = "urn:ietf:params:oauth:grant-type:pre-authorized_code";

    private final MockMvcTester web;
    private final ECKey key;

    public TestWallet(MockMvcTester web) {
        this.web = web;
        try {
            this.key = new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a resident reads from the page with the QR code. */
    public record Offer(String code, String pin) {

        public static Offer in(String page) {
            return new Offer(between(page, "data-code=\""), between(page, "data-pin=\""));
        }

        private static String between(String page, String start) {
            int from = page.indexOf(start) + start.length();
            return page.substring(from, page.indexOf('"', from));
        }
    }

    public MvcTestResult token(String code, String pin) {
        return web.post()
                .uri("/cards/token")
                .param("grant_type", GRANT)
                .param("pre-authorized_code", code)
                .param("tx_code", pin)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .exchange();
    }

    public String nonce() {
        return text(web.post().uri("/cards/nonce").exchange(), "c_nonce");
    }

    public String proof(String nonce) {
        return Signed.signShowingKey(
                key,
                HolderProof.TYPE,
                Map.of("aud", ISSUER, "iat", Instant.now().getEpochSecond(), "nonce", nonce));
    }

    public MvcTestResult credential(String token, String proof) {
        var body =
                Map.of(
                        "credential_configuration_id",
                        "resident-card",
                        "proofs",
                        Map.of("jwt", List.of(proof)));
        return web.post()
                .uri("/cards/credential")
                .header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(JSONObjectUtils.toJSONString(body))
                .exchange();
    }

    /** The whole way from an offer to a card. */
    public String take(Offer offer) {
        var token = text(token(offer.code(), offer.pin()), "access_token");
        var answer = object(credential(token, proof(nonce())));
        var first = (Map<?, ?>) ((List<?>) answer.get("credentials")).getFirst();
        return String.valueOf(first.get("credential"));
    }

    /** Shows facts of a card to whoever asked. */
    public String show(String card, Set<String> facts, String nonce, String audience)
            throws BadCredential {
        return Presentation.of(card, facts::contains, key, nonce, audience, Instant.now());
    }

    public MvcTestResult send(String id, String presentation) {
        return web.post()
                .uri("/cards/shown/" + id)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param(
                        "vp_token",
                        JSONObjectUtils.toJSONString(Map.of("card", List.of(presentation))))
                .exchange();
    }

    public static String text(MvcTestResult answer, String member) {
        return String.valueOf(object(answer).get(member));
    }

    public static Map<String, Object> object(MvcTestResult answer) {
        try {
            return JSONObjectUtils.parse(Browser.body(answer));
        } catch (ParseException e) {
            throw new IllegalStateException(Browser.body(answer), e);
        }
    }
}
