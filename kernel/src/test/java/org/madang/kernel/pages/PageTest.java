package org.madang.kernel.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.madang.kernel.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@HouseTest
@AutoConfigureMockMvc
class PageTest {

    @Autowired MockMvcTester web;

    @Test
    void a_page_stands_in_the_layout_of_the_house() {
        assertThat(web.get().uri("/about").header("Accept-Language", "en"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "<html lang=\"en\"",
                        "<h1>About Madang</h1>",
                        "<title>About Madang – Madang");
    }

    @Test
    void a_style_sheet_is_addressed_by_its_content_and_kept_for_a_year() {
        var page = web.get().uri("/about").exchange().getResponse();
        var body =
                new String(page.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
        var address = body.replaceAll("(?s).*\"(/assets/css/base-[0-9a-f]+\\.css)\".*", "$1");
        assertThat(web.get().uri(address))
                .hasStatusOk()
                .hasHeader("Cache-Control", "max-age=31536000, public, immutable");
    }
}
