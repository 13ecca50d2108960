package org.madang.services.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.madang.services.declaring.Catalogue;
import org.madang.services.declaring.DeclarationFolders;
import org.madang.services.testing.People;
import org.madang.services.testing.Portal;
import org.madang.services.testing.PortalTest;
import org.madang.services.testing.TestSteps;
import org.madang.services.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class CaseHandlingTest {

    @Autowired People people;
    @Autowired Portal portal;
    @Autowired Catalogue catalogue;
    @Autowired TestSteps.Fragile fragile;

    @Test
    void a_question_of_the_office_stops_the_clock_until_it_is_answered() {
        var one = portal.grievance("보완 " + UUID.randomUUID());
        var office = people.browser("petitions.nation");
        assertThat(office.post(Portal.desk(one) + "/receive")).hasStatus(303);
        var due = portal.one(Portal.desk(one)).times().dueAt();
        assertThat(office.post(Portal.desk(one) + "/supplement", "what", "사진", "within", "5"))
                .hasStatus(303);
        assertThat(office.post(Portal.desk(one) + "/decide", "decision", "grant")).hasStatus(422);
        assertThat(office.post(Portal.desk(one) + "/return")).hasStatus(422);
        var me = people.browser("jeong.haeun");
        assertThat(me.post("/my/cases/" + one.number() + "/answer", "answer", "여기요"))
                .hasStatus(303);
        assertThat(portal.one(Portal.desk(one)).times().dueAt()).isAfterOrEqualTo(due);
        assertThat(office.post(Portal.desk(one) + "/extend", "by", "7", "extendWhy", "현장 확인"))
                .hasStatus(303);
        assertThat(office.post(Portal.desk(one) + "/extend", "by", "7", "extendWhy", "또"))
                .hasStatus(422);
    }

    @Test
    void a_petition_is_passed_on_to_the_competent_office_which_then_has_it() {
        var one = portal.grievance("이송 " + UUID.randomUUID());
        var nation = people.browser("petitions.nation");
        nation.post(Portal.desk(one) + "/receive");
        var passed =
                nation.post(
                        Portal.desk(one) + "/transfer",
                        "duty",
                        "services.petitions",
                        "division",
                        "1111000000",
                        "why",
                        "종로구 도로");
        assertThat(passed).hasStatus(303);
        assertThat(nation.get(Portal.desk(one))).hasStatus(403);
        assertThat(people.browser("petitions.jongno").get(Portal.desk(one))).hasStatusOk();
    }

    private Case disclosure(String title) {
        return portal.opened(
                "kim.minjun",
                "information-disclosure",
                Map.of("title", title, "details", "d", "form", "file"));
    }

    @Test
    void a_refusal_says_why_and_can_be_objected_to_once_act_35() {
        var one = disclosure("거부");
        people.browser("minwon.jongno").post(Portal.desk(one) + "/receive");
        var office = people.browser("petitions.jongno");
        assertThat(office.post(Portal.desk(one) + "/decide", "decision", "refuse")).hasStatus(422);
        refuse(office, one);
        var me = people.browser("kim.minjun");
        var path = "/my/cases/" + one.number();
        assertThat(Visitor.body(me.get(path))).contains("Within 30 days");
        assertThat(me.post(path + "/object", "grounds", "다시 봐 주세요")).hasStatus(303);
        assertThat(me.post(path + "/object", "grounds", "또")).hasStatus(422);
        assertThat(
                        office.post(
                                Portal.desk(one) + "/objection",
                                "objection",
                                "uphold",
                                "objectionWords",
                                "맞습니다"))
                .hasStatus(303);
        assertThat(portal.one(Portal.desk(one)).state()).isEqualTo(CaseState.GRANTED);
    }

    private static void refuse(Visitor office, Case one) {
        assertThat(
                        office.post(
                                Portal.desk(one) + "/decide",
                                "decision",
                                "refuse",
                                "reason",
                                "권한 밖"))
                .hasStatus(303);
    }

    @Test
    void only_a_statutory_application_can_be_objected_to_act_35_1() {
        var one = portal.grievance("불복 " + UUID.randomUUID());
        var office = people.browser("petitions.nation");
        office.post(Portal.desk(one) + "/receive");
        refuse(office, one);
        var me = people.browser("jeong.haeun");
        var path = "/my/cases/" + one.number();
        assertThat(Visitor.body(me.get(path))).doesNotContain(path + "/object");
        assertThat(me.post(path + "/object", "grounds", "다시")).hasStatus(422);
    }

    @Test
    void what_was_asked_for_comes_with_a_file_of_a_true_type_decree_24() {
        var one = portal.grievance("파일 " + UUID.randomUUID());
        var office = people.browser("petitions.nation");
        office.post(Portal.desk(one) + "/receive");
        office.post(Portal.desk(one) + "/supplement", "what", "사진", "within", "5");
        var me = people.browser("jeong.haeun");
        var path = "/my/cases/" + one.number() + "/answer";
        assertThat(me.send(path, "file", "a.pdf", "MZ".getBytes(UTF_8), "answer", "여기요"))
                .hasStatus(422);
        assertThat(
                        me.send(
                                path,
                                "file",
                                "a.pdf",
                                "%PDF-1.7\n%%EOF\n".getBytes(UTF_8),
                                "answer",
                                "여기요"))
                .hasStatus(303);
        var record = Visitor.body(office.get(Portal.desk(one)));
        assertThat(record).contains("a.pdf");
        var file = Pattern.compile(Portal.desk(one) + "/files/\\d+").matcher(record);
        assertThat(file.find()).isTrue();
        assertThat(office.get(file.group()))
                .hasStatusOk()
                .hasContentTypeCompatibleWith("application/pdf")
                .hasHeader("X-Content-Type-Options", "nosniff");
    }

    @Test
    void time_is_extended_once_and_again_only_with_consent_decree_21() {
        var one = portal.grievance("연장 " + UUID.randomUUID());
        var office = people.browser("petitions.nation");
        office.post(Portal.desk(one) + "/receive");
        var extend = Portal.desk(one) + "/extend";
        assertThat(office.post(extend, "by", "8", "extendWhy", "너무 길게")).hasStatus(422);
        assertThat(office.post(extend, "by", "7", "extendWhy", "조사")).hasStatus(303);
        assertThat(office.post(extend, "by", "3", "extendWhy", "또")).hasStatus(422);
        assertThat(office.post(extend, "by", "3", "extendWhy", "또", "consented", "true"))
                .hasStatus(303);
        assertThat(office.post(extend, "by", "3", "extendWhy", "셋", "consented", "true"))
                .hasStatus(422);
    }

    @Test
    void another_office_is_asked_within_the_time_of_the_case_act_20() {
        var one = portal.grievance("협의 " + UUID.randomUUID());
        var office = people.browser("petitions.nation");
        office.post(Portal.desk(one) + "/receive");
        assertThat(consult(office, one, "30")).hasStatus(422);
        assertThat(consult(office, one, "3")).hasStatus(303);
        assertThat(office.post(Portal.desk(one) + "/decide", "decision", "grant")).hasStatus(422);
        var roads = people.browser("permits.jongno");
        var page = Visitor.body(roads.get(Portal.desk(one)));
        var asked = Pattern.compile(Portal.desk(one) + "/opinions/\\d+").matcher(page);
        assertThat(asked.find()).isTrue();
        assertThat(roads.post(asked.group(), "agrees", "yes", "opinion", "고칩니다")).hasStatus(303);
        assertThat(office.post(Portal.desk(one) + "/decide", "decision", "grant")).hasStatus(303);
        assertThat(roads.get(Portal.desk(one)).getResponse().getStatus()).isIn(403, 404);
    }

    private static MvcTestResult consult(Visitor office, Case one, String days) {
        return office.post(
                Portal.desk(one) + "/consult",
                "office",
                "services.roads",
                "officePlace",
                "1111000000",
                "matter",
                "신호",
                "reply",
                days);
    }

    @Test
    void a_petition_about_a_trial_is_left_undone_and_a_statutory_one_never_act_21() {
        var one = portal.grievance("재판 " + UUID.randomUUID());
        var office = people.browser("petitions.nation");
        office.post(Portal.desk(one) + "/receive");
        assertThat(office.post(Portal.desk(one) + "/undone", "item", "TRIAL")).hasStatus(303);
        assertThat(portal.one(one.number()).state()).isEqualTo(CaseState.CLOSED);
        var statutory = disclosure("법정");
        people.browser("minwon.jongno").post(Portal.desk(statutory) + "/receive");
        assertThat(
                        people.browser("petitions.jongno")
                                .post(Portal.desk(statutory) + "/undone", "item", "TRIAL"))
                .hasStatus(422);
    }

    @Test
    void a_step_that_fails_becomes_an_incident_that_an_operator_repairs() {
        var files = new java.util.TreeMap<>(DeclarationFolders.shipped().get("grievance"));
        files.computeIfPresent(
                "process.bpmn",
                (name, text) ->
                        text.replaceAll(
                                "(?s)<startEvent.*<endEvent id=\"end\"/>",
                                """
                                <startEvent id="start"/>
                                <sequenceFlow id="a" sourceRef="start" targetRef="step"/>
                                <serviceTask id="step" name="Step" madang:action="test.fragile"/>
                                <sequenceFlow id="b" sourceRef="step" targetRef="end"/>
                                <endEvent id="end"/>
                                """));
        assertThat(catalogue.load(Map.of("fragile", files)).problems()).isEmpty();
        fragile.broken.set(true);
        var one =
                portal.opened(
                        "jeong.haeun", "fragile", Map.of("title", "t", "story", "s", "people", 1));
        portal.runJobs();
        var operator = people.browser("petitions.nation");
        var page = Visitor.body(operator.get("/desk/incidents"));
        assertThat(page).contains(one.number()).contains("the step is broken");
        fragile.broken.set(false);
        var job = Pattern.compile("/desk/incidents/([^\"]+)\"").matcher(page);
        assertThat(job.find()).isTrue();
        assertThat(operator.post("/desk/incidents/" + job.group(1))).hasStatus(303);
        portal.runJobs();
        assertThat(portal.one(Portal.desk(one)).state()).isEqualTo(CaseState.GRANTED);
        assertThat(people.browser("welfare.jongno").get("/desk/incidents")).hasStatus(403);
    }

    @Test
    void a_running_case_keeps_the_version_it_began_with() {
        var one = portal.grievance("판 " + UUID.randomUUID());
        var files = new java.util.TreeMap<>(DeclarationFolders.shipped().get("grievance"));
        files.computeIfPresent("service.yaml", (name, text) -> text.replace("days: 7", "days: 6"));
        assertThat(catalogue.load(Map.of("grievance", files)).loaded()).contains("grievance");
        assertThat(catalogue.active("grievance").orElseThrow().service().deadline().days())
                .isEqualTo(6);
        assertThat(catalogue.version("grievance", one.version()).service().deadline().days())
                .isEqualTo(7);
        catalogue.load(Map.of("grievance", DeclarationFolders.shipped().get("grievance")));
    }

    @Test
    void a_broken_declaration_leaves_the_service_as_it_was() {
        var files = new java.util.TreeMap<>(DeclarationFolders.shipped().get("grievance"));
        var before = catalogue.active("grievance").orElseThrow().number();
        files.put("service.yaml", "name: nothing");
        var loading = catalogue.load(Map.of("grievance", files));
        assertThat(loading.problems()).isNotEmpty();
        assertThat(catalogue.active("grievance").orElseThrow().number()).isEqualTo(before);
    }
}
