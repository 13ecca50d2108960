package org.madang.residents.deaths;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.madang.kernel.access.Access;
import org.madang.kernel.testing.HouseTest;
import org.madang.residents.Refusal;
import org.madang.residents.Relation;
import org.madang.residents.ResidentDied;
import org.madang.residents.Status;
import org.madang.residents.moving.MoveCommand;
import org.madang.residents.moving.MoveResult;
import org.madang.residents.moving.RegisterMove;
import org.madang.residents.testing.TestRegister;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@HouseTest
@RecordApplicationEvents
class RegisterDeathTest {

    private static final LocalDate DIED = LocalDate.of(2026, 11, 12);

    @Autowired RegisterDeath deaths;
    @Autowired RegisterMove moves;
    @Autowired TestRegister register;
    @Autowired Access access;
    @Autowired ApplicationEvents events;

    private DeathResult report(DeathCommand command) {
        return access.as(
                register.registrar("death-clerk", "11110"), () -> deaths.register(command));
    }

    private static DeathCommand death(long person, LocalDate died, @Nullable Long newHead) {
        return new DeathCommand(person, died, null, "진단서 2026-1", newHead, Map.of(), null);
    }

    @Test
    void the_dead_head_is_followed_by_the_one_named() {
        var home =
                register.home(
                        TestRegister.JONGNO,
                        Relation.HEAD,
                        Relation.SPOUSE,
                        Relation.CHILD,
                        Relation.PARENT);
        long before = register.headcount(TestRegister.JONGNO, DIED);
        assertThat(codes(report(death(home.member(0), DIED, null))))
                .containsExactly("death.head-needed");
        var done = report(death(home.member(0), DIED, home.member(1)));
        assertThat(done)
                .isInstanceOfSatisfying(
                        DeathResult.Registered.class,
                        entered -> assertThat(entered.householdEnded()).isFalse());
        assertThat(register.members(home.household(), DIED))
                .extracting(member -> member.residence().relation())
                .containsExactly(Relation.HEAD, Relation.PARENT_IN_LAW, Relation.CHILD);
        assertThat(register.members(home.household(), DIED.minusDays(1))).hasSize(4);
        assertThat(register.person(home.member(0), DIED).status()).isEqualTo(Status.DECEASED);
        assertThat(register.person(home.member(0), DIED).residence()).isNull();
        assertThat(register.person(home.member(0), DIED.minusDays(1)).status())
                .isEqualTo(Status.RESIDENT);
        assertThat(register.headcount(TestRegister.JONGNO, DIED)).isEqualTo(before - 1);
        assertThat(events.stream(ResidentDied.class))
                .anySatisfy(event -> assertThat(event.residentId()).isEqualTo(home.member(0)));
    }

    @Test
    void a_household_ends_with_its_last_member() {
        var home = register.home(TestRegister.JONGNO, Relation.HEAD);
        var done = (DeathResult.Registered) report(death(home.member(0), DIED, null));
        assertThat(done.householdEnded()).isTrue();
        assertThat(
                        register.owner()
                                .sql("select ended_on from residents.household where id = ?")
                                .param(home.household())
                                .query(LocalDate.class)
                                .single())
                .isEqualTo(DIED);
    }

    @Test
    void nobody_dies_twice_or_moves_afterwards() {
        var home = register.home(TestRegister.JONGNO, Relation.HEAD);
        report(death(home.member(0), DIED, null));
        assertThat(codes(report(death(home.member(0), DIED, null))))
                .containsExactly("death.not-living");
        long address = register.address(TestRegister.SAJIK);
        var moved =
                access.as(
                        register.registrar("death-clerk", "11110"),
                        () ->
                                moves.register(
                                        MoveCommand.whole(
                                                home.members(), address, DIED.plusDays(1)),
                                        false));
        assertThat(((MoveResult.Refused) moved).reasons())
                .extracting(Refusal::code)
                .containsExactly("move.not-registered");
    }

    @Test
    void a_death_before_a_later_entry_is_refused() {
        var home = register.home(TestRegister.JONGNO, Relation.HEAD);
        var before = TestRegister.SINCE.minusDays(1);
        assertThat(codes(report(death(home.member(0), before, null))))
                .contains("death.later-entry");
        assertThat(codes(report(death(home.member(0), LocalDate.of(2100, 1, 1), null))))
                .contains("death.future");
    }

    @Test
    void the_term_runs_from_the_day_it_was_learned() {
        var died = LocalDate.of(2026, 3, 2);
        var home = register.home(TestRegister.JONGNO, Relation.HEAD);
        var learned =
                new DeathCommand(
                        home.member(0),
                        died,
                        LocalDate.of(2026, 11, 1),
                        "검안서 7",
                        null,
                        Map.of(),
                        null);
        var done = (DeathResult.Registered) report(learned);
        assertThat(done.lateness().days()).isZero();
    }

    @Test
    void a_member_from_elsewhere_cannot_become_the_head() {
        var home = register.home(TestRegister.JONGNO, Relation.HEAD, Relation.SPOUSE);
        var other = register.home(TestRegister.JONGNO, Relation.HEAD);
        assertThat(codes(report(death(home.member(0), DIED, other.member(0)))))
                .containsExactly("death.head-not-there");
    }

    private static List<String> codes(DeathResult result) {
        return ((DeathResult.Refused) result).reasons().stream().map(Refusal::code).toList();
    }
}
