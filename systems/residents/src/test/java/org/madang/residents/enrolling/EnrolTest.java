package org.madang.residents.enrolling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.kernel.testing.Browser.body;
import static org.madang.kernel.testing.Browser.location;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.madang.kernel.access.Access;
import org.madang.kernel.testing.Browser;
import org.madang.kernel.testing.HouseTest;
import org.madang.residents.Refusal;
import org.madang.residents.Relation;
import org.madang.residents.ResidentEnrolled;
import org.madang.residents.Sex;
import org.madang.residents.Status;
import org.madang.residents.enrolling.EnrolCommand.Ground;
import org.madang.residents.entries.EntryResult;
import org.madang.residents.testing.TestRegister;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Foundlings, new nationals, people never reported; and twins. */
@HouseTest
@AutoConfigureMockMvc
@RecordApplicationEvents
class EnrolTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Seoul"));

    @Autowired EnrolResident enrolments;
    @Autowired MockMvcTester web;
    @Autowired TestRegister register;
    @Autowired Access access;
    @Autowired ApplicationEvents events;

    private EntryResult enter(EnrolCommand command) {
        return access.as(
                register.registrar("enrol-clerk", "11110"), () -> enrolments.enter(command));
    }

    private static EnrolCommand of(
            Ground ground, LocalDate birth, long address, @Nullable Long household) {
        return new EnrolCommand(
                ground,
                "한",
                "결",
                null,
                Sex.FEMALE,
                birth,
                TODAY.minusDays(2),
                address,
                "",
                household,
                household == null ? null : Relation.COHABITANT,
                household != null,
                "조서 5");
    }

    private static List<String> codes(EntryResult result) {
        return ((EntryResult.Refused) result).reasons().stream().map(Refusal::code).toList();
    }

    @Test
    void a_foundling_joins_the_household_of_who_cares_for_them() {
        var home = register.home(TestRegister.JONGNO, Relation.HEAD);
        var birth = TODAY.minusDays(9);
        long before = register.headcount(TestRegister.JONGNO, TODAY);
        assertThat(codes(enter(of(Ground.FOUNDLING, birth, home.address(), null))))
                .containsExactly("enrol.child-alone");
        assertThat(enter(of(Ground.FOUNDLING, birth, home.address(), home.household())))
                .isInstanceOf(EntryResult.Entered.class);
        assertThat(register.members(home.household(), TODAY)).hasSize(2);
        assertThat(register.headcount(TestRegister.JONGNO, TODAY)).isEqualTo(before + 1);
        assertThat(events.stream(ResidentEnrolled.class)).isNotEmpty();
    }

    @Test
    void a_new_national_gets_a_number_and_a_household_of_their_own() {
        long address = register.address(TestRegister.JONGNO);
        var done = enter(of(Ground.NATURALISED, LocalDate.of(1990, 2, 3), address, null));
        long household =
                java.util.Objects.requireNonNull(((EntryResult.Entered) done).householdId());
        assertThat(register.members(household, TODAY))
                .singleElement()
                .satisfies(member -> {
                    assertThat(member.status()).isEqualTo(Status.RESIDENT);
                    assertThat(member.residence().relation()).isEqualTo(Relation.HEAD);
                });
        assertThat(codes(enter(of(Ground.FOUNDLING, LocalDate.of(1990, 2, 3), address, null))))
                .contains("enrol.no-foundling");
    }

    @Test
    void the_page_registers_and_leads_to_the_record() {
        long address = register.address(TestRegister.JONGNO);
        var browser =
                Browser.of(
                        web,
                        register.official(
                                "enrol-page", "11110", "residents.read", "residents.register"));
        var path = "/desk/residents/first-registration";
        assertThat(browser.in("en").get(path)).hasStatusOk();
        assertThat(browser.post(path, "evidence", Browser.MARKUP))
                .hasStatus(422)
                .bodyText()
                .contains("&lt;script&gt;");
        var fields = new ArrayList<>(List.of("ground", "NATURALISED", "familyName", "한"));
        fields.addAll(List.of("givenName", "결", "sex", "MALE", "birthDate", "1991-01-02"));
        fields.addAll(List.of("on", TODAY.minusDays(1).toString(), "evidence", "통보 3"));
        fields.addAll(List.of("township", "청운효자동", "road", "시험로"));
        fields.addAll(List.of("building", "" + ((address % 9000) + 1)));
        fields.addAll(List.of("addressId", "" + address));
        assertThat(browser.post(path, fields))
                .hasStatusOk()
                .bodyText()
                .contains("CONFIRM", "한결", "새 번호 (확정할 때 정해집니다)", "들어옴");
        fields.addAll(List.of("check", "CONFIRM"));
        var done = browser.post(path, fields);
        assertThat(done).hasStatus(303);
        assertThat(body(browser.get(location(done)))).contains("<h1>한결");
    }

    @Test
    void twins_are_entered_together_or_not_at_all() {
        var home = register.home(TestRegister.JONGNO, Relation.HEAD, Relation.SPOUSE);
        var browser =
                Browser.of(
                        web,
                        register.official(
                                "twin-page", "11110", "residents.read", "residents.register"));
        var path = "/desk/residents/" + home.member(0) + "/birth";
        var fields = new ArrayList<>(List.of("familyName", "김", "givenName", "하늘"));
        fields.addAll(List.of("sex", "FEMALE", "bornOn", TODAY.minusDays(2).toString()));
        fields.addAll(List.of("twin2.sex", "MALE", "twin2.givenName", "Sky"));
        assertThat(browser.post(path, fields)).hasStatus(422);
        assertThat(register.members(home.household(), TODAY)).hasSize(2);
        fields.set(fields.indexOf("Sky"), "바다");
        assertThat(browser.post(path, fields))
                .hasStatusOk()
                .bodyText()
                .contains("CONFIRM", "김하늘", "김바다", "들어옴");
        assertThat(register.members(home.household(), TODAY)).hasSize(2);
        fields.addAll(List.of("check", "CONFIRM"));
        assertThat(browser.post(path, fields)).hasStatus(303);
        assertThat(register.members(home.household(), TODAY))
                .extracting(member -> member.name())
                .contains("김하늘", "김바다");
    }
}
