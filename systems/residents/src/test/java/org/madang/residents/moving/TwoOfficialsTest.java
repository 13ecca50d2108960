package org.madang.residents.moving;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.madang.kernel.access.Access;
import org.madang.kernel.testing.HouseTest;
import org.madang.residents.Relation;
import org.madang.residents.testing.TestRegister;
import org.springframework.beans.factory.annotation.Autowired;

/** Officials at the same household at the same moment, on threads and connections of their own. */
@HouseTest
class TwoOfficialsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Autowired RegisterMove moves;
    @Autowired TestRegister register;
    @Autowired Access access;

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void one_wins_and_the_other_is_told() throws Exception {
        for (int round = 0; round < 20; round++) {
            var home = register.home(TestRegister.JONGNO, Relation.HEAD, Relation.SPOUSE);
            var seen = Map.of(home.member(0), register.version(home.member(0)));
            var results =
                    together(
                            () -> move(home, register.address(TestRegister.SAJIK), seen),
                            () -> move(home, register.address(TestRegister.SAJIK), seen));
            assertThat(results).filteredOn(MoveResult.Registered.class::isInstance).hasSize(1);
            assertThat(results)
                    .filteredOn(MoveResult.Refused.class::isInstance)
                    .singleElement()
                    .satisfies(result ->
                            assertThat(((MoveResult.Refused) result).reasons().getFirst().code())
                                    .isEqualTo("move.changed-meanwhile"));
            assertThat(register.history(home.member(0))).hasSize(2);
        }
    }

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void two_households_that_join_each_other_do_not_wait_for_each_other_forever() throws Exception {
        for (int round = 0; round < 20; round++) {
            var one = register.home(TestRegister.JONGNO, Relation.HEAD);
            var other = register.home(TestRegister.SAJIK, Relation.HEAD);
            var results = together(() -> join(one, other), () -> join(other, one));
            assertThat(results).filteredOn(MoveResult.Registered.class::isInstance).hasSize(1);
            assertThat(results).filteredOn(MoveResult.Refused.class::isInstance).hasSize(1);
        }
    }

    private MoveResult move(TestRegister.Home home, long address, Map<Long, Integer> seen) {
        var command =
                new MoveCommand(
                        home.members(), address, "", DAY, null, Map.of(), null, Map.copyOf(seen));
        return access.as(register.registrar("pair", "11110"), () -> moves.register(command, false));
    }

    private MoveResult join(TestRegister.Home home, TestRegister.Home there) {
        var command =
                new MoveCommand(
                        home.members(),
                        there.address(),
                        "",
                        DAY,
                        there.household(),
                        Map.of(home.member(0), Relation.COHABITANT),
                        null,
                        Map.of());
        return access.as(register.registrar("pair", "11110"), () -> moves.register(command, true));
    }

    private static List<MoveResult> together(Callable<MoveResult> one, Callable<MoveResult> other)
            throws Exception {
        var start = new CyclicBarrier(2);
        var results = new ArrayList<MoveResult>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var running = new ArrayList<java.util.concurrent.Future<MoveResult>>();
            for (var work : List.of(one, other)) {
                running.add(
                        threads.submit(() -> {
                            start.await();
                            return work.call();
                        }));
            }
            for (var result : running) {
                results.add(result.get());
            }
        }
        return results;
    }
}
