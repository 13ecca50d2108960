package org.madang.residents.cards.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.madang.residents.cards.credential.CredentialCheck.Binding;
import org.madang.residents.cards.credential.CredentialCheck.Finding;
import org.madang.residents.cards.credential.CredentialCheck.Genuine;
import org.madang.residents.cards.credential.CredentialCheck.Rejected;

/** SD-JWT (RFC 9901), SD-JWT VC, key binding and status lists, and what attackers try with them. */
class CredentialTest {

    private static final Instant NOW = Instant.parse("2026-11-26T03:00:00Z");
    private static final String ISSUER = "https://madang.example";
    private static final String LIST = ISSUER + "/cards/status/1";
    private static final String NONCE = "n-0S6_WzA2Mj";
    private static final String SHOP = "redirect_uri:https://shop.example/cb";

    private static final ECKey KEY = key();
    private static final ECKey HOLDER = key();
    private static final ECKey STRANGER = key();
    private static final TrustList TRUST = new TrustList(ISSUER, List.of(KEY.toPublicJWK()));

    private final StatusList states = StatusList.allValid(2, 1024);

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Credential card() {
        var ages = new LinkedHashMap<String, Object>();
        ages.put("14", true);
        ages.put("19", true);
        ages.put("65", false);
        var facts = new LinkedHashMap<String, Object>();
        facts.put("name", "김시험");
        facts.put("birthdate", "1990-02-03");
        facts.put("address", "서울특별시 종로구 시험로 1");
        facts.put("age_equal_or_over", ages);
        return new Credential(
                ISSUER, NOW, NOW.plus(Duration.ofDays(365)), HOLDER.toPublicJWK(), LIST, 77, facts);
    }

    private CredentialCheck check() {
        return new CredentialCheck(
                TRUST,
                uri ->
                        StatusToken.read(
                                StatusToken.sign(KEY, ISSUER, uri, states, NOW), TRUST, NOW));
    }

    private static String shown(String... facts) throws BadCredential {
        return Presentation.of(card().sign(KEY), Set.of(facts)::contains, HOLDER, NONCE, SHOP, NOW);
    }

    private Finding found(String shown) {
        return check().check(shown, Binding.answering(NONCE, SHOP), NOW.plusSeconds(20));
    }

    private static Rejected rejected(Fault fault) {
        return new Rejected(fault);
    }

    @Test
    void the_digest_of_the_published_example_of_a_disclosure_is_found() throws BadCredential {
        var published = "WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0";
        var disclosure = Disclosure.read(published);
        assertThat(disclosure.name()).isEqualTo("family_name");
        assertThat(disclosure.value()).isEqualTo("Möbius");
        assertThat(disclosure.digest()).isEqualTo("X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0");
    }

    @Test
    void the_published_example_of_a_status_list_is_packed_and_unpacked() throws BadCredential {
        var list = StatusList.allValid(1, 16);
        int[] bits = {1, 0, 0, 1, 1, 1, 0, 1, 1, 1, 0, 0, 0, 1, 0, 1};
        for (int i = 0; i < bits.length; i++) {
            list.set(i, bits[i]);
        }
        var read = StatusList.decode(1, "eNrbuRgAAhcBXQ");
        for (int i = 0; i < bits.length; i++) {
            assertThat(read.at(i)).isEqualTo(bits[i]).isEqualTo(list.at(i));
        }
        assertThat(StatusList.decode(1, list.encoded()).at(15)).isEqualTo(1);
    }

    @Test
    void an_age_is_shown_without_the_birth_date_or_anything_else() throws BadCredential {
        var genuine = (Genuine) found(shown("19"));
        assertThat(genuine.facts()).isEqualTo(Map.of("age_equal_or_over", Map.of("19", true)));
        assertThat(genuine.confirmed()).isTrue();
        assertThat(genuine.standing()).isZero();
    }

    @Test
    void what_is_not_shown_cannot_be_read_out_of_the_signed_part() {
        var jwt = card().sign(KEY).split("~", -1)[0];
        var payload = new Base64URL(jwt.split("\\.", -1)[1]).decodeToString();
        assertThat(payload).doesNotContain("김시험", "1990", "종로구", "true", "false");
        assertThat(payload).contains("_sd", "sha-256", Credential.KIND);
    }

    @Test
    void everything_can_be_shown_and_comes_back_as_it_was_issued() throws BadCredential {
        var genuine = (Genuine) found(shown("name", "birthdate", "address", "14", "19", "65"));
        assertThat(genuine.facts())
                .containsEntry("name", "김시험")
                .containsEntry("birthdate", "1990-02-03")
                .containsEntry("age_equal_or_over", Map.of("14", true, "19", true, "65", false));
    }

    @Test
    void two_credentials_of_one_person_have_no_digest_in_common() {
        var one = new Base64URL(card().sign(KEY).split("[.]", -1)[1]).decodeToString();
        var other = new Base64URL(card().sign(KEY).split("[.]", -1)[1]).decodeToString();
        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void a_tampered_disclosure_is_refused() throws BadCredential {
        var parts = card().sign(KEY).split("~", -1);
        var forged = Disclosure.of("c2FsdHNhbHRzYWx0c2FsdA", "name", "다른이");
        var swapped = parts[0] + "~" + forged.encoded() + "~";
        assertThat(check().check(swapped, Binding.ANY, NOW)).isEqualTo(rejected(Fault.DISCLOSURE));
    }

    @Test
    void a_disclosure_sent_twice_is_refused() {
        var parts = card().sign(KEY).split("~", -1);
        var twice = parts[0] + "~" + parts[1] + "~" + parts[1] + "~";
        assertThat(check().check(twice, Binding.ANY, NOW)).isEqualTo(rejected(Fault.DISCLOSURE));
    }

    @Test
    void a_disclosure_of_another_credential_is_refused() {
        var mine = card().sign(KEY).split("~", -1);
        var other = card().sign(KEY).split("~", -1);
        var mixed = mine[0] + "~" + other[1] + "~";
        assertThat(check().check(mixed, Binding.ANY, NOW)).isEqualTo(rejected(Fault.DISCLOSURE));
    }

    @Test
    void a_fact_added_after_the_holder_confirmed_is_refused() throws BadCredential {
        var shown = shown("19");
        var whole = card().sign(KEY);
        var binding = shown.substring(shown.lastIndexOf('~') + 1);
        var mine = Presentation.of(whole, Set.of("19")::contains, HOLDER, NONCE, SHOP, NOW);
        var bindingOfMine = mine.substring(mine.lastIndexOf('~') + 1);
        assertThat(found(whole + bindingOfMine)).isEqualTo(rejected(Fault.RECOMPOSED));
        assertThat(found(whole + binding)).isEqualTo(rejected(Fault.RECOMPOSED));
    }

    @Test
    void a_replayed_answer_is_refused_by_its_nonce() throws BadCredential {
        var shown = shown("19");
        assertThat(check().check(shown, Binding.answering("another", SHOP), NOW))
                .isEqualTo(rejected(Fault.WRONG_NONCE));
    }

    @Test
    void an_answer_meant_for_somebody_else_is_refused() throws BadCredential {
        assertThat(check().check(shown("19"), Binding.answering(NONCE, "https://other"), NOW))
                .isEqualTo(rejected(Fault.WRONG_AUDIENCE));
    }

    @Test
    void an_answer_of_ten_minutes_ago_is_refused() throws BadCredential {
        var later = NOW.plus(Duration.ofMinutes(10));
        assertThat(check().check(shown("19"), Binding.answering(NONCE, SHOP), later))
                .isEqualTo(rejected(Fault.STALE_BINDING));
    }

    @Test
    void a_copy_in_the_hands_of_a_stranger_is_refused() throws BadCredential {
        var stolen =
                Presentation.of(
                        card().sign(KEY), Set.of("19")::contains, STRANGER, NONCE, SHOP, NOW);
        assertThat(found(stolen)).isEqualTo(rejected(Fault.WRONG_HOLDER));
    }

    @Test
    void a_copy_without_confirmation_is_refused_where_one_is_demanded() {
        assertThat(found(card().sign(KEY))).isEqualTo(rejected(Fault.NO_BINDING));
        assertThat(check().check(card().sign(KEY), Binding.ANY, NOW)).isInstanceOf(Genuine.class);
    }

    @Test
    void a_token_that_says_it_needs_no_signature_is_refused() {
        var payload = card().sign(KEY).split("[.]", -1)[1];
        var header = Base64URL.encode("{\"alg\":\"none\",\"typ\":\"dc+sd-jwt\"}");
        assertThat(found(header + "." + payload + ".~")).isEqualTo(rejected(Fault.ALGORITHM));
    }

    @Test
    void a_token_signed_with_the_public_key_as_a_secret_is_refused() throws Exception {
        var header =
                new com.nimbusds.jose.JWSHeader.Builder(com.nimbusds.jose.JWSAlgorithm.HS256)
                        .type(new com.nimbusds.jose.JOSEObjectType(Credential.TYPE))
                        .build();
        var jws =
                new com.nimbusds.jose.JWSObject(
                        header, new com.nimbusds.jose.Payload(Map.of("iss", ISSUER)));
        jws.sign(new com.nimbusds.jose.crypto.MACSigner(KEY.toPublicJWK().toJSONString()));
        assertThat(found(jws.serialize() + "~")).isEqualTo(rejected(Fault.ALGORITHM));
    }

    @Test
    void a_card_signed_by_somebody_else_is_refused() {
        assertThat(found(card().sign(STRANGER))).isEqualTo(rejected(Fault.UNKNOWN_ISSUER));
        var posing = new ECKey.Builder(STRANGER).keyID(KEY.getKeyID()).build();
        assertThat(found(card().sign(posing))).isEqualTo(rejected(Fault.SIGNATURE));
    }

    @Test
    void a_changed_letter_of_the_signed_part_is_refused() {
        var whole = card().sign(KEY);
        int dot = whole.indexOf('.');
        var changed = whole.substring(0, dot + 9) + "AAAA" + whole.substring(dot + 13);
        assertThat(check().check(changed, Binding.ANY, NOW)).isInstanceOf(Rejected.class);
    }

    @Test
    void an_expired_card_is_refused_and_one_from_the_future_too() {
        var card = card().sign(KEY);
        assertThat(check().check(card, Binding.ANY, NOW.plus(Duration.ofDays(365))))
                .isEqualTo(rejected(Fault.EXPIRED));
        assertThat(check().check(card, Binding.ANY, NOW.minus(Duration.ofDays(1))))
                .isEqualTo(rejected(Fault.NOT_YET));
    }

    @Test
    void a_revoked_card_and_a_suspended_one_are_refused() throws BadCredential {
        states.set(77, StatusList.INVALID);
        assertThat(found(shown("19"))).isEqualTo(rejected(Fault.REVOKED));
        states.set(77, StatusList.SUSPENDED);
        assertThat(found(shown("19"))).isEqualTo(rejected(Fault.SUSPENDED));
        states.set(77, StatusList.VALID);
        states.set(76, StatusList.INVALID);
        assertThat(found(shown("19"))).isInstanceOf(Genuine.class);
    }

    @Test
    void a_list_of_another_address_a_forged_one_and_an_old_one_tell_nothing() {
        var card = card().sign(KEY);
        var other = StatusToken.sign(KEY, ISSUER, ISSUER + "/cards/status/2", states, NOW);
        var forged = StatusToken.sign(STRANGER, ISSUER, LIST, states, NOW);
        var old = StatusToken.sign(KEY, ISSUER, LIST, states, NOW.minus(Duration.ofDays(3)));
        assertThat(against(card, other)).isEqualTo(rejected(Fault.STATUS_UNKNOWN));
        assertThat(against(card, forged)).isEqualTo(rejected(Fault.UNKNOWN_ISSUER));
        assertThat(against(card, old)).isEqualTo(rejected(Fault.STATUS_UNKNOWN));
    }

    private static Finding against(String card, String list) {
        return new CredentialCheck(TRUST, uri -> StatusToken.read(list, TRUST, NOW))
                .check(card, Binding.ANY, NOW);
    }

    @Test
    void a_bomb_instead_of_a_list_is_not_unpacked() {
        var bomb = StatusList.allValid(8, 9 << 20).encoded();
        assertThat(bomb.length()).isLessThan(20_000);
        assertThatThrownBy(() -> StatusList.decode(8, bomb)).isInstanceOf(BadCredential.class);
    }

    @Test
    void noise_is_answered_and_never_thrown() {
        for (var noise :
                List.of(
                        "",
                        "~",
                        "~~",
                        "a.b.c~",
                        "eyJ~eyJ~",
                        "..~",
                        "eyJhbGciOiJub25lIn0..~",
                        "é~é")) {
            assertThat(found(noise)).isInstanceOf(Rejected.class);
        }
        assertThat(found("x".repeat(400_000) + "~")).isEqualTo(rejected(Fault.MALFORMED));
    }

    @Test
    void a_trust_list_is_read_from_metadata_and_from_a_bare_key_set() {
        var keys = new com.nimbusds.jose.jwk.JWKSet(KEY.toPublicJWK());
        var json =
                com.nimbusds.jose.util.JSONObjectUtils.toJSONString(
                        Map.of("issuer", ISSUER, "jwks", keys.toJSONObject()));
        assertThat(TrustList.read(json).issuer()).isEqualTo(ISSUER);
        assertThat(TrustList.read(keys.toString()).issuer()).isNull();
        assertThatThrownBy(() -> TrustList.read("{\"keys\":[]}"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TrustList.read("no")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_proof_of_another_key_audience_or_day_proves_nothing() throws BadCredential {
        var claims =
                Map.<String, Object>of("aud", ISSUER, "iat", NOW.getEpochSecond(), "nonce", "n");
        var good = Signed.signShowingKey(HOLDER, HolderProof.TYPE, claims);
        assertThat(HolderProof.read(good, ISSUER, NOW).nonce()).isEqualTo("n");
        var swapped = new ECKey.Builder(STRANGER).build();
        var header = good.substring(0, good.indexOf('.'));
        var foreign = Signed.signShowingKey(swapped, HolderProof.TYPE, claims);
        var mixed = header + foreign.substring(foreign.indexOf('.'));
        assertThatThrownBy(() -> HolderProof.read(mixed, ISSUER, NOW))
                .isInstanceOf(BadCredential.class);
        assertThatThrownBy(() -> HolderProof.read(good, "https://other", NOW))
                .isInstanceOf(BadCredential.class);
        assertThatThrownBy(() -> HolderProof.read(good, ISSUER, NOW.plus(Duration.ofHours(1))))
                .isInstanceOf(BadCredential.class);
        assertThatThrownBy(() ->
                        HolderProof.read(Signed.signShowingKey(HOLDER, "JWT", claims), ISSUER, NOW))
                .isInstanceOf(BadCredential.class);
    }
}
