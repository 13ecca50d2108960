package org.madang.app.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/**
 * What a registrar enters is on the next certificate, and the old date still shows the old state.
 */
class RegistrarJourneyTest extends Journey {

    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Seoul"));

    private static void day(Page page, String name, LocalDate day) {
        page.locator("main [name='" + name + ".year']").fill(String.valueOf(day.getYear()));
        page.locator("main [name='" + name + ".month']").fill(String.valueOf(day.getMonthValue()));
        page.locator("main [name='" + name + ".day']").fill(String.valueOf(day.getDayOfMonth()));
    }

    /** A registrar who has found the person by name and day of birth. */
    private Page found(String username, String name) {
        var my = signedIn(username, "en-GB");
        my.navigate("/my");
        var facts = my.locator("section[aria-labelledby=my-register] .summary-row").all();
        var born =
                facts.stream()
                        .map(row -> row.innerText())
                        .filter(row -> row.startsWith("Date of birth"))
                        .map(row -> row.substring("Date of birth".length()).strip())
                        .findFirst()
                        .orElseThrow();
        var page = signedIn("registrar.jongno", "en-GB");
        page.navigate("/desk/residents");
        page.locator("main [name=name]").fill(name);
        day(page, "born", LocalDate.parse(born, WRITTEN));
        press(page, "Search");
        page.locator("main tbody th a").first().click();
        page.waitForLoadState(LoadState.LOAD);
        return page;
    }

    private static void asOf(Page page, LocalDate day) {
        page.locator("main details summary").first().click();
        day(page, "asOf", day);
        press(page, "Show that day");
    }

    private String certificate(String username) throws IOException {
        var page = signedIn(username, "en-GB");
        page.navigate("/my/certificates/household");
        page.getByLabel("한국어").first().check();
        var file = page.waitForDownload(() -> press(page, "Get the certificate")).path();
        try (var pdf = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    @Test
    void a_birth_is_on_the_new_certificate_and_yesterday_knows_nothing_of_it() throws Exception {
        var page = found("kim.minjun", "김민준");
        var record = page.url();
        isAccessible(page);
        picture(page, "record");
        follow(page, "Register a birth in this household");
        page.locator("main [name=familyName]").fill("김");
        page.locator("main [name=givenName]").fill("새봄");
        page.locator("main [name=sex][value=FEMALE]").check();
        day(page, "bornOn", TODAY.minusDays(3));
        isAccessible(page);
        press(page, "See what it would change");
        assertThat(text(page)).contains("Nothing has changed yet", "Kim Saebom");
        isAccessible(page);
        picture(page, "birth-check");
        press(page, "Confirm and enter");
        picture(page, "birth-entered");
        page.navigate(record);
        assertThat(text(page)).contains("Kim Saebom");

        asOf(page, TODAY.minusDays(10));
        picture(page, "record-as-of");
        assertThat(text(page)).contains("the record as it was").doesNotContain("Kim Saebom");

        assertThat(certificate("kim.minjun")).contains("김새봄");
    }

    @Test
    void a_move_shows_at_once_and_the_old_date_still_shows_the_old_address() {
        var page = found("lee.seoyeon", "이서연");
        var record = page.url();
        var facts = page.locator("section[aria-labelledby=facts]");
        var oldAddress = facts.locator("dd").last().innerText();
        follow(page, "Register a move");
        page.locator("main [name=movers]").first().check();
        day(page, "movedOn", TODAY.minusDays(2));
        page.locator("main [name=township]").fill("사직동");
        page.locator("main [name=household][value=OWN]").check();
        press(page, "See what it would change");
        var chosen = page.locator("main [name=addressId]").first();
        chosen.check();
        isAccessible(page);
        picture(page, "move-address");
        press(page, "See what it would change");
        assertThat(text(page)).contains("Nothing has changed yet");
        isAccessible(page);
        picture(page, "move-check");
        press(page, "Confirm and enter");
        picture(page, "move-entered");
        page.navigate(record);
        assertThat(facts.innerText()).doesNotContain(oldAddress);
        asOf(page, TODAY.minusDays(10));
        assertThat(facts.innerText()).contains(oldAddress);
    }
}
