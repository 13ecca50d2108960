package org.madang.residents.correcting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.AccessRefused;
import org.madang.kernel.access.Actor;
import org.madang.kernel.testing.HouseTest;
import org.madang.residents.AsOf;
import org.madang.residents.Refusal;
import org.madang.residents.Relation;
import org.madang.residents.Sex;
import org.madang.residents.naming.ChangeName;
import org.madang.residents.naming.NameCommand;
import org.madang.residents.numbers.NumberScheme;
import org.madang.residents.registry.ResidentRows;
import org.madang.residents.testing.TestRegister;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

@HouseTest
class CorrectionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Autowired ProposeCorrection proposals;
    @Autowired ApproveCorrection approvals;
    @Autowired ChangeName names;
    @Autowired ResidentRows rows;
    @Autowired NumberScheme scheme;
    @Autowired TestRegister register;
    @Autowired Access access;

    private Actor.Official first() {
        return register.registrar("first-official", "11110");
    }

    private Actor.Official second() {
        return register.registrar("second-official", "11110");
    }

    private static CorrectionCommand birth(long person, LocalDate born) {
        return new CorrectionCommand(person, null, null, null, born, null, "출생증명서와 다름", null);
    }

    private long propose(CorrectionCommand command) {
        var result = access.as(first(), () -> proposals.propose(command));
        return ((CorrectionResult.Proposed) result).reportId();
    }

    @Test
    void nothing_changes_before_the_second_official_approves() {
        var home = register.home(TestRegister.JONGNO, Relation.HEAD);
        var before = register.person(home.member(0), TODAY);
        var known = register.seen(rows::now);
        var born = before.birthDate().minusDays(3);
        long report = propose(birth(home.member(0), born));
        assertThat(register.person(home.member(0), TODAY)).isEqualTo(before);

        var done = access.as(second(), () -> approvals.decide(report, true));
        var after = register.person(home.member(0), TODAY);
        assertThat(after.birthDate()).isEqualTo(born);
        assertThat(after.number()).isNotEqualTo(before.number());
        assertThat(scheme.fits(after.number(), born, after.sex())).isTrue();
        assertThat(((CorrectionResult.Corrected) done).number()).isEqualTo(after.number());
        var then =
                register.seen(() ->
                        rows.byId(home.member(0), AsOf.on(TODAY).knownAt(known)).orElseThrow());
        assertThat(then).isEqualTo(before);
    }

    @Test
    void who_proposed_cannot_approve() {
        var home = register.home(TestRegister.JONGNO, Relation.HEAD);
        long report = propose(birth(home.member(0), LocalDate.of(1960, 2, 3)));
        assertThat(codes(access.as(first(), () -> approvals.decide(report, true))))
                .containsExactly("correction.same-official");
        assertThatThrownBy(() ->
                        register.owner()
                                .sql(
                                        """
                                        update residents.report
                                        set state = 'ACCEPTED', decided_by = reporter,
                                            approved_by = reporter
                                        where id = ?
                                        """)
                                .param(report)
                                .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("four_eyes");
    }

    @Test
    void approving_needs_its_own_duty_and_the_own_area() {
        var home = register.home(TestRegister.JONGNO, Relation.HEAD);
        long report = propose(birth(home.member(0), LocalDate.of(1960, 2, 3)));
        var clerk = register.official("clerk", "11110", "residents.register");
        assertThatThrownBy(() -> access.as(clerk, () -> approvals.decide(report, true)))
                .isInstanceOf(AccessRefused.class);
        var busan = register.registrar("busan", "26110");
        assertThat(codes(access.as(busan, () -> approvals.decide(report, true))))
                .containsExactly("correction.not-waiting");
    }

    @Test
    void a_proposal_turned_down_changes_nothing() {
        var home = register.home(TestRegister.JONGNO, Relation.HEAD);
        var before = register.person(home.member(0), TODAY);
        long report = propose(birth(home.member(0), LocalDate.of(1960, 2, 3)));
        assertThat(access.as(second(), () -> approvals.decide(report, false)))
                .isInstanceOf(CorrectionResult.TurnedDown.class);
        assertThat(codes(access.as(second(), () -> approvals.decide(report, true))))
                .containsExactly("correction.not-waiting");
        assertThat(register.person(home.member(0), TODAY)).isEqualTo(before);
    }

    @Test
    void a_record_that_changed_since_the_proposal_must_be_looked_at_again() {
        var home = register.home(TestRegister.JONGNO, Relation.HEAD);
        long person = home.member(0);
        long report = propose(birth(person, LocalDate.of(1960, 2, 3)));
        var name = new NameCommand(person, "김", "새로운", null, TODAY, "법원 1", null);
        access.as(first(), () -> names.change(name));
        assertThat(codes(access.as(second(), () -> approvals.decide(report, true))))
                .containsExactly("correction.changed-meanwhile");
    }

    @Test
    void a_corrected_sex_moves_the_headcount_and_the_number() {
        var home = register.home(TestRegister.JONGNO, Relation.HEAD);
        var before = register.person(home.member(0), TODAY);
        var sex = before.sex() == Sex.MALE ? Sex.FEMALE : Sex.MALE;
        long asBefore = counted(before.birthDate(), before.sex());
        long asAfter = counted(before.birthDate(), sex);
        long report =
                propose(
                        new CorrectionCommand(
                                before.id(), null, null, null, null, sex, "증명서", null));
        access.as(second(), () -> approvals.decide(report, true));
        assertThat(register.person(before.id(), TODAY).sex()).isEqualTo(sex);
        assertThat(counted(before.birthDate(), before.sex())).isEqualTo(asBefore - 1);
        assertThat(counted(before.birthDate(), sex)).isEqualTo(asAfter + 1);
    }

    @Test
    void a_correction_changes_no_figures_of_days_before_the_register_was_counted() {
        var home = register.home(TestRegister.JONGNO, Relation.HEAD);
        var person = register.person(home.member(0), TODAY);
        var since = TestRegister.SINCE.plusDays(30);
        register.owner()
                .sql("insert into residents.counted_from (day) values (?)")
                .param(since)
                .update();
        try {
            var sex = person.sex() == Sex.MALE ? Sex.FEMALE : Sex.MALE;
            long before = changes(since);
            long report =
                    propose(
                            new CorrectionCommand(
                                    person.id(), null, null, null, null, sex, "증명서", null));
            access.as(second(), () -> approvals.decide(report, true));
            assertThat(register.person(person.id(), TODAY).sex()).isEqualTo(sex);
            assertThat(changes(since)).isEqualTo(before);
            assertThat(counted(person.birthDate(), sex)).isPositive();
        } finally {
            register.owner().sql("delete from residents.counted_from").update();
        }
    }

    /** How often anybody was counted on a day before this one. */
    private long changes(LocalDate day) {
        return register.owner()
                .sql("select count(*) from residents.headcount where day < ?")
                .param(day)
                .query(Long.class)
                .single();
    }

    @Test
    void a_corrected_name_was_always_so_and_the_mistake_stays_known() {
        var home = register.home(TestRegister.JONGNO, Relation.HEAD);
        var known = register.seen(rows::now);
        long report =
                propose(
                        new CorrectionCommand(
                                home.member(0), "김", "사험", null, null, null, "오기", null));
        access.as(second(), () -> approvals.decide(report, true));
        assertThat(register.person(home.member(0), TestRegister.SINCE).name()).isEqualTo("김사험");
        var then =
                register.seen(() ->
                        rows.byId(home.member(0), AsOf.on(TODAY).knownAt(known)).orElseThrow());
        assertThat(then.name()).isEqualTo("김시험");
    }

    @Test
    void says_why_a_correction_cannot_be_proposed() {
        var home = register.home(TestRegister.JONGNO, Relation.HEAD);
        long person = home.member(0);
        assertThat(refused(new CorrectionCommand(person, null, null, null, null, null, "x", null)))
                .containsExactly("correction.nothing");
        assertThat(refused(birth(person, TestRegister.SINCE.plusDays(1))))
                .containsExactly("correction.bad-birth");
        var silent =
                new CorrectionCommand(
                        person, null, null, null, LocalDate.of(1960, 2, 3), null, " ", null);
        assertThat(refused(silent)).containsExactly("correction.no-evidence");
    }

    private List<String> refused(CorrectionCommand command) {
        return codes(access.as(first(), () -> proposals.propose(command)));
    }

    private long counted(LocalDate birth, Sex sex) {
        return register.owner()
                .sql(
                        """
                        select coalesce(sum(change), 0) from residents.headcount
                        where birth_date = ? and sex = ? and division = ?
                        """)
                .params(birth, String.valueOf(sex.code()), TestRegister.JONGNO)
                .query(Long.class)
                .single();
    }

    private static List<String> codes(CorrectionResult result) {
        return ((CorrectionResult.Refused) result).reasons().stream().map(Refusal::code).toList();
    }
}
