package org.madang.residents.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.kernel.testing.Browser.MARKUP;
import static org.madang.kernel.testing.Browser.body;
import static org.madang.kernel.testing.Browser.location;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.madang.kernel.testing.Browser;
import org.madang.kernel.testing.HouseTest;
import org.madang.residents.Relation;
import org.madang.residents.testing.TestRegister;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Every entry that starts from a record, through its pages. */
@HouseTest
@AutoConfigureMockMvc
class EntryPagesTest {

    private static final LocalDate DAY =
            LocalDate.now(java.time.ZoneId.of("Asia/Seoul")).minusDays(3);

    @Autowired MockMvcTester web;
    @Autowired TestRegister register;
    @Autowired List<EntryForm> entries;

    private Browser clerk() {
        return Browser.of(
                web,
                register.official(
                        "entry-clerk",
                        "11110",
                        "residents.read",
                        "residents.register",
                        "residents.issue"));
    }

    private static String path(long id, String entry) {
        return "/desk/residents/" + id + "/entries/" + entry;
    }

    @Test
    void every_entry_opens_in_both_languages_and_shows_nothing_of_another_area() {
        long here = register.home(TestRegister.JONGNO, Relation.HEAD, Relation.SPOUSE).member(0);
        long there = register.home(TestRegister.BUSAN, Relation.HEAD).member(0);
        for (var entry : entries) {
            assertThat(clerk().in("en").get(path(here, entry.path())))
                    .as(entry.path())
                    .hasStatusOk()
                    .bodyText()
                    .contains("lang=\"en\"", "<h1>" + entry.title().en())
                    .doesNotContain("{0}");
            assertThat(body(clerk().get(path(here, entry.path()))))
                    .contains("<h1>" + entry.title().ko());
            assertThat(clerk().get(path(there, entry.path()))).hasStatus(404);
        }
        assertThat(clerk().get(path(here, "nothing"))).hasStatus(404);
    }

    @Test
    void an_empty_answer_and_markup_come_back_as_words_with_errors_at_their_fields() {
        long id = register.home(TestRegister.JONGNO, Relation.HEAD, Relation.SPOUSE).member(0);
        for (var entry : entries) {
            var typed = new ArrayList<String>();
            for (var name : List.of("evidence", "decision", "township", "words", "name", "seen")) {
                typed.addAll(List.of(name, MARKUP));
            }
            assertThat(clerk().post(path(id, entry.path()), typed))
                    .as(entry.path())
                    .hasStatus(422)
                    .bodyText()
                    .contains("error-summary", "aria-invalid=\"true\"")
                    .doesNotContain("<script>alert");
        }
    }

    @Test
    void the_household_before_and_after_is_shown_and_nothing_changes_until_confirmed() {
        var home = register.home(TestRegister.JONGNO, Relation.HEAD, Relation.SPOUSE);
        var answers =
                new ArrayList<>(
                        List.of("newHead", "" + home.member(1), "on", DAY.toString(), "seen", ""));
        var check = clerk().post(path(home.member(0), "head"), answers);
        assertThat(check).hasStatusOk().bodyText().contains("CONFIRM", "처리한 뒤");
        assertThat(register.members(home.household(), DAY).getFirst().residentId())
                .isEqualTo(home.member(0));
        answers.addAll(List.of("check", "CONFIRM", "_once", "head-once-" + home.household()));
        var done = clerk().post(path(home.member(0), "head"), answers);
        assertThat(done).hasStatus(303);
        assertThat(location(done)).isEqualTo("/desk/residents/" + home.member(0));
        assertThat(register.members(home.household(), DAY).getFirst().residentId())
                .isEqualTo(home.member(1));
        assertThat(clerk().post(path(home.member(0), "head"), answers)).hasStatus(303);
    }

    @Test
    void a_split_with_the_head_asks_for_the_next_one() {
        var home = register.home(TestRegister.JONGNO, Relation.HEAD, Relation.SPOUSE);
        assertThat(
                        clerk().post(
                                        path(home.member(0), "split"),
                                        "persons",
                                        "" + home.member(0),
                                        "head",
                                        "" + home.member(0),
                                        "on",
                                        DAY.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#newHead\"");
    }

    @Test
    void the_work_page_and_the_proceedings_lead_on() {
        assertThat(body(clerk().get("/desk/residents"))).contains("/desk/residents/work");
        assertThat(clerk().in("en").get("/desk/residents/work")).hasStatusOk();
        assertThat(clerk().get("/desk/residents/proceedings")).hasStatusOk();
        long id = register.home(TestRegister.JONGNO, Relation.HEAD).member(0);
        for (var kind : List.of("INVESTIGATION", "NUMBER_CHANGE")) {
            var opening = "/desk/residents/" + id + "/proceedings/" + kind;
            assertThat(clerk().in("en").get(opening)).hasStatusOk();
            var opened = clerk().post(opening, "words", "사유 " + MARKUP);
            assertThat(opened).hasStatus(303);
            assertThat(body(clerk().get(location(opened))))
                    .contains("&lt;script&gt;")
                    .doesNotContain("<script>alert");
            assertThat(clerk().post(location(opened), "words", "")).hasStatus(422);
            var step = kind.equals("INVESTIGATION") ? "VISITED" : "REFERRED";
            assertThat(
                            clerk().post(
                                            location(opened),
                                            "next",
                                            step,
                                            "on",
                                            DAY.plusDays(3).toString(),
                                            "words",
                                            "했음"))
                    .hasStatus(303);
            assertThat(clerk().in("en").get(location(opened))).hasStatusOk();
        }
        assertThat(body(clerk().get("/desk/residents/" + id))).contains("/proceedings/");
        assertThat(body(clerk().get("/desk/residents/proceedings"))).contains("김시험");
    }
}
