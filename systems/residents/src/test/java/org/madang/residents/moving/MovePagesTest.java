package org.madang.residents.moving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.kernel.testing.Browser.MARKUP;
import static org.madang.kernel.testing.Browser.body;
import static org.madang.kernel.testing.Browser.location;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.madang.kernel.access.Actor;
import org.madang.kernel.testing.Browser;
import org.madang.kernel.testing.HouseTest;
import org.madang.residents.Relation;
import org.madang.residents.testing.TestRegister;
import org.madang.residents.testing.TestRegister.Home;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@HouseTest
@AutoConfigureMockMvc
class MovePagesTest {

    private static final String COUNTER = "/desk/residents/moves";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Seoul"));
    private static final String DAY = TODAY.minusDays(4).toString();

    @Autowired MockMvcTester web;
    @Autowired TestRegister register;

    private Browser clerk() {
        return Browser.of(
                web,
                register.official("moving-clerk", "11110", "residents.read", "residents.register"));
    }

    private Browser resident(long id) {
        return Browser.of(web, new Actor.Resident(id));
    }

    /** The fields of an address of the tests. */
    private static List<String> to(long address) {
        return List.of(
                "township",
                "사직동",
                "road",
                "시험로",
                "building",
                String.valueOf(address % 9000 + 1),
                "addressId",
                String.valueOf(address),
                "movedOn",
                DAY);
    }

    private static List<String> with(List<String> fields, String... more) {
        var all = new ArrayList<>(fields);
        all.addAll(List.of(more));
        return all;
    }

    private String number(long id) {
        return register.person(id, TODAY).number().whole();
    }

    private long addressOf(long id) {
        return register.history(id).getLast().addressId();
    }

    @Test
    void somebody_of_anywhere_is_found_by_number_and_moved_in() {
        var home = register.home(TestRegister.BUSAN, Relation.HEAD);
        long mover = home.member(0);
        var found = clerk().in("en").post(COUNTER, "number", number(mover));
        assertThat(found).hasStatusOk();
        assertThat(body(found)).contains("Kim Siheom", "name=\"step\"");
        long address = register.address(TestRegister.SAJIK);
        var form =
                with(
                        to(address),
                        "number",
                        number(mover),
                        "step",
                        "entry",
                        "household",
                        "OWN",
                        "movers",
                        String.valueOf(mover),
                        "seen",
                        mover + ":" + register.version(mover),
                        "_once",
                        "counter-" + mover);
        var check = clerk().in("en").post(COUNTER, form);
        assertThat(check).hasStatusOk();
        assertThat(body(check))
                .contains("Nothing has changed yet", "CONFIRM", "Busan", "Jongno-gu");
        assertThat(addressOf(mover)).isEqualTo(home.address());
        var confirmed = with(form, "check", "CONFIRM");
        var entered = clerk().post(COUNTER, confirmed);
        assertThat(entered).hasStatus(303);
        assertThat(addressOf(mover)).isEqualTo(address);
        assertThat(location(clerk().post(COUNTER, confirmed))).isEqualTo(location(entered));
        assertThat(clerk().get(location(entered))).hasStatusOk();
    }

    @Test
    void joining_needs_the_number_of_the_head_and_their_consent() {
        var home = register.home(TestRegister.JONGNO, Relation.HEAD);
        var joined = register.home(TestRegister.SAJIK, Relation.HEAD, Relation.CHILD);
        long mover = home.member(0);
        var path = "/desk/residents/" + mover + "/move";
        var form =
                with(
                        to(joined.address()),
                        "household",
                        "JOIN",
                        "movers",
                        String.valueOf(mover),
                        "relation." + mover,
                        "COHABITANT");
        assertThat(clerk().post(path, with(form, "joinNumber", number(joined.member(1)))))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#joinNumber\"");
        var head = number(joined.member(0));
        assertThat(clerk().post(path, with(form, "joinNumber", head)))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#consent\"");
        var answers = with(form, "joinNumber", head, "consent", "YES");
        var check = clerk().in("en").post(path, answers);
        // The household left behind ends, and the other has one more.
        assertThat(check).hasStatusOk();
        assertThat(body(check))
                .contains("Nobody is left: the household ends", "Cohabitant")
                .contains("Household " + joined.household() + " afterwards");
        assertThat(register.members(joined.household(), TODAY)).hasSize(2);
        assertThat(clerk().post(path, with(answers, "check", "CONFIRM"))).hasStatus(303);
        assertThat(register.members(joined.household(), TODAY)).hasSize(3);
    }

    @Test
    void a_form_that_showed_an_older_record_enters_nothing() {
        long mover = register.home(TestRegister.JONGNO, Relation.HEAD).member(0);
        var form =
                with(
                        to(register.address(TestRegister.SAJIK)),
                        "household",
                        "OWN",
                        "movers",
                        String.valueOf(mover),
                        "seen",
                        mover + ":" + (register.version(mover) + 1));
        assertThat(clerk().post("/desk/residents/" + mover + "/move", form)).hasStatus(422);
    }

    @Test
    void an_address_of_another_area_is_not_offered() {
        long mover = register.home(TestRegister.JONGNO, Relation.HEAD).member(0);
        assertThat(
                        clerk().post(
                                        "/desk/residents/" + mover + "/move",
                                        "household",
                                        "OWN",
                                        "movers",
                                        String.valueOf(mover),
                                        "township",
                                        "해운대구 우제1동",
                                        "movedOn",
                                        DAY))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#township\"");
    }

    private String reported(Home from, Home to) {
        var mover = from.member(0);
        var filed =
                resident(mover)
                        .post(
                                "/my/move",
                                with(
                                        to(to.address()),
                                        "movers",
                                        String.valueOf(mover),
                                        "joinHead",
                                        "김시험",
                                        "relation." + mover,
                                        "COHABITANT"));
        assertThat(filed).hasStatus(303).hasHeader("Location", "/my/reports");
        return register.owner()
                .sql("select max(id)::text from residents.report where subject_id = ?")
                .param(mover)
                .query(String.class)
                .single();
    }

    @Test
    void a_report_waits_for_the_head_and_then_for_an_official() {
        var home = register.home(TestRegister.BUSAN, Relation.HEAD);
        var joined = register.home(TestRegister.SAJIK, Relation.HEAD);
        var report = reported(home, joined);
        var head = resident(joined.member(0));
        assertThat(body(head.get("/"))).contains("/my/reports");
        assertThat(body(head.in("en").get("/my/reports"))).contains("Kim Siheom", "AGREE");
        assertThat(register.journaled(home.member(0), "READ", "residents.move-report"))
                .isPositive();
        var page = "/desk/residents/reports/" + report;
        assertThat(body(clerk().get(page))).doesNotContain("CONFIRM");
        assertThat(
                        resident(home.member(0))
                                .post("/my/reports/" + report + "/consent", "answer", "AGREE"))
                .hasStatus(403);
        assertThat(head.post("/my/reports/" + report + "/consent", "answer", "AGREE"))
                .hasStatus(303);
        assertThat(body(clerk().in("en").get(page))).contains("CONFIRM", "Kim Siheom");
        assertThat(clerk().post(page, "decision", "CONFIRM")).hasStatus(303);
        assertThat(register.members(joined.household(), TODAY)).hasSize(2);
        assertThat(body(resident(home.member(0)).get("/my/reports"))).contains("처리했어요");
    }

    @Test
    void a_reporter_withdraws_their_own_report_and_nobody_elses() {
        var home = register.home(TestRegister.BUSAN, Relation.HEAD);
        var joined = register.home(TestRegister.SAJIK, Relation.HEAD);
        var path = "/my/reports/" + reported(home, joined) + "/withdrawal";
        assertThat(resident(joined.member(0)).post(path)).hasStatus(403);
        assertThat(resident(home.member(0)).post(path)).hasStatus(303);
        assertThat(body(resident(joined.member(0)).get("/my/reports"))).doesNotContain("AGREE");
        assertThat(body(resident(home.member(0)).get("/my/reports"))).contains("취소했어요");
    }

    @Test
    void a_resident_gets_back_what_they_typed_as_words() {
        var home = register.home(TestRegister.BUSAN, Relation.HEAD, Relation.SPOUSE);
        var me = resident(home.member(0));
        assertThat(me.in("en").get("/my/move")).hasStatusOk();
        assertThat(
                        me.post(
                                "/my/move",
                                "movers",
                                String.valueOf(home.member(0)),
                                "township",
                                MARKUP,
                                "road",
                                MARKUP,
                                "building",
                                MARKUP,
                                "unit",
                                MARKUP,
                                "joinHead",
                                MARKUP))
                .hasStatus(422)
                .bodyText()
                .contains("&lt;script&gt;", "error-summary")
                .doesNotContain("<script>alert");
    }
}
