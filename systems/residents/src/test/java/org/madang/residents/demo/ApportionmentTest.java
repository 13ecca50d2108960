package org.madang.residents.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class ApportionmentTest {

    @Property
    void shares_sum_to_the_total_and_keep_within_one_of_the_exact_share(
            @ForAll @Size(min = 1, max = 40) @LongRange(min = 0, max = 90_000) long[] weights,
            @ForAll @IntRange(max = 60_000_000) int total) {
        weights[0] += 1;
        var shares = Apportionment.largestRemainder(weights, total);
        double sum = Arrays.stream(weights).sum();
        assertThat(Arrays.stream(shares).sum()).isEqualTo(total);
        for (int i = 0; i < shares.length; i++) {
            assertThat(Math.abs(shares[i] - weights[i] / sum * total)).isLessThan(1.000001);
        }
    }
}
