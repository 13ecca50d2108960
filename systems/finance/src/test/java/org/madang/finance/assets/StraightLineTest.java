package org.madang.finance.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Rule on Accounting Standards, Article 49, paragraph 2: in a straight line. */
class StraightLineTest {

    private static final LocalDate BEGINS = LocalDate.of(2024, 2, 29);

    @Property(tries = 300)
    void wears_evenly_and_ends_at_the_last_won(
            @ForAll @LongRange(max = 1_000_000_000_000_000L) long base,
            @ForAll @LongRange(max = 1_000_000_000L) long before,
            @ForAll @IntRange(min = 1, max = 1200) int months) {
        var line = new StraightLine(before, base, BEGINS, months);
        var first = YearMonth.from(BEGINS);
        assertThat(line.by(first.minusMonths(1))).isEqualTo(before);
        assertThat(line.by(first.plusMonths(months - 1L))).isEqualTo(before + base);
        assertThat(line.by(first.plusMonths(months + 50L))).isEqualTo(before + base);
        long step = base / months;
        long last = before;
        for (int m = 0; m < Math.min(months, 40); m++) {
            long now = line.by(first.plusMonths(m));
            assertThat(now - last).isBetween(step, step + 1);
            last = now;
        }
    }

    @Test
    void the_month_of_acquisition_counts() {
        var line = new StraightLine(0, 6_000, BEGINS, 60);
        assertThat(line.by(YearMonth.of(2024, 2))).isEqualTo(100);
        assertThat(line.by(YearMonth.of(2024, 12))).isEqualTo(1_100);
        assertThat(line.left(YearMonth.of(2024, 12))).isEqualTo(49);
    }

    @Test
    void land_does_not_wear() {
        var line = new StraightLine(0, 0, BEGINS, 0);
        assertThat(line.by(YearMonth.of(2099, 1))).isZero();
    }
}
