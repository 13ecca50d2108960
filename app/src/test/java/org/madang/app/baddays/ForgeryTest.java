package org.madang.app.baddays;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.madang.kernel.access.testing.Browser;
import org.springframework.http.HttpMethod;

/** Another site that makes a signed-in person's browser send something: every door is tried. */
class ForgeryTest extends OpenHouse {

    /** Changes only how this browser shows pages, and looks where a request comes from itself. */
    private static final Set<String> WITHOUT_TOKEN = Set.of("/preferences");

    /**
     * Doors for programs that bring a signature or a proof in what they send, and no session: a
     * browser that is made to come here has neither.
     */
    private static final Set<String> FOR_PROGRAMS =
            Set.of(
                    "/payments/callbacks/{provider}",
                    "/cards/token",
                    "/cards/nonce",
                    "/cards/credential",
                    "/cards/shown/{id}");

    /** Doors that filters keep, which no controller tells of. */
    private static final List<String> FILTERS =
            List.of(
                    "/sign-in",
                    "/sign-out",
                    "/sign-in/passkey",
                    "/sign-in/passkey/options",
                    "/security/passkeys",
                    "/security/passkeys/options");

    private record Sent(String what, int status) {}

    @Test
    void nothing_is_changed_without_the_token_of_the_session_or_with_that_of_another() {
        var stranger = visitor();
        stranger.open("/sign-in");
        var before = everything();
        var sent = new ArrayList<Sent>();
        for (var door : doors()) {
            if (FOR_PROGRAMS.contains(door.pattern())) {
                forge(victim(door.pattern()), door.method(), door.with("1"), "");
            } else if (door.changes() && !WITHOUT_TOKEN.contains(door.pattern())) {
                var victim = victim(door.pattern());
                var path = door.with("1");
                sent.add(forge(victim, door.method(), path, ""));
                sent.add(forge(victim, door.method(), path, "&_csrf=" + stranger.token()));
                sent.add(forge(victim, door.method(), path, "&_csrf=" + "A".repeat(48)));
            }
        }
        for (var path : FILTERS) {
            sent.add(forge(victim(path), HttpMethod.POST, path, ""));
            sent.add(forge(victim(path), HttpMethod.POST, path, "&_csrf=" + stranger.token()));
        }
        assertThat(sent)
                .hasSizeGreaterThan(60)
                .allSatisfy(each -> assertThat(each.status()).as(each.what()).isEqualTo(403));
        assertThat(everything()).isEqualTo(before);
        for (var who : List.of("kim.minjun", "registrar.jongno")) {
            assertThat(signedIn(who).open("/security").statusCode()).as(who).isEqualTo(200);
        }
    }

    @Test
    void a_session_of_a_browser_cannot_be_used_by_a_script_of_another_site_over_the_api() {
        var victim = signedIn("registrar.jongno");
        for (var type :
                List.of(
                        "text/plain",
                        "application/x-www-form-urlencoded",
                        "multipart/form-data; boundary=x",
                        "application/json")) {
            var answer =
                    victim.send(
                            HttpRequest.newBuilder(victim.at("/api/residents/births"))
                                    .header("Content-Type", type)
                                    .header("Idempotency-Key", "forged-" + type)
                                    .header("Origin", "https://evil.example")
                                    .POST(BodyPublishers.ofString("{}")));
            assertThat(answer.statusCode()).as(type).isEqualTo(403);
            assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-origin");
        }
    }

    @Test
    void no_page_that_is_only_read_changes_anything() {
        var before = everything();
        for (var door : doors()) {
            if (door.method() == HttpMethod.GET) {
                var answer = victim(door.pattern()).open(door.with("1"));
                assertThat(answer.statusCode()).as(door.toString()).isLessThan(500);
            }
        }
        assertThat(everything()).isEqualTo(before);
    }

    private Browser victim(String pattern) {
        return signedIn(
                pattern.startsWith("/desk") || pattern.startsWith("/api")
                        ? "registrar.jongno"
                        : "kim.minjun");
    }

    private static Sent forge(Browser victim, HttpMethod method, String path, String token) {
        var request =
                HttpRequest.newBuilder(victim.at(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .method(
                                method.name(),
                                BodyPublishers.ofString("username=kim.minjun" + token));
        return new Sent(method + " " + path + " " + token, victim.send(request).statusCode());
    }
}
