package org.madang.kernel.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Actor;
import org.madang.kernel.documents.Documents.IssuedDocument;
import org.madang.kernel.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Uploads to a real server: what a browser sends, and what an attacker might. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
class UploadTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort int port;
    @Autowired Documents documents;
    @Autowired Access access;
    @Autowired PlatformTransactionManager transactions;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private HttpResponse<String> upload(byte[] file) throws Exception {
        var address = URI.create("http://127.0.0.1:" + port + "/verify");
        var page = browser.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        var token = TOKEN.matcher(page.body());
        assertThat(token.find()).isTrue();
        var body = new ByteArrayOutputStream();
        body.writeBytes(
                ("--x\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n"
                                + token.group(1)
                                + "\r\n--x\r\nContent-Disposition: form-data; name=\"file\";"
                                + " filename=\"a.pdf\"\r\nContent-Type: application/pdf\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
        return browser.send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .header("Accept-Language", "en")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                BodyHandlers.ofString());
    }

    private IssuedDocument issued() {
        return access.as(
                new Actor.Resident(17),
                () ->
                        new TransactionTemplate(transactions)
                                .execute(status -> documents.issue(Samples.household())));
    }

    @Test
    void anybody_may_upload_a_document_and_sees_that_it_is_genuine() throws Exception {
        var issued = issued();
        var answer = upload(issued.file());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("Genuine", issued.number().value(), "Mayor of Jongno-gu, Seoul", "김**")
                .doesNotContain("김하늘");
    }

    @Test
    void a_changed_document_is_called_changed_and_shows_no_facts() throws Exception {
        var changed = issued().file().clone();
        changed[changed.length / 3] ^= 1;
        var answer = upload(changed);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Changed").doesNotContain("김**");
    }

    @Test
    void what_is_no_pdf_is_refused_with_a_reason() throws Exception {
        var answer = upload("hello".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("This is not a PDF file.");
        assertThat(upload(new byte[0]).statusCode()).isEqualTo(422);
    }

    @Test
    void a_file_just_over_and_far_over_the_limit_is_refused_clearly() throws Exception {
        var large = new byte[13_000_000];
        Arrays.fill(large, (byte) '%');
        for (int size : new int[] {DocumentVerifier.MOST_BYTES + 1, 11_600_000, large.length}) {
            var answer = upload(Arrays.copyOf(large, size));
            assertThat(answer.statusCode()).as("%d bytes", size).isEqualTo(413);
        }
    }
}
