package org.madang.app.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The house's main job: a resident has a signed certificate, day and night. */
class CertificateJourneyTest extends Journey {

    private static Path download(Page page, String button) {
        Download download = page.waitForDownload(() -> press(page, button));
        return download.path();
    }

    @Test
    void a_resident_gets_a_certificate_in_two_clicks_and_anyone_can_verify_it() throws Exception {
        var page = signedIn("kim.minjun", "ko-KR");
        page.navigate("/my");
        picture(page, "my");
        isAccessible(page);
        follow(page, "등본 받기");
        picture(page, "certificate");
        isAccessible(page);
        var file = download(page, "발급받기");
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-")
                .contains("ETSI.CAdES.detached");

        page.navigate("/verify");
        isAccessible(page);
        page.locator("input[type=file]").setInputFiles(file);
        page.locator("form:has(input[type=file]) button[type=submit]").click();
        picture(page, "verified");
        assertThat(text(page)).contains("바뀌지 않았어요", "종로구장");

        page.navigate("/my/journal");
        picture(page, "journal");
        isAccessible(page);
        assertThat(text(page)).contains("본인의 등·초본 발급 신청");
    }

    @Test
    void a_single_changed_byte_is_found() throws Exception {
        var page = signedIn("park.jihun", "en-GB");
        page.navigate("/my/certificates/individual");
        var bytes = Files.readAllBytes(download(page, "Get the certificate"));
        bytes[bytes.length / 2] ^= 1;
        var changed = Files.createTempFile("changed", ".pdf");
        Files.write(changed, bytes);
        page.navigate("/verify");
        page.locator("input[type=file]").setInputFiles(changed);
        page.locator("form:has(input[type=file]) button[type=submit]").click();
        assertThat(text(page)).doesNotContain("Unchanged since it was issued");
        assertThat(text(page)).containsIgnoringCase("changed");
    }

    @Test
    void the_same_button_pressed_twice_issues_one_document() {
        var page = signedIn("choi.eunji", "en-GB");
        page.navigate("/my/certificates/household");
        var token = page.locator("main input[name=_once]").inputValue();
        download(page, "Get the certificate");
        page.navigate("/my/certificates/household");
        page.evaluate("t => document.querySelector('main input[name=_once]').value = t", token);
        download(page, "Get the certificate");
        page.navigate("/my");
        assertThat(page.locator("a[href^='/my/papers/']").count()).isEqualTo(1);
    }

    @Test
    void a_phone_shows_the_front_page_and_my_page_without_sideways_scrolling() {
        var page = openOnPhone("ko-KR");
        page.navigate("/");
        isAccessible(page);
        picture(page, "front-phone");
        signIn(page, "kim.minjun");
        page.navigate("/my");
        picture(page, "my-phone");
        isAccessible(page);
        var wide = page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
        assertThat(wide).isEqualTo(false);
    }
}
