package org.madang.kernel.access.passkeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.madang.kernel.access.testing.SmallHouse.PASSWORD;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.kernel.access.Accounts;
import org.madang.kernel.access.testing.HouseServer;
import org.madang.kernel.access.testing.SetClock;
import org.madang.kernel.access.testing.SmallHouse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In a real Chromium with a virtual authenticator; skipped where there is no Chromium. */
@HouseServer
class PasskeyTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    @LocalServerPort int port;
    @Autowired Accounts accounts;
    @Autowired JdbcClient jdbc;
    @Autowired SetClock clock;

    @BeforeEach
    void an_owner_without_a_passkey() {
        assumeTrue(Files.isExecutable(CHROMIUM), "no Chromium at " + CHROMIUM);
        jdbc.sql("delete from access.guess").update();
        jdbc.sql("delete from access.passkey").update();
        SmallHouse.resident(accounts, "keyholder", 4730);
    }

    @AfterEach
    void the_clock_is_right_again() {
        clock.reset();
    }

    private void inChromium(Consumer<Page> visit) {
        var options =
                new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox"));
        var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        try (var playwright =
                        Playwright.create(new Playwright.CreateOptions().setEnv(environment));
                Browser browser = playwright.chromium().launch(options);
                BrowserContext context =
                        browser.newContext(new Browser.NewContextOptions().setLocale("en-US"))) {
            var page = context.newPage();
            authenticator(context, page);
            visit.accept(page);
        }
    }

    /** An authenticator that always finds its owner there. */
    private static void authenticator(BrowserContext context, Page page) {
        var devtools = context.newCDPSession(page);
        devtools.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var parameters = new JsonObject();
        parameters.add("options", options);
        devtools.send("WebAuthn.addVirtualAuthenticator", parameters);
    }

    private void signInByPassword(Page page, String to) {
        page.navigate("http://localhost:" + port + "/sign-in?to=" + to);
        page.fill("input[name=username]", "keyholder");
        page.fill("input[name=password]", PASSWORD);
        page.click("form[action='/sign-in'] button:not([type=button])");
        page.waitForURL("**" + to + "*");
    }

    @Test
    void a_passkey_is_added_and_then_signs_its_owner_in_and_brings_them_back() {
        inChromium(page -> {
            signInByPassword(page, "/security");
            page.fill("#passkey-label", "Kitchen laptop");
            page.click("#passkey-add");
            page.waitForURL("**/security?done=added");
            assertThat(page.content()).contains("Kitchen laptop");
            page.context().clearCookies();
            page.navigate("http://localhost:" + port + "/my/papers");
            assertThat(page.url()).contains("/sign-in?to=");
            page.click("#passkey-sign-in");
            page.waitForURL("**/my/papers");
            assertThat(page.content()).contains("resident:4730");
        });
    }

    @Test
    void a_removed_passkey_signs_nobody_in() {
        inChromium(page -> {
            signInByPassword(page, "/security");
            page.click("#passkey-add");
            page.waitForURL("**/security?done=added");
            page.click("form[action='/security/passkeys/remove'] button");
            page.waitForURL("**/security?done=removed");
            page.context().clearCookies();
            page.navigate("http://localhost:" + port + "/sign-in");
            page.click("#passkey-sign-in");
            page.waitForSelector("[role=alert]");
            assertThat(page.url()).endsWith("/sign-in");
        });
    }

    @Test
    void an_old_sign_in_adds_no_passkey() {
        inChromium(page -> {
            signInByPassword(page, "/security");
            clock.forward(Duration.ofMinutes(16));
            page.click("#passkey-add");
            page.waitForSelector("[role=alert]");
            assertThat(page.textContent("[role=alert]")).contains("sign in again");
            assertThat(
                            jdbc.sql("select count(*) from access.passkey")
                                    .query(Integer.class)
                                    .single())
                    .isZero();
        });
    }
}
