package org.madang.services.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.madang.services.testing.People;
import org.madang.services.testing.Portal;
import org.madang.services.testing.PortalTest;
import org.madang.services.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/** Petitions that come again, and petitions of many. */
@PortalTest
class RepeatedPetitionsTest {

    @Autowired People people;
    @Autowired Portal portal;

    private Visitor office() {
        return people.browser("petitions.nation");
    }

    private void received(Case one) {
        assertThat(office().post(Portal.desk(one) + "/receive")).hasStatus(303);
    }

    private void answered(Case one) {
        assertThat(
                        office().post(
                                        Portal.desk(one) + "/decide",
                                        "decision",
                                        "grant",
                                        "reason",
                                        "답했습니다"))
                .hasStatus(303);
    }

    /** The examiner looks into it, as a second grievance of the same demands. */
    private void investigated(Case one) {
        var examiner = people.browser("examiner.nation");
        var page = Visitor.body(examiner.get(Portal.desk(one)));
        var asked = Pattern.compile(Portal.desk(one) + "/opinions/\\d+").matcher(page);
        assertThat(asked.find()).isTrue();
        assertThat(examiner.post(asked.group(), "agrees", "yes", "opinion", "조사함")).hasStatus(303);
    }

    @Test
    void the_same_grievance_again_is_looked_into_by_another_office_first_decree_17_2() {
        var title = "다시 " + UUID.randomUUID();
        var first = portal.grievance(title);
        received(first);
        answered(first);
        var second = portal.grievance(title);
        received(second);
        assertThat(office().post(Portal.desk(second) + "/decide", "decision", "grant"))
                .hasStatus(422);
        investigated(second);
        answered(second);
        assertThat(portal.one(second.number()).state()).isEqualTo(CaseState.GRANTED);
    }

    @Test
    void the_third_of_the_same_may_be_closed_but_not_the_second_act_23_1() {
        var title = "반복 " + UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            var one = portal.grievance(title);
            received(one);
            assertThat(office().post(Portal.desk(one) + "/repeated")).hasStatus(422);
            if (i > 0) {
                investigated(one);
            }
            answered(one);
        }
        var third = portal.grievance(title);
        received(third);
        assertThat(office().post(Portal.desk(third) + "/repeated")).hasStatus(303);
        assertThat(portal.one(third.number()).state()).isEqualTo(CaseState.CLOSED);
        assertThat(Visitor.body(people.browser("jeong.haeun").get("/my/cases/" + third.number())))
                .contains("Article 23");
    }

    @Test
    void petitions_in_other_words_are_the_same_when_the_office_says_so_act_23_3() {
        var mark = UUID.randomUUID();
        var first = portal.grievance("가로등이 꺼졌어요 " + mark);
        received(first);
        answered(first);
        var second = portal.grievance("가로등 또 꺼짐 " + mark);
        received(second);
        answered(second);
        var third = portal.grievance("가로등 좀 고쳐 주세요 " + mark);
        received(third);
        var close = Portal.desk(third) + "/repeated";
        assertThat(Visitor.body(office().get(Portal.desk(third))))
                .contains(first.number(), second.number());
        assertThat(office().post(close)).hasStatus(422);
        assertThat(office().post(close, "same", second.number())).hasStatus(422);
        assertThat(office().post(close, "same", second.number(), "same", first.number()))
                .hasStatus(303);
        assertThat(portal.one(third.number()).state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void another_person_s_petition_is_never_counted_act_23_1() {
        var mark = UUID.randomUUID();
        var theirs =
                portal.opened(
                        "lee.seoyeon",
                        "grievance",
                        Map.of("title", "남의 것 " + mark, "story", "s", "people", 1));
        var mine = portal.grievance("내 것 " + mark);
        received(mine);
        assertThat(office().post(Portal.desk(mine) + "/repeated", "same", theirs.number()))
                .hasStatus(422);
    }

    @Test
    void a_collective_petition_is_closed_only_after_the_committee_decree_26() {
        var title = "연명 " + UUID.randomUUID();
        Case last = null;
        for (int i = 0; i < 3; i++) {
            last =
                    portal.opened(
                            "jeong.haeun",
                            "grievance",
                            Map.of("title", title, "story", "s", "people", 30));
            received(last);
            if (i > 0) {
                investigated(last);
            }
            if (i < 2) {
                answered(last);
            }
        }
        var close = Portal.desk(java.util.Objects.requireNonNull(last)) + "/repeated";
        assertThat(office().post(close, "people", "1")).hasStatus(422);
        // A higher look comes after the committee's own (Decree, 38-2 (2)).
        var higher = CommitteeTest.onDay(3, "HIGHER");
        assertThat(office().post(Portal.desk(last) + "/committee", higher)).hasStatus(422);
        meets(last, "CLOSING", "no");
        assertThat(office().post(close, "people", "1")).hasStatus(422);
        meets(last, "CLOSING", "yes");
        assertThat(office().post(close, "people", "1")).hasStatus(303);

        var fourth = collective(title);
        close = Portal.desk(fourth) + "/repeated";
        assertThat(office().post(close)).hasStatus(422);
        meets(fourth, "HIGHER", "yes");
        assertThat(office().post(close)).hasStatus(422);
        meets(fourth, "CLOSING", "yes");
        assertThat(office().post(close)).hasStatus(303);
        // From then on without either (Decree, 38-2 (4)).
        var fifth = collective(title);
        assertThat(office().post(Portal.desk(fifth) + "/repeated")).hasStatus(303);
    }

    private Case collective(String title) {
        var one =
                portal.opened(
                        "jeong.haeun",
                        "grievance",
                        Map.of("title", title, "story", "s", "people", 30));
        received(one);
        investigated(one);
        return one;
    }

    /** The committee is convened for a matter, the day comes, and its word is put on record. */
    private void meets(Case one, String matter, String agrees) {
        assertThat(office().post(Portal.desk(one) + "/committee", CommitteeTest.onDay(3, matter)))
                .hasStatus(303);
        CommitteeTest.dayComes(people, one);
        assertThat(
                        office().post(
                                        Portal.desk(one) + "/committee/outcome",
                                        "committeeAgrees",
                                        agrees,
                                        "found",
                                        "심의함"))
                .hasStatus(303);
    }

    @Test
    void five_who_sign_hand_in_the_list_of_their_names_and_one_does_not_act_24_1() {
        var me = people.browser("choi.eunji");
        var draft = Visitor.location(me.post("/my/apply/grievance"));
        var id = draft.substring(draft.lastIndexOf('/') + 1);
        me.post("/apply/" + id + "/what", "title", "함께", "story", "s");
        me.post("/apply/" + id + "/people", "people", "1");
        assertThat(Visitor.body(me.get(draft + "/evidence"))).doesNotContain("List of all who");
        me.post("/apply/" + id + "/people", "people", "5");
        assertThat(Visitor.body(me.get(draft + "/evidence"))).contains("List of all who sign");
        assertThat(me.post(draft + "/check", "true", "true")).hasStatus(422);
        var list = "%PDF-1.7\n%%EOF\n".getBytes(UTF_8);
        assertThat(me.send(draft + "/evidence/signatures", "signatures", "n.pdf", list))
                .hasStatus(303);
        var handedIn = me.post(draft + "/check", "true", "true");
        assertThat(handedIn).hasStatus(303);
        var one = portal.one(Visitor.location(handedIn));
        assertThat(Visitor.body(office().get(Portal.desk(one)))).contains("n.pdf");
    }
}
