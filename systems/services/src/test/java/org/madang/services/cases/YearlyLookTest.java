package org.madang.services.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.madang.services.testing.People;
import org.madang.services.testing.Portal;
import org.madang.services.testing.PortalTest;
import org.madang.services.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/** The committee's yearly look (Decree of the Civil Petitions Treatment Act, Article 38-2 (1)). */
@PortalTest
class YearlyLookTest {

    @Autowired People people;
    @Autowired Portal portal;

    private Case petition(String title, int of) {
        var one =
                portal.opened(
                        "jeong.haeun",
                        "grievance",
                        Map.of("title", title, "story", "s", "people", of));
        assertThat(people.browser("petitions.nation").post(Portal.desk(one) + "/receive"))
                .hasStatus(303);
        return one;
    }

    private String due() {
        var page = Visitor.body(people.browser("examiner.nation").get("/desk/examiner"));
        return page.substring(page.indexOf("id=\"yearly\""));
    }

    private static String[] onDay(int fromToday) {
        var form = CommitteeTest.onDay(fromToday, "YEARLY");
        return java.util.Arrays.copyOfRange(form, 2, form.length);
    }

    @Test
    void five_who_ask_are_looked_at_once_a_year_and_told_of_the_day_decree_38_2_1() {
        var many = petition("여럿이 " + UUID.randomUUID(), 5);
        var few = petition("넷이 " + UUID.randomUUID(), 4);
        assertThat(due()).contains(many.number()).doesNotContain(few.number());
        var examiner = people.browser("examiner.nation");
        assertThat(examiner.post("/desk/examiner/committee")).hasStatus(422);
        assertThat(examiner.post("/desk/examiner/committee", onDay(0))).hasStatus(422);
        assertThat(due()).contains(many.number());
        assertThat(examiner.post("/desk/examiner/committee", onDay(3))).hasStatus(303);
        assertThat(due()).doesNotContain(many.number());
        assertThat(Visitor.body(people.browser("jeong.haeun").get("/my/cases/" + many.number())))
                .contains("yearly look at collective");

        CommitteeTest.dayComes(people, many);
        var office = people.browser("petitions.nation");
        var outcome = new String[] {"committeeAgrees", "yes", "found", "심의함"};
        assertThat(office.post(Portal.desk(many) + "/committee/outcome", outcome)).hasStatus(303);
        assertThat(due()).doesNotContain(many.number());
        lastYear(many);
        assertThat(due()).contains(many.number());
    }

    private void lastYear(Case one) {
        people.owner()
                .sql(
                        """
                        update services.deliberation
                           set recorded_at = recorded_at - interval '1 year' where case_id = ?
                        """)
                .param(one.id())
                .update();
    }

    @Test
    void what_was_closed_as_repeated_and_came_again_is_looked_at_too_decree_38_2_1() {
        var title = "닫힌 뒤 다시 " + UUID.randomUUID();
        var first = petition(title, 1);
        assertThat(due()).doesNotContain(first.number());
        people.owner()
                .sql(
                        """
                        update services.service_case set state = 'closed', decided_at = now()
                         where id = ?
                        """)
                .param(first.id())
                .update();
        var again = petition(title, 1);
        assertThat(due()).contains(again.number()).doesNotContain(first.number());
    }

    @Test
    void it_is_for_the_examiner_to_convene_and_not_for_one_case() {
        var one = petition("하나만 " + UUID.randomUUID(), 7);
        var office = people.browser("petitions.nation");
        assertThat(office.post("/desk/examiner/committee", onDay(3))).hasStatus(403);
        assertThat(office.post(Portal.desk(one) + "/committee", CommitteeTest.onDay(3, "YEARLY")))
                .hasStatus(422);
        assertThat(due()).contains(one.number());
    }
}
