package org.madang.residents.desk;

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

@HouseTest
@AutoConfigureMockMvc
class DeskPagesTest {

    private static final String DESK = "/desk/residents/";
    private static final List<String> PAGES =
            List.of(
                    "",
                    "/birth",
                    "/name",
                    "/correction",
                    "/death",
                    "/move",
                    "/certificates/household",
                    "/certificates/individual");
    private static final LocalDate TODAY = LocalDate.now(java.time.ZoneId.of("Asia/Seoul"));

    @Autowired MockMvcTester web;
    @Autowired TestRegister register;

    private Browser clerk(String name, String area) {
        return Browser.of(
                web,
                register.official(
                        name,
                        area,
                        "residents.read",
                        "residents.register",
                        "residents.approve",
                        "residents.unmask",
                        "residents.issue"));
    }

    private Browser clerk() {
        return clerk("desk-clerk", "11110");
    }

    private long refusals(long resident) {
        return register.owner()
                .sql("select count(*) from journal.entry where subject = ? and deed = 'REFUSED'")
                .param(resident)
                .query(Long.class)
                .single();
    }

    private static String[] fields(String... fields) {
        return fields;
    }

    private static String[] birth(String once) {
        return fields(
                "familyName",
                "김",
                "givenName",
                "새봄",
                "sex",
                "FEMALE",
                "bornOn",
                TODAY.minusDays(3).toString(),
                "check",
                "CONFIRM",
                "_once",
                once);
    }

    @Test
    void every_page_of_a_record_opens_in_both_languages() {
        long id = register.home(TestRegister.SAJIK, Relation.HEAD, Relation.SPOUSE).member(0);
        for (var page : PAGES) {
            var path = DESK + id + page;
            assertThat(clerk().in("en").get(path))
                    .hasStatusOk()
                    .bodyText()
                    .contains("lang=\"en\"", "<h1>", "Kim Siheom")
                    .doesNotContain("{0}");
            assertThat(body(clerk().get(path))).contains("lang=\"ko\"", "김시험", "******");
        }
        assertThat(clerk().in("en").get("/desk/residents")).hasStatusOk();
        assertThat(clerk().in("en").get("/desk/residents/moves")).hasStatusOk();
    }

    @Test
    void who_lives_elsewhere_is_not_found_and_each_try_is_journaled() {
        long id = register.home(TestRegister.BUSAN, Relation.HEAD).member(0);
        for (var page : PAGES) {
            assertThat(clerk().get(DESK + id + page)).hasStatus(404);
        }
        assertThat(clerk().post(DESK + id + "/birth", birth("elsewhere-1"))).hasStatus(404);
        assertThat(clerk().post(DESK + id + "/number")).hasStatus(404);
        assertThat(refusals(id)).isEqualTo(PAGES.size() + 2);
        assertThat(clerk().get(DESK + "999999999999")).hasStatus(404);
    }

    @Test
    void who_may_only_read_is_offered_no_more_and_given_no_more() {
        long id = register.home(TestRegister.SAJIK, Relation.HEAD).member(0);
        var reader = Browser.of(web, register.official("reader", "11110", "residents.read"));
        assertThat(body(reader.get(DESK + id)))
                .doesNotContain("/birth", "/death", "/certificates/", "/number");
        assertThat(reader.get(DESK + id + "/death")).hasStatus(403);
        assertThat(reader.post(DESK + id + "/number")).hasStatus(403);
    }

    @Test
    void what_is_typed_comes_back_as_words_and_never_as_markup() {
        long id = register.home(TestRegister.SAJIK, Relation.HEAD, Relation.SPOUSE).member(0);
        var names =
                List.of(
                        "familyName",
                        "givenName",
                        "latin",
                        "courtOrder",
                        "certificate",
                        "evidence",
                        "otherParentNumber",
                        "township",
                        "road",
                        "building",
                        "unit",
                        "joinNumber",
                        "number",
                        "name",
                        "reference",
                        "seen");
        for (var path : List.of("/birth", "/name", "/correction", "/death", "/move", "")) {
            var typed = new java.util.ArrayList<String>();
            names.forEach(name -> typed.addAll(List.of(name, MARKUP)));
            typed.addAll(List.of("household", "JOIN"));
            var target = path.isEmpty() ? "/desk/residents" : DESK + id + path;
            assertThat(clerk().post(target, typed))
                    .hasStatus(422)
                    .bodyText()
                    .contains("&lt;script&gt;", "error-summary", "aria-invalid=\"true\"")
                    .doesNotContain("<script>alert");
        }
    }

    @Test
    void a_birth_sent_twice_enters_one_child() {
        var home = register.home(TestRegister.SAJIK, Relation.HEAD, Relation.SPOUSE);
        var path = DESK + home.member(0) + "/birth";
        var first = clerk().post(path, birth("birth-twice-" + home.household()));
        assertThat(first).hasStatus(303);
        var second = clerk().post(path, birth("birth-twice-" + home.household()));
        assertThat(location(second)).isEqualTo(location(first));
        assertThat(register.members(home.household(), TODAY)).hasSize(3);
        assertThat(body(clerk().get(location(first)))).contains("김새봄");
    }

    @Test
    void an_earlier_day_shows_the_name_of_that_day() {
        long id = register.home(TestRegister.SAJIK, Relation.HEAD).member(0);
        var day = TODAY.minusDays(5);
        assertThat(
                        clerk().post(
                                        DESK + id + "/name",
                                        "familyName",
                                        "김",
                                        "givenName",
                                        "바뀜",
                                        "permittedOn",
                                        day.toString(),
                                        "courtOrder",
                                        "서울가정법원 2026호기1",
                                        "check",
                                        "CONFIRM",
                                        "seen",
                                        String.valueOf(register.version(id))))
                .hasStatus(303);
        assertThat(body(clerk().get(DESK + id))).contains("<h1>김바뀜");
        assertThat(body(clerk().get(DESK + id + "?asOf=" + day.minusDays(1))))
                .contains("<h1>김시험")
                .doesNotContain("/birth\"");
        assertThat(body(clerk().get(DESK + id + "?asOf.year=2010&asOf.month=3&asOf.day=2")))
                .contains("<h1>김시험");
    }

    @Test
    void a_day_without_a_record_says_so_and_shows_today() {
        long id = register.home(TestRegister.SAJIK, Relation.HEAD).member(0);
        for (var query : List.of("asOf=1950-01-01", "asOf=2999-01-01", "knownOn=2012-01-01")) {
            assertThat(clerk().get(DESK + id + "?" + query))
                    .hasStatus(422)
                    .bodyText()
                    .contains("error-summary", "/birth\"");
        }
    }

    @Test
    void the_whole_number_is_shown_to_who_may_and_written_down() {
        long id = register.home(TestRegister.SAJIK, Relation.HEAD).member(0);
        var number = register.person(id, TODAY).number();
        assertThat(body(clerk().get(DESK + id))).doesNotContain(number.whole());
        assertThat(body(clerk().post(DESK + id + "/number"))).contains(number.whole());
        assertThat(register.journaled(id, "READ", "residents.unmask")).isEqualTo(1);
    }

    @Test
    void a_correction_is_approved_by_a_second_official_who_sees_old_beside_new() {
        long id = register.home(TestRegister.SAJIK, Relation.HEAD).member(0);
        var proposed =
                clerk().post(
                                DESK + id + "/correction",
                                "familyName",
                                "김",
                                "givenName",
                                "정정",
                                "evidence",
                                "가족관계증명서 " + MARKUP,
                                "check",
                                "CONFIRM",
                                "seen",
                                String.valueOf(register.version(id)));
        assertThat(proposed).hasStatus(303);
        var report = location(proposed);
        assertThat(body(clerk().get("/desk/residents"))).contains(report);
        assertThat(body(clerk().get(report))).doesNotContain("APPROVE");
        assertThat(clerk().post(report, "decision", "APPROVE")).hasStatus(422);
        var second = clerk("second-clerk", "11110");
        assertThat(body(second.get(report)))
                .contains("김시험", "김정정", "&lt;script&gt;", "APPROVE")
                .doesNotContain("<script>alert");
        assertThat(second.post(report, "decision", "APPROVE")).hasStatus(303);
        assertThat(register.person(id, TODAY).name()).isEqualTo("김정정");
        assertThat(second.in("en").get(report)).hasStatusOk();
        assertThat(clerk("far-clerk", "26110").get(report)).hasStatus(404);
    }

    @Test
    void when_a_head_dies_the_form_asks_for_the_next() {
        var home = register.home(TestRegister.SAJIK, Relation.HEAD, Relation.SPOUSE);
        var path = DESK + home.member(0) + "/death";
        var died = TODAY.minusDays(2).toString();
        assertThat(clerk().post(path, "diedOn", died, "certificate", "종로병원 17"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#newHead\"", "value=\"종로병원 17\"");
        var answers =
                List.of(
                        "diedOn",
                        died,
                        "certificate",
                        "종로병원 17",
                        "newHead",
                        String.valueOf(home.member(1)));
        var check = clerk().post(path, answers);
        assertThat(check).hasStatusOk();
        // Both now, and afterwards the one who becomes the head.
        assertThat(body(check)).contains("CONFIRM", "배우자", "처리한 뒤의 세대").contains("종로병원 17");
        assertThat(register.members(home.household(), TODAY)).hasSize(2);
        var edited = new ArrayList<>(answers);
        edited.addAll(List.of("check", "EDIT"));
        assertThat(clerk().post(path, edited))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"종로병원 17\"");
        var confirmed = new ArrayList<>(answers);
        confirmed.addAll(List.of("check", "CONFIRM"));
        assertThat(clerk().post(path, confirmed)).hasStatus(303);
        assertThat(register.members(home.household(), TODAY)).hasSize(1);
        assertThat(body(clerk().get(DESK + home.member(0))))
                .contains("사망")
                .doesNotContain("/birth\"");
    }

    @Test
    void a_person_is_found_by_number_and_by_name_and_the_number_stays_out_of_addresses() {
        long id = register.home(TestRegister.SAJIK, Relation.HEAD).member(0);
        var person = register.person(id, TODAY);
        assertThat(
                        clerk().post(
                                        "/desk/residents",
                                        "purpose",
                                        "REPORT",
                                        "number",
                                        person.number().whole()))
                .hasStatus(303)
                .hasHeader("Location", DESK + id);
        assertThat(
                        body(
                                clerk().post(
                                                "/desk/residents",
                                                "purpose",
                                                "INQUIRY",
                                                "name",
                                                "김시험",
                                                "born",
                                                person.birthDate().toString())))
                .contains(DESK + id);
    }

    @Test
    void a_certificate_issued_at_the_counter_is_handed_over() {
        long id = register.home(TestRegister.SAJIK, Relation.HEAD, Relation.SPOUSE).member(0);
        var issued =
                clerk().post(
                                DESK + id + "/certificates/household",
                                "requester",
                                "SELF",
                                "language",
                                "KO",
                                "number",
                                "MASKED",
                                "history",
                                "NONE",
                                "relations",
                                "SHOWN");
        assertThat(issued).hasStatus(303);
        assertThat(location(issued)).startsWith("/desk/papers/");
        assertThat(clerk().get(location(issued)))
                .hasStatusOk()
                .hasHeader("Content-Type", "application/pdf");
    }
}
