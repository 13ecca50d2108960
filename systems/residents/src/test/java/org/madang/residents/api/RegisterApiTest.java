package org.madang.residents.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.ActorPrincipal;
import org.madang.kernel.access.Jurisdiction;
import org.madang.kernel.language.Text;
import org.madang.kernel.testing.HouseTest;
import org.madang.residents.Relation;
import org.madang.residents.testing.TestRegister;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@HouseTest
@AutoConfigureMockMvc
class RegisterApiTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Autowired MockMvc mvc;
    @Autowired TestRegister register;

    record Principal(Actor actor) implements ActorPrincipal {}

    private final Actor machine =
            new Actor.Machine(
                    "tax-office",
                    Text.of("세무서", "Tax office"),
                    new Jurisdiction("11110"),
                    Set.of("residents.read", "residents.register"));

    private MockHttpServletResponse send(Actor actor, MockHttpServletRequestBuilder request)
            throws Exception {
        var token =
                new UsernamePasswordAuthenticationToken(
                        new Principal(actor), "", AuthorityUtils.NO_AUTHORITIES);
        return mvc.perform(request.with(authentication(token))).andReturn().getResponse();
    }

    private MockHttpServletResponse write(String path, String body, String key) throws Exception {
        return send(
                machine,
                post("/api/residents/" + path)
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("Idempotency-Key", key)
                        .content(body));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String birth(long parent, String given) {
        return """
        {"parentId": %d, "familyName": "김", "givenName": "%s", "sex": "MALE",
         "bornOn": "2026-11-10"}
        """
                .formatted(parent, given);
    }

    private String move(TestRegister.Home home, long address) {
        return """
        {"move": {"movers": [%d], "addressId": %d, "movedOn": "%s"}, "consent": false}
        """
                .formatted(home.member(0), address, DAY);
    }

    @Test
    void a_record_is_shown_with_its_number_masked() throws Exception {
        var home = register.home(TestRegister.JONGNO, Relation.HEAD, Relation.CHILD);
        var answer = send(machine, get("/api/residents/" + home.member(0) + "?asOf=2026-11-01"));
        assertThat(answer.getStatus()).isEqualTo(200);
        var number = register.person(home.member(0), DAY).number();
        assertThat(answer.getContentAsString())
                .contains("\"number\":\"" + number.masked() + "\"")
                .contains("\"relation\":\"CHILD\"")
                .doesNotContain(number.digits())
                .doesNotContain(number.whole());
    }

    @Test
    void the_record_of_somebody_else_is_refused_and_they_can_see_who_tried() throws Exception {
        var home = register.home(TestRegister.BUSAN, Relation.HEAD);
        var me = register.home(TestRegister.JONGNO, Relation.HEAD);
        var path = "/api/residents/" + home.member(0);
        assertThat(send(machine, get(path)).getStatus()).isEqualTo(403);
        assertThat(send(new Actor.Resident(me.member(0)), get(path)).getStatus()).isEqualTo(403);
        assertThat(register.journaled(home.member(0), "REFUSED", "residents.api-read"))
                .isEqualTo(2);
        assertThat(send(new Actor.Resident(home.member(0)), get(path)).getStatus()).isEqualTo(200);
    }

    @Test
    void a_refusal_is_written_down_once() throws Exception {
        var actor =
                new Actor.Machine(
                        "nosy-" + key(), Text.same("Nosy"), new Jurisdiction("11110"), Set.of());
        var home = register.home(TestRegister.JONGNO, Relation.HEAD);
        var birth =
                post("/api/residents/births")
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("Idempotency-Key", key())
                        .content(birth(home.member(0), "거절"));
        assertThat(send(actor, birth).getStatus()).isEqualTo(403);
        assertThat(
                        register.owner()
                                .sql("select what from journal.entry where actor = ?")
                                .param(actor.id())
                                .query(String.class)
                                .list())
                .containsExactly("residents.birth-report");
    }

    @Test
    void what_the_register_knew_at_an_earlier_moment_can_be_asked_for() throws Exception {
        var home = register.home(TestRegister.JONGNO, Relation.HEAD);
        var known = java.time.Instant.now();
        long address = register.address(TestRegister.SAJIK);
        assertThat(write("moves", move(home, address), key()).getStatus()).isEqualTo(201);
        var now = send(machine, get("/api/residents/" + home.member(0) + "?asOf=" + DAY));
        var then =
                send(
                        machine,
                        get(
                                "/api/residents/%d?asOf=%s&knownAt=%s"
                                        .formatted(home.member(0), DAY, known)));
        assertThat(now.getContentAsString()).contains("\"addressId\":" + address);
        assertThat(then.getContentAsString())
                .contains("\"addressId\":" + home.address())
                .doesNotContain("\"addressId\":" + address);
    }

    @Test
    void the_same_request_twice_has_one_effect_and_the_same_answer() throws Exception {
        var home = register.home(TestRegister.JONGNO, Relation.HEAD);
        var key = key();
        var first = write("births", birth(home.member(0), "한번"), key);
        var second = write("births", birth(home.member(0), "한번"), key);
        assertThat(first.getStatus()).isEqualTo(201);
        assertThat(second.getStatus()).isEqualTo(201);
        assertThat(second.getContentAsString()).isEqualTo(first.getContentAsString());
        assertThat(register.members(home.household(), DAY)).hasSize(2);
        assertThat(write("births", birth(home.member(0), "다른"), key).getStatus()).isEqualTo(422);
        assertThat(register.members(home.household(), DAY)).hasSize(2);
    }

    @Test
    void a_write_without_a_key_is_not_done() throws Exception {
        var home = register.home(TestRegister.JONGNO, Relation.HEAD);
        var answer =
                send(
                        machine,
                        post("/api/residents/births")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(birth(home.member(0), "열쇠")));
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        assertThat(register.members(home.household(), DAY)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "null",
                "\"text\"",
                "{\"parentId\": \"x\", \"sex\": \"MALE\", \"bornOn\": \"2026-11-10\"}",
                "{\"parentId\": 1, \"sex\": \"OTHER\", \"bornOn\": \"2026-11-10\"}",
                "{\"parentId\": 1, \"sex\": \"MALE\", \"bornOn\": \"2026-02-30\"}",
                "{\"parentId\": 1, \"sex\": \"MALE\"}",
                "{\"parentId\": 1, \"sex\": \"MALE\", \"bornOn\": \"2026-11-10\", \"admin\": true}"
            })
    void a_body_that_is_no_report_is_answered_400(String body) throws Exception {
        var answer = write("births", body, key());
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
    }

    @Test
    void what_the_law_refuses_is_answered_422_with_coded_reasons() throws Exception {
        var home = register.home(TestRegister.JONGNO, Relation.HEAD);
        var answer = write("moves", move(home, home.address()), key());
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        assertThat(answer.getContentAsString()).contains("move.same-address", "Article 16");
    }

    @Test
    void a_number_is_looked_up_in_the_body_with_a_case() throws Exception {
        var home = register.home(TestRegister.JONGNO, Relation.HEAD);
        var number = register.person(home.member(0), DAY).number().whole();
        var found = lookup("{\"number\": \"%s\", \"caseNumber\": \"세무-7\"}".formatted(number));
        assertThat(found.getStatus()).isEqualTo(200);
        assertThat(found.getContentAsString()).contains("\"id\":" + home.member(0));
        var without = lookup("{\"number\": \"%s\"}".formatted(number));
        assertThat(without.getStatus()).isEqualTo(400);
        var wrong = lookup("{\"number\": \"1\", \"caseNumber\": \"세무-7\"}");
        assertThat(wrong.getStatus()).isEqualTo(400);
        var nobody = lookup("{\"number\": \"0101013000000\", \"caseNumber\": \"세무-7\"}");
        assertThat(nobody.getStatus()).isEqualTo(404);
    }

    @Test
    void paths_that_are_no_id_and_persons_who_do_not_exist_are_told_apart() throws Exception {
        assertThat(send(machine, get("/api/residents/x")).getStatus()).isEqualTo(400);
        assertThat(send(machine, get("/api/residents/999999999999")).getStatus()).isEqualTo(404);
        assertThat(send(machine, get("/api/residents/1?asOf=tomorrow")).getStatus()).isEqualTo(400);
    }

    @Test
    void reports_that_wait_are_listed_for_the_own_area() throws Exception {
        var answer = send(machine, get("/api/residents/reports?state=SUBMITTED"));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(send(machine, get("/api/residents/reports?state=LOST")).getStatus())
                .isEqualTo(400);
        assertThat(
                        send(new Actor.Resident(1), get("/api/residents/reports?state=SUBMITTED"))
                                .getStatus())
                .isEqualTo(403);
    }

    private MockHttpServletResponse lookup(String body) throws Exception {
        return send(
                machine,
                post("/api/residents/lookup")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body));
    }

    @Test
    void every_entry_is_offered_by_its_name_and_made_once() throws Exception {
        var all = send(machine, get("/api/residents/entries")).getContentAsString();
        assertThat(all)
                .contains("head-changes", "household-splits", "cancellations", "reregistrations")
                .contains("number-changes", "protections", "first-registrations", "adoptions");
        var home = register.home(TestRegister.JONGNO, Relation.HEAD, Relation.SPOUSE);
        var body = "{\"newHead\": %d, \"on\": \"%s\"}".formatted(home.member(1), DAY);
        var key = key();
        assertThat(write("entries/head-changes", body, key).getStatus()).isEqualTo(201);
        assertThat(write("entries/head-changes", body, key).getStatus()).isEqualTo(201);
        var again = write("entries/head-changes", body, key());
        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(again.getContentAsString()).contains("household.is-head");
        assertThat(write("entries/head-changes", "{\"on\": \"x\"}", key()).getStatus())
                .isEqualTo(400);
        assertThat(write("entries/nothing", "{}", key()).getStatus()).isEqualTo(404);
    }

    @Test
    void a_proceeding_is_opened_and_moved_by_programs_too() throws Exception {
        long person = register.home(TestRegister.JONGNO, Relation.HEAD).member(0);
        var opening =
                "{\"residentId\": %d, \"kind\": \"INVESTIGATION\", \"words\": \"신고 없음\"}"
                        .formatted(person);
        var opened = write("proceedings", opening, key());
        assertThat(opened.getStatus()).isEqualTo(201);
        var id = opened.getContentAsString().replaceAll("\\D*(\\d+).*", "$1");
        var step =
                "{\"proceedingId\": %s, \"step\": \"NOTICE_SENT\", \"on\": \"%s\"}"
                        .formatted(id, DAY);
        var refused = write("proceedings/steps", step, key());
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("proceeding.not-next");
        assertThat(send(machine, get("/api/residents/proceedings/" + id)).getStatus())
                .isEqualTo(200);
    }
}
