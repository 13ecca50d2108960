package org.madang.kernel.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.Jurisdiction;
import org.madang.kernel.access.Office;
import org.madang.kernel.language.Text;
import org.madang.kernel.testing.Browser;
import org.madang.kernel.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@HouseTest
@AutoConfigureMockMvc
class DeskHomeTest {

    @Autowired MockMvcTester web;

    private Browser official(String... duties) {
        var office = new Office("1741000", Text.of("행정안전부", "Ministry"), Jurisdiction.NATION);
        var actor = new Actor.Official("kim", Text.of("김지우", "Kim Jiwoo"), office, Set.of(duties));
        return Browser.of(web, actor).in("en");
    }

    @Test
    void an_official_finds_the_desks_their_duties_open_and_no_others() {
        assertThat(official("journal.audit").get("/desk"))
                .hasStatusOk()
                .bodyText()
                .contains("Kim Jiwoo", "/desk/journal");
        assertThat(official("some.duty").get("/desk"))
                .hasStatusOk()
                .bodyText()
                .contains("No duty has been entrusted")
                .doesNotContain("/desk/journal");
    }

    @Test
    void nobody_else_has_a_desk() {
        assertThat(web.get().uri("/desk")).hasStatus3xxRedirection();
        assertThat(Browser.of(web, new Actor.Resident(1)).get("/desk")).hasStatus(403);
    }
}
