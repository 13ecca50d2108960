package org.madang.finance.debt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** How a debt is paid back (Local Accounting Act, Article 55; Decree, Article 67). */
class ScheduleTest {

    private static final LocalDate ISSUED = LocalDate.of(2026, 3, 31);

    @Property(tries = 200)
    void a_debt_is_paid_back_to_the_last_won(
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long principal,
            @ForAll @IntRange(max = 2000) int rate,
            @ForAll @IntRange(max = 10) int grace,
            @ForAll @IntRange(min = 1, max = 30) int years) {
        for (int perYear : new int[] {1, 2, 4}) {
            var dues = Schedule.of(principal, rate, ISSUED, perYear, grace, years);
            assertThat(dues).hasSize((grace + years) * perYear);
            assertThat(dues.stream().mapToLong(Schedule.Due::principal).sum()).isEqualTo(principal);
            long before = Long.MAX_VALUE;
            for (var due : dues) {
                assertThat(due.on()).isAfter(due.begins());
                assertThat(due.interest()).isBetween(0L, before);
                assertThat(due.interest() % 10).isZero();
                before = due.interest();
            }
        }
    }

    @Test
    void in_the_years_of_grace_only_interest_is_paid() {
        var dues = Schedule.of(1_000_000, 250, ISSUED, 2, 1, 2);
        assertThat(dues)
                .extracting(Schedule.Due::principal)
                .containsExactly(0L, 0L, 250_000L, 250_000L, 250_000L, 250_000L);
        assertThat(dues)
                .extracting(Schedule.Due::interest)
                .containsExactly(12_500L, 12_500L, 12_500L, 9_370L, 6_250L, 3_120L);
        assertThat(dues.getFirst().on()).isEqualTo(LocalDate.of(2026, 9, 30));
    }

    @Property(tries = 100)
    void interest_grows_from_nothing_to_the_whole(
            @ForAll @LongRange(max = 1_000_000_000_000L) long interest,
            @ForAll @IntRange(max = 400) int days) {
        var on = ISSUED.plusYears(1);
        long one = Schedule.accrued(ISSUED, on, interest, ISSUED.plusDays(days));
        long next = Schedule.accrued(ISSUED, on, interest, ISSUED.plusDays(days + 1L));
        assertThat(one).isBetween(0L, next);
        assertThat(next).isLessThanOrEqualTo(interest);
        assertThat(Schedule.accrued(ISSUED, on, interest, ISSUED.minusDays(1))).isZero();
        assertThat(Schedule.accrued(ISSUED, on, interest, on)).isEqualTo(interest);
    }
}
