package org.madang.residents.cards.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.madang.residents.cards.testing.CardOffice.TODAY;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.AccessRefused;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.Jurisdiction;
import org.madang.kernel.language.Text;
import org.madang.kernel.testing.Browser;
import org.madang.kernel.testing.HouseTest;
import org.madang.residents.cards.checking.CheckCard.Answer;
import org.madang.residents.cards.checking.CheckCard.Shown;
import org.madang.residents.cards.testing.CardOffice;
import org.madang.residents.testing.TestRegister;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Resident Registration Act, Article 35, 2: yes or no, and no more. */
@HouseTest
@AutoConfigureMockMvc
class CheckCardTest {

    @Autowired MockMvcTester web;
    @Autowired TestRegister register;
    @Autowired CheckCard checks;
    @Autowired Access access;

    private CardOffice office;

    @BeforeEach
    void open() {
        office = new CardOffice(web, register);
    }

    private static Actor machine(String name, String... duties) {
        return new Actor.Machine(name, Text.same(name), Jurisdiction.NATION, Set.of(duties));
    }

    private Answer check(long resident, @Nullable String name, int daysOff) {
        var number = register.person(resident, TODAY).number();
        return access.as(
                machine("check-bank", "residents.check-cards"),
                () -> checks.check(new Shown(number, TODAY.minusDays(daysOff), name), "127.0.0.1"));
    }

    @Test
    void a_card_in_force_is_confirmed_and_the_check_is_journaled() {
        long me = office.holder();
        assertThat(check(me, null, 0)).isEqualTo(Answer.YES);
        assertThat(check(me, "김시험", 0)).isEqualTo(Answer.YES);
        assertThat(register.journaled(me, "READ", "residents.card-check")).isEqualTo(2);
    }

    @Test
    void another_day_another_name_a_lost_and_no_card_are_the_same_no() {
        long me = office.holder();
        assertThat(check(me, null, 1)).isEqualTo(Answer.NO);
        assertThat(check(me, "이시험", 0)).isEqualTo(Answer.NO);
        office.resident(me).post("/my/card/lost");
        assertThat(check(me, null, 0)).isEqualTo(Answer.NO);
        long none =
                register.home(TestRegister.JONGNO, org.madang.residents.Relation.HEAD).member(0);
        assertThat(check(none, null, 0)).isEqualTo(Answer.NO);
    }

    @Test
    void nobody_finds_a_day_of_issue_by_trying() {
        long me = office.holder();
        for (int day = 1; day <= CheckLimits.WRONG_PER_NUMBER; day++) {
            assertThat(check(me, null, day)).isEqualTo(Answer.NO);
        }
        assertThat(check(me, null, 0)).isEqualTo(Answer.TOO_MANY);
    }

    @Test
    void a_person_has_so_many_checks_a_day() {
        long me = office.holder();
        var number = register.person(me, TODAY).number();
        var asker = new Actor.Resident(me);
        for (int i = 0; i < CheckLimits.PERSON; i++) {
            assertThat(access.as(asker, () -> checks.check(new Shown(number, TODAY, null), "::1")))
                    .isEqualTo(Answer.YES);
        }
        assertThat(access.as(asker, () -> checks.check(new Shown(number, TODAY, null), "::1")))
                .isEqualTo(Answer.TOO_MANY);
    }

    @Test
    void a_program_that_has_used_up_its_day_is_told_when_to_come_back() {
        long me = office.holder();
        var number = register.person(me, TODAY).number().whole();
        var program = machine("check-busy", "residents.check-cards");
        assertThat(api(program, number, TODAY.toString())).contains("\"genuine\":true");
        register.owner()
                .sql("update residents.card_check_use set used = ? where subject = ?")
                .params(CheckLimits.MACHINE - 1, program.id())
                .update();
        assertThat(api(program, number, TODAY.toString())).contains("\"genuine\":true");
        var answer = asked(program, number, TODAY.toString());
        assertThat(answer).hasStatus(429).headers().containsHeader("Retry-After");
        assertThat(Browser.body(answer)).contains("quota").doesNotContain("genuine");
    }

    @Test
    void a_program_without_the_duty_may_not_ask() {
        var number = register.person(office.holder(), TODAY).number();
        assertThatThrownBy(() ->
                        access.as(
                                machine("check-none"),
                                () -> checks.check(new Shown(number, TODAY, null), "")))
                .isInstanceOf(AccessRefused.class);
    }

    @Test
    void the_page_answers_and_forgets_the_number() {
        long me = office.holder();
        var number = register.person(me, TODAY).number().whole();
        var page = office.resident(me).in("en");
        assertThat(page.post("/verify/card", "number", number, "issuedOn", TODAY.toString()))
                .hasStatusOk()
                .bodyText()
                .contains("genuine card")
                .doesNotContain(number);
        assertThat(page.post("/verify/card", "number", number, "issuedOn", "2001-01-01"))
                .hasStatusOk()
                .bodyText()
                .contains("could not be confirmed");
        assertThat(page.post("/verify/card", "number", "12", "issuedOn", "")).hasStatus(422);
    }

    @Test
    void the_api_says_yes_or_no() {
        long me = office.holder();
        var number = register.person(me, TODAY).number().whole();
        var browser = Browser.of(web, machine("check-api", "residents.check-cards"));
        assertThat(api(browser.actor(), number, TODAY.toString())).contains("\"genuine\":true");
        assertThat(api(browser.actor(), number, "2001-01-01")).contains("\"genuine\":false");
        assertThat(api(browser.actor(), "nonsense", "2001-01-01")).contains("/number");
    }

    private String api(Actor actor, String number, String day) {
        return Browser.body(asked(actor, number, day));
    }

    private MvcTestResult asked(Actor actor, String number, String day) {
        return access.as(
                actor,
                () ->
                        web.post()
                                .uri("/api/cards/checks")
                                .with(
                                        SecurityMockMvcRequestPostProcessors.authentication(
                                                CardOffice.signedIn(actor)))
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(
                                        "{\"number\":\"%s\",\"issuedOn\":\"%s\"}"
                                                .formatted(number, day))
                                .exchange());
    }
}
