package org.madang.kernel.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Actor;
import org.madang.kernel.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
@AutoConfigureMockMvc
class VerifyPageTest {

    @Autowired MockMvcTester web;
    @Autowired Documents documents;
    @Autowired Access access;
    @Autowired PlatformTransactionManager transactions;

    private Documents.IssuedDocument issued() {
        return access.as(
                new Actor.Resident(17),
                () ->
                        new TransactionTemplate(transactions)
                                .execute(status -> documents.issue(Samples.household())));
    }

    private static RequestPostProcessor remote(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    private MvcTestResult get(String path, String from) {
        return web.get().uri(path).header("Accept-Language", "en").with(remote(from)).exchange();
    }

    @Test
    void a_number_shows_what_was_issued_and_a_wrong_one_is_answered_kindly() {
        var number = issued().number().value();
        assertThat(get("/verify/" + number, "10.0.0.4"))
                .hasStatusOk()
                .bodyText()
                .contains(number, "Household certificate", "김**");
        assertThat(
                        get(
                                "/verify?number="
                                        + number.replace("-", "").toLowerCase(Locale.ROOT),
                                "10.0.0.4"))
                .hasStatus(303);
        assertThat(get("/verify?number=2026", "10.0.0.4")).hasStatus(422);
        assertThat(get("/verify/<script>", "10.0.0.4")).hasStatus4xxClientError();
        assertThat(get("/verify", "10.0.0.4")).hasStatusOk();
    }

    @Test
    void numbers_cannot_be_tried_one_after_the_other() {
        var number =
                DocumentNumber.draw(java.time.LocalDate.of(2026, 1, 1), new java.util.Random());
        for (int i = 0; i < 30; i++) {
            assertThat(get("/verify/" + number, "10.0.0.5")).hasStatus(404);
        }
        assertThat(get("/verify/" + number, "10.0.0.5")).hasStatus(429);
        assertThat(get("/verify/" + number, "10.0.0.6")).hasStatus(404);
    }

    @Test
    void a_program_gets_the_same_as_json() {
        var number = issued().number().value();
        assertThat(get("/api/documents/verify/" + number, "10.0.0.7"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.standing")
                .isEqualTo("ISSUED");
        assertThat(get("/api/documents/verify/2026-1123-AAAA-AAAA", "10.0.0.7"))
                .hasStatus4xxClientError();
        assertThat(get("/api/documents/verify/nonsense", "10.0.0.7")).hasStatus(400);
    }
}
