package org.madang.app.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.madang.Madang;
import org.madang.app.CommandLine;

/** The resident card: on a phone, shown, checked offline; lost, applied for, made, handed over. */
class CardJourneyTest extends Journey {

    /** Looks at a page as people see it: desktop and phone, by eye and by machine. */
    private static void look(Page page, String name) {
        for (int width : List.of(1440, 390)) {
            page.setViewportSize(width, 900);
            picture(page, "card-" + name + "-" + width);
            var wide = page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
            assertThat(wide).as("sideways scrolling of " + name + " at " + width).isEqualTo(false);
        }
        isAccessible(page);
        page.setViewportSize(1440, 900);
    }

    private static byte[] photo() throws IOException {
        var picture = new BufferedImage(826, 1062, BufferedImage.TYPE_INT_RGB);
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", out);
        return out.toByteArray();
    }

    private Path fetched(Page page, String path) throws IOException {
        var file = Files.createTempFile("card", ".txt");
        Files.writeString(file, page.request().get("http://localhost:" + port + path).text());
        return file;
    }

    private static String verified(int status, Path... files) throws Exception {
        var out = new ByteArrayOutputStream();
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);
        var words =
                new String[] {
                    "verify",
                    files[0].toString(),
                    "--issuer",
                    files[1].toString(),
                    "--status",
                    files[2].toString()
                };
        assertThat(CommandLine.run(Madang.class, words, print, print)).isEqualTo(status);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_resident_carries_the_card_on_a_phone_and_shows_their_age_alone() throws Exception {
        var page = signedIn("kim.minjun", "ko-KR");
        page.navigate("/my/card");
        look(page, "mine");
        follow(page, "모바일 주민등록증");
        look(page, "mobile");
        press(page, "휴대폰에 담기");
        look(page, "offer");
        press(page, "이 브라우저에 담기");
        var file = page.waitForDownload(() -> page.getByText("파일로 내려받기").click()).path();

        page.navigate("/verify/card");
        look(page, "check");
        press(page, "QR 코드 만들기");
        look(page, "request");
        press(page, "이 브라우저에 담긴 카드로 보여 주기");
        page.getByText("진짜 모바일 주민등록증").waitFor();
        look(page, "shown");
        assertThat(text(page)).contains("만 19세 이상인지", "예").doesNotContain("김민준");

        var issuer = fetched(page, "/.well-known/jwt-vc-issuer");
        var list = fetched(page, "/cards/status/1");
        assertThat(verified(0, file, issuer, list))
                .contains("Genuine", "Not revoked", "김민준", "Not confirmed by its holder");
        page.navigate("/my/card/mobile");
        press(page, "휴대폰의 카드 끝내기");
        look(page, "mobile-ended");
        assertThat(verified(1, file, issuer, fetched(page, "/cards/status/1"))).contains("revoked");
    }

    @Test
    void a_lost_card_is_replaced_from_the_report_to_the_pick_up() throws Exception {
        var page = signedIn("lee.seoyeon", "ko-KR");
        page.navigate("/my/card");
        press(page, "분실 신고");
        look(page, "lost");
        follow(page, "재발급 신청");
        look(page, "apply");
        press(page, "신청하기");
        look(page, "apply-wrong");
        page.locator("input[name=reason][value=LOST]").check();
        page.locator("input[name=photo]")
                .setInputFiles(new FilePayload("me.jpg", "image/jpeg", photo()));
        press(page, "신청하기");
        look(page, "applied");

        var clerk = signedIn("cards.jongno", "en-GB");
        clerk.navigate("/desk/cards");
        look(clerk, "desk");
        clerk.locator("main table a").first().click();
        look(clerk, "application");
        press(clerk, "Accept and have it made");

        var printer = signedIn("printer.nation", "ko-KR");
        printer.navigate("/desk/cards/batches");
        press(printer, "제작 묶음 만들기");
        look(printer, "batch");
        var made = printer.waitForDownload(() -> follow(printer, "제작 파일 내려받기")).path();
        assertThat(Files.readString(made)).contains("madang-card/1", "이서연");
        press(printer, "결과 보고");
        look(printer, "batches");

        var counter = signedIn("cards.jongno", "ko-KR");
        counter.navigate("/desk/cards");
        look(counter, "desk-ready");
        counter.locator("section:has(#ready) table a").first().click();
        look(counter, "person");
        counter.locator("input[name=identified]").check();
        press(counter, "교부");
        assertThat(text(counter)).contains("사용 중", "새 카드로 바뀜");

        var english = signedIn("lee.seoyeon", "en-GB");
        english.navigate("/my/card");
        assertThat(text(english)).contains("In force");
        look(english, "mine-en");
        english.navigate("/my/card/mobile");
        look(english, "mobile-en");
        english.navigate("/verify/card");
        look(english, "check-en");
        english.navigate("/my/card/apply");
        look(english, "apply-en");
    }
}
