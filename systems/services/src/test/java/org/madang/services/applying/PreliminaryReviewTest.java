package org.madang.services.applying;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.madang.services.cases.Case;
import org.madang.services.cases.CaseState;
import org.madang.services.declaring.Catalogue;
import org.madang.services.declaring.DeclarationFolders;
import org.madang.services.testing.People;
import org.madang.services.testing.Portal;
import org.madang.services.testing.PortalTest;
import org.madang.services.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/** Asking beforehand (Civil Petitions Treatment Act, Article 30; Decree, Articles 33 and 34). */
@PortalTest
class PreliminaryReviewTest {

    private static final byte[] PDF = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired People people;
    @Autowired Portal portal;
    @Autowired Catalogue catalogue;

    private static void answer(Visitor me, String draft) {
        var id = draft.substring(draft.lastIndexOf('/') + 1);
        me.post("/apply/" + id + "/site", "place", "청운동 1", "area", "200");
        me.post("/apply/" + id + "/plan", "use", "home", "storeys", "2");
    }

    private void decided(Case one, String decision) {
        var office =
                people.official(
                        "11110",
                        "services.civil",
                        "services.permits",
                        "services.roads",
                        "services.safety");
        assertThat(office.post(Portal.desk(one) + "/receive")).hasStatus(303);
        var opinions =
                Pattern.compile(Pattern.quote(Portal.desk(one)) + "/opinions/\\d+")
                        .matcher(Visitor.body(office.get(Portal.desk(one))));
        while (opinions.find()) {
            office.post(opinions.group(), "agrees", "yes", "opinion", "좋음");
        }
        assertThat(office.post(Portal.desk(one) + "/decide", "decision", decision, "reason", "검토"))
                .hasStatus(303);
    }

    @Test
    void papers_sent_beforehand_are_not_asked_for_again_and_the_office_sees_its_answer_act_30_3() {
        var me = people.browser("park.jihun");
        assertThat(Visitor.body(me.get("/services/building-permit")))
                .contains("/services/building-permit-preliminary");
        var asking = Visitor.location(me.post("/my/apply/building-permit-preliminary"));
        answer(me, asking);
        assertThat(me.send(asking + "/evidence/drawings", "drawings", "plan-a.pdf", PDF))
                .hasStatus(303);
        var handedIn = me.post(asking + "/check", "true", "true");
        assertThat(handedIn).hasStatus(303);
        var asked = portal.one(Visitor.location(handedIn));
        decided(asked, "grant");
        assertThat(portal.one(asked.number()).state()).isEqualTo(CaseState.GRANTED);

        var draft = Visitor.location(me.post("/my/apply/building-permit"));
        assertThat(Visitor.body(me.get(draft + "/evidence"))).contains("plan-a.pdf");
        answer(me, draft);
        assertThat(me.post(draft + "/check", "true", "true")).hasStatus(422);
        assertThat(me.send(draft + "/evidence/land", "land", "land.pdf", PDF)).hasStatus(303);
        var applied = me.post(draft + "/check", "true", "true");
        assertThat(applied).hasStatus(303);
        var one = portal.one(Visitor.location(me.post(Visitor.location(applied), "card", "good")));
        var office = people.official("11110", "services.civil", "services.permits");
        assertThat(Visitor.body(office.get(Portal.desk(one))))
                .contains("Told that it is possible", asked.number(), "plan-a.pdf");
        var others = people.browser("lee.seoyeon");
        var theirs = Visitor.location(others.post("/my/apply/building-permit"));
        assertThat(Visitor.body(others.get(theirs + "/evidence"))).doesNotContain("plan-a.pdf");
    }

    @Test
    void a_review_takes_no_longer_than_the_application_nor_than_thirty_days_decree_34_2() {
        long reviews = 0;
        for (var code : DeclarationFolders.shipped().keySet()) {
            var review = catalogue.active(code).orElseThrow().service();
            var of = review.preliminaryOf();
            if (of != null) {
                reviews++;
                var formal = catalogue.active(of).orElseThrow().service();
                assertThat(review.deadline().days())
                        .isPositive()
                        .isLessThanOrEqualTo(Math.min(30, formal.deadline().days()));
                assertThat(review.objection().isGiven()).isFalse();
            }
        }
        assertThat(reviews).isPositive();
    }
}
