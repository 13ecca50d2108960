package org.madang.services.mandates;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.madang.services.cases.Case;
import org.madang.services.cases.CaseState;
import org.madang.services.testing.People;
import org.madang.services.testing.Portal;
import org.madang.services.testing.PortalTest;
import org.madang.services.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/** A representative before, during and after the mandate (Administrative Procedures Act, 12). */
@PortalTest
class ActingForOthersTest {

    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n%%EOF\n".getBytes(UTF_8);

    @Autowired People people;
    @Autowired Portal portal;

    private Visitor grantor() {
        return people.browser("park.jihun");
    }

    private Visitor holder() {
        return people.browser("lee.seoyeon");
    }

    /** Chosen by the one, and found by the other; the path that ends it. */
    private String chosen() {
        assertThat(grantor().post("/my/mandates", "username", "lee.seoyeon")).hasStatus(303);
        var page = Visitor.body(grantor().get("/my/mandates"));
        var end = Pattern.compile("/my/mandates/(\\d+)/end").matcher(page);
        assertThat(end.find()).isTrue();
        return end.group();
    }

    private String draft(String end) {
        var begun = holder().post("/my/apply/disability-registration");
        var draft = Visitor.location(begun);
        var mandate = end.replaceAll("\\D", "");
        assertThat(holder().post(draft + "/for", "mandate", mandate)).hasStatus(303);
        assertThat(holder().send(draft + "/evidence/diagnosis", "diagnosis", "d.pdf", PDF))
                .hasStatus(303);
        var id = draft.substring(draft.lastIndexOf('/') + 1);
        holder().post("/apply/" + id + "/about", "kind", "sight");
        return draft;
    }

    private Case handedIn(String draft) {
        var answer = holder().post(draft + "/check", "true", "true");
        assertThat(answer).as(Visitor.body(answer)).hasStatus(303);
        return portal.one(Visitor.location(answer));
    }

    @Test
    void the_person_it_is_for_sees_it_is_told_and_may_take_it_back() {
        var end = chosen();
        var one = handedIn(draft(end));
        var path = "/my/cases/" + one.number();
        assertThat(one.subject()).isEqualTo(people.resident("park.jihun"));
        assertThat(holder().get(path)).hasStatusOk();
        assertThat(grantor().get(path)).hasStatusOk();
        assertThat(Visitor.body(grantor().get("/my/cases"))).contains(one.number());
        assertThat(people.browser("kim.minjun").get(path)).hasStatus(404);
        people.browser("minwon.jongno").post(Portal.desk(one) + "/receive");
        assertThat(Visitor.body(grantor().get("/my/notices"))).contains(one.number());
        assertThat(Visitor.body(holder().get("/my/notices"))).contains(one.number());
        assertThat(grantor().post(path + "/withdraw")).hasStatus(303);
        assertThat(portal.one(one.number()).state()).isEqualTo(CaseState.WITHDRAWN);
        assertThat(grantor().post(end)).hasStatus(303);
    }

    @Test
    void when_the_mandate_has_ended_the_representative_sees_nothing_and_the_other_goes_on() {
        var end = chosen();
        var one = handedIn(draft(end));
        var path = "/my/cases/" + one.number();
        var file = Pattern.compile("/my/evidence/\\d+");
        var reception = people.browser("minwon.jongno");
        reception.post(Portal.desk(one) + "/receive");
        var welfare = people.browser("welfare.jongno");
        assertThat(welfare.post(Portal.desk(one) + "/supplement", "what", "사진", "within", "9"))
                .hasStatus(303);
        assertThat(holder().send(path + "/answer", "file", "a.pdf", PDF, "answer", "첫째"))
                .hasStatus(303);
        var sent = file.matcher(Visitor.body(holder().get(path)));
        assertThat(sent.find()).isTrue();
        assertThat(holder().get(sent.group())).hasStatusOk();
        assertThat(grantor().post(end)).hasStatus(303);
        assertThat(holder().get(path)).hasStatus(404);
        assertThat(holder().get(sent.group())).hasStatus(404);
        assertThat(grantor().get(sent.group())).hasStatusOk();
        assertThat(Visitor.body(holder().get("/my/cases"))).doesNotContain(one.number());
        welfare.post(Portal.desk(one) + "/supplement", "what", "또", "within", "9");
        assertThat(holder().post(path + "/answer", "answer", "몰래")).hasStatus(403);
        assertThat(holder().post(path + "/withdraw")).hasStatus(403);
        assertThat(grantor().post(path + "/answer", "answer", "제가 답해요")).hasStatus(303);
    }

    @Test
    void what_government_knows_of_another_is_hidden_when_the_mandate_has_ended() {
        var end = chosen();
        var draft = draft(end);
        assertThat(Visitor.body(holder().get(draft + "/evidence"))).contains("Checked");
        assertThat(grantor().post(end)).hasStatus(303);
        assertThat(Visitor.body(holder().get(draft + "/evidence"))).doesNotContain("Checked");
        holder().post(draft + "/evidence/again");
        assertThat(Visitor.body(holder().get(draft + "/evidence"))).doesNotContain("Checked");
        var late = holder().post(draft + "/check", "true", "true");
        assertThat(late).hasStatus(422);
        assertThat(Visitor.body(late)).contains("mandate has ended");
    }
}
