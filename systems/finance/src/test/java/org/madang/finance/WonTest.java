package org.madang.finance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Local Accounting Act, Article 55, and Enforcement Decree, Article 67. */
class WonTest {

    @Property
    void what_is_below_ten_won_is_dropped_and_never_more(
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000_000L) long won) {
        long rounded = Won.withoutOdd(won);
        assertThat(rounded % 10).isZero();
        assertThat(won - rounded).isBetween(0L, 9L);
    }

    @Property
    void instalments_are_round_and_sum_to_the_whole(
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long won,
            @ForAll @IntRange(min = 1, max = 60) int count) {
        var parts = Won.instalments(won, count);
        assertThat(Arrays.stream(parts).sum()).isEqualTo(won);
        assertThat(Arrays.stream(parts).skip(1)).allMatch(part -> part % 10 == 0);
        assertThat(parts[0]).isGreaterThanOrEqualTo(0);
    }
}
