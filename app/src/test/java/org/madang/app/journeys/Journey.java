package org.madang.app.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.madang.Madang;
import org.madang.kernel.demo.DemoSignIn;
import org.madang.kernel.testing.TestDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** A person at the whole house, in a browser of their own. */
@SpringBootTest(
        classes = Madang.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"madang.population=20000", "management.server.port=0"})
@ContextConfiguration(initializers = TestDatabase.class)
abstract class Journey {

    private static final int DESKTOP = 1440;
    private static final int PHONE = 390;

    @LocalServerPort int port;

    private @Nullable BrowserContext browser;

    @BeforeEach
    void a_browser_is_there() {
        var there = Chromium.executable().isPresent();
        if (!there) {
            System.out.println("Journeys are skipped: this machine has no Chromium.");
        }
        assumeTrue(there, "no Chromium");
    }

    @AfterEach
    void the_browser_is_closed() {
        if (browser != null) {
            browser.close();
        }
    }

    Page open(String locale) {
        return open(locale, DESKTOP);
    }

    Page openOnPhone(String locale) {
        return open(locale, PHONE);
    }

    private Page open(String locale, int width) {
        the_browser_is_closed();
        browser = Chromium.shared().person("http://localhost:" + port, width, locale);
        var page = browser.newPage();
        page.setDefaultTimeout(60_000);
        return page;
    }

    Page signedIn(String username, String locale) {
        var page = open(locale);
        signIn(page, username);
        return page;
    }

    static void signIn(Page page, String username) {
        page.navigate("/sign-in");
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill(DemoSignIn.PASSWORD);
        page.locator("main button[type=submit]").first().click();
        assertThat(page.url()).doesNotContain("/sign-in");
    }

    static void press(Page page, String words) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true))
                .first()
                .click();
    }

    static void follow(Page page, String words) {
        page.locator("main")
                .getByRole(
                        AriaRole.LINK, new Locator.GetByRoleOptions().setName(words).setExact(true))
                .first()
                .click();
    }

    static String text(Page page) {
        return page.locator("main").innerText();
    }

    /** A picture for whoever looks after the build; nothing depends on it. */
    static void picture(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(Path.of("target", "pictures", name + ".png"))
                        .setFullPage(true));
    }

    /** axe, which checks WCAG 2.2 AA as far as a machine can, finds nothing. */
    static void isAccessible(Page page) {
        assertThat(violations(page)).as("axe at " + page.url()).isEmpty();
    }

    static List<String> violations(Page page) {
        // Without frames axe needs no page of its own to gather what it found.
        return new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                        .toList();
    }
}
