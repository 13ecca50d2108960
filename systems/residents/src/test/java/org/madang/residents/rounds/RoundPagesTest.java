package org.madang.residents.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.kernel.testing.Browser.body;
import static org.madang.kernel.testing.Browser.location;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.Jurisdiction;
import org.madang.kernel.language.Text;
import org.madang.kernel.testing.Browser;
import org.madang.kernel.testing.HouseTest;
import org.madang.residents.Relation;
import org.madang.residents.testing.TestRegister;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The pages of the yearly round. Each test has a municipality of its own. */
@HouseTest
@AutoConfigureMockMvc
@Import(OpenRounds.class)
class RoundPagesTest {

    private static final String DESK = "/desk/residents/rounds";
    private static final String MINE = "/my/round";

    @Autowired MockMvcTester web;
    @Autowired OpenRounds open;
    @Autowired TestRegister register;
    @Autowired Access access;
    @Autowired RoundsWaiting waiting;

    private Browser resident(long id) {
        return Browser.of(web, new Actor.Resident(id));
    }

    private Browser registrar(String area) {
        return Browser.of(
                web,
                register.official(
                        "desk-" + area,
                        area,
                        "residents.read",
                        "residents.register",
                        "residents.approve"));
    }

    private static String township(long round, String division) {
        return DESK + "/" + round + "/townships/" + division;
    }

    private static String door(long round, long household) {
        return DESK + "/" + round + "/households/" + household;
    }

    private List<?> waits(long id) {
        var me = new Actor.Resident(id);
        return access.as(me, () -> waiting.of(me));
    }

    @Test
    void a_resident_is_told_on_their_page_and_with_one_button_the_household_is_done() {
        var home = register.home("4131058000", Relation.HEAD, Relation.SPOUSE, Relation.CHILD);
        assertThat(waits(home.member(0))).isEmpty();
        assertThat(body(resident(home.member(0)).get(MINE))).contains("묻는 사실조사가 없어요");
        long round = open.opened("41310");
        assertThat(waits(home.member(1))).hasSize(1);
        assertThat(waits(home.member(2))).isEmpty();
        assertThat(body(resident(home.member(0)).get("/my"))).contains("id=\"my-round\"");
        assertThat(body(resident(home.member(2)).get(MINE)))
                .contains("19세 이상")
                .doesNotContain("모두 맞아요");
        var page = body(resident(home.member(0)).in("en").get(MINE));
        assertThat(page).contains("All of this is so", "seven days", "Kim Siheom");
        var done =
                resident(home.member(0))
                        .post(MINE, "round", "" + round, "version", "0", "answer", "so");
        assertThat(done).hasStatus(303);
        assertThat(location(done)).isEqualTo(MINE);
        assertThat(waits(home.member(1))).isEmpty();
        assertThat(body(resident(home.member(1)).get("/my"))).doesNotContain("id=\"my-round\"");
        assertThat(body(resident(home.member(1)).get(MINE)))
                .contains("집에서 확인", "다른 점이 있어요")
                .doesNotContain("모두 맞아요");
    }

    @Test
    void what_is_not_so_keeps_its_words_when_it_is_refused_and_nothing_typed_is_markup() {
        var home = register.home("4137056000", Relation.HEAD, Relation.SPOUSE);
        var other = register.home("4137056000", Relation.HEAD);
        long round = open.opened("41370");
        var me = resident(home.member(0));
        var refused =
                me.post(
                        MINE,
                        List.of(
                                "round",
                                "" + round,
                                "version",
                                "0",
                                "answer",
                                "amiss",
                                "absent",
                                "" + other.member(0),
                                "words",
                                Browser.MARKUP));
        assertThat(refused).hasStatus(422);
        assertThat(body(refused))
                .contains("이 세대에 등록된 사람", "alert(1)")
                .doesNotContain("<script>alert(1)");
        assertThat(me.post(MINE, "round", "" + round, "version", "0", "answer", "amiss"))
                .hasStatus(422);
        assertThat(me.post(MINE, "round", "x", "version", "", "answer", "amiss", "absent", "x"))
                .hasStatus(422);
        assertThat(
                        me.post(
                                MINE,
                                "round",
                                "" + round,
                                "version",
                                "0",
                                "answer",
                                "amiss",
                                "absent",
                                "" + home.member(1)))
                .hasStatus(303);
        assertThat(body(me.get(MINE))).contains("다르다고 답함", "여기에 살지 않는 사람");
    }

    @Test
    void an_approver_opens_a_round_in_a_form_and_ends_it_after_confirming() {
        register.home("2826051000", Relation.HEAD);
        var desk = registrar("28260");
        assertThat(body(desk.get("/desk/residents/work"))).contains(DESK);
        assertThat(body(desk.get(DESK))).contains("조사 시작");
        var day = OpenRounds.TODAY;
        assertThat(desk.post(DESK, "from", "" + day, "homeUntil", "", "until", "", "ground", "법"))
                .hasStatus(422);
        assertThat(
                        desk.post(
                                DESK,
                                "from",
                                "" + day.minusDays(1),
                                "homeUntil",
                                "" + day,
                                "until",
                                "" + day,
                                "ground",
                                "법"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#from\"");
        var opened =
                desk.post(
                        DESK,
                        "from",
                        "" + day,
                        "homeUntil",
                        "" + day,
                        "until",
                        "" + day,
                        "ground",
                        "법");
        assertThat(opened).hasStatus(303);
        var path = location(opened);
        assertThat(body(desk.in("en").get(path))).contains("Close the round", "of them not met");
        assertThat(registrar("26110").get(path)).hasStatus(404);
        assertThat(desk.post(path + "/close")).hasStatus(422);
        assertThat(desk.post(path + "/close", "sure", "yes")).hasStatus(303);
        assertThat(body(desk.get(path))).doesNotContain("조사 끝내기").contains("종결");
        var reader = Browser.of(web, register.official("r", "28260", "residents.read"));
        assertThat(reader.get(DESK)).hasStatus(403);
    }

    @Test
    void the_doors_of_a_township_are_listed_until_they_are_confirmed_and_journaled() {
        var waiting = register.home("2823751000", Relation.HEAD, Relation.SPOUSE);
        var confirmed = register.home("2823751000", Relation.HEAD);
        long round = open.opened("28237");
        resident(confirmed.member(0))
                .post(MINE, "round", "" + round, "version", "0", "answer", "so");
        var desk = registrar("28237");
        var list = township(round, "2823751000");
        assertThat(body(desk.get(list)))
                .contains(door(round, waiting.household()))
                .doesNotContain(door(round, confirmed.household()))
                .doesNotContain("1970", "시험로-");
        assertThat(register.journaled(waiting.member(0), "READ", "residents.round-visit"))
                .isEqualTo(1);
        assertThat(register.journaled(waiting.member(1), "READ", "residents.round-visit")).isZero();
        assertThat(body(desk.get(list + "/print"))).contains("명부", "시험로");
        assertThat(register.journaled(waiting.member(0), "EXPORT", "residents.round-list"))
                .isEqualTo(1);
        assertThat(body(desk.get(list + "?only=AMISS"))).contains("방문할 세대가 없습니다");
        assertThat(body(desk.get(list + "?only=x&after=x"))).contains("시험로");
        assertThat(body(desk.get(list + "?after=" + waiting.household())))
                .doesNotContain(door(round, waiting.household()));
        assertThat(desk.get(township(round, "2644056000"))).hasStatus(404);
        assertThat(registrar("26110").get(list)).hasStatus(403);
    }

    @Test
    void a_household_with_somebody_of_a_hundred_is_visited_whatever_it_answered() {
        var home = register.home("2818563000", Relation.HEAD, Relation.PARENT);
        register.owner()
                .sql("update residents.resident set birth_date = ? where id = ?")
                .params(OpenRounds.TODAY.minusYears(100), home.member(1))
                .update();
        long round = open.opened("28185");
        resident(home.member(0)).post(MINE, "round", "" + round, "version", "0", "answer", "so");
        assertThat(body(registrar("28185").get(township(round, "2818563000"))))
                .contains(door(round, home.household()));
    }

    @Test
    void whoever_does_not_live_there_is_one_link_from_an_investigation() {
        var home = register.home("2820052000", Relation.HEAD, Relation.SPOUSE);
        long round = open.opened("28200");
        var desk = registrar("28200");
        var path = door(round, home.household());
        assertThat(body(desk.get(path))).contains("등록된 대로 모두 거주");
        assertThat(desk.post(path, "found", "AMISS", "on", "" + OpenRounds.TODAY, "version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#absent\"");
        assertThat(
                        desk.post(
                                path,
                                "found",
                                "AMISS",
                                "on",
                                "" + OpenRounds.TODAY,
                                "version",
                                "0",
                                "absent",
                                "" + home.member(1)))
                .hasStatus(303);
        var investigation = "/desk/residents/" + home.member(1) + "/proceedings/INVESTIGATION";
        assertThat(body(desk.get(path))).contains(investigation, "방문 결과 다름");
        assertThat(desk.post(investigation, "words", "방문 결과 거주하지 않음")).hasStatus(303);
        assertThat(body(desk.get(path)))
                .contains("/desk/residents/proceedings/")
                .doesNotContain(investigation);
        assertThat(registrar("26110").get(path)).hasStatus(403);
        assertThat(registrar("26110").post(path, "found", "SO", "on", "" + OpenRounds.TODAY))
                .hasStatus(403);
        assertThat(desk.get(door(round, 9_999_999_999L))).hasStatus(404);
    }

    @Test
    void a_list_goes_on_where_the_page_before_it_ended() {
        for (int i = 0; i < 51; i++) {
            register.home("3171025000", Relation.HEAD);
        }
        long round = open.opened("31710");
        var desk = registrar("31710");
        var first = body(desk.get(township(round, "3171025000")));
        var links = java.util.regex.Pattern.compile("/households/(\\d+)");
        var there = links.matcher(first).results().map(found -> found.group(1)).toList();
        assertThat(Set.copyOf(there)).hasSize(50);
        var next =
                java.util.regex.Pattern.compile("\\?only=OPEN(?:&amp;|&)after=(\\d+)")
                        .matcher(first);
        assertThat(next.find()).isTrue();
        var second =
                body(desk.get(township(round, "3171025000") + "?only=OPEN&after=" + next.group(1)));
        var rest = links.matcher(second).results().map(found -> found.group(1)).toList();
        assertThat(Set.copyOf(rest)).hasSize(1).doesNotContainAnyElementsOf(there);
        open.close("31710", round);
    }

    @Test
    void a_program_opens_visits_and_reads_a_round_and_is_told_why_not() {
        var home = register.home("2811051000", Relation.HEAD);
        var machine =
                new Actor.Machine(
                        "round-program",
                        Text.of("조사", "Rounds"),
                        new Jurisdiction("28110"),
                        Set.of("residents.register", "residents.approve"));
        var program = new Program(web, machine);
        var day = OpenRounds.TODAY;
        var opened =
                program.post(
                        "",
                        """
                        {"from": "%s", "homeUntil": "%s", "until": "%s", "ground": "제20조"}
                        """
                                .formatted(day, day, day));
        assertThat(opened).hasStatus(201);
        long round = open.openIn("28110");
        var finding =
                """
                {"roundId": %d, "householdId": %d, "version": 0, "found": "SO", "on": "%s",
                 "absent": [], "others": false, "words": ""}
                """
                        .formatted(round, home.household(), day);
        assertThat(program.post("/findings", finding)).hasStatus(200);
        assertThat(program.post("/findings", finding)).hasStatus(409);
        assertThat(body(program.get("/" + round))).contains("\"byVisit\":1");
        var far =
                new Program(
                        web,
                        new Actor.Machine(
                                "far",
                                Text.of("먼 곳", "Far"),
                                new Jurisdiction("26110"),
                                Set.of("residents.register")));
        assertThat(far.get("/" + round)).hasStatus(404);
        assertThat(far.post("/findings", finding)).hasStatus(403);
        assertThat(
                        program.post(
                                "/answers",
                                """
                                {"roundId": %d, "version": 0, "so": true, "absent": [],
                                 "others": false, "words": ""}
                                """
                                        .formatted(round)))
                .hasStatus(403);
    }
}
