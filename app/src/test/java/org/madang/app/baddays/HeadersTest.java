package org.madang.app.baddays;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madang.kernel.pages.SecurityHeaders;

/** Every kind of answer tells browsers the same, and tells strangers nothing of what we run on. */
class HeadersTest extends OpenHouse {

    @Test
    void every_kind_of_answer_carries_the_security_headers_and_says_nothing_of_its_maker() {
        var visitor = visitor();
        var resident = signedIn("kim.minjun");
        var answers = new LinkedHashMap<String, HttpResponse<String>>();
        answers.put("a page", visitor.open("/"));
        answers.put("the sign-in page", visitor.open("/sign-in"));
        answers.put("a way to sign in", visitor.open("/my"));
        answers.put("a missing page", visitor.open("/no/such/page"));
        answers.put("a page of others", resident.open("/desk"));
        answers.put("a forged form", visitor.submitWithoutToken("/verify", Map.of()));
        answers.put(
                "a wrong method",
                resident.send(
                        HttpRequest.newBuilder(resident.at("/about"))
                                .header("X-CSRF-TOKEN", resident.token())
                                .POST(BodyPublishers.noBody())));
        answers.put("a resource", visitor.open("/api/statistics/population"));
        answers.put("a problem", visitor.open("/api/residents/1"));
        answers.put("a missing resource", visitor.open("/api/no/such"));
        answers.put(
                "no token",
                visitor.send(
                        HttpRequest.newBuilder(visitor.at("/oauth2/token"))
                                .POST(BodyPublishers.noBody())));
        answers.put(
                "too large",
                visitor.send(
                        HttpRequest.newBuilder(visitor.at("/verify"))
                                .POST(BodyPublishers.ofString("x".repeat(1_100_000)))));
        answers.put("a style", visitor.open("/assets/css/madang.css"));
        answers.put("the description", visitor.open("/api/openapi.json"));
        answers.forEach((what, answer) -> {
            SecurityHeaders.all()
                    .forEach((name, value) ->
                            assertThat(answer.headers().allValues(name))
                                    .as("%s of %s (%s)", name, what, answer.statusCode())
                                    .containsExactly(value));
            assertThat(answer.headers().map())
                    .as(what)
                    .doesNotContainKeys("server", "x-powered-by");
            assertThat(answer.statusCode()).as(what).isLessThan(500);
        });
    }

    /** What the container answers before any of our code is asked. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /a|b HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /%00 HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /..;/actuator/health HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /assets/%2e%2e%2fapplication.yaml HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /assets/..%5capplication.yaml HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /assets/../application.yaml HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /webjars/htmx.org/../../../application.yaml HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /assets//etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET //evil.example/%2e%2e HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /desk;x=/../my HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "BREW / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "TRACE / HTTP/1.1\r\nHost: localhost\r\nCookie: madang=x\r\n\r\n",
                "POST /verify HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "nonsense\r\n\r\n"
            })
    void requests_that_are_none_are_refused_without_a_word_about_the_house(String request)
            throws IOException {
        var answer = raw(request);
        assertThat(answer).matches("(?s)HTTP/1.1 (4\\d\\d|501|302) .*");
        assertThat(answer)
                .doesNotContain("Apache", "Tomcat/", "Exception", "at org.", "spring:", "root:x");
        assertThat(answer.toLowerCase()).doesNotContain("\nserver:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/env",
                "/actuator/prometheus",
                "/actuator/heapdump",
                "/actuator/health",
                "/h2-console",
                "/v3/api-docs",
                "/swagger-ui/index.html",
                "/.git/config",
                "/application.yaml",
                "/WEB-INF/web.xml",
                "/oauth2/introspect",
                "/connect/register",
                "/login/webauthn"
            })
    void nothing_but_the_house_is_on_its_port(String path) {
        for (var browser : List.of(visitor(), signedIn("registrar.jongno"))) {
            assertThat(browser.open(path).statusCode()).isIn(404, 302);
        }
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
