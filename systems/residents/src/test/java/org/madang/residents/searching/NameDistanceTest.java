package org.madang.residents.searching;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class NameDistanceTest {

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings().withCharRange('가', '힣').ofMinLength(1).ofMaxLength(4);
    }

    @Property(tries = 300)
    void is_zero_for_the_same_name_and_symmetric(
            @ForAll("names") String one, @ForAll("names") String other) {
        assertThat(NameDistance.between(one, one)).isZero();
        assertThat(NameDistance.between(one, other)).isEqualTo(NameDistance.between(other, one));
        assertThat(new NameDistance(one).share(other)).isBetween(0.0, 1.0);
    }

    @Test
    void sounds_that_are_confused_lie_nearer_than_others() {
        assertThat(NameDistance.between("김재현", "김제현"))
                .isEqualTo(1)
                .isLessThan(NameDistance.between("김재현", "김주현"));
    }

    @Test
    void a_consonant_counts_the_same_at_the_end_of_a_syllable_and_at_the_start_of_the_next() {
        assertThat(NameDistance.between("이미나", "이민아")).isEqualTo(2);
    }

    @Test
    void neighbours_swapped_are_one_slip() {
        assertThat(NameDistance.between("Minjun", "Mnijun")).isEqualTo(2);
    }

    @Test
    void blanks_case_and_hyphens_do_not_matter() {
        assertThat(NameDistance.between("Kim Min-jun", "kim minjun")).isZero();
    }
}
