package org.madang.services.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.madang.services.testing.People;
import org.madang.services.testing.Portal;
import org.madang.services.testing.PortalTest;
import org.madang.services.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/** Petitions to the same effect, received as one (Decree, Article 6, paragraph 6). */
@PortalTest
class MergedPetitionsTest {

    private static final List<String> PEOPLE =
            List.of("jeong.haeun", "kim.minjun", "lee.seoyeon", "park.jihun", "choi.eunji");

    @Autowired People people;
    @Autowired Portal portal;

    private Visitor office() {
        return people.browser("petitions.nation");
    }

    private List<Case> petitions(int many) {
        var mark = UUID.randomUUID();
        return PEOPLE.stream()
                .limit(many)
                .map(who ->
                        portal.opened(
                                who,
                                "grievance",
                                Map.of("title", "소음 " + who + mark, "story", "s", "people", 1)))
                .toList();
    }

    private static String[] together(List<Case> others) {
        var fields = new ArrayList<String>();
        for (var other : others) {
            fields.addAll(List.of("together", other.number()));
        }
        return fields.toArray(String[]::new);
    }

    private List<Case> now(List<Case> cases) {
        return cases.stream().map(one -> portal.one(one.number())).toList();
    }

    @Test
    void four_people_are_too_few_and_a_second_petition_of_one_does_not_make_five_decree_6_6() {
        var four = petitions(4);
        var again =
                portal.opened(
                        PEOPLE.get(1),
                        "grievance",
                        Map.of("title", "또 " + UUID.randomUUID(), "story", "s", "people", 1));
        var receive = Portal.desk(four.getFirst()) + "/receive-together";
        var others = new ArrayList<>(four.subList(1, 4));
        assertThat(office().post(receive, together(others))).hasStatus(422);
        others.add(again);
        assertThat(office().post(receive, together(others))).hasStatus(422);
        assertThat(now(four)).allMatch(one -> one.state() == CaseState.ARRIVED);
    }

    @Test
    void five_are_received_extended_and_decided_as_one_and_each_is_answered_decree_6_6() {
        var five = petitions(5);
        var lead = five.getFirst();
        var others = five.subList(1, 5);
        var desk = Portal.desk(lead);
        var page = Visitor.body(office().get(desk));
        others.forEach(other -> assertThat(page).contains(other.number()));
        assertThat(office().post(desk + "/receive-together", together(others))).hasStatus(303);
        assertThat(now(five)).allMatch(one -> one.state() == CaseState.IN_HAND);

        var before = now(five).getLast().times().dueAt();
        assertThat(office().post(desk + "/extend", "by", "2", "extendWhy", "현장조사")).hasStatus(303);
        assertThat(now(five))
                .allMatch(one -> one.times().extensions() == 1)
                .allMatch(one ->
                        java.util.Objects.requireNonNull(one.times().dueAt()).isAfter(before));

        // One of them takes it back: that ends only their own.
        var gone = others.getLast();
        assertThat(people.browser(PEOPLE.get(4)).post("/my/cases/" + gone.number() + "/withdraw"))
                .hasStatus(303);
        assertThat(office().post(desk + "/decide", "decision", "grant", "reason", "고쳤습니다"))
                .hasStatus(303);
        assertThat(now(five).subList(0, 4)).allMatch(one -> one.state() == CaseState.GRANTED);
        assertThat(portal.one(gone.number()).state()).isEqualTo(CaseState.WITHDRAWN);
        for (int i = 0; i < 4; i++) {
            var number = five.get(i).number();
            var me = people.browser(PEOPLE.get(i));
            People.until(() -> portal.one(number).document() != null);
            assertThat(Visitor.body(me.get("/my/notices"))).contains(number);
        }
        var other =
                Visitor.body(
                        people.browser(PEOPLE.get(1))
                                .get("/my/cases/" + others.getFirst().number()));
        assertThat(other).contains("petitions to the same effect").doesNotContain(lead.number());
    }

    @Test
    void a_petition_elsewhere_or_received_already_is_not_taken_in() {
        var five = petitions(5);
        var others = five.subList(1, 5);
        assertThat(office().post(Portal.desk(others.getFirst()) + "/receive")).hasStatus(303);
        assertThat(
                        office().post(
                                        Portal.desk(five.getFirst()) + "/receive-together",
                                        together(others)))
                .hasStatus(422);
        assertThat(now(others).getLast().state()).isEqualTo(CaseState.ARRIVED);
    }
}
