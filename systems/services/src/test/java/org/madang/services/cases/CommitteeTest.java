package org.madang.services.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.madang.services.testing.People;
import org.madang.services.testing.Portal;
import org.madang.services.testing.PortalTest;
import org.madang.services.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The petition mediation committee (Civil Petitions Treatment Act, Article 34). */
@PortalTest
class CommitteeTest {

    @Autowired People people;
    @Autowired Portal portal;

    private Visitor office() {
        return people.browser("petitions.nation");
    }

    private Case received() {
        var one = portal.grievance("위원회 " + UUID.randomUUID());
        assertThat(office().post(Portal.desk(one) + "/receive")).hasStatus(303);
        return portal.one(one.number());
    }

    static String[] onDay(int fromToday, String matter) {
        var day = LocalDate.now(Case.KOREA).plusDays(fromToday);
        return new String[] {
            "matterOfMeeting",
            matter,
            "meetsOn.year",
            String.valueOf(day.getYear()),
            "meetsOn.month",
            String.valueOf(day.getMonthValue()),
            "meetsOn.day",
            String.valueOf(day.getDayOfMonth())
        };
    }

    static void dayComes(People people, Case one) {
        people.owner()
                .sql("update services.deliberation set meets_on = meets_on - 10 where case_id = ?")
                .param(one.id())
                .update();
    }

    @Test
    void the_applicant_hears_of_the_day_before_it_and_may_write_decree_38_5() {
        var one = received();
        var desk = Portal.desk(one);
        assertThat(office().post(desk + "/committee", onDay(0, "HANDLING"))).hasStatus(422);
        assertThat(office().post(desk + "/committee", onDay(3, "HANDLING"))).hasStatus(303);
        assertThat(office().post(desk + "/committee", onDay(4, "HANDLING"))).hasStatus(422);
        var me = people.browser("jeong.haeun");
        assertThat(Visitor.body(me.get("/my/notices")))
                .contains("The mediation committee will meet");
        var mine = "/my/cases/" + one.number();
        assertThat(Visitor.body(me.get(mine))).contains("How the law applies", "Send it");
        var others = people.browser("lee.seoyeon").post(mine + "/statement", "statement", "남의 말");
        assertThat(others).hasStatus(403);
        assertThat(me.post(mine + "/statement", "statement", "나가지 못해 글로 냅니다")).hasStatus(303);
        assertThat(Visitor.body(office().get(desk))).contains("나가지 못해 글로 냅니다");
    }

    private static final String[] OFFICES = {
        "services.civil", "services.permits", "services.roads", "services.safety"
    };

    /** An application with joint review, heard by the offices that are asked. */
    private Case joint(Visitor office) {
        var one =
                portal.opened(
                        "lee.seoyeon",
                        "park-occupation",
                        Map.of("place", "공원", "purpose", "행사", "area", 10));
        var desk = Portal.desk(one);
        assertThat(office.post(desk + "/receive")).hasStatus(303);
        var opinions =
                Pattern.compile(Pattern.quote(desk) + "/opinions/\\d+")
                        .matcher(Visitor.body(office.get(desk)));
        while (opinions.find()) {
            office.post(opinions.group(), "agrees", "no", "opinion", "안 됨");
        }
        return portal.one(one.number());
    }

    private static MvcTestResult refuse(Visitor office, Case one, String omitted) {
        return office.post(
                Portal.desk(one) + "/decide",
                "decision",
                "refuse",
                "reason",
                "협의 결과",
                "omitted",
                omitted);
    }

    @Test
    void a_joint_application_is_refused_after_the_committee_or_for_a_reason_decree_38_2() {
        var office = people.official("11110", OFFICES);
        var one = joint(office);
        assertThat(Visitor.body(office.get(Portal.desk(one)))).contains("Article 38 (2)");
        assertThat(refuse(office, one, "")).hasStatus(422);
        // Item 3 is on record or not: this was never refused before.
        assertThat(refuse(office, one, "SAME_AGAIN")).hasStatus(422);
        office.post(Portal.desk(one) + "/committee", onDay(3, "HANDLING"));
        assertThat(refuse(office, one, "")).hasStatus(422);
        dayComes(people, one);
        office.post(
                Portal.desk(one) + "/committee/outcome",
                "committeeAgrees",
                "yes",
                "found",
                "법규 적용이 맞음");
        assertThat(refuse(office, one, "")).hasStatus(303);
        assertThat(portal.one(one.number()).state()).isEqualTo(CaseState.REFUSED);

        var again = joint(office);
        assertThat(refuse(office, again, "SAME_AGAIN")).hasStatus(303);
        var plain = joint(office);
        assertThat(refuse(office, plain, "PLAIN_LAW")).hasStatus(303);
        assertThat(Visitor.body(office.get(Portal.desk(plain))))
                .contains("The law leaves nothing to interpret");
    }

    @Test
    void what_it_found_is_put_on_record_when_it_has_met_and_the_applicant_reads_it_act_34() {
        var one = received();
        var desk = Portal.desk(one);
        var found = new String[] {"committeeAgrees", "no", "found", "다시 살피라고 함"};
        assertThat(office().post(desk + "/committee/outcome", found)).hasStatus(422);
        office().post(desk + "/committee", onDay(3, "HANDLING"));
        assertThat(office().post(desk + "/committee/outcome", found)).hasStatus(422);
        dayComes(people, one);
        var elsewhere = people.official("26350", "services.petitions");
        assertThat(elsewhere.post(desk + "/committee/outcome", found).getResponse().getStatus())
                .isNotEqualTo(303);
        assertThat(office().post(desk + "/committee/outcome", found)).hasStatus(303);
        assertThat(office().post(desk + "/committee/outcome", found)).hasStatus(422);
        var mine = Visitor.body(people.browser("jeong.haeun").get("/my/cases/" + one.number()));
        assertThat(mine).contains("Objects", "다시 살피라고 함").doesNotContain("Send it");
    }
}
