package org.madang.kernel.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madang.kernel.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@HouseTest
@AutoConfigureMockMvc
@Import(OpenDoors.class)
class PageTest {

    @Autowired MockMvcTester web;

    private String body(String path, String language) {
        var answer = web.get().uri(path).header("Accept-Language", language).exchange();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/about", "/accessibility", "/systems", "/search?q=x", "/life/birth"})
    void every_page_of_the_kernel_opens_in_both_languages(String path) {
        assertThat(body(path, "en")).contains("<html lang=\"en\"", "Skip to main content");
        assertThat(body(path, "ko")).contains("<html lang=\"ko\"", "본문으로 바로가기");
    }

    @Test
    void every_style_and_script_is_addressed_by_its_content_and_kept_for_a_year() {
        var addresses = Pattern.compile("\"(/assets/[^\"]+)\"").matcher(body("/about", "en"));
        int found = 0;
        while (addresses.find()) {
            assertThat(addresses.group(1)).containsPattern("-[0-9a-f]{32}\\.");
            assertThat(web.get().uri(addresses.group(1)))
                    .hasStatusOk()
                    .hasHeader("Cache-Control", "max-age=31536000, public, immutable");
            found++;
        }
        assertThat(found).isGreaterThanOrEqualTo(8);
    }

    @Test
    void a_page_with_live_parts_is_given_htmx_from_our_own_house() {
        var page = body("/gallery?live=yes", "en");
        var address = page.replaceAll("(?s).*\"(/webjars/htmx[^\"]+)\".*", "$1");
        assertThat(address).startsWith("/webjars/htmx.org/dist/htmx.min-");
        assertThat(web.get().uri(address)).hasStatusOk();
    }

    @Test
    void no_page_asks_anything_of_another_host_or_writes_style_and_script_inline() {
        for (var path : new String[] {"/", "/gallery", "/nope"}) {
            assertThat(body(path, "en"))
                    .doesNotContain("http://", "https://", " style=", "<style", "onclick")
                    .doesNotContainPattern("<script(?! src=\"/)")
                    .doesNotContainPattern("(src|href)=\"//");
        }
    }

    @Test
    void what_a_page_shows_is_shown_as_words_and_never_as_markup() {
        assertThat(body("/gallery", "en"))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert", "\"onx=\"");
        assertThat(body("/search?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E", "en"))
                .doesNotContain("<script>alert");
    }

    @Test
    void a_part_of_a_page_comes_without_the_layout() {
        assertThat(web.get().uri("/gallery").header("HX-Request", "true"))
                .bodyText()
                .contains("<h1>")
                .doesNotContain("<html");
    }

    @Test
    void the_language_and_the_colours_a_person_chose_are_kept() {
        var answer =
                web.post()
                        .uri("/preferences")
                        .param("language", "en")
                        .param("theme", "dark")
                        .param("back", "/about?x=1")
                        .exchange();
        assertThat(answer).hasStatus(303).hasHeader("Location", "/about?x=1");
        var cookies = answer.getResponse().getCookies();
        assertThat(web.get().uri("/about").header("Accept-Language", "ko").cookie(cookies))
                .bodyText()
                .contains("lang=\"en\"", "data-theme=\"dark\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "//evil.example", "/\\evil.example", "/a\nb"})
    void preferences_never_send_anybody_to_another_house(String back) {
        assertThat(web.post().uri("/preferences").param("language", "en").param("back", back))
                .hasStatus(303)
                .hasHeader("Location", "/");
    }

    @Test
    void another_site_cannot_change_preferences() {
        assertThat(
                        web.post()
                                .uri("/preferences")
                                .header("Sec-Fetch-Site", "cross-site")
                                .param("language", "en"))
                .hasStatus(403)
                .doesNotContainHeader("Set-Cookie");
    }

    @Test
    void a_page_without_a_form_of_its_own_needs_no_session() {
        assertThat(web.get().uri("/").exchange().getRequest().getSession(false)).isNull();
    }

    @Test
    void a_wrong_form_comes_back_with_what_was_typed_and_links_to_what_is_wrong() {
        var answer =
                web.post()
                        .uri("/gallery")
                        .with(csrf())
                        .header("Accept-Language", "en")
                        .param("name", "김철수")
                        .param("bornOn.year", "2026")
                        .param("bornOn.month", "2")
                        .param("bornOn.day", "30")
                        .param("kind", "B")
                        .exchange();
        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains(
                        "<title>Error: ",
                        "href=\"#bornOn\"",
                        "value=\"김철수\"",
                        "value=\"30\"",
                        "aria-invalid=\"true\"");
    }

    @Test
    void every_answer_carries_the_security_headers() {
        for (var path : new String[] {"/", "/nope", "/gallery/broken", "/api/nope"}) {
            var response = web.get().uri(path).exchange().getResponse();
            SecurityHeaders.all()
                    .forEach(
                            (name, value) -> assertThat(response.getHeader(name)).isEqualTo(value));
        }
        assertThat(SecurityHeaders.all().get("Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("unsafe", "data:", "*");
    }

    @Test
    void a_form_without_its_token_is_refused() {
        assertThat(web.post().uri("/gallery").contentType(MediaType.APPLICATION_FORM_URLENCODED))
                .hasStatus(403);
    }
}
