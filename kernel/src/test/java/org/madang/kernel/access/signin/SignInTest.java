package org.madang.kernel.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.kernel.access.testing.SmallHouse.PASSWORD;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.kernel.access.Accounts;
import org.madang.kernel.access.testing.Browser;
import org.madang.kernel.access.testing.HouseServer;
import org.madang.kernel.access.testing.SetClock;
import org.madang.kernel.access.testing.SmallHouse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseServer
class SignInTest {

    @LocalServerPort int port;
    @Autowired Accounts accounts;
    @Autowired JdbcClient jdbc;
    @Autowired SetClock clock;
    @Autowired SmallHouse.Heard heard;

    @BeforeEach
    void nobody_has_guessed_yet() {
        jdbc.sql("delete from access.guess").update();
        heard.words().clear();
        SmallHouse.official(accounts, "kim.desk", SmallHouse.REGISTER);
        SmallHouse.resident(accounts, "lee", 4711);
    }

    @AfterEach
    void the_clock_is_right_again() {
        clock.reset();
    }

    private Browser browser() {
        return new Browser(port);
    }

    @Test
    void a_resident_signs_in_and_comes_to_their_own_page() {
        var browser = browser();
        var answer = browser.signIn("lee", PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("/my");
        assertThat(browser.open("/my").body()).isEqualTo("resident:4711");
        assertThat(heard.words()).containsExactly("signed in: resident:4711 by password");
    }

    @Test
    void an_official_signs_in_and_comes_to_the_desk_whatever_the_case_of_the_name() {
        var browser = browser();
        var answer = browser.signIn(" Kim.Desk ", PASSWORD);
        assertThat(answer.headers().firstValue("Location")).hasValue("/desk");
        assertThat(browser.open("/desk/people").body()).isEqualTo("official:kim.desk");
    }

    @Test
    void a_wrong_password_is_answered_like_an_unknown_name() {
        var wrong = browser().signIn("lee", "not the password");
        var unknown = browser().signIn("nobody-at-all", "not the password");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(shape(wrong.body())).isEqualTo(shape(unknown.body()));
        assertThat(heard.words())
                .containsExactly(
                        "refused: visitor access.sign-in about 4711",
                        "refused: visitor access.sign-in about null");
    }

    private static String shape(String page) {
        return page.replaceAll("(value|content)=\"[^\"]*\"", "");
    }

    @Test
    void five_wrong_guesses_lock_an_account_out_and_time_lets_it_in_again() {
        for (int i = 0; i < 5; i++) {
            assertThat(browser().signIn("lee", "guess " + i).statusCode()).isEqualTo(401);
        }
        var locked = browser().signIn("lee", PASSWORD);
        assertThat(locked.statusCode()).isEqualTo(429);
        assertThat(locked.body()).contains("1분 뒤에");
        assertThat(locked.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 61L);
        clock.forward(Duration.ofSeconds(61));
        assertThat(browser().signIn("lee", PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void an_unknown_name_is_locked_out_like_a_known_one() {
        for (int i = 0; i < 5; i++) {
            browser().signIn("nobody-at-all", "guess " + i);
        }
        assertThat(browser().signIn("nobody-at-all", "guess").statusCode()).isEqualTo(429);
    }

    @Test
    void an_operator_lets_a_locked_out_person_in_at_once() {
        for (int i = 0; i < 5; i++) {
            browser().signIn("lee", "guess " + i);
        }
        accounts.unlock("lee");
        assertThat(browser().signIn("lee", PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void many_names_from_one_address_lock_the_address_out() {
        for (int i = 0; i < 50; i++) {
            jdbc.sql("delete from access.guess where failures < ?").param(i).update();
            browser().signIn("name-" + i, "guess");
        }
        assertThat(browser().signIn("lee", PASSWORD).statusCode()).isEqualTo(429);
    }

    @Test
    void a_deep_link_is_come_back_to() {
        var browser = browser();
        var stopped = browser.open("/my/papers?kind=2");
        assertThat(stopped.statusCode()).isEqualTo(302);
        assertThat(stopped.headers().firstValue("Location"))
                .hasValue("/sign-in?to=%2Fmy%2Fpapers%3Fkind%3D2");
        var page = browser.open("/sign-in?to=%2Fmy%2Fpapers%3Fkind%3D2");
        assertThat(page.body()).contains("value=\"/my/papers?kind=2\"");
        var answer = browser.signIn("lee", PASSWORD, "/my/papers?kind=2");
        assertThat(answer.headers().firstValue("Location")).hasValue("/my/papers?kind=2");
    }

    @Test
    void nobody_is_sent_to_another_site_or_to_a_page_of_others() {
        for (var to :
                new String[] {
                    "https://evil.example/",
                    "//evil.example",
                    "/\\evil.example",
                    "/\t/evil",
                    "/desk"
                }) {
            var answer = browser().signIn("lee", PASSWORD, to);
            assertThat(answer.headers().firstValue("Location")).as(to).hasValue("/my");
        }
    }

    @Test
    void a_form_without_its_token_is_refused() {
        var browser = browser();
        browser.open("/sign-in");
        var answer =
                browser.submitWithoutToken(
                        "/sign-in", Map.of("username", "lee", "password", PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(browser.open("/my").statusCode()).isEqualTo(302);
    }

    @Test
    void a_locked_or_disabled_account_stays_out_and_is_thrown_out() {
        SmallHouse.resident(accounts, "gone", 4712);
        var browser = browser();
        browser.signIn("gone", PASSWORD);
        assertThat(browser.open("/my").statusCode()).isEqualTo(200);
        accounts.lock("gone");
        assertThat(browser.open("/my").statusCode()).isEqualTo(302);
        assertThat(browser().signIn("gone", PASSWORD).statusCode()).isEqualTo(401);
        accounts.unlock("gone");
        assertThat(browser().signIn("gone", PASSWORD).statusCode()).isEqualTo(302);
        accounts.disable("gone");
        assertThat(browser().signIn("gone", PASSWORD).statusCode()).isEqualTo(401);
    }
}
