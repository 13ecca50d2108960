package org.madang.residents.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.ActorPrincipal;
import org.madang.kernel.testing.HouseTest;
import org.madang.residents.Relation;
import org.madang.residents.testing.TestRegister;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Shared homes, notices of moves and papers through the programming interface. */
@HouseTest
@AutoConfigureMockMvc
class CounterApiTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Autowired MockMvc mvc;
    @Autowired TestRegister register;

    record Principal(Actor actor) implements ActorPrincipal {}

    private Actor jongno() {
        return register.official(
                "counter.jongno", "11110", "residents.register", "residents.issue");
    }

    private Actor busan() {
        return register.official("counter.busan", "26110", "residents.register", "residents.issue");
    }

    private MockHttpServletResponse send(Actor actor, MockHttpServletRequestBuilder request)
            throws Exception {
        var token =
                new UsernamePasswordAuthenticationToken(
                        new Principal(actor), "", AuthorityUtils.NO_AUTHORITIES);
        return mvc.perform(
                        request.with(authentication(token))
                                .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse write(Actor actor, String path, String body) throws Exception {
        return send(
                actor,
                post("/api/residents/" + path)
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .content(body));
    }

    private static int id(MockHttpServletResponse answer) throws Exception {
        return JsonPath.read(answer.getContentAsString(), "$.id");
    }

    private static String home(long address) {
        return """
        {"kind": "DORMITORY", "name": "마당학사", "manager": "관리인", "addressId": %d}
        """
                .formatted(address);
    }

    private static String arrivals(String... numbers) {
        return """
        {"unit": "201호", "movedOn": "%s", "numbers": ["%s"]}
        """
                .formatted(DAY, String.join("\", \"", numbers));
    }

    private String number(long id) {
        return register.person(id, DAY).number().digits();
    }

    @Test
    void the_manager_of_a_shared_home_reports_everyone_at_once_and_hears_of_each()
            throws Exception {
        var opened = write(jongno(), "groups", home(register.address(TestRegister.JONGNO)));
        assertThat(opened.getStatus()).isEqualTo(201);
        var student = register.home(TestRegister.JONGNO, Relation.HEAD).member(0);
        var other = register.home(TestRegister.BUSAN, Relation.HEAD).member(0);
        var answer =
                write(
                        jongno(),
                        "groups/" + id(opened) + "/moves",
                        arrivals(number(student), number(other)));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat((Object) JsonPath.read(answer.getContentAsString(), "$[*].entered"))
                .hasToString("[true,true]");
        assertThat(answer.getContentAsString()).doesNotContain(number(student));
    }

    @Test
    void a_line_that_is_no_number_is_named_and_nobody_moves() throws Exception {
        var opened = write(jongno(), "groups", home(register.address(TestRegister.JONGNO)));
        var student = register.home(TestRegister.JONGNO, Relation.HEAD);
        var answer =
                write(
                        jongno(),
                        "groups/" + id(opened) + "/moves",
                        arrivals(number(student.member(0)), "123"));
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString()).contains("numbers[1]");
        assertThat(register.person(student.member(0), DAY).residence().addressId())
                .isEqualTo(student.address());
    }

    @Test
    void a_shared_home_of_another_area_can_be_neither_opened_nor_filled() throws Exception {
        long address = register.address(TestRegister.JONGNO);
        assertThat(write(busan(), "groups", home(address)).getStatus()).isEqualTo(403);
        var opened = write(jongno(), "groups", home(address));
        var person = register.home(TestRegister.BUSAN, Relation.HEAD).member(0);
        var answer = write(busan(), "groups/" + id(opened) + "/moves", arrivals(number(person)));
        assertThat(answer.getStatus()).isEqualTo(404);
    }

    @Test
    void a_shared_home_without_an_address_or_a_name_is_refused() throws Exception {
        assertThat(write(jongno(), "groups", home(-1)).getContentAsString())
                .contains("group.no-such-address");
        var nameless = home(register.address(TestRegister.JONGNO)).replace("마당학사", " ");
        var answer = write(jongno(), "groups", nameless);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("group.no-name");
        assertThat(write(jongno(), "groups", "{\"kind\": \"DORMITORY\"}").getStatus())
                .isEqualTo(400);
    }

    @Test
    void an_owner_asks_to_be_told_of_moves_and_the_request_ends_once() throws Exception {
        var owner = register.home(TestRegister.BUSAN, Relation.HEAD).member(0);
        var body =
                """
                {"capacity": "OWNER", "applicantId": %d, "contact": "010-0000-0000",
                 "evidence": "건물 등기사항증명서", "addressId": %d, "unit": ""}
                """
                        .formatted(owner, register.address(TestRegister.JONGNO));
        assertThat(write(busan(), "notices", body).getStatus()).isEqualTo(403);
        assertThat(write(jongno(), "notices", body.replace("건물 등기사항증명서", "")).getStatus())
                .isEqualTo(422);
        var taken = write(jongno(), "notices", body);
        assertThat(taken.getStatus()).isEqualTo(201);
        var end = "notices/" + id(taken) + "/end";
        assertThat(write(busan(), end, "").getStatus()).isEqualTo(422);
        assertThat(write(jongno(), end, "").getStatus()).isEqualTo(200);
        assertThat(write(jongno(), end, "").getContentAsString()).contains("notice.ended");
    }

    private String paper(String requester, String evidence, long asks) {
        return """
        {"choices": {"kind": "INDIVIDUAL", "language": "KO", "wholeNumber": false,
                     "history": "NONE", "relations": true},
         "request": {"requester": "%s", "requesterId": %d, "name": "신청인",
                     "purpose": "소송", "evidence": "%s"}}
        """
                .formatted(requester, asks, evidence);
    }

    @Test
    void a_third_party_gets_a_paper_on_a_proven_ground_and_it_can_be_taken_back() throws Exception {
        var person = register.home(TestRegister.JONGNO, Relation.HEAD).member(0);
        var creditor = register.home(TestRegister.JONGNO, Relation.HEAD).member(0);
        var path = person + "/papers";
        var unproven = write(jongno(), path, paper("CREDITOR", "", creditor));
        assertThat(unproven.getStatus()).isEqualTo(422);
        var issued = write(jongno(), path, paper("CREDITOR", "차용증", creditor));
        assertThat(issued.getStatus()).as(issued.getContentAsString()).isEqualTo(201);
        var counted = send(jongno(), get("/api/residents/" + path)).getContentAsString();
        assertThat((Object) JsonPath.read(counted, "$[*].line.requester"))
                .hasToString("[\"CREDITOR\",\"CREDITOR\"]");
        int paper = JsonPath.read(counted, "$[0].line.id");
        var withdrawal = "papers/" + paper + "/withdrawal";
        assertThat(write(busan(), withdrawal, "{\"why\": \"착오\"}").getStatus()).isEqualTo(422);
        assertThat(write(jongno(), withdrawal, "{\"why\": \"착오\"}").getStatus()).isEqualTo(200);
        assertThat(send(jongno(), get("/api/residents/" + path)).getContentAsString())
                .contains("\"withdrawn\":true");
    }

    @Test
    void a_tenants_list_names_who_is_registered_and_needs_a_ground() throws Exception {
        var home = register.home(TestRegister.JONGNO, Relation.HEAD);
        var body =
                """
                {"addressId": %d, "unit": "", "language": "KO",
                 "request": {"requester": "CREDITOR", "requesterId": %d, "name": "매수인",
                             "purpose": "매매", "evidence": "매매계약서"}}
                """
                        .formatted(home.address(), home.member(0));
        assertThat(write(busan(), "tenants-lists", body).getStatus()).isEqualTo(403);
        assertThat(write(jongno(), "tenants-lists", body.replace("매매계약서", "")).getStatus())
                .isEqualTo(422);
        assertThat(write(jongno(), "tenants-lists", body).getStatus()).isEqualTo(201);
    }
}
