package org.madang.residents.cards.mobile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.madang.kernel.testing.Browser.body;
import static org.madang.kernel.testing.Browser.location;
import static org.madang.residents.cards.testing.CardOffice.TODAY;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.ServerSocketChannel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.kernel.access.Actor;
import org.madang.kernel.testing.HouseTest;
import org.madang.residents.Relation;
import org.madang.residents.ResidentMoved;
import org.madang.residents.cards.credential.CredentialCheck;
import org.madang.residents.cards.credential.CredentialCheck.Binding;
import org.madang.residents.cards.credential.CredentialCheck.Genuine;
import org.madang.residents.cards.credential.CredentialCheck.Rejected;
import org.madang.residents.cards.credential.Fault;
import org.madang.residents.cards.credential.HolderProof;
import org.madang.residents.cards.testing.CardOffice;
import org.madang.residents.cards.testing.TestWallet;
import org.madang.residents.cards.testing.TestWallet.Offer;
import org.madang.residents.testing.TestRegister;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A card on a phone: taken by OpenID4VCI, shown by OpenID4VP, revoked by what happens. */
@HouseTest
@AutoConfigureMockMvc
class MobileCardTest {

    @Autowired MockMvcTester web;
    @Autowired TestRegister register;
    @Autowired CardKey key;
    @Autowired StatusLists lists;
    @Autowired ApplicationEventPublisher events;

    private CardOffice office;
    private TestWallet wallet;

    @BeforeEach
    void open() {
        office = new CardOffice(web, register);
        wallet = new TestWallet(web);
    }

    private Offer offer(long resident) {
        var page = office.resident(resident).post("/my/card/mobile");
        assertThat(page).hasStatusOk().bodyText().contains("<svg");
        return Offer.in(body(page));
    }

    private CredentialCheck.Finding found(String card) {
        return new CredentialCheck(key.trust(), lists).check(card, Binding.ANY, Instant.now());
    }

    private static CredentialCheck.Finding rejected(Fault fault) {
        return new Rejected(fault);
    }

    @Test
    void a_wallet_takes_the_card_and_it_says_what_the_register_says() {
        long me = office.holder();
        var card = wallet.take(offer(me));
        var genuine = (Genuine) found(card);
        var person = register.person(me, TODAY);
        assertThat(genuine.facts())
                .containsEntry("name", person.name())
                .containsEntry("resident_number", person.number().whole())
                .containsEntry("birthdate", person.birthDate().toString())
                .containsEntry("date_of_issuance", TODAY.toString())
                .containsEntry("overseas_national", false);
        assertThat(genuine.facts().get("age_equal_or_over"))
                .isEqualTo(Map.of("14", true, "19", true, "65", false));
        assertThat(genuine.standing()).isZero();
        assertThat(register.journaled(me, "ISSUE", "residents.mobile-card")).isEqualTo(1);
        assertThat(office.resident(me).get("/my/card/mobile")).bodyText().contains("쓸 수 있어요");
    }

    @Test
    void without_a_card_there_is_none_for_the_phone() {
        long me = register.home(TestRegister.JONGNO, Relation.HEAD).member(0);
        assertThat(office.resident(me).post("/my/card/mobile")).hasStatus(422);
    }

    @Test
    void an_offer_is_taken_up_once_and_not_by_guessing_its_pin() {
        long me = office.holder();
        var offer = offer(me);
        assertThat(wallet.token(offer.code(), offer.pin())).hasStatusOk();
        assertThat(wallet.token(offer.code(), offer.pin()))
                .hasStatus(400)
                .bodyText()
                .contains("invalid_grant");
        var second = offer(me);
        var wrong = second.pin().equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++) {
            assertThat(wallet.token(second.code(), wrong)).hasStatus(400);
        }
        assertThat(wallet.token(second.code(), second.pin())).hasStatus(400);
        assertThat(wallet.token("made-up", "123456")).hasStatus(400);
    }

    @Test
    void a_new_offer_ends_the_one_before() {
        long me = office.holder();
        var first = offer(me);
        offer(me);
        assertThat(wallet.token(first.code(), first.pin())).hasStatus(400);
    }

    @Test
    void a_nonce_proves_a_key_once_and_a_made_up_one_never() {
        long me = office.holder();
        var offer = offer(me);
        var token = TestWallet.text(wallet.token(offer.code(), offer.pin()), "access_token");
        assertThat(wallet.credential(token, wallet.proof("1893456000.made.up")))
                .hasStatus(400)
                .bodyText()
                .contains("invalid_nonce");
        var nonce = wallet.nonce();
        assertThat(wallet.credential(token, wallet.proof(nonce))).hasStatusOk();
        var next = offer(me);
        var fresh = TestWallet.text(wallet.token(next.code(), next.pin()), "access_token");
        assertThat(wallet.credential(fresh, wallet.proof(nonce)))
                .hasStatus(400)
                .bodyText()
                .contains("invalid_nonce");
    }

    @Test
    void a_token_is_good_for_one_card() {
        var offer = offer(office.holder());
        var token = TestWallet.text(wallet.token(offer.code(), offer.pin()), "access_token");
        assertThat(wallet.credential(token, "no.proof.atall")).hasStatus(400);
        assertThat(wallet.credential(token, wallet.proof(wallet.nonce()))).hasStatusOk();
        assertThat(wallet.credential(token, wallet.proof(wallet.nonce()))).hasStatus(401);
        assertThat(wallet.credential("made-up", wallet.proof(wallet.nonce()))).hasStatus(401);
    }

    @Test
    void a_card_taken_anew_revokes_the_one_before() {
        long me = office.holder();
        var old = wallet.take(offer(me));
        var young = new TestWallet(web).take(offer(me));
        assertThat(found(old)).isEqualTo(rejected(Fault.REVOKED));
        assertThat(found(young)).isInstanceOf(Genuine.class);
    }

    @Test
    void a_lost_phone_a_move_and_a_new_card_revoke_it() {
        long me = office.holder();
        var card = wallet.take(offer(me));
        office.resident(me).post("/my/card/mobile/revoke");
        assertThat(found(card)).isEqualTo(rejected(Fault.REVOKED));

        var again = wallet.take(offer(me));
        register.as(
                new Actor.House(),
                () -> {
                    events.publishEvent(
                            new ResidentMoved(
                                    6_000_000 + me,
                                    List.of(me),
                                    1,
                                    2,
                                    TestRegister.JONGNO,
                                    TestRegister.SAJIK,
                                    TODAY));
                    return true;
                });
        await().until(() -> found(again).equals(rejected(Fault.REVOKED)));

        var third = wallet.take(offer(me));
        office.issue(me, "DAMAGED");
        assertThat(found(third)).isEqualTo(rejected(Fault.REVOKED));
    }

    @Test
    void a_lost_card_suspends_it_until_the_card_is_found() {
        long me = office.holder();
        var card = wallet.take(offer(me));
        office.resident(me).post("/my/card/lost");
        assertThat(found(card)).isEqualTo(rejected(Fault.SUSPENDED));
        assertThat(office.resident(me).post("/my/card/mobile")).hasStatus(422);
        office.resident(me).post("/my/card/found");
        assertThat(found(card)).isInstanceOf(Genuine.class);
    }

    @Test
    void metadata_keys_and_lists_are_open_to_all() {
        var issuer =
                TestWallet.object(
                        web.get().uri("/.well-known/openid-credential-issuer").exchange());
        assertThat(issuer)
                .containsEntry("credential_issuer", TestWallet.ISSUER)
                .containsEntry("nonce_endpoint", TestWallet.ISSUER + "/cards/nonce");
        var keys = body(web.get().uri("/.well-known/jwt-vc-issuer").exchange());
        assertThat(keys).contains("\"kty\":\"EC\"").doesNotContain("\"d\":");
        assertThat(web.get().uri("/.well-known/oauth-authorization-server").exchange())
                .hasStatusOk();
        assertThat(web.get().uri("/cards/status/1").exchange())
                .hasStatusOk()
                .hasContentType("application/statuslist+jwt");
        assertThat(web.get().uri("/cards/status/999").exchange()).hasStatus(404);
    }

    private String ask(String... facts) {
        var browser = office.resident(1);
        var fields = new java.util.ArrayList<String>();
        for (var fact : facts) {
            fields.add("facts");
            fields.add(fact);
        }
        var made = browser.post("/verify/card/requests", fields);
        assertThat(made).hasStatus(303);
        return location(made).substring(location(made).lastIndexOf('/') + 1);
    }

    private String page(String id) {
        return body(
                web.get()
                        .uri("/verify/card/requests/" + id)
                        .header("Accept-Language", "en")
                        .exchange());
    }

    private static String in(String page, String attribute) {
        int from = page.indexOf(attribute + "=\"") + attribute.length() + 2;
        return page.substring(from, page.indexOf('"', from));
    }

    @Test
    void a_shop_is_shown_the_age_and_nothing_else() throws Exception {
        var card = wallet.take(offer(office.holder()));
        var id = ask("AGE_19");
        var page = page(id);
        var shown =
                wallet.show(
                        card,
                        Set.of("19", "name"),
                        in(page, "data-nonce"),
                        in(page, "data-audience"));
        assertThat(wallet.send(id, shown)).hasStatusOk();
        assertThat(page(id))
                .contains("A genuine mobile card", "19 or older", "Yes")
                .doesNotContain("김시험");
        assertThat(wallet.send(id, shown)).hasStatus(404);
        var other = ask("AGE_19");
        assertThat(wallet.send(other, shown)).hasStatusOk();
        assertThat(page(other)).contains("does not answer this request");
    }

    @Test
    void a_stranger_with_a_copy_and_a_revoked_card_are_not_believed() throws Exception {
        long me = office.holder();
        var card = wallet.take(offer(me));
        var id = ask("NAME");
        var page = page(id);
        var stolen =
                new TestWallet(web)
                        .show(
                                card,
                                Set.of("name"),
                                in(page, "data-nonce"),
                                in(page, "data-audience"));
        wallet.send(id, stolen);
        assertThat(page(id)).contains("not the one it was issued to");
        office.resident(me).post("/my/card/mobile/revoke");
        var next = ask("NAME");
        var asked = page(next);
        wallet.send(
                next,
                wallet.show(
                        card, Set.of("name"), in(asked, "data-nonce"), in(asked, "data-audience")));
        assertThat(page(next)).contains("has been revoked").doesNotContain("김시험");
        assertThat(web.get().uri("/verify/card/requests/none").exchange()).hasStatus(404);
    }

    @Test
    void the_photo_is_shown_where_it_was_asked_for() throws Exception {
        var card = wallet.take(offer(office.holder()));
        var id = ask("PICTURE");
        var page = page(id);
        wallet.send(
                id,
                wallet.show(
                        card,
                        Set.of("picture"),
                        in(page, "data-nonce"),
                        in(page, "data-audience")));
        assertThat(page(id)).contains("/photo\"");
        assertThat(web.get().uri("/verify/card/requests/" + id + "/photo").exchange())
                .hasStatusOk()
                .hasContentType("image/jpeg");
    }

    /** A server that asks where it is told to can be sent to the inside of its own network. */
    @Test
    void addresses_in_what_a_wallet_sends_are_asked_by_nobody() throws Exception {
        try (var inside = ServerSocketChannel.open()) {
            inside.bind(new InetSocketAddress("127.0.0.1", 0)).configureBlocking(false);
            var address =
                    URI.create("http://127.0.0.1:" + inside.socket().getLocalPort() + "/keys");
            var key = new ECKeyGenerator(Curve.P_256).keyID(address.toString()).generate();
            var id = ask("NAME");
            wallet.send(id, signed(key, address, "dc+sd-jwt") + "~");
            assertThat(page(id)).doesNotContain("A genuine mobile card");

            var offer = offer(office.holder());
            var token = TestWallet.text(wallet.token(offer.code(), offer.pin()), "access_token");
            var proof = signed(key, address, HolderProof.TYPE);
            assertThat(wallet.credential(token, proof)).hasStatus(400);
            assertThat(inside.accept()).as("somebody called").isNull();
        }
    }

    /** A token that names, wherever one can, an address where more about it is to be found. */
    private static String signed(ECKey key, URI address, String type) throws Exception {
        var header =
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(new JOSEObjectType(type))
                        .keyID(address.toString())
                        .jwkURL(address)
                        .x509CertURL(address)
                        .build();
        var claims =
                Map.<String, Object>of(
                        "iss",
                        address.toString(),
                        "vct",
                        address.toString(),
                        "aud",
                        TestWallet.ISSUER,
                        "iat",
                        Instant.now().getEpochSecond(),
                        "nonce",
                        address.toString(),
                        "status",
                        Map.of("status_list", Map.of("idx", 0, "uri", address.toString())));
        var jws = new JWSObject(header, new Payload(claims));
        jws.sign(new ECDSASigner(key));
        return jws.serialize();
    }
}
