package org.madang.kernel.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.HouseClock;
import org.madang.kernel.language.Text;
import org.madang.kernel.payments.Payment.State;
import org.madang.kernel.secrets.SignedBody;
import org.madang.kernel.secrets.Vault;
import org.madang.kernel.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@HouseTest
@AutoConfigureMockMvc
class PaymentsTest {

    private static final Text WHAT = Text.of("초본 수수료", "Certificate fee");

    @Autowired CollectFees payments;
    @Autowired Sandbox sandbox;
    @Autowired Access access;
    @Autowired Vault vault;
    @Autowired JsonMapper json;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired MockMvcTester web;

    private static FeeRequest fee(String key, String payer) {
        return new FeeRequest(key, payer, 400, WHAT, "2026-1", "/my/cases/2026-1");
    }

    private Payment requested() {
        return payments.request(fee("test:" + UUID.randomUUID(), "resident:77"));
    }

    private State state(Payment payment) {
        return payments.find(payment.id()).orElseThrow().state();
    }

    private Sandbox.Sent charged(Payment payment) {
        return transaction.execute(status -> sandbox.charge(payment));
    }

    private CollectFees.Taken tell(Sandbox.Sent sent) {
        return payments.receive("sandbox", sent.signature(), sent.body());
    }

    @Test
    void a_fee_asked_for_twice_is_one_fee() {
        var key = "test:" + UUID.randomUUID();
        var first = payments.request(fee(key, "resident:77"));
        assertThat(payments.request(fee(key, "resident:77")).id()).isEqualTo(first.id());
        assertThatThrownBy(() -> payments.request(fee(key, "resident:78")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_call_back_twice_pays_once() {
        var payment = requested();
        var sent = charged(payment);
        assertThat(tell(sent)).isEqualTo(CollectFees.Taken.DONE);
        assertThat(tell(sent)).isEqualTo(CollectFees.Taken.KNOWN);
        assertThat(state(payment)).isEqualTo(State.PAID);
    }

    @Test
    void four_call_backs_at_once_pay_once() throws Exception {
        var payment = requested();
        var sent = charged(payment);
        var taken = new ArrayList<CollectFees.Taken>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var tellings = new ArrayList<Future<CollectFees.Taken>>();
            for (int i = 0; i < 4; i++) {
                tellings.add(threads.submit(() -> tell(sent)));
            }
            for (var telling : tellings) {
                taken.add(telling.get());
            }
        }
        assertThat(taken).filteredOn(CollectFees.Taken.DONE::equals).hasSize(1);
    }

    @Test
    void a_forged_call_back_changes_nothing() {
        var payment = requested();
        var body =
                json.writeValueAsBytes(
                        new PaymentProvider.Callback("x", payment.id(), true, 400, "r"));
        var forged = new SignedBody("not the secret of it").sign(body, Instant.now());
        assertThat(payments.receive("sandbox", forged, body)).isEqualTo(CollectFees.Taken.FORGED);
        assertThat(payments.receive("sandbox", "", body)).isEqualTo(CollectFees.Taken.FORGED);
        assertThat(state(payment)).isEqualTo(State.REQUESTED);
    }

    @Test
    void a_genuine_call_back_whose_body_was_changed_is_refused() {
        var payment = requested();
        var sent = charged(payment);
        var changed =
                new String(sent.body(), StandardCharsets.UTF_8)
                        .replace("400", "1")
                        .getBytes(StandardCharsets.UTF_8);
        assertThat(payments.receive("sandbox", sent.signature(), changed))
                .isEqualTo(CollectFees.Taken.FORGED);
    }

    @Test
    void a_call_back_caught_and_sent_again_an_hour_later_is_refused() {
        var payment = requested();
        var hourAgo =
                new HouseClock(
                        Clock.fixed(
                                Instant.now().minus(Duration.ofHours(1)), ZoneId.of("Asia/Seoul")));
        var old = new Sandbox(jdbc, json, hourAgo, vault);
        var sent = transaction.execute(status -> old.charge(payment));
        assertThat(tell(sent)).isEqualTo(CollectFees.Taken.FORGED);
    }

    @Test
    void money_that_comes_late_for_a_fee_that_was_given_up_goes_straight_back() {
        var payment = requested();
        payments.withdraw(payment.id());
        assertThat(tell(charged(payment))).isEqualTo(CollectFees.Taken.DONE);
        assertThat(state(payment)).isEqualTo(State.REFUNDED);
        var refunded =
                jdbc.sql(
                                "select refunded_at is not null from payments.sandbox_charge"
                                        + " where payment = ?")
                        .param(payment.id())
                        .query(Boolean.class)
                        .single();
        assertThat(refunded).isTrue();
    }

    @Test
    void a_failure_told_after_the_payment_does_not_undo_it() {
        var payment = requested();
        tell(charged(payment));
        tell(sandbox.decline(payment));
        assertThat(state(payment)).isEqualTo(State.PAID);
    }

    @Test
    void a_declined_card_can_be_tried_again() {
        var payment = requested();
        tell(sandbox.decline(payment));
        assertThat(state(payment)).isEqualTo(State.FAILED);
        tell(charged(payment));
        assertThat(state(payment)).isEqualTo(State.PAID);
    }

    @Test
    void a_fee_is_paid_back_once() {
        var payment = requested();
        assertThat(payments.refund(payment.id())).isFalse();
        tell(charged(payment));
        assertThat(payments.refund(payment.id())).isTrue();
        assertThat(payments.refund(payment.id())).isFalse();
        assertThat(state(payment)).isEqualTo(State.REFUNDED);
    }

    @Test
    void a_machine_takes_money_once_and_only_while_the_fee_is_open() {
        var payment = requested();
        assertThat(payments.take(payment.id(), "cash", "M1-1")).isTrue();
        assertThat(payments.take(payment.id(), "cash", "M1-2")).isFalse();
    }

    @Test
    void the_address_of_call_backs_is_open_but_takes_nothing_without_a_signature() {
        var payment = requested();
        var sent = charged(payment);
        assertThat(
                        web.post()
                                .uri("/payments/callbacks/sandbox")
                                .contentType("application/json")
                                .content(sent.body())
                                .exchange())
                .hasStatus(401);
        assertThat(
                        web.post()
                                .uri("/payments/callbacks/sandbox")
                                .header(SignedBody.HEADER, sent.signature())
                                .contentType("application/json")
                                .content(sent.body())
                                .exchange())
                .hasStatus(204);
        assertThat(state(payment)).isEqualTo(State.PAID);
    }

    @Test
    void nobody_sees_another_s_fee_in_the_table() {
        requested();
        long seen =
                access.as(
                        new Actor.Resident(78),
                        () ->
                                transaction.execute(status ->
                                        jdbc.sql(
                                                        "select count(*) from payments.payment"
                                                                + " where payer = 'resident:77'")
                                                .query(Long.class)
                                                .single()));
        assertThat(seen).isZero();
    }

    @Test
    void a_visitor_cannot_open_a_pay_page() {
        var payment = requested();
        assertThat(web.post().uri("/my/pay/" + payment.id()).with(csrf()).exchange())
                .hasStatus3xxRedirection();
        assertThat(state(payment)).isEqualTo(State.REQUESTED);
    }
}
