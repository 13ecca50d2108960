package org.madang.finance.debt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Rule on Accounting Standards, Article 54, paragraph 2; payments in another currency. */
class DiscountTest {

    private static final LocalDate ISSUED = LocalDate.of(2026, 1, 1);

    @Test
    void two_years_at_a_discount_grow_to_the_face_at_one_rate() {
        var dues = Schedule.of(1_000_000, 0, ISSUED, 1, 1, 1);
        double rate = Discount.rate(dues, 907_029);
        assertThat(rate).isCloseTo(0.05, within(1e-6));
        assertThat(Discount.parts(dues, 1_000_000, 907_029)).containsExactly(45_352, 47_619);
    }

    @Test
    void a_premium_makes_interest_less() {
        var dues = Schedule.of(1_000_000, 1000, ISSUED, 1, 1, 1);
        var parts = Discount.parts(dues, 1_000_000, 1_050_000);
        assertThat(Arrays.stream(parts).allMatch(part -> part < 0)).isTrue();
        assertThat(Arrays.stream(parts).sum()).isEqualTo(-50_000);
    }

    @Property(tries = 100)
    void the_parts_are_the_whole_difference_and_of_one_sign(
            @ForAll @LongRange(min = 100_000_000, max = 1_000_000_000_000L) long face,
            @ForAll @IntRange(min = 50, max = 200) int percent,
            @ForAll @IntRange(min = 0, max = 1200) int rate,
            @ForAll @IntRange(min = 0, max = 3) int grace,
            @ForAll @IntRange(min = 1, max = 10) int years) {
        var dues = Schedule.of(face, rate, ISSUED, 2, grace, years);
        long proceeds = face / 100 * percent;
        var parts = Discount.parts(dues, face, proceeds);
        assertThat(Arrays.stream(parts).sum()).isEqualTo(face - proceeds);
        long sign = Long.signum(face - proceeds);
        // Interest is paid without what is below ten won, which may turn a part by as much.
        assertThat(Arrays.stream(parts).allMatch(part -> part * sign >= -100)).isTrue();
    }

    @Property(tries = 100)
    void payments_in_another_currency_are_the_whole_principal(
            @ForAll @LongRange(min = 1, max = 10_000_000_000L) long cents,
            @ForAll @IntRange(min = 0, max = 2000) int rate,
            @ForAll @IntRange(min = 0, max = 5) int grace,
            @ForAll @IntRange(min = 1, max = 10) int years) {
        var units = BigDecimal.valueOf(cents, 2);
        var parts = Schedule.inUnits(units, rate, 4, grace, years);
        assertThat(parts).hasSize((grace + years) * 4);
        assertThat(
                        parts.stream()
                                .map(Schedule.Units::principal)
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(units);
        assertThat(parts).allMatch(part -> part.principal().signum() >= 0);
    }
}
