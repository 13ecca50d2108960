package org.madang.residents.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.testing.SetClock;
import org.madang.kernel.testing.HouseTest;
import org.madang.residents.AsOf;
import org.madang.residents.Refusal;
import org.madang.residents.Relation;
import org.madang.residents.Residence;
import org.madang.residents.moving.MoveCommand;
import org.madang.residents.moving.MoveResult;
import org.madang.residents.moving.RegisterMove;
import org.madang.residents.testing.TestRegister;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.convention.TestBean;

/** Clocks run ahead and are set back: of the house, and of its database. */
@HouseTest
class ClockJumpTest {

    private static final SetClock CLOCK = new SetClock();

    @TestBean(methodName = "adjustable")
    RegisterClock clock;

    @Autowired RegisterMove moves;
    @Autowired TestRegister register;
    @Autowired Access access;
    @Autowired Names names;
    @Autowired ResidentRows rows;
    @Autowired JdbcClient jdbc;

    static RegisterClock adjustable() {
        return new RegisterClock(CLOCK.withZone(RegisterClock.SEOUL));
    }

    @AfterEach
    void the_clock_is_right_again() {
        CLOCK.reset();
    }

    private MoveResult move(TestRegister.Home home, String division, LocalDate day) {
        return access.as(
                register.registrar("clock-clerk", "11110"),
                () ->
                        moves.register(
                                MoveCommand.whole(home.members(), register.address(division), day),
                                false));
    }

    @Test
    void an_entry_of_a_day_that_has_not_come_stands_and_those_of_the_true_day_are_refused() {
        var home = register.home(TestRegister.BUSAN, Relation.HEAD, Relation.SPOUSE);
        CLOCK.forward(Duration.ofDays(1_000));
        var ahead = clock.today();
        assertThat(move(home, TestRegister.SAJIK, ahead)).isInstanceOf(MoveResult.Registered.class);

        CLOCK.reset();
        var refused = move(home, TestRegister.JONGNO, clock.today());
        assertThat(refused)
                .isInstanceOfSatisfying(
                        MoveResult.Refused.class,
                        result ->
                                assertThat(result.reasons())
                                        .extracting(Refusal::code)
                                        .contains("move.later-entry"));
        for (long member : home.members()) {
            var lived = register.history(member);
            assertThat(lived)
                    .extracting(Residence::division)
                    .containsExactlyInAnyOrder(TestRegister.BUSAN, TestRegister.SAJIK);
        }
        assertThat(register.members(home.household(), clock.today()))
                .hasSize(2)
                .allSatisfy(member ->
                        assertThat(member.residence().division()).isEqualTo(TestRegister.BUSAN));
    }

    @Test
    void what_was_recorded_by_a_clock_ahead_is_superseded_after_it_and_never_lost() {
        long id = register.home(TestRegister.JONGNO, Relation.HEAD).member(0);
        var before = Instant.now();
        register.seen(() -> {
            // The database's clock is a year ahead while this is recorded.
            jdbc.sql(
                            """
                            select set_config('residents.recording_time',
                                (clock_timestamp() + interval '1 year')::text, true)
                            """)
                    .query(String.class)
                    .single();
            names.correct(id, "김먼저", "Kim Meonjeo", 1);
            return true;
        });
        register.seen(() -> {
            names.correct(id, "김나중", "Kim Najung", 2);
            return true;
        });

        assertThat(register.seen(() -> names.lasting(id).name())).isEqualTo("김나중");
        assertThat(beliefs(id)).containsExactly("김시험", "김먼저", "김나중");
        var day = LocalDate.of(2020, 1, 1);
        assertThat(
                        register.seen(() ->
                                rows.byId(id, AsOf.on(day).knownAt(before)).orElseThrow().name()))
                .isEqualTo("김시험");
    }

    /** What the register held, one after the other: each ends when the next begins. */
    private List<String> beliefs(long id) {
        return register.owner()
                .sql(
                        """
                        select name from (
                            select name, recorded_at,
                                   lag(superseded_at) over (order by recorded_at) as ended
                            from (select name, recorded_at, superseded_at
                                  from residents.name_history where resident_id = :id
                                  union all
                                  select name, recorded_at, 'infinity' from residents.name
                                  where resident_id = :id) beliefs
                            where recorded_at < superseded_at) told
                        where ended is null or ended = recorded_at
                        order by recorded_at
                        """)
                .param("id", id)
                .query(String.class)
                .list();
    }
}
