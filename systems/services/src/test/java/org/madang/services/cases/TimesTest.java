package org.madang.services.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.madang.services.testing.People;
import org.madang.services.testing.Portal;
import org.madang.services.testing.PortalTest;
import org.madang.services.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens to a case that is late. */
@PortalTest
class TimesTest {

    @Autowired People people;
    @Autowired Portal portal;

    private Case received(String title) {
        var one = portal.grievance(title + " " + UUID.randomUUID());
        assertThat(people.browser("petitions.nation").post(Portal.desk(one) + "/receive"))
                .hasStatus(303);
        return portal.one(one.number());
    }

    /** As if everything of the case had happened days before. */
    private void daysAgo(Case one, int days) {
        for (var sql :
                new String[] {
                    """
                    update services.service_case
                       set submitted_at = submitted_at - make_interval(days => ?),
                           reception_due = reception_due - make_interval(days => ?),
                           received_at = received_at - make_interval(days => ?),
                           due_at = due_at - make_interval(days => ?) where id = ?
                    """,
                    """
                    update services.task
                       set made_at = made_at - make_interval(days => ?),
                           due_at = due_at - make_interval(days => ?) where case_id = ?
                    """
                }) {
            var statement = people.owner().sql(sql);
            for (long i = sql.chars().filter(c -> c == '?').count(); i > 1; i--) {
                statement = statement.param(days);
            }
            statement.param(one.id()).update();
        }
    }

    private static String[] to(String duty, String place) {
        return new String[] {"duty", duty, "division", place, "why", "소관이 아님"};
    }

    @Test
    void within_the_agency_the_time_goes_on_when_another_department_takes_it_decree_13_2() {
        var one = received("부서");
        daysAgo(one, 3);
        var before = portal.one(one.number());
        var office = people.browser("petitions.nation");
        assertThat(office.post(Portal.desk(one) + "/transfer", to("services.tax", "nation")))
                .hasStatus(303);
        var after = portal.one(one.number());
        assertThat(after.duty()).isEqualTo("services.tax");
        assertThat(after.times().dueAt()).isEqualTo(before.times().dueAt());
        assertThat(after.times().receivedAt()).isEqualTo(before.times().receivedAt());
    }

    @Test
    void another_agency_has_the_whole_time_anew_act_16() {
        var one = received("기관");
        daysAgo(one, 1);
        var before = portal.one(one.number()).times().dueAt();
        people.browser("petitions.nation")
                .post(Portal.desk(one) + "/transfer", to("services.petitions", "1111000000"));
        assertThat(portal.one(one.number()).times().dueAt()).isAfter(before);
    }

    @Test
    void a_late_transfer_goes_through_and_the_applicant_learns_what_to_do_decree_13_3_and_18() {
        var prompt = received("제때");
        var late = received("늦게");
        daysAgo(late, 6);
        var office = people.browser("petitions.nation");
        for (var one : new Case[] {prompt, late}) {
            assertThat(
                            office.post(
                                    Portal.desk(one) + "/transfer",
                                    to("services.petitions", "1111000000")))
                    .hasStatus(303);
        }
        assertThat(letter(late)).contains("later than the law allows");
        assertThat(letter(prompt)).doesNotContain("later than the law allows");
        var examiner = people.browser("examiner.nation");
        assertThat(Visitor.body(examiner.get("/desk/examiner"))).contains("Passed on late");
        assertThat(lateTransfers(late)).isEqualTo(1);
        assertThat(lateTransfers(prompt)).isZero();
    }

    private long lateTransfers(Case one) {
        return people.owner()
                .sql(
                        """
                        select count(*) from services.case_event
                         where case_id = ? and kind = 'late-transfer'
                        """)
                .param(one.id())
                .query(Long.class)
                .single();
    }

    @Test
    void letters_say_where_to_look_and_who_deals_with_it_decree_23_3_and_31() {
        var one = received("담당");
        var office = people.browser("petitions.nation");
        office.post(Portal.desk(one) + "/extend", "by", "3", "extendWhy", "조사");
        office.post(Portal.desk(one) + "/supplement", "what", "사진", "within", "5");
        var me = Visitor.body(people.browser("jeong.haeun").get("/my/notices"));
        assertThat(me).contains("See how it stands", "Handled by Jo Eunbyeol, Ministry of the");
        var letters =
                people.owner()
                        .sql(
                                """
                                select count(*) from notices.notice
                                 where reference = ?
                                   and words_ko like '%(담당: 행정안전부 조은별, 전화 02-000-0110)'
                                """)
                        .param(one.number())
                        .query(Long.class)
                        .single();
        assertThat(letters).isEqualTo(2);
    }

    @Test
    void an_office_enters_its_telephone_and_results_and_letters_name_it_decree_31() {
        var one = received("연락처");
        var office = people.official("", "services.petitions");
        assertThat(people.browser("jeong.haeun").get("/desk/contact")).hasStatus(403);
        assertThat(office.post("/desk/contact", "phone", "call me")).hasStatus(422);
        assertThat(office.post("/desk/contact", "phone", "02-000-4321")).hasStatus(303);
        assertThat(Visitor.body(office.get("/desk/contact"))).contains("02-000-4321");
        assertThat(Visitor.body(people.browser("petitions.nation").get("/desk/contact")))
                .contains("02-000-0110");
        office.post(Portal.desk(one) + "/supplement", "what", "사진", "within", "5");
        var mine = "/my/cases/" + one.number();
        var me = people.browser("jeong.haeun");
        assertThat(Visitor.body(me.get("/my/notices"))).contains("telephone 02-000-4321");
        me.post(mine + "/answer", "answer", "보냄");
        office.post(Portal.desk(one) + "/decide", "decision", "grant", "reason", "함");
        assertThat(Visitor.body(me.get(mine))).contains("02-000-4321");
    }

    private String letter(Case one) {
        return people.owner()
                .sql(
                        """
                        select string_agg(words_en, ' ') from notices.notice
                         where reference = ? and subject_en like '%passed on%'
                        """)
                .param(one.number())
                .query(String.class)
                .single();
    }

    @Test
    void a_place_is_chosen_by_its_name_and_nothing_else_is_taken() {
        var one = received("장소");
        var office = people.browser("petitions.nation");
        assertThat(Visitor.body(office.get(Portal.desk(one))))
                .contains("Jongno-gu, Seoul", "An agency of the nation")
                .doesNotContain("Division code");
        var wrong = office.post(Portal.desk(one) + "/transfer", to("services.tax", "9999999999"));
        assertThat(wrong).hasStatus(422);
        assertThat(office.post(Portal.desk(one) + "/transfer", to("services.tax", "")))
                .hasStatus(422);
    }

    @Test
    void the_examiner_reminds_an_office_of_what_is_late_once_a_day_decree_28_2() {
        var one = received("독촉");
        people.browser("petitions.nation").post(Portal.desk(one) + "/assign");
        daysAgo(one, 40);
        var examiner = people.browser("examiner.nation");
        assertThat(Visitor.body(examiner.get("/desk/examiner"))).contains(one.number());
        assertThat(examiner.post("/desk/examiner/remind")).hasStatus(303);
        assertThat(examiner.post("/desk/examiner/remind")).hasStatus(303);
        assertThat(reminders(one)).isEqualTo(1);
        assertThat(Visitor.body(people.browser("petitions.nation").get("/desk/cases?late=true")))
                .contains("Reminded");
        assertThat(Visitor.body(people.browser("petitions.nation").get("/desk/notices")))
                .contains(one.number());
        people.owner()
                .sql("update services.task set reminded_at = reminded_at - interval '1 day'")
                .update();
        examiner.post("/desk/examiner/remind");
        assertThat(reminders(one)).isEqualTo(2);
    }

    private long reminders(Case one) {
        return people.owner()
                .sql(
                        """
                        select count(*) from services.case_event
                         where case_id = ? and kind = 'reminded'
                        """)
                .param(one.id())
                .query(Long.class)
                .single();
    }

    @Test
    void only_the_examiner_examines_and_sees_times_but_not_what_people_wrote_act_25() {
        var one = received("비밀 사연");
        daysAgo(one, 40);
        assertThat(people.browser("petitions.nation").get("/desk/examiner")).hasStatus(403);
        assertThat(people.browser("petitions.nation").post("/desk/examiner/remind")).hasStatus(403);
        assertThat(people.browser("jeong.haeun").get("/desk/examiner")).hasStatus(403);
        var page = Visitor.body(people.browser("examiner.nation").get("/desk/examiner"));
        assertThat(page).contains(one.number()).doesNotContain("비밀 사연");
        var elsewhere = people.official("26350", "services.audit");
        assertThat(Visitor.body(elsewhere.get("/desk/examiner"))).doesNotContain(one.number());
    }

    @Test
    void a_late_case_is_put_right_on_demand_and_the_applicant_hears_what_was_done_decree_18() {
        var one = received("시정");
        var me = people.browser("jeong.haeun");
        var path = "/my/cases/" + one.number();
        assertThat(me.post(path + "/correction", "demand", "아직")).hasStatus(422);
        daysAgo(one, 40);
        assertThat(Visitor.body(me.get(path))).contains("Demand it");
        assertThat(me.post(path + "/correction", "demand", "답이 없어요")).hasStatus(303);
        assertThat(me.post(path + "/correction", "demand", "또")).hasStatus(422);
        assertThat(people.browser("lee.seoyeon").post(path + "/correction", "demand", "남"))
                .hasStatus(403);
        var examiner = people.browser("examiner.nation");
        assertThat(Visitor.body(examiner.get("/desk/cases?kind=correction")))
                .contains(one.number());
        var page = Visitor.body(examiner.get(Portal.desk(one)));
        var demand = Pattern.compile(Portal.desk(one) + "/corrections/\\d+").matcher(page);
        assertThat(demand.find()).isTrue();
        var others = people.browser("petitions.nation").post(demand.group(), "correction", "x");
        assertThat(others).hasStatus(403);
        assertThat(examiner.post(demand.group(), "correction", "오늘 답하게 했습니다")).hasStatus(303);
        assertThat(Visitor.body(me.get(path))).contains("오늘 답하게 했습니다");
        assertThat(Visitor.body(me.get("/my/notices"))).contains("Your demand was answered");
        assertThat(examiner.post(demand.group(), "correction", "또")).hasStatus(403);
    }

    @Test
    void a_refusal_names_the_last_day_of_an_appeal_administrative_appeals_act_27_1() {
        var one =
                portal.opened(
                        "kim.minjun",
                        "information-disclosure",
                        Map.of("title", "심판", "details", "d", "form", "file"));
        people.browser("minwon.jongno").post(Portal.desk(one) + "/receive");
        people.browser("petitions.jongno")
                .post(Portal.desk(one) + "/decide", "decision", "refuse", "reason", "비공개");
        var page = Visitor.body(people.browser("kim.minjun").get("/my/cases/" + one.number()));
        assertThat(page).contains("Administrative appeal", "/services/administrative-appeal");
        var decided = portal.one(one.number()).decision();
        assertThat(decided).isNotNull();
        assertThat(Duration.between(decided.at(), java.time.Instant.now())).isPositive();
    }
}
