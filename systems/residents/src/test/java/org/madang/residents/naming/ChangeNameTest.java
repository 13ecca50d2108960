package org.madang.residents.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.madang.kernel.access.Access;
import org.madang.kernel.places.DivisionCode;
import org.madang.kernel.testing.HouseTest;
import org.madang.residents.Refusal;
import org.madang.residents.Relation;
import org.madang.residents.ResidentRegistration;
import org.madang.residents.searching.SearchAnswer;
import org.madang.residents.searching.SearchPurpose;
import org.madang.residents.searching.SearchQuestion;
import org.madang.residents.searching.SearchResidents;
import org.madang.residents.testing.TestRegister;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class ChangeNameTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 16);

    @Autowired ChangeName names;
    @Autowired SearchResidents search;
    @Autowired TestRegister register;
    @Autowired Access access;

    private NameResult change(long person, String given, LocalDate day, String order) {
        var command = new NameCommand(person, "김", given, null, day, order, null);
        return access.as(register.registrar("name-clerk", "11110"), () -> names.change(command));
    }

    @Test
    void the_new_name_holds_from_the_courts_leave_and_the_old_one_before() {
        var home = register.home(TestRegister.JONGNO, Relation.HEAD);
        var done = change(home.member(0), "새이름", DAY, "서울가정법원 2026호명1");
        assertThat(done).isInstanceOf(NameResult.Changed.class);
        assertThat(register.person(home.member(0), DAY).name()).isEqualTo("김새이름");
        assertThat(register.person(home.member(0), DAY.minusDays(1)).name()).isEqualTo("김시험");
        assertThat(register.journaled(home.member(0), "CHANGE", "residents.name-change"))
                .isEqualTo(1);
    }

    @Test
    void says_why_a_name_cannot_be_entered() {
        var home = register.home(TestRegister.JONGNO, Relation.HEAD);
        long person = home.member(0);
        assertThat(codes(change(person, "시험", DAY, "법원 1"))).containsExactly("name.same");
        assertThat(codes(change(person, "새로", DAY, " "))).containsExactly("name.no-order");
        assertThat(codes(change(person, "새로", LocalDate.of(2100, 1, 1), "법원 1")))
                .containsExactly("name.future");
        assertThat(codes(change(person, "새로", LocalDate.of(1960, 1, 1), "법원 1")))
                .containsExactly("name.later-entry");
        assertThat(codes(change(-5, "새로", DAY, "법원 1"))).containsExactly("name.not-found");
        assertThat(register.person(person, DAY).name()).isEqualTo("김시험");
    }

    @Test
    void a_second_change_must_come_after_the_first() {
        var home = register.home(TestRegister.JONGNO, Relation.HEAD);
        change(home.member(0), "하나", DAY, "법원 1");
        assertThat(codes(change(home.member(0), "둘둘", DAY, "법원 2")))
                .containsExactly("name.later-entry");
    }

    @Test
    void a_search_in_the_place_finds_the_person_by_the_new_name_and_by_the_one_before() {
        long person = register.home(TestRegister.JONGNO, Relation.HEAD).member(0);
        change(person, "갓별", DAY, "법원 1");
        assertThat(found("김갓볼")).contains(person);
        change(person, "뭉치", DAY.plusDays(1), "법원 2");
        assertThat(found("김뭉차")).contains(person);
        assertThat(found("김갓볼")).contains(person);
        assertThat(found("김꽃님")).doesNotContain(person);
    }

    private List<Long> found(String name) {
        var question = new SearchQuestion.ByName(name, null, DivisionCode.of("1111000000"));
        var answer =
                access.as(
                        register.official("name-reader", "11110", ResidentRegistration.READ.code()),
                        () -> search.search(question, SearchPurpose.REPORT, null));
        return ((SearchAnswer.Found) answer).hits().stream().map(hit -> hit.residentId()).toList();
    }

    private static List<String> codes(NameResult result) {
        return ((NameResult.Refused) result).reasons().stream().map(Refusal::code).toList();
    }
}
