package org.madang.services.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.madang.services.testing.People;
import org.madang.services.testing.Portal;
import org.madang.services.testing.PortalTest;
import org.madang.services.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

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
