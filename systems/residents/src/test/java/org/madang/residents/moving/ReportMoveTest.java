package org.madang.residents.moving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.AccessRefused;
import org.madang.kernel.access.Actor;
import org.madang.kernel.testing.HouseTest;
import org.madang.residents.Refusal;
import org.madang.residents.Relation;
import org.madang.residents.reading.ReadReports;
import org.madang.residents.testing.TestRegister;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class ReportMoveTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Autowired ReportMove online;
    @Autowired RegisterMove counter;
    @Autowired ReadReports reports;
    @Autowired TestRegister register;
    @Autowired Access access;

    private Actor.Official registrar() {
        return register.registrar("online-clerk", "11110");
    }

    private static MoveCommand joining(TestRegister.Home home, TestRegister.Home there) {
        return new MoveCommand(
                List.of(home.member(0)),
                there.address(),
                "",
                DAY,
                there.household(),
                Map.of(home.member(0), Relation.SIBLING),
                null,
                Map.of());
    }

    private MoveResult.Submitted submit(long resident, MoveCommand command) {
        return (MoveResult.Submitted)
                access.as(new Actor.Resident(resident), () -> online.submit(command));
    }

    @Test
    void a_report_waits_for_the_head_and_then_for_an_official() {
        var home = register.home(TestRegister.BUSAN, Relation.HEAD);
        var there = register.home(TestRegister.JONGNO, Relation.HEAD);
        var report = submit(home.member(0), joining(home, there));
        assertThat(report.consenterId()).isEqualTo(there.member(0));

        var early = access.as(registrar(), () -> counter.confirm(report.reportId()));
        assertThat(early).isInstanceOf(MoveResult.Refused.class);
        assertThat(register.members(there.household(), DAY)).hasSize(1);

        var head = new Actor.Resident(there.member(0));
        assertThat(access.as(head, () -> reports.mine(10)))
                .extracting(found -> found.id())
                .contains(report.reportId());
        access.as(head, () -> online.consent(report.reportId(), true));
        var done = access.as(registrar(), () -> counter.confirm(report.reportId()));
        assertThat(done).isInstanceOf(MoveResult.Registered.class);
        assertThat(register.members(there.household(), DAY)).hasSize(2);

        var again = access.as(registrar(), () -> counter.confirm(report.reportId()));
        assertThat(again).isInstanceOf(MoveResult.Refused.class);
    }

    @Test
    void only_the_head_who_was_asked_can_consent() {
        var home = register.home(TestRegister.BUSAN, Relation.HEAD);
        var there = register.home(TestRegister.JONGNO, Relation.HEAD, Relation.SPOUSE);
        var report = submit(home.member(0), joining(home, there));
        for (long stranger : List.of(home.member(0), there.member(1))) {
            assertThatThrownBy(() ->
                            access.as(
                                    new Actor.Resident(stranger),
                                    () -> online.consent(report.reportId(), true)))
                    .isInstanceOf(AccessRefused.class);
        }
    }

    @Test
    void a_head_who_does_not_agree_ends_the_report() {
        var home = register.home(TestRegister.BUSAN, Relation.HEAD);
        var there = register.home(TestRegister.JONGNO, Relation.HEAD);
        var report = submit(home.member(0), joining(home, there));
        var head = new Actor.Resident(there.member(0));
        assertThat(access.as(head, () -> online.consent(report.reportId(), false)))
                .isInstanceOf(MoveResult.Closed.class);
        assertThat(access.as(registrar(), () -> counter.confirm(report.reportId())))
                .isInstanceOf(MoveResult.Refused.class);
        assertThat(register.members(home.household(), DAY)).hasSize(1);
    }

    @Test
    void nobody_moves_a_stranger() {
        var home = register.home(TestRegister.BUSAN, Relation.HEAD);
        var stranger = register.home(TestRegister.JONGNO, Relation.HEAD);
        var command = MoveCommand.whole(home.members(), register.address(TestRegister.SAJIK), DAY);
        var result =
                access.as(new Actor.Resident(stranger.member(0)), () -> online.submit(command));
        assertThat(codes(result)).containsExactly("move.not-theirs-to-report");
    }

    @Test
    void who_is_not_the_head_reports_for_themselves_only() {
        var home = register.home(TestRegister.BUSAN, Relation.HEAD, Relation.SPOUSE);
        long address = register.address(TestRegister.SAJIK);
        var spouse = new Actor.Resident(home.member(1));
        var both = MoveCommand.whole(home.members(), address, DAY);
        assertThat(codes(access.as(spouse, () -> online.submit(both))))
                .containsExactly("move.not-theirs-to-report");
        var alone = MoveCommand.whole(List.of(home.member(1)), address, DAY);
        assertThat(access.as(spouse, () -> online.submit(alone)))
                .isInstanceOf(MoveResult.Submitted.class);
    }

    @Test
    void the_reporter_can_take_a_report_back() {
        var home = register.home(TestRegister.BUSAN, Relation.HEAD);
        var command = MoveCommand.whole(home.members(), register.address(TestRegister.SAJIK), DAY);
        var report = submit(home.member(0), command);
        var me = new Actor.Resident(home.member(0));
        assertThat(access.as(me, () -> online.withdraw(report.reportId())))
                .isInstanceOf(MoveResult.Closed.class);
        assertThat(access.as(registrar(), () -> counter.confirm(report.reportId())))
                .isInstanceOf(MoveResult.Refused.class);
    }

    @Test
    void an_official_of_another_place_cannot_confirm_or_refuse() {
        var home = register.home(TestRegister.BUSAN, Relation.HEAD);
        var command = MoveCommand.whole(home.members(), register.address(TestRegister.SAJIK), DAY);
        var report = submit(home.member(0), command);
        var busan = register.registrar("busan-clerk", "26110");
        assertThatThrownBy(() -> access.as(busan, () -> counter.confirm(report.reportId())))
                .isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> access.as(busan, () -> counter.refuse(report.reportId())))
                .isInstanceOf(AccessRefused.class);
    }

    @Test
    void a_household_is_found_by_the_exact_name_of_its_head_only() {
        var there = register.home(TestRegister.JONGNO, Relation.HEAD);
        var me = new Actor.Resident(register.home(TestRegister.BUSAN, Relation.HEAD).member(0));
        assertThat(access.as(me, () -> online.householdOf("김시험", there.address(), "")))
                .contains(there.household());
        assertThat(access.as(me, () -> online.householdOf("김시", there.address(), ""))).isEmpty();
        assertThat(register.journaled(there.member(0), "READ", "residents.move-report"))
                .isEqualTo(1);
    }

    private static List<String> codes(MoveResult result) {
        return ((MoveResult.Refused) result).reasons().stream().map(Refusal::code).toList();
    }
}
