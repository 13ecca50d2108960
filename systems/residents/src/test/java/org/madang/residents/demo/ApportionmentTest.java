package org.madang.residents.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ApportionmentTest {

    @Property
    void shares_sum_to_the_total_and_keep_within_one_of_the_exact_share(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 90_000) Integer> people,
            @ForAll @IntRange(max = 60_000_000) int total) {
        var weights = people.stream().mapToLong(count -> count + 1L).toArray();
        var shares = Apportionment.largestRemainder(weights, total);
        double sum = Arrays.stream(weights).sum();
        assertThat(Arrays.stream(shares).sum()).isEqualTo(total);
        for (int i = 0; i < shares.length; i++) {
            assertThat(Math.abs(shares[i] - weights[i] / sum * total)).isLessThan(1.000001);
        }
    }
}
