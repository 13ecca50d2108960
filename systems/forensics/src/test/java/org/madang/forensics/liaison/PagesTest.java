package org.madang.forensics.liaison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.madang.forensics.testing.TestLaboratory.director;
import static org.madang.forensics.testing.TestLaboratory.liaison;
import static org.madang.forensics.testing.TestLaboratory.reviewer;
import static org.madang.forensics.testing.TestLaboratory.scientist;
import static org.madang.kernel.testing.Browser.body;
import static org.madang.kernel.testing.Browser.location;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.madang.forensics.register.Forms;
import org.madang.forensics.register.Identities;
import org.madang.forensics.register.Part;
import org.madang.forensics.register.Samples;
import org.madang.forensics.runs.Method;
import org.madang.forensics.testing.TestLaboratory;
import org.madang.kernel.access.Actor;
import org.madang.kernel.testing.Browser;
import org.madang.kernel.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The pages, as each of those who work on a case and a family see them. */
@HouseTest
@AutoConfigureMockMvc
class PagesTest {

    private static final List<String> LABORATORY =
            List.of(
                    "",
                    "/families",
                    "/remains",
                    "/runs",
                    "/board",
                    "/files",
                    "/forms",
                    "/retention",
                    "/model");

    @Autowired MockMvcTester web;
    @Autowired TestLaboratory laboratory;
    @Autowired Samples samples;
    @Autowired Identities identities;
    @Autowired Forms forms;

    private Browser as(Actor actor) {
        return Browser.of(web, actor);
    }

    @Test
    void every_page_of_a_case_opens_in_both_languages() {
        long disaster = laboratory.disaster();
        long run = laboratory.run(disaster, Method.JOINT_EXACT);
        var path = "/desk/forensics/" + disaster;
        for (var page : LABORATORY) {
            assertThat(as(scientist()).in("en").get(path + page))
                    .hasStatusOk()
                    .bodyText()
                    .contains("lang=\"en\"", "<h1>")
                    .doesNotContain("{0}", "김민석", "Minseok");
            assertThat(body(as(scientist()).get(path + page))).contains("lang=\"ko\"");
        }
        var result = body(as(scientist()).get(path + "/runs/" + run));
        assertThat(result).contains("class=\"heat\"", "구별할 수 없음", "/pairs/V05/M06");
        var pair = body(as(scientist()).in("en").get(path + "/runs/" + run + "/pairs/V05/M06"));
        assertThat(pair).contains("class=\"pedigree\"", "need a mutation", "Propose");
        assertThat(pair).doesNotContain("<style");
        assertThat(as(scientist()).get("/desk/forensics")).hasStatusOk();
    }

    @Test
    void a_yellow_and_a_pink_form_open_beside_each_other() {
        long disaster = laboratory.disaster();
        var forms =
                laboratory.inside(
                        scientist(),
                        disaster,
                        Part.LABORATORY,
                        () -> this.forms.all(disaster).stream().map(f -> f.id()).toList());
        assertThat(forms).hasSize(10);
        for (var form : forms) {
            var path = "/desk/forensics/" + disaster + "/forms/" + form;
            assertThat(as(scientist()).in("en").get(path)).hasStatusOk();
        }
        var first = "/desk/forensics/" + disaster + "/forms/" + forms.getFirst();
        assertThat(body(as(scientist()).get(first))).contains("400 신체", "left wrist");
        assertThat(as(liaison()).get(first)).hasStatus(403);
    }

    @Test
    void a_form_is_filled_in_by_the_laboratory_and_by_nobody_else() {
        long disaster = laboratory.disaster();
        var list = "/desk/forensics/" + disaster + "/forms";
        var yellow = list + "/yellow/" + person(disaster, "M02");
        assertThat(body(as(scientist()).get(yellow)))
                .contains("600 치아", "TOOTH.16.state")
                .doesNotContain("name=\"FAMILY_NAME\"", "name=\"INFORMANT\"");
        var wrong = as(scientist()).post(yellow, "AGE_LEAST", "400", "HAIR", "grey");
        assertThat(wrong).hasStatus(422);
        assertThat(body(wrong)).contains("400", "selected");
        var more = as(scientist()).post(yellow, "HAIR", "grey", "FAMILY_NAME", "Yoo", "do", "more");
        assertThat(location(more)).isEqualTo(yellow);
        assertThat(body(as(scientist()).get(list))).contains("M02").doesNotContain("Yoo");
        assertThat(as(liaison()).get(yellow)).hasStatus(403);
        as(scientist()).post(yellow, "TOOTH.55.state", "filled", "TOOTH.16.material", "gold");
        assertThat(body(as(scientist()).get(yellow)))
                .as("what is known of a tooth can be seen and sent again")
                .contains("TOOTH.55.material", "TOOTH.16.surfaces", "gold")
                .doesNotContain("TOOTH.15.material");
        assertThat(as(director()).post(yellow, "HAIR", "red")).hasStatus(403);
        var other = "/desk/forensics/" + laboratory.disaster() + "/forms/yellow/";
        assertThat(as(scientist()).get(other + person(disaster, "M02"))).hasStatus(404);
    }

    @Test
    void from_proposal_to_a_family_that_was_told() {
        long disaster = laboratory.disaster(77L);
        long run = laboratory.run(disaster, Method.JOINT_EXACT);
        var pair = "/desk/forensics/" + disaster + "/runs/" + run + "/pairs/V08/M01";
        var proposed = as(scientist()).post(pair, "reason", "형제와 어머니로 지지됨");
        var board = location(proposed);
        assertThat(board).contains("/board/");
        as(scientist()).post(board + "/review", "note", "확인", "decision", "agree");
        assertThat(as(scientist()).post(board + "/review", "note", "또", "decision", "agree"))
                .hasStatus(422);
        as(reviewer()).post(board + "/review", "note", "확인", "decision", "agree");
        assertThat(as(reviewer()).post(board + "/sign")).hasStatus(403);

        var family = as(new Actor.Resident(77));
        assertThat(body(family.get("/my/missing"))).contains("찾고 있어요");
        assertThat(as(director()).post(board + "/sign")).hasStatus(303);
        assertThat(body(as(director()).get(board))).contains("김민석", "/verify/");
        assertThat(body(family.get("/my/missing")))
                .as("nobody learns of it from a screen")
                .contains("찾고 있어요")
                .doesNotContain("/verify/");

        var person = person(disaster, "M01");
        var report = "/desk/families/" + disaster + "/" + person;
        assertThat(body(as(liaison()).get(report))).contains("김민석", "010-0000-1000");
        assertThat(as(liaison()).post(report + "/told", "day", "2999-01-01")).hasStatus(422);
        assertThat(as(liaison()).post(report + "/told", "day", LocalDate.now().toString()))
                .hasStatus(303);
        assertThat(body(family.get("/my/missing"))).contains("신원이 확인되었고", "/verify/");
        assertThat(body(as(new Actor.Resident(78)).get("/my/missing"))).contains("접수된 실종 신고가 없어요");
        assertThat(as(director()).post(board + "/withdraw", "why", "시료가 바뀜")).hasStatus(303);
        assertThat(body(family.get("/my/missing")))
                .contains("다시 확인하고 있어요")
                .doesNotContain("/verify/");
    }

    private long person(long disaster, String code) {
        return TestLaboratory.owner()
                .sql("select id from forensics.person where disaster_id = ? and code = ?")
                .params(disaster, code)
                .query(Long.class)
                .single();
    }

    @Test
    void the_liaison_opens_no_page_with_genetic_data() {
        long disaster = laboratory.disaster();
        var path = "/desk/forensics/" + disaster;
        for (var page : LABORATORY) {
            assertThat(as(liaison()).get(path + page)).hasStatus(403);
        }
        assertThat(as(liaison()).get(path + "/files/profiles.tsv")).hasStatus(403);
        assertThat(location(as(liaison()).get("/desk/forensics"))).isEqualTo("/desk/families");
        assertThat(body(as(liaison()).get("/desk/families/" + disaster)))
                .contains("김민석")
                .doesNotContain("R01", "V01");
        assertThat(as(scientist()).get("/desk/families/" + disaster)).hasStatus(403);
    }

    @Test
    void the_database_shows_the_liaison_no_profile_and_the_scientist_no_name() {
        long disaster = laboratory.disaster();
        var seen =
                laboratory.inside(liaison(), disaster, Part.LIAISON, () -> samples.all(disaster));
        assertThat(seen).isEmpty();
        var names =
                laboratory.inside(
                        scientist(), disaster, Part.LABORATORY, () -> identities.reports(disaster));
        assertThat(names).isEmpty();
        assertThat(
                        laboratory.inside(
                                director(),
                                disaster,
                                Part.BOARD,
                                () -> identities.reports(disaster)))
                .hasSize(14);
    }

    @Test
    void what_belongs_to_another_case_is_not_found() {
        long one = laboratory.disaster();
        long other = laboratory.disaster();
        long run = laboratory.run(one, Method.PAIRWISE);
        var path = "/desk/forensics/" + other;
        assertThat(as(scientist()).get(path + "/runs/" + run)).hasStatus(404);
        assertThat(as(scientist()).get(path + "/runs/" + run + "/outcome.csv")).hasStatus(404);
        assertThat(as(scientist()).get(path + "/runs/" + run + "/pairs/V05/M06")).hasStatus(404);
        assertThat(as(scientist()).post(path + "/runs/" + run + "/stop")).hasStatus(404);
        assertThat(as(liaison()).get("/desk/families/" + other + "/" + person(one, "M01")))
                .hasStatus(404);
        assertThatThrownBy(() -> laboratory.inside(liaison(), one, Part.BOARD, () -> 1))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void nothing_is_sealed_in_the_clear_and_each_read_is_journaled() {
        long disaster = laboratory.disaster();
        long family =
                TestLaboratory.owner()
                        .sql(
                                """
                                select id from forensics.family
                                where disaster_id = ? and code = 'F1'
                                """)
                        .param(disaster)
                        .query(Long.class)
                        .single();
        long before = journaled();
        assertThat(as(scientist()).get("/desk/forensics/" + disaster + "/families/" + family))
                .hasStatusOk();
        assertThat(journaled()).isGreaterThan(before);
        var sealed =
                TestLaboratory.owner()
                        .sql(
                                """
                                select profile from forensics.sample
                                where disaster_id = ? and code = 'R01'
                                """)
                        .param(disaster)
                        .query((row, i) -> row.getBytes(1))
                        .single();
        assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("D3S1358");
    }

    private static long journaled() {
        return TestLaboratory.owner()
                .sql("select count(*) from journal.entry where what = 'forensics.family'")
                .query(Long.class)
                .single();
    }
}
