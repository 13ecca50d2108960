package org.madang.residents.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.AccessRefused;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.kernel.testing.HouseTest;
import org.madang.residents.NumberChanged;
import org.madang.residents.Refusal;
import org.madang.residents.Relation;
import org.madang.residents.Residents;
import org.madang.residents.correcting.ApproveCorrection;
import org.madang.residents.correcting.CorrectionCommand;
import org.madang.residents.correcting.CorrectionResult;
import org.madang.residents.correcting.ProposeCorrection;
import org.madang.residents.entries.EntryResult;
import org.madang.residents.proceedings.MoveProceeding;
import org.madang.residents.proceedings.OpenCommand;
import org.madang.residents.proceedings.Proceeding;
import org.madang.residents.proceedings.ProceedingResult;
import org.madang.residents.proceedings.Step;
import org.madang.residents.proceedings.StepCommand;
import org.madang.residents.registry.ResidentRows;
import org.madang.residents.testing.TestRegister;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@HouseTest
@RecordApplicationEvents
class ChangeNumberTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Seoul"));
    private static final Purpose TRACE = Purpose.of("residents.test-trace", Text.of("시험", "Test"));

    @Autowired ChangeNumber numbers;
    @Autowired MoveProceeding proceedings;
    @Autowired ProposeCorrection proposals;
    @Autowired ApproveCorrection approvals;
    @Autowired Residents residents;
    @Autowired ResidentRows rows;
    @Autowired TestRegister register;
    @Autowired Access access;
    @Autowired ApplicationEvents events;

    private EntryResult decide(long person) {
        return access.as(
                register.registrar("number-clerk", "11110"),
                () -> numbers.enter(new NumberChangeCommand(person, "2026-변경-31 인용", TODAY, null)));
    }

    private void refer(long person) {
        access.as(
                register.registrar("number-clerk", "11110"),
                () -> {
                    var kind = Proceeding.Kind.NUMBER_CHANGE;
                    var opened =
                            (ProceedingResult.Moved)
                                    proceedings.open(new OpenCommand(person, kind, "번호 유출, 협박"));
                    return proceedings.take(
                            new StepCommand(
                                    opened.proceedingId(),
                                    Step.REFERRED_URGENTLY,
                                    TODAY,
                                    null,
                                    "청구서 송부"));
                });
    }

    @Test
    void the_committee_decides_before_a_number_is_changed() {
        var home = register.home(TestRegister.JONGNO, Relation.HEAD);
        assertThat(((EntryResult.Refused) decide(home.member(0))).reasons())
                .extracting(Refusal::code)
                .containsExactly("number.not-before-committee");
    }

    @Test
    void the_old_number_is_found_by_those_entitled_and_never_given_again() {
        var home = register.home(TestRegister.JONGNO, Relation.HEAD);
        long person = home.member(0);
        var old = register.person(person, TODAY).number();
        refer(person);
        assertThat(decide(person)).isInstanceOf(EntryResult.Entered.class);
        var now = register.person(person, TODAY).number();
        assertThat(now.digits()).isNotEqualTo(old.digits());
        boolean held = register.seen(() -> rows.holds(old));
        assertThat(held).isTrue();
        assertThat(events.stream(NumberChanged.class))
                .anySatisfy(event -> assertThat(event.residentId()).isEqualTo(person));
        var reader = register.official("plain", "11110", "residents.read");
        assertThatThrownBy(() -> access.as(reader, () -> residents.byFormerNumber(old, TRACE)))
                .isInstanceOf(AccessRefused.class);
        var entitled = register.official("tracer", "11110", "residents.former");
        assertThat(access.as(entitled, () -> residents.byFormerNumber(old, TRACE)))
                .get()
                .satisfies(found -> assertThat(found.id()).isEqualTo(person));
    }

    @Test
    void a_number_that_is_itself_wrong_is_corrected_by_two_officials() {
        var home = register.home(TestRegister.JONGNO, Relation.HEAD);
        long person = home.member(0);
        var old = register.person(person, TODAY).number();
        var command =
                new CorrectionCommand(person, null, null, null, null, null, "번호 부여대장", null, true);
        var proposed =
                (CorrectionResult.Proposed)
                        access.as(
                                register.registrar("number-clerk", "11110"),
                                () -> proposals.propose(command));
        var done =
                access.as(
                        register.registrar("number-approver", "11110"),
                        () -> approvals.decide(proposed.reportId(), true));
        assertThat(done).isInstanceOf(CorrectionResult.Corrected.class);
        assertThat(register.person(person, TODAY).number().digits()).isNotEqualTo(old.digits());
        boolean held = register.seen(() -> rows.holds(old));
        assertThat(held).isTrue();
        assertThat(List.of(register.seen(() -> rows.formerNumbers(person)))).containsExactly(1);
    }
}
