package org.madang.residents.proceedings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.kernel.testing.Browser.body;
import static org.madang.kernel.testing.Browser.location;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.madang.kernel.testing.Browser;
import org.madang.kernel.testing.HouseTest;
import org.madang.residents.Relation;
import org.madang.residents.testing.TestRegister;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Resident Registration Act, Article 20 (2) to (4). */
@HouseTest
@AutoConfigureMockMvc
class PaperPageTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Seoul"));

    @Autowired MockMvcTester web;
    @Autowired TestRegister register;

    private Browser clerk(String area) {
        return Browser.of(
                web,
                register.official("paper-" + area, area, "residents.read", "residents.register"));
    }

    private void step(String proceeding, String step, String words) {
        assertThat(clerk("11110").post(proceeding, "next", step, "on", "" + TODAY, "words", words))
                .hasStatus(303);
    }

    @Test
    void a_notice_says_what_was_found_and_a_public_one_only_who_is_meant() {
        long person = register.home(TestRegister.JONGNO, Relation.HEAD).member(0);
        var opened =
                clerk("11110")
                        .post(
                                "/desk/residents/" + person + "/proceedings/INVESTIGATION",
                                "words",
                                "집주인이 알림");
        var proceeding = location(opened);
        step(proceeding, "VISITED", "빈집");
        step(proceeding, "NOTICE_SENT", "3월부터 비어 있음");
        step(proceeding, "ANNOUNCED", "우편이 돌아옴");
        assertThat(body(clerk("11110").get(proceeding)))
                .contains(proceeding + "/papers/3", proceeding + "/papers/4")
                .doesNotContain(proceeding + "/papers/2");
        assertThat(body(clerk("11110").get(proceeding + "/papers/3")))
                .contains("최고장", "3월부터 비어 있음", "직권으로", "10만원", "김시험")
                .doesNotContain("집주인이 알림");
        assertThat(body(clerk("11110").in("en").get(proceeding + "/papers/4")))
                .contains("Public notice", "Kim Siheom", "Article 20 (3)")
                .doesNotContain("우편이 돌아옴", "3월부터 비어 있음");
    }

    @Test
    void no_other_step_has_a_paper_and_no_other_area_reads_one() {
        long person = register.home(TestRegister.JONGNO, Relation.HEAD).member(0);
        var proceeding =
                location(
                        clerk("11110")
                                .post(
                                        "/desk/residents/" + person + "/proceedings/INVESTIGATION",
                                        "words",
                                        "신고"));
        step(proceeding, "VISITED", "빈집");
        step(proceeding, "NOTICE_SENT", "비어 있음");
        assertThat(clerk("11110").get(proceeding + "/papers/2")).hasStatus(404);
        assertThat(clerk("11110").get(proceeding + "/papers/0")).hasStatus(404);
        assertThat(clerk("11110").get(proceeding + "/papers/9")).hasStatus(404);
        assertThat(clerk("26110").get(proceeding + "/papers/3")).hasStatus(404);
        var reader = Browser.of(web, register.official("reader", "11110", "residents.read"));
        assertThat(reader.get(proceeding + "/papers/3")).hasStatus(403);
    }
}
