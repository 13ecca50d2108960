package org.madang.residents.adopting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.madang.kernel.access.Access;
import org.madang.kernel.testing.HouseTest;
import org.madang.residents.Refusal;
import org.madang.residents.Relation;
import org.madang.residents.adopting.AdoptionCommand.Kind;
import org.madang.residents.entries.Entry;
import org.madang.residents.entries.EntryResult;
import org.madang.residents.marking.Mark;
import org.madang.residents.marking.MarkCommand;
import org.madang.residents.marking.MarkRecord;
import org.madang.residents.marking.Marks;
import org.madang.residents.testing.TestRegister;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class AdoptionAndMarksTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Seoul"));

    @Autowired RegisterAdoption adoptions;
    @Autowired MarkRecord markRecord;
    @Autowired Marks marks;
    @Autowired TestRegister register;
    @Autowired Access access;

    private <C> EntryResult enter(Entry<C> entry, C command) {
        return access.as(register.registrar("family-clerk", "11110"), () -> entry.enter(command));
    }

    private static List<String> codes(EntryResult result) {
        return ((EntryResult.Refused) result).reasons().stream().map(Refusal::code).toList();
    }

    private static AdoptionCommand adoption(
            long child, List<Long> adopters, Kind kind, LocalDate on) {
        return new AdoptionCommand(
                child, adopters, kind, "박", "새봄", null, Relation.CHILD, on, "서울가정법원 2026느단7", null);
    }

    @Test
    void an_adopted_child_bears_another_name_and_stands_otherwise_in_the_household() {
        var home =
                register.home(
                        TestRegister.JONGNO, Relation.HEAD, Relation.SPOUSE, Relation.COHABITANT);
        long child = home.member(2);
        var parents = List.of(home.member(0), home.member(1));
        var day = TODAY.minusDays(4);
        // The test's people are made of one age: the child must not be the older one.
        register.owner()
                .sql("update residents.resident set birth_date = '2009-05-05' where id = ?")
                .param(child)
                .update();
        assertThat(enter(adoptions, adoption(child, parents, Kind.GENERAL, day)))
                .isInstanceOf(EntryResult.Entered.class);
        assertThat(register.person(child, day).name()).isEqualTo("박새봄");
        assertThat(register.person(child, day.minusDays(1)).name()).isEqualTo("김시험");
        assertThat(register.members(home.household(), day))
                .extracting(member -> member.residence().relation())
                .containsExactly(Relation.HEAD, Relation.SPOUSE, Relation.CHILD);
    }

    @Test
    void nobody_adopts_themselves_or_a_grown_up_as_a_full_child() {
        var home = register.home(TestRegister.JONGNO, Relation.HEAD, Relation.COHABITANT);
        long person = home.member(1);
        var day = TODAY.minusDays(4);
        assertThat(codes(enter(adoptions, adoption(person, List.of(person), Kind.GENERAL, day))))
                .contains("adoption.no-adopters");
        assertThat(
                        codes(
                                enter(
                                        adoptions,
                                        adoption(person, List.of(home.member(0)), Kind.FULL, day))))
                .contains("adoption.minors-only");
    }

    private static MarkCommand mark(
            long person, Mark.Kind kind, MarkCommand.Act act, LocalDate on) {
        return new MarkCommand(person, kind, act, on, "제1보병사단 확인서 4", null);
    }

    @Test
    void a_soldier_stays_registered_at_home_while_in_barracks() {
        var home = register.home(TestRegister.JONGNO, Relation.HEAD, Relation.CHILD);
        long person = home.member(0);
        var kind = Mark.Kind.IN_BARRACKS;
        var begin = mark(person, kind, MarkCommand.Act.BEGIN, TODAY.minusDays(40));
        assertThat(enter(markRecord, begin)).isInstanceOf(EntryResult.Entered.class);
        assertThat(register.person(person, TODAY).residence()).isNotNull();
        assertThat(codes(enter(markRecord, begin))).contains("mark.lasts");
        var end = mark(person, kind, MarkCommand.Act.END, TODAY.minusDays(2));
        assertThat(enter(markRecord, end)).isInstanceOf(EntryResult.Entered.class);
        assertThat(register.seen(() -> marks.of(person)))
                .singleElement()
                .satisfies(mark -> assertThat(mark.until()).isEqualTo(TODAY.minusDays(2)));
        assertThat(codes(enter(markRecord, end))).contains("mark.none");
    }

    @Test
    void a_child_is_no_soldier_and_a_stay_abroad_may_be_reported_ahead() {
        var home = register.home(TestRegister.JONGNO, Relation.HEAD, Relation.CHILD);
        var early = LocalDate.of(2020, 1, 1);
        assertThat(
                        codes(
                                enter(
                                        markRecord,
                                        mark(
                                                home.member(1),
                                                Mark.Kind.IN_BARRACKS,
                                                MarkCommand.Act.BEGIN,
                                                early))))
                .containsExactly("mark.too-young");
        var ahead =
                mark(
                        home.member(0),
                        Mark.Kind.STAYING_ABROAD,
                        MarkCommand.Act.BEGIN,
                        TODAY.plusDays(20));
        assertThat(enter(markRecord, ahead)).isInstanceOf(EntryResult.Entered.class);
    }
}
