package org.madang.services.paying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.madang.kernel.secrets.SignedBody;
import org.madang.kernel.secrets.Vault;
import org.madang.services.cases.Case;
import org.madang.services.cases.CaseState;
import org.madang.services.testing.People;
import org.madang.services.testing.Portal;
import org.madang.services.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/** A provider's call-back as it comes over the network: twice, late, forged, for other money. */
@PortalTest
class FeeTest {

    @Autowired People people;
    @Autowired Portal portal;
    @Autowired MockMvcTester web;
    @Autowired Vault vault;
    @Autowired JsonMapper json;

    private Case unpaid() {
        return portal.opened(
                "kim.minjun", "animal-registration", Map.of("name", "바둑이 " + UUID.randomUUID()));
    }

    private SignedBody provider() {
        var secret =
                vault.blindIndex("call-backs".getBytes(StandardCharsets.UTF_8), "payments.sandbox");
        return new SignedBody(HexFormat.of().formatHex(secret));
    }

    private byte[] paid(Case one, long won) {
        return json.writeValueAsBytes(
                Map.of(
                        "event",
                        "paid-" + one.payment(),
                        "payment",
                        java.util.Objects.requireNonNull(one.payment()),
                        "paid",
                        true,
                        "won",
                        won,
                        "reference",
                        "S-" + one.payment()));
    }

    private int told(SignedBody by, byte[] body) {
        return web.post()
                .uri("/payments/callbacks/sandbox")
                .with(anonymous())
                .header(SignedBody.HEADER, by.sign(body, Instant.now()))
                .content(body)
                .exchange()
                .getResponse()
                .getStatus();
    }

    private long tasks(Case one) {
        return people.owner()
                .sql("select count(*) from services.task where case_id = ?")
                .param(one.id())
                .query(Long.class)
                .single();
    }

    @Test
    void a_call_back_that_comes_twice_begins_the_case_once() {
        var one = unpaid();
        assertThat(one.state()).isEqualTo(CaseState.FEE);
        assertThat(tasks(one)).isZero();
        assertThat(told(provider(), paid(one, 3000))).isEqualTo(204);
        assertThat(told(provider(), paid(one, 3000))).isEqualTo(204);
        assertThat(portal.one(one.number()).state()).isEqualTo(CaseState.ARRIVED);
        assertThat(tasks(one)).isEqualTo(1);
    }

    @Test
    void a_forged_call_back_or_one_of_another_amount_begins_nothing() {
        var one = unpaid();
        assertThat(told(new SignedBody("somebody else's secret"), paid(one, 3000))).isEqualTo(401);
        assertThat(told(provider(), paid(one, 1))).isEqualTo(422);
        assertThat(portal.one(one.number()).state()).isEqualTo(CaseState.FEE);
        assertThat(tasks(one)).isZero();
    }

    @Test
    void money_that_comes_after_the_case_was_taken_back_goes_back_too() {
        var one = unpaid();
        var me = people.browser("kim.minjun");
        assertThat(me.post("/my/cases/" + one.number() + "/withdraw")).hasStatus(303);
        assertThat(told(provider(), paid(one, 3000))).isEqualTo(204);
        assertThat(portal.one(one.number()).state()).isEqualTo(CaseState.WITHDRAWN);
        assertThat(tasks(one)).isZero();
        var state =
                people.owner()
                        .sql("select state from payments.payment where id = ?")
                        .param(one.payment())
                        .query(String.class)
                        .single();
        assertThat(state).isEqualTo("refunded");
    }
}
