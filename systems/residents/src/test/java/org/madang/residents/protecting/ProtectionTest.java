package org.madang.residents.protecting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.kernel.testing.Browser.body;
import static org.madang.kernel.testing.Browser.location;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Actor;
import org.madang.kernel.documents.DocumentNumber;
import org.madang.kernel.documents.Documents;
import org.madang.kernel.language.Language;
import org.madang.kernel.testing.Browser;
import org.madang.kernel.testing.HouseTest;
import org.madang.residents.CertificateChoices;
import org.madang.residents.CertificateKind;
import org.madang.residents.Certificates;
import org.madang.residents.IssueRequest;
import org.madang.residents.IssueResult;
import org.madang.residents.Protections;
import org.madang.residents.Refusal;
import org.madang.residents.Relation;
import org.madang.residents.Requester;
import org.madang.residents.entries.EntryResult;
import org.madang.residents.moving.MoveCommand;
import org.madang.residents.moving.MoveResult;
import org.madang.residents.moving.ReportMove;
import org.madang.residents.protecting.ProtectionCommand.Act;
import org.madang.residents.testing.TestRegister;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Article 29, paragraphs 6 to 9, on every path that issues or shows. */
@HouseTest
@AutoConfigureMockMvc
class ProtectionTest {

    private static final LocalDate TODAY = LocalDate.now(java.time.ZoneId.of("Asia/Seoul"));

    @Autowired RestrictPapers restrictions;
    @Autowired Protections protections;
    @Autowired Certificates certificates;
    @Autowired Documents documents;
    @Autowired ReportMove reports;
    @Autowired MockMvcTester web;
    @Autowired TestRegister register;
    @Autowired Access access;

    private Actor.Official clerk() {
        return register.official(
                "protect-clerk",
                "11110",
                "residents.read",
                "residents.register",
                "residents.issue");
    }

    private EntryResult act(long person, List<Long> covered, long barred, Act act) {
        var command = new ProtectionCommand(person, covered, barred, act, "확인서 3", null);
        return access.as(clerk(), () -> restrictions.enter(command));
    }

    private IssueResult issue(long person, CertificateKind kind, Requester who, long requester) {
        var request = new IssueRequest(who, requester, "신청인", "제출", "가족관계증명서");
        var choices = CertificateChoices.usual(kind, Language.KO);
        return access.as(clerk(), () -> certificates.issue(person, choices, request));
    }

    private static List<String> codes(EntryResult result) {
        return ((EntryResult.Refused) result).reasons().stream().map(Refusal::code).toList();
    }

    @Test
    void who_is_barred_gets_no_paper_of_the_victim_or_their_household() {
        var home = register.home(TestRegister.JONGNO, Relation.HEAD, Relation.CHILD);
        long barred = register.home(TestRegister.SAJIK, Relation.HEAD).member(0);
        assertThat(issue(home.member(0), CertificateKind.INDIVIDUAL, Requester.FAMILY, barred))
                .isInstanceOf(IssueResult.Issued.class);
        assertThat(act(home.member(0), List.of(home.member(1)), barred, Act.RESTRICT))
                .isInstanceOf(EntryResult.Entered.class);
        for (var kind : CertificateKind.values()) {
            for (var member : home.members()) {
                assertThat(issue(member, kind, Requester.FAMILY, barred))
                        .isInstanceOf(IssueResult.Refused.class);
                assertThat(issue(member, kind, Requester.CREDITOR, barred))
                        .isInstanceOf(IssueResult.Refused.class);
            }
        }
        assertThat(act(home.member(0), List.of(home.member(1)), barred, Act.LIFT))
                .isInstanceOf(EntryResult.Entered.class);
        assertThat(act(home.member(0), List.of(), barred, Act.RESTRICT))
                .isInstanceOf(EntryResult.Refused.class);
    }

    @Test
    void who_is_barred_cannot_find_out_where_the_victim_lives_by_reporting_a_move() {
        var home = register.home(TestRegister.JONGNO, Relation.HEAD);
        long barred = register.home(TestRegister.SAJIK, Relation.HEAD).member(0);
        var asker = new Actor.Resident(barred);
        assertThat(access.as(asker, () -> reports.householdOf("김시험", home.address(), "")))
                .isPresent();
        act(home.member(0), List.of(), barred, Act.RESTRICT);
        assertThat(access.as(asker, () -> reports.householdOf("김시험", home.address(), "")))
                .isEmpty();
        var join =
                new MoveCommand(
                        List.of(barred),
                        home.address(),
                        "",
                        TODAY,
                        home.household(),
                        Map.of(barred, Relation.COHABITANT),
                        null,
                        Map.of());
        var result = access.as(asker, () -> reports.submit(join));
        assertThat(((MoveResult.Refused) result).reasons())
                .extracting(Refusal::code)
                .containsExactly("move.no-such-household");
    }

    @Test
    void the_rules_name_their_reasons() {
        var home = register.home(TestRegister.JONGNO, Relation.HEAD, Relation.SPOUSE);
        long other = register.home(TestRegister.SAJIK, Relation.HEAD).member(0);
        assertThat(codes(act(home.member(0), List.of(), home.member(1), Act.RESTRICT)))
                .containsExactly("protection.same-home");
        assertThat(codes(act(home.member(0), List.of(), home.member(0), Act.RESTRICT)))
                .containsExactly("protection.no-such-person");
        assertThat(codes(act(home.member(0), List.of(other), other, Act.RESTRICT)))
                .containsExactly("protection.not-covered");
        assertThat(codes(act(home.member(0), List.of(), other, Act.LIFT)))
                .containsExactly("protection.none");
        boolean bars =
                access.as(
                        clerk(),
                        () -> register.seen(() -> protections.bars(home.member(0), other)));
        assertThat(bars).isFalse();
    }

    @Test
    void the_record_warns_and_the_counter_refuses_in_words() {
        var home = register.home(TestRegister.JONGNO, Relation.HEAD);
        var barred = register.home(TestRegister.SAJIK, Relation.HEAD);
        act(home.member(0), List.of(), barred.member(0), Act.RESTRICT);
        var browser = Browser.of(web, clerk());
        var record = "/desk/residents/" + home.member(0);
        assertThat(body(browser.get(record))).contains("교부가 제한된 사람");
        var number = register.person(barred.member(0), TODAY).number().whole();
        var fields =
                new ArrayList<>(
                        List.of("requester", "FAMILY", "requesterNumber", number, "purpose", "제출"));
        fields.addAll(List.of("requesterName", "신청인", "evidence", "가족관계증명서"));
        fields.addAll(List.of("language", "KO", "number", "MASKED", "history", "NONE"));
        fields.addAll(List.of("relations", "SHOWN"));
        assertThat(browser.post(record + "/certificates/individual", fields))
                .hasStatus(422)
                .bodyText()
                .contains("제29조제7항");
        assertThat(body(browser.get(record + "/papers"))).contains("거부");
    }

    @Test
    void a_tenants_list_is_issued_but_not_to_whom_somebody_there_is_protected_from() {
        var home = register.home(TestRegister.JONGNO, Relation.HEAD, Relation.SPOUSE);
        var asking = register.home(TestRegister.SAJIK, Relation.HEAD);
        var browser = Browser.of(web, clerk());
        var main = (int) (home.address() % 9000) + 1;
        var fields = new ArrayList<>(List.of("township", "청운효자동", "road", "시험로"));
        fields.addAll(List.of("building", "" + main, "addressId", "" + home.address()));
        fields.addAll(List.of("name", "소유자", "evidence", "등기부 등본 11"));
        fields.addAll(List.of("number", register.person(asking.member(0), TODAY).number().whole()));
        var issued = browser.post("/desk/residents/tenants", fields);
        assertThat(issued).hasStatus(303);
        assertThat(location(issued)).startsWith("/desk/papers/");
        assertThat(browser.get(location(issued))).hasStatusOk();
        act(home.member(1), List.of(), asking.member(0), Act.RESTRICT);
        // Only heads and cohabitants stand on the list: protect the head, too.
        act(home.member(0), List.of(), asking.member(0), Act.RESTRICT);
        assertThat(browser.post("/desk/residents/tenants", fields))
                .hasStatus(422)
                .bodyText()
                .doesNotContain("가정폭력");
        assertThat(browser.in("en").get("/desk/residents/tenants")).hasStatusOk();
    }

    @Test
    void a_paper_issued_in_error_is_withdrawn_and_the_verification_page_says_so() {
        var home = register.home(TestRegister.JONGNO, Relation.HEAD);
        var issued =
                (IssueResult.Issued)
                        issue(
                                home.member(0),
                                CertificateKind.INDIVIDUAL,
                                Requester.SELF,
                                home.member(0));
        var browser = Browser.of(web, clerk());
        var list = body(browser.get("/desk/residents/" + home.member(0) + "/papers"));
        var at = list.indexOf("/desk/residents/papers/");
        var paper = list.substring(at, list.indexOf('"', at));
        assertThat(browser.in("en").get(paper)).hasStatusOk();
        assertThat(browser.post(paper, "why", "")).hasStatus(422);
        assertThat(browser.post(paper, "why", "주소를 잘못 적음")).hasStatus(303);
        assertThat(browser.post(paper, "why", "다시")).hasStatus(422);
        assertThat(documents.find(new DocumentNumber(issued.number().value())))
                .get()
                .satisfies(kept -> assertThat(kept.withdrawnWhy()).isEqualTo("주소를 잘못 적음"));
        assertThat(body(browser.get("/verify/" + issued.number().value()))).contains("주소를 잘못 적음");
        var far = Browser.of(web, register.official("far", "26110", "residents.issue"));
        assertThat(far.get(paper)).hasStatus(404);
    }
}
