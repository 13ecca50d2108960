package org.madang.kernel.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Actor;
import org.madang.kernel.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
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

    private MvcTestResult upload(byte[] file, String from) {
        return web.post()
                .uri("/verify")
                .multipart()
                .file(new MockMultipartFile("file", "document.pdf", "application/pdf", file))
                .header("Accept-Language", "en")
                .with(csrf())
                .with(remote(from))
                .exchange();
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor remote(
            String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    private MvcTestResult get(String path, String from) {
        return web.get().uri(path).header("Accept-Language", "en").with(remote(from)).exchange();
    }

    @Test
    void anybody_may_upload_a_document_and_sees_that_it_is_genuine() {
        var issued = issued();
        assertThat(upload(issued.file(), "10.0.0.1"))
                .hasStatusOk()
                .bodyText()
                .contains("Genuine", issued.number().value(), "Mayor of Jongno-gu, Seoul", "김**")
                .doesNotContain("김하늘");
    }

    @Test
    void a_changed_document_is_called_changed_and_shows_no_facts() {
        var issued = issued();
        var changed = issued.file().clone();
        changed[changed.length / 3] ^= 1;
        assertThat(upload(changed, "10.0.0.2"))
                .hasStatusOk()
                .bodyText()
                .contains("Changed")
                .doesNotContain("김**");
    }

    @Test
    void what_is_no_pdf_is_refused_with_a_reason() {
        assertThat(upload("hello".getBytes(java.nio.charset.StandardCharsets.UTF_8), "10.0.0.3"))
                .hasStatus(422)
                .bodyText()
                .contains("This is not a PDF file.");
        assertThat(upload(new byte[0], "10.0.0.3")).hasStatus(422);
        var large = new byte[DocumentVerifier.MOST_BYTES + 1];
        Arrays.fill(large, (byte) '%');
        assertThat(upload(large, "10.0.0.3")).hasStatus(413);
    }

    @Test
    void a_number_shows_what_was_issued_and_a_wrong_one_is_answered_kindly() {
        var number = issued().number().value();
        assertThat(get("/verify/" + number, "10.0.0.4"))
                .hasStatusOk()
                .bodyText()
                .contains(number, "Household certificate", "김**");
        assertThat(get("/verify?number=" + number.replace("-", "").toLowerCase(), "10.0.0.4"))
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
