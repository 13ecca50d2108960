package org.madang.residents.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.kernel.testing.Browser.body;
import static org.madang.kernel.testing.Browser.location;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.madang.kernel.testing.Browser;
import org.madang.kernel.testing.HouseTest;
import org.madang.residents.Relation;
import org.madang.residents.Sex;
import org.madang.residents.Status;
import org.madang.residents.testing.TestRegister;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Every report at the desk is looked at before it is entered, and entered once. */
@HouseTest
@AutoConfigureMockMvc
class BeforeAfterTest {

    private static final LocalDate TODAY = LocalDate.now(java.time.ZoneId.of("Asia/Seoul"));
    private static final String NEW_NUMBER = "새 번호 (확정할 때 정해집니다)";

    @Autowired MockMvcTester web;
    @Autowired TestRegister register;

    private Browser clerk() {
        return clerk("before-after");
    }

    private Browser clerk(String name) {
        return Browser.of(
                web,
                register.official(
                        name,
                        "11110",
                        "residents.read",
                        "residents.register",
                        "residents.approve"));
    }

    private static String path(long id, String page) {
        return "/desk/residents/" + id + "/" + page;
    }

    private static List<String> with(List<String> answers, String... more) {
        var all = new ArrayList<>(answers);
        all.addAll(List.of(more));
        return all;
    }

    private long reports(long person) {
        return register.owner()
                .sql("select count(*) from residents.report where subject_id = ?")
                .param(person)
                .query(Long.class)
                .single();
    }

    private static List<String> name(String given) {
        return List.of(
                "familyName",
                "김",
                "givenName",
                given,
                "permittedOn",
                TODAY.minusDays(4).toString(),
                "courtOrder",
                "서울가정법원 2026호기7",
                "seen",
                "");
    }

    @Test
    void a_new_name_stands_beside_the_old_one_and_is_entered_on_confirmation_alone() {
        var home = register.home(TestRegister.SAJIK, Relation.HEAD, Relation.SPOUSE);
        long id = home.member(0);
        var page = path(id, "name");
        assertThat(clerk().post(page, name("나중")))
                .hasStatusOk()
                .bodyText()
                .contains("CONFIRM", "김시험", "김나중", "Kim Najung", "바뀜");
        assertThat(register.person(id, TODAY).name()).isEqualTo("김시험");
        assertThat(reports(id)).isZero();
        assertThat(clerk().post(page, with(name("나중"), "check", "EDIT")))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"나중\"", "서울가정법원 2026호기7");
        var confirmed = with(name("나중"), "check", "CONFIRM", "_once", "name-once-" + id);
        var first = clerk().post(page, confirmed);
        assertThat(first).hasStatus(303);
        assertThat(location(clerk().post(page, confirmed))).isEqualTo(location(first));
        assertThat(register.person(id, TODAY).name()).isEqualTo("김나중");
        assertThat(reports(id)).isEqualTo(1);
    }

    @Test
    void what_a_rule_refuses_is_said_at_its_field_before_anything_is_looked_at() {
        long id = register.home(TestRegister.SAJIK, Relation.HEAD).member(0);
        assertThat(clerk().post(path(id, "name"), name("Latin")))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#givenName\"", "value=\"Latin\"")
                .doesNotContain("CONFIRM");
    }

    @Test
    void a_correction_is_shown_as_it_would_be_to_who_proposes_and_to_who_approves() {
        long id = register.home(TestRegister.SAJIK, Relation.HEAD).member(0);
        var before = register.person(id, TODAY);
        var sex = before.sex() == Sex.MALE ? Sex.FEMALE : Sex.MALE;
        var answers = List.of("sex", sex.name(), "evidence", "법원 결정 2026호기9", "seen", "");
        var page = path(id, "correction");
        assertThat(clerk().post(page, answers))
                .hasStatusOk()
                .bodyText()
                .contains("CONFIRM", before.sex().word().ko(), sex.word().ko(), NEW_NUMBER);
        assertThat(reports(id)).isZero();
        assertThat(register.person(id, TODAY)).isEqualTo(before);
        var proposed = clerk().post(page, with(answers, "check", "CONFIRM"));
        assertThat(proposed).hasStatus(303);
        assertThat(register.person(id, TODAY)).isEqualTo(before);
        var report = location(proposed);
        assertThat(body(clerk().get(report))).doesNotContain(NEW_NUMBER);
        var second = clerk("before-after-second");
        assertThat(body(second.get(report))).contains(NEW_NUMBER, "APPROVE");
        assertThat(register.person(id, TODAY)).isEqualTo(before);
        assertThat(second.post(report, "decision", "APPROVE")).hasStatus(303);
        assertThat(register.person(id, TODAY).sex()).isEqualTo(sex);
    }

    @Test
    void a_proposal_overtaken_by_a_change_says_so_where_it_would_be_approved() {
        long id = register.home(TestRegister.SAJIK, Relation.HEAD).member(0);
        var answers =
                List.of(
                        "latin",
                        "Gim Siheom",
                        "familyName",
                        "김",
                        "givenName",
                        "시험",
                        "evidence",
                        "1");
        var report =
                location(clerk().post(path(id, "correction"), with(answers, "check", "CONFIRM")));
        assertThat(clerk().post(path(id, "name"), with(name("먼저"), "check", "CONFIRM")))
                .hasStatus(303);
        var second = clerk("before-after-second");
        assertThat(body(second.get(report))).contains("제안한 뒤 이 기록이 변경되었습니다");
        assertThat(second.post(report, "decision", "APPROVE")).hasStatus(422);
    }

    @Test
    void a_child_joins_the_household_that_is_shown_and_has_no_number_before() {
        var home = register.home(TestRegister.SAJIK, Relation.HEAD, Relation.SPOUSE);
        var page = path(home.member(0), "birth");
        var answers = new ArrayList<>(List.of("familyName", "김", "givenName", "봄봄"));
        answers.addAll(List.of("sex", "FEMALE", "bornOn", TODAY.minusDays(3).toString()));
        assertThat(clerk().in("en").post(page, answers))
                .hasStatusOk()
                .bodyText()
                .contains("Kim Bombom", "Joins", "given on confirmation");
        assertThat(register.members(home.household(), TODAY)).hasSize(2);
        answers.addAll(List.of("check", "CONFIRM"));
        assertThat(clerk().post(page, answers)).hasStatus(303);
        assertThat(register.members(home.household(), TODAY)).hasSize(3);
    }

    @Test
    void a_mark_stands_among_what_else_changes() {
        long id = register.home(TestRegister.SAJIK, Relation.HEAD).member(0);
        var page = path(id, "entries/mark");
        var answers = new ArrayList<>(List.of("kind", "IN_BARRACKS", "act", "BEGIN"));
        answers.addAll(List.of("on", TODAY.minusDays(2).toString(), "evidence", "육군 1사단 3"));
        assertThat(clerk().post(page, answers))
                .hasStatusOk()
                .bodyText()
                .contains("CONFIRM", "그 밖에 바뀌는 것", "영내 기거 군인", "표시 중");
        assertThat(reports(id)).isZero();
        answers.addAll(List.of("check", "CONFIRM"));
        assertThat(clerk().post(page, answers)).hasStatus(303);
        assertThat(reports(id)).isEqualTo(1);
    }

    @Test
    void who_is_struck_off_leaves_the_household_and_the_standing_is_told() {
        var home = register.home(TestRegister.SAJIK, Relation.HEAD, Relation.SPOUSE);
        long id = home.member(1);
        var page = path(id, "entries/cancellation");
        var answers = new ArrayList<>(List.of("persons", "" + id, "seen", ""));
        answers.addAll(List.of("ground", "LOSS_OF_NATIONALITY", "evidence", "법무부 통보 11"));
        answers.addAll(List.of("on", TODAY.minusDays(1).toString()));
        assertThat(clerk().post(page, answers))
                .hasStatusOk()
                .bodyText()
                .contains("CONFIRM", "나감", "거주자", "말소");
        assertThat(register.person(id, TODAY).status()).isEqualTo(Status.RESIDENT);
        answers.addAll(List.of("check", "CONFIRM"));
        assertThat(clerk().post(page, answers)).hasStatus(303);
        assertThat(register.person(id, TODAY).status()).isEqualTo(Status.CANCELLED);
    }

    @Test
    void what_is_looked_at_is_journaled_though_nothing_is_entered() {
        var home = register.home(TestRegister.SAJIK, Relation.HEAD, Relation.SPOUSE);
        long other = home.member(1);
        var what = "residents.name-change";
        long before = register.journaled(other, "READ", what);
        clerk().post(path(home.member(0), "name"), name("본다"));
        assertThat(register.journaled(other, "READ", what)).isEqualTo(before + 1);
        assertThat(register.journaled(home.member(0), "CHANGE", what)).isZero();
    }
}
