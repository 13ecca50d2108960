package org.madang.services.applying;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.madang.services.bundles.BeginParts;
import org.madang.services.cases.Case;
import org.madang.services.cases.CaseState;
import org.madang.services.testing.People;
import org.madang.services.testing.Portal;
import org.madang.services.testing.PortalTest;
import org.madang.services.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class PortalJourneyTest {

    private static final String ME = "kim.minjun";
    private static final byte[] PDF =
            "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired People people;
    @Autowired Portal portal;
    @Autowired BeginParts parts;

    private static String begin(Visitor me, String service) {
        var begun = me.post("/my/apply/" + service);
        assertThat(begun).hasStatus(303);
        return Visitor.location(begun);
    }

    private static String answered(Visitor me, String draft, String page, String... fields) {
        var id = draft.substring(draft.lastIndexOf('/') + 1);
        var answer = me.post("/apply/" + id + "/" + page, fields);
        assertThat(answer).as(Visitor.body(answer)).hasStatus(303);
        return Visitor.location(answer);
    }

    private static String handedIn(Visitor me, String draft) {
        var answer = me.post(draft + "/check", "true", "true");
        assertThat(answer).as(Visitor.body(answer)).hasStatus(303);
        return Visitor.location(answer);
    }

    @Test
    void a_certificate_comes_at_once_and_no_paper_is_asked_for() {
        var me = people.browser(ME);
        var draft = begin(me, "household-certificate");
        answered(me, draft, "choices", "number", "masked", "relations", "yes");
        var one = portal.one(handedIn(me, draft));
        assertThat(one.state()).isEqualTo(CaseState.GRANTED);
        assertThat(one.document()).isNotNull();
        assertThat(me.get("/my/papers/" + one.document() + "/file"))
                .hasStatusOk()
                .hasContentTypeCompatibleWith("application/pdf");
    }

    @Test
    void from_the_first_question_to_the_signed_result() {
        var me = people.browser(ME);
        var draft = begin(me, "child-allowance");
        assertThat(Visitor.body(me.get(draft + "/evidence"))).contains("Article 36");
        var child = child(Visitor.body(me.get(draft + "/pages/child")));
        answered(me, draft, "child", "child", child);
        answered(me, draft, "money", "bank", "마당은행", "account", "12345678");
        assertThat(Visitor.body(me.get(draft + "/check"))).contains("마당은행");
        var one = portal.one(handedIn(me, draft));
        assertThat(one.state()).isEqualTo(CaseState.ARRIVED);

        var reception = people.browser("minwon.jongno");
        assertThat(Visitor.body(reception.get("/desk/cases"))).contains(one.number());
        assertThat(reception.post(Portal.desk(one) + "/receive")).hasStatus(303);
        var welfare = people.browser("welfare.jongno");
        assertThat(Visitor.body(welfare.get(Portal.desk(one)))).contains("마당은행");
        assertThat(welfare.post(Portal.desk(one) + "/decide", "decision", "grant")).hasStatus(303);

        assertThat(portal.one(Portal.desk(one)).state()).isEqualTo(CaseState.GRANTED);
        assertThat(portal.one(Portal.desk(one)).handler()).isNotNull();
        People.until(() -> portal.one(Portal.desk(one)).document() != null);
        assertThat(Visitor.body(me.get("/my/notices"))).contains(one.number());
        assertThat(Visitor.body(me.get("/my/journal"))).contains(one.number());
    }

    /** The first person of the household that can be named. */
    private static String child(String page) {
        var option = Pattern.compile("value=\"(\\d+)\"").matcher(page);
        assertThat(option.find()).isTrue();
        return option.group(1);
    }

    @Test
    void what_was_typed_stays_when_something_is_wrong() {
        var me = people.browser(ME);
        var draft = begin(me, "child-allowance");
        var id = draft.substring(draft.lastIndexOf('/') + 1);
        var answer = me.post("/apply/" + id + "/money", "bank", "마당은행", "account", "no digits");
        assertThat(answer).hasStatus(422);
        assertThat(Visitor.body(answer)).contains("마당은행").contains("no digits");
        assertThat(Visitor.body(me.get(draft + "/pages/money"))).contains("마당은행");
    }

    @Test
    void what_is_typed_after_the_sign_in_has_ended_is_kept_and_shown_again() {
        var me = people.browser(ME);
        var draft = begin(me, "child-allowance");
        var id = draft.substring(draft.lastIndexOf('/') + 1);
        var sent = people.nobody().post("/apply/" + id + "/money", "bank", "잃지않은행");
        assertThat(sent).hasStatus(303);
        var token = Visitor.location(sent).replaceAll(".*kept%3D", "");
        var page = draft + "/pages/money?kept=" + token;
        assertThat(people.browser("lee.seoyeon").get(page)).hasStatus(404);
        assertThat(Visitor.body(me.get(page))).contains("잃지않은행");
        assertThat(Visitor.body(me.get(page))).doesNotContain("잃지않은행");
    }

    @Test
    void strangers_cannot_fill_the_house_with_forms_that_belong_to_nobody() {
        var draft = begin(people.browser(ME), "child-allowance");
        var id = draft.substring(draft.lastIndexOf('/') + 1);
        var before = keptForms();
        var stranger = people.nobody();
        for (int i = 0; i < 10; i++) {
            assertThat(stranger.post("/apply/" + id + "/money", "bank", "x" + i)).hasStatus(303);
            assertThat(stranger.post("/apply/99999999/money", "bank", "x" + i)).hasStatus(303);
        }
        assertThat(stranger.post("/apply/" + id + "/money", "bank", "가".repeat(40_000)))
                .hasStatus(303);
        assertThat(keptForms()).isEqualTo(before + 3);
        var official = people.official("11110", "services.receive");
        assertThat(official.post("/apply/" + id + "/money", "bank", "x")).hasStatus(403);
        assertThat(keptForms()).isEqualTo(before + 3);
    }

    private long keptForms() {
        return people.owner()
                .sql("select count(*) from services.kept_form")
                .query(Long.class)
                .single();
    }

    @Test
    void the_button_pressed_twice_makes_one_case() {
        var me = people.browser("park.jihun");
        var draft = begin(me, "individual-certificate");
        answered(me, draft, "choices", "number", "masked", "history", "none");
        var once = UUID.randomUUID().toString();
        var first = me.postOnce(draft + "/check", once, "true", "true");
        var second = me.postOnce(draft + "/check", once, "true", "true");
        assertThat(Visitor.location(second)).isEqualTo(Visitor.location(first));
        assertThat(me.post(draft + "/check", "true", "true")).hasStatus(303);
        long cases =
                people.owner()
                        .sql(
                                """
                                select count(*) from services.service_case
                                 where service = 'individual-certificate' and applicant = ?
                                """)
                        .param(people.resident("park.jihun"))
                        .query(Long.class)
                        .single();
        assertThat(cases).isEqualTo(1);
    }

    @Test
    void a_fee_is_paid_once_however_often_the_button_is_pressed_and_the_case_begins_then() {
        var me = people.browser("lee.seoyeon");
        var draft = begin(me, "street-occupation");
        var false1 =
                me.send(
                        draft + "/evidence/plan",
                        "plan",
                        "plan.pdf",
                        "<script>".getBytes(StandardCharsets.UTF_8));
        assertThat(false1).hasStatus(422);
        assertThat(me.send(draft + "/evidence/plan", "plan", "plan.pdf", PDF)).hasStatus(303);
        answered(me, draft, "where", "place", "청운동 1", "area", "12");
        var from = LocalDate.now().plusDays(5);
        var until = from.plusDays(30).toString();
        answered(me, draft, "when", "from", from.toString(), "until", until, "purpose", "공사");
        var pay = handedIn(me, draft);
        assertThat(pay).startsWith("/my/pay/");
        assertThat(me.post(pay, "card", "declined")).hasStatus(303);
        var paid = me.post(pay, "card", "good");
        assertThat(me.post(pay, "card", "good")).hasStatus(303);
        var one = portal.one(Visitor.location(paid));
        assertThat(one.state()).isEqualTo(CaseState.ARRIVED);
        long charges =
                people.owner()
                        .sql("select count(*) from payments.sandbox_charge where payment = ?")
                        .param(one.payment())
                        .query(Long.class)
                        .single();
        assertThat(charges).isEqualTo(1);
        jointReview(one);
    }

    /** Both offices that are asked answer, then the permit is decided. */
    private void jointReview(Case one) {
        people.browser("minwon.jongno").post(Portal.desk(one) + "/receive");
        var permits = people.browser("permits.jongno");
        var early = permits.post(Portal.desk(one) + "/decide", "decision", "grant");
        assertThat(early).hasStatus(422);
        var page = Visitor.body(permits.get(Portal.desk(one)));
        var opinions =
                Pattern.compile(Pattern.quote(Portal.desk(one)) + "/opinions/(\\d+)").matcher(page);
        int asked = 0;
        while (opinions.find()) {
            assertThat(permits.post(opinions.group(), "agrees", "yes", "opinion", "좋습니다"))
                    .hasStatus(303);
            asked++;
        }
        assertThat(asked).isEqualTo(2);
        assertThat(permits.post(Portal.desk(one) + "/decide", "decision", "grant")).hasStatus(303);
        assertThat(portal.one(Portal.desk(one)).state()).isEqualTo(CaseState.GRANTED);
    }

    @Test
    void nobody_sees_another_s_case_and_no_official_one_of_another_area_or_duty() {
        var one =
                portal.opened(
                        "park.jihun",
                        "basic-pension",
                        Map.of("income", 1, "alone", "alone", "bank", "b", "account", "12345678"));
        assertThat(people.browser(ME).get("/my/cases/" + one.number())).hasStatus(404);
        assertThat(people.browser(ME).post("/my/cases/" + one.number() + "/withdraw"))
                .hasStatus(403);
        assertThat(
                        people.official("26350", "services.welfare", "services.civil")
                                .get(Portal.desk(one)))
                .hasStatus(404);
        var elsewhere = people.official(one.division().substring(0, 5), "services.permits");
        assertThat(elsewhere.get(Portal.desk(one))).hasStatus(403);
        assertThat(elsewhere.post(Portal.desk(one) + "/decide", "decision", "grant"))
                .hasStatus(403);
        assertThat(people.official("", "services.welfare").get(Portal.desk(one))).hasStatus(403);
    }

    @Test
    void a_bundle_reaches_four_agencies_at_once_and_has_one_status() {
        var me = people.browser(ME);
        var asked =
                me.post(
                        "/my/bundles/safe-inheritance/apply",
                        "deceasedName",
                        "김돌",
                        "deathDate",
                        "2026-10-01",
                        "relation",
                        "parent");
        assertThat(asked).as(Visitor.body(asked)).hasStatus(303);
        parts.round();
        var before = me.get(Visitor.location(asked));
        assertThat(numbers(before)).hasSize(4);
        assertThat(people.browser("lee.seoyeon").get(Visitor.location(asked))).hasStatus(404);
        parts.round();
        assertThat(numbers(me.get(Visitor.location(asked)))).isEqualTo(numbers(before));
    }

    private static Set<String> numbers(MvcTestResult status) {
        return Portal.NUMBER
                .matcher(Visitor.body(status))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    @Test
    void a_parent_applies_for_a_child_until_the_mandate_ends() {
        var me = people.browser(ME);
        assertThat(me.post("/my/mandates/children")).hasStatus(303);
        var page = Visitor.body(me.get("/my/mandates"));
        var mandate = Pattern.compile("/my/mandates/(\\d+)/end").matcher(page);
        assertThat(mandate.find()).isTrue();
        var draft = begin(me, "disability-registration");
        assertThat(me.post(draft + "/for", "mandate", mandate.group(1))).hasStatus(303);
        assertThat(me.send(draft + "/evidence/diagnosis", "diagnosis", "d.pdf", PDF))
                .hasStatus(303);
        answered(me, draft, "about", "kind", "sight");
        assertThat(me.post("/my/mandates/" + mandate.group(1) + "/end")).hasStatus(303);
        var late = me.post(draft + "/check", "true", "true");
        assertThat(late).hasStatus(422);
        assertThat(Visitor.body(late)).contains("mandate has ended");
    }

    @Test
    void every_page_of_the_portal_opens() {
        for (var path :
                List.of(
                        "/services",
                        "/services/child-allowance",
                        "/bundles/safe-inheritance",
                        "/life/birth",
                        "/search?q=등본")) {
            assertThat(people.nobody().get(path)).as(path).hasStatusOk();
        }
        for (var path : List.of("/", "/my/cases", "/my/mandates", "/my/notices")) {
            assertThat(people.browser(ME).get(path)).as(path).hasStatusOk();
        }
        for (var path :
                List.of("/desk/cases?kind=review&late=true", "/desk/incidents", "/desk/services")) {
            assertThat(people.browser("petitions.nation").get(path)).as(path).hasStatusOk();
        }
    }

    @Test
    void the_front_page_finds_a_service_by_an_everyday_word() {
        var found = Visitor.body(people.nobody().get("/search?q=육아"));
        assertThat(found).contains("/services/child-allowance");
        assertThat(Visitor.body(people.nobody().get("/life/death")))
                .contains("/bundles/safe-inheritance");
    }
}
