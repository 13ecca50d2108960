package org.madang.finance.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Local Finance Act, Article 33, paragraph 3. */
class ProjectionTest {

    @Property(tries = 200)
    void revenue_and_spending_of_each_year_are_equal_to_the_won(
            @ForAll @LongRange(min = 1_000, max = 1_000_000_000_000L) long tax,
            @ForAll @LongRange(max = 1_000_000_000L) long grant,
            @ForAll @IntRange(min = -500, max = 1_000) int growth) {
        long spent = tax + grant;
        var base =
                new Projection.Base(
                        Map.of(111, tax, 511, grant),
                        Map.of(80, spent / 3),
                        Map.of(60, spent / 7, 120, spent - spent / 3 - spent / 7));
        for (int after = 1; after <= 5; after++) {
            var year = Projection.year(base, after, growth, growth);
            assertThat(year.spent()).isEqualTo(year.total());
            assertThat(year.free().values()).allMatch(won -> won >= 0);
        }
    }

    @Test
    void what_must_be_spent_takes_from_what_may_be_decided() {
        var base =
                new Projection.Base(
                        Map.of(111, 1_000_000L), Map.of(80, 500_000L), Map.of(60, 500_000L));
        var year = Projection.year(base, 2, 0, 1_000);
        assertThat(year.mandatory()).containsExactlyEntriesOf(Map.of(80, 605_000L));
        assertThat(year.free()).containsExactlyEntriesOf(Map.of(60, 395_000L));
    }

    @Test
    void a_plan_without_room_is_none() {
        var base = new Projection.Base(Map.of(111, 100L), Map.of(80, 90L), Map.of(60, 10L));
        assertThatThrownBy(() -> Projection.year(base, 1, 0, 2_000))
                .isInstanceOf(ArithmeticException.class);
    }
}
