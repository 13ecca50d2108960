package org.madang.finance.treasury;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** The interest of a deposit. */
class InterestTest {

    @Property(tries = 200)
    void interest_grows_with_the_days_and_is_the_rate_after_a_year(
            @ForAll @LongRange(max = 1_000_000_000_000_000L) long won,
            @ForAll @IntRange(max = 2000) int rate,
            @ForAll @IntRange(max = 400) int days) {
        var placed = LocalDate.of(2025, 3, 1);
        long one = TreasuryRules.interest(won, rate, placed, placed.plusDays(days));
        assertThat(TreasuryRules.interest(won, rate, placed, placed.plusDays(days + 1L)))
                .isGreaterThanOrEqualTo(one);
        assertThat(TreasuryRules.interest(won, rate, placed, placed.plusDays(365)))
                .isEqualTo(won / 10_000 * rate + won % 10_000 * rate / 10_000);
    }
}
