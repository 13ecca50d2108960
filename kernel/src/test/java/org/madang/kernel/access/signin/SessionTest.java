package org.madang.kernel.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.kernel.access.testing.SmallHouse.PASSWORD;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.madang.kernel.access.Accounts;
import org.madang.kernel.access.testing.Browser;
import org.madang.kernel.access.testing.HouseServer;
import org.madang.kernel.access.testing.SetClock;
import org.madang.kernel.access.testing.SmallHouse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;

@HouseServer
@ExtendWith(OutputCaptureExtension.class)
class SessionTest {

    @LocalServerPort int port;
    @Autowired Accounts accounts;
    @Autowired JdbcClient jdbc;
    @Autowired SetClock clock;
    @Autowired SmallHouse.Heard heard;
    @Autowired FindByIndexNameSessionRepository<?> sessions;

    @BeforeEach
    void two_people() {
        jdbc.sql("delete from access.guess").update();
        heard.words().clear();
        SmallHouse.official(accounts, "kim.desk", SmallHouse.REGISTER);
        SmallHouse.resident(accounts, "park", 4720);
    }

    @AfterEach
    void the_clock_is_right_again() {
        clock.reset();
    }

    private Browser signedIn(String username) {
        var browser = new Browser(port);
        assertThat(browser.signIn(username, PASSWORD).statusCode()).isEqualTo(302);
        return browser;
    }

    @Test
    void a_session_is_in_the_database_where_every_server_finds_it() {
        var browser = signedIn("park");
        var found = sessions.findByPrincipalName("park");
        assertThat(found).isNotEmpty();
        var other = new Browser(port);
        other.keep(browser.cookie("madang").orElseThrow());
        assertThat(other.open("/my").body()).isEqualTo("resident:4720");
    }

    @Test
    void signing_in_gives_a_session_a_new_name() {
        var browser = signedIn("park");
        var planted = browser.cookie("madang").orElseThrow().getValue();
        browser.signIn("park", PASSWORD);
        var renamed = browser.cookie("madang").orElseThrow().getValue();
        assertThat(renamed).isNotEqualTo(planted);
        var thief = new Browser(port);
        var cookie = browser.cookie("madang").orElseThrow();
        cookie.setValue(planted);
        thief.keep(cookie);
        assertThat(thief.open("/my").statusCode()).isEqualTo(302);
    }

    @Test
    void reading_pages_makes_no_session_and_cookies_are_for_the_house_alone() {
        var browser = new Browser(port);
        var page = browser.open("/sign-in");
        browser.open("/my");
        assertThat(browser.cookie("madang")).isEmpty();
        assertThat(page.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .contains("madang-form=", "HttpOnly", "SameSite=Lax", "Path=/");
        var answer = browser.signIn("park", PASSWORD);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie ->
                        assertThat(cookie)
                                .startsWith("madang=")
                                .contains("HttpOnly", "SameSite=Lax", "Path=/"));
    }

    @Test
    void headers_say_once_that_nothing_may_be_framed_guessed_or_kept() {
        var headers = signedIn("park").open("/my").headers();
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    @Test
    void somebody_busy_all_day_signs_in_again_after_twelve_hours() {
        var browser = signedIn("kim.desk");
        clock.forward(Duration.ofHours(11));
        boolean sameDuties = browser.open("/desk").statusCode() == 200;
        clock.forward(Duration.ofHours(1));
        assertThat(sameDuties).isTrue();
        assertThat(browser.open("/desk").statusCode()).isEqualTo(302);
    }

    @Test
    void signing_out_ends_the_session_and_needs_the_form() {
        var browser = signedIn("park");
        browser.open("/security");
        assertThat(browser.submitWithoutToken("/sign-out", Map.of()).statusCode()).isEqualTo(403);
        assertThat(browser.open("/my").statusCode()).isEqualTo(200);
        assertThat(browser.submit("/sign-out", Map.of()).statusCode()).isEqualTo(302);
        assertThat(browser.open("/my").statusCode()).isEqualTo(302);
    }

    @Test
    void signing_out_everywhere_ends_the_other_browsers_too() {
        var here = signedIn("park");
        var there = signedIn("park");
        here.open("/security");
        here.submit("/security/sign-out-everywhere", Map.of());
        assertThat(here.open("/my").statusCode()).isEqualTo(302);
        assertThat(there.open("/my").statusCode()).isEqualTo(302);
    }

    @Test
    void a_password_is_changed_by_who_knows_the_old_one() {
        SmallHouse.resident(accounts, "changing", 4721);
        var browser = signedIn("changing");
        browser.open("/security");
        var wrong =
                browser.submit(
                        "/security/password", Map.of("old", "wrong", "new", "another secret"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        var weak = browser.submit("/security/password", Map.of("old", PASSWORD, "new", "short"));
        assertThat(weak.statusCode()).isEqualTo(422);
        var changed =
                browser.submit(
                        "/security/password", Map.of("old", PASSWORD, "new", "another secret"));
        assertThat(changed.headers().firstValue("Location")).hasValue("/sign-in?changed");
        assertThat(browser.open("/my").statusCode()).isEqualTo(302);
        assertThat(browser.signIn("changing", "another secret").statusCode()).isEqualTo(302);
    }

    @Test
    void a_duty_that_ends_takes_the_sign_in_along_and_the_next_one_comes_without() {
        SmallHouse.official(accounts, "choi.desk", SmallHouse.REGISTER);
        var browser = signedIn("choi.desk");
        assertThat(browser.open("/desk/register").statusCode()).isEqualTo(200);
        accounts.relieve("choi.desk", SmallHouse.REGISTER);
        assertThat(browser.open("/desk").statusCode()).isEqualTo(302);
        browser.signIn("choi.desk", PASSWORD);
        assertThat(browser.open("/desk/register").statusCode()).isEqualTo(403);
    }

    @Test
    void the_desk_is_closed_to_residents_and_my_pages_to_officials_and_it_is_told() {
        assertThat(signedIn("park").open("/desk").statusCode()).isEqualTo(403);
        assertThat(signedIn("kim.desk").open("/my").statusCode()).isEqualTo(403);
        assertThat(heard.words())
                .contains(
                        "refused: resident:4720 access.reach-path about 4720",
                        "refused: official:kim.desk access.reach-path about null");
    }

    @Test
    void a_path_nobody_has_opened_is_not_found_for_anybody() {
        assertThat(new Browser(port).open("/elsewhere").statusCode()).isEqualTo(404);
        assertThat(signedIn("kim.desk").open("/elsewhere").statusCode()).isEqualTo(404);
        assertThat(new Browser(port).open("/my/../elsewhere").statusCode()).isNotEqualTo(200);
    }

    @Test
    void the_api_answers_problems_and_wants_the_token_of_a_session() {
        var visitor = new Browser(port).open("/api/test/who");
        assertThat(visitor.statusCode()).isEqualTo(401);
        assertThat(visitor.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        var browser = signedIn("kim.desk");
        browser.open("/security");
        assertThat(browser.open("/api/test/who").body()).isEqualTo("official:kim.desk");
        var broken = browser.open("/api/test/broken");
        assertThat(broken.statusCode()).isEqualTo(403);
        assertThat(broken.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        var post = HttpRequest.newBuilder(browser.at("/api/test/who"));
        assertThat(browser.send(post.POST(BodyPublishers.noBody())).statusCode()).isEqualTo(403);
        var withToken = post.header("X-CSRF-TOKEN", browser.token());
        assertThat(browser.send(withToken).body()).isEqualTo("changed by official:kim.desk");
    }

    @Test
    void a_script_is_told_where_to_sign_in() {
        var browser = new Browser(port);
        var answer =
                browser.send(
                        HttpRequest.newBuilder(browser.at("/my/papers"))
                                .header("HX-Request", "true")
                                .header("HX-Current-URL", browser.at("/my?tab=1").toString()));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect"))
                .hasValue("/sign-in?to=%2Fmy%3Ftab%3D1");
    }

    @Test
    void nothing_of_a_person_is_written_to_the_log(CapturedOutput log) {
        var browser = new Browser(port);
        browser.signIn("unusual-name-xyz", "unusual-password-xyz");
        browser.signIn("park", "unusual-password-xyz");
        browser.signIn("park", PASSWORD);
        browser.open("/desk");
        assertThat(log.getAll())
                .doesNotContain("unusual-name-xyz", "unusual-password-xyz", PASSWORD, "4720");
    }
}
