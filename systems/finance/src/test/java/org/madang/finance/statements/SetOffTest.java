package org.madang.finance.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.madang.finance.ledger.Balances.Balance;

/** Rule on Accounting Standards, Article 9, paragraph 1: what accounts pass on is set off. */
class SetOffTest {

    private static final long MOST = 1_000_000_000_000_000L;

    private static Balance balance(int account, int year, long net) {
        return new Balance(11110, account, year, Math.max(net, 0), Math.max(-net, 0), 1);
    }

    private static List<Balance> trial(long cost, long revenue) {
        return List.of(
                balance(111100, 2026, revenue - cost),
                balance(SetOff.PASSED_ON, 2026, cost),
                balance(SetOff.TAKEN, 2026, -revenue));
    }

    private static long net(SetOff after, int account) {
        return after.trial().stream()
                .filter(one -> one.account() == account && one.year() == 2026)
                .mapToLong(Balance::net)
                .sum();
    }

    @Property(tries = 300)
    void the_smaller_side_vanishes_and_the_result_stays(
            @ForAll @LongRange(max = MOST) long cost, @ForAll @LongRange(max = MOST) long revenue) {
        var after = SetOff.of(11110, trial(cost, revenue), 2026);
        long left = net(after, SetOff.PASSED_ON);
        long taken = -net(after, SetOff.TAKEN);
        assertThat(after.won()).isEqualTo(Math.min(cost, revenue));
        assertThat(Math.min(left, taken)).isZero();
        assertThat(taken - left).isEqualTo(revenue - cost);
        assertThat(after.trial().stream().mapToLong(Balance::net).sum()).isZero();
    }

    @Property(tries = 100)
    void what_went_the_wrong_way_round_is_left_as_it_is(
            @ForAll @LongRange(max = MOST) long cost, @ForAll @LongRange(max = MOST) long revenue) {
        var odd = trial(-cost, revenue);
        assertThat(SetOff.of(11110, odd, 2026)).isEqualTo(new SetOff(odd, 0));
    }

    @Test
    void another_year_is_left_alone() {
        var trial =
                List.of(
                        balance(SetOff.PASSED_ON, 2025, 500),
                        balance(SetOff.TAKEN, 2025, -500),
                        balance(SetOff.PASSED_ON, 2026, 300),
                        balance(SetOff.TAKEN, 2025, -300));
        assertThat(SetOff.of(11110, trial, 2026).won()).isZero();
        assertThat(SetOff.of(11110, trial, 2025).won()).isEqualTo(500);
    }
}
