package org.madang.residents.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.madang.residents.ResidentNumber;
import org.madang.residents.Sex;
import org.madang.residents.numbers.DemoNumberScheme;

class DemoNumbersTest {

    private static final DemoNumberScheme SCHEME = new DemoNumberScheme(Clock.systemUTC());

    @Property
    void numbers_are_read_as_the_birth_date_and_sex_they_were_made_for(
            @ForAll @IntRange(min = -17_000, max = 20_000) int birth,
            @ForAll boolean female,
            @ForAll @IntRange(max = 899_999) int serial) {
        var digits = DemoNumbers.digits(5, birth, female ? 1 : 0, serial);
        assertThat(
                        SCHEME.fits(
                                new ResidentNumber(digits),
                                LocalDate.ofEpochDay(birth),
                                female ? Sex.FEMALE : Sex.MALE))
                .isTrue();
        assertThat(digits.charAt(12) - '0').isNotEqualTo(DemoNumbers.checkDigit(digits));
    }

    @Test
    void no_two_of_a_day_are_alike() {
        var numbers = new HashSet<String>();
        IntStream.range(0, 20_000).forEach(i -> numbers.add(DemoNumbers.digits(1, 7_000, 0, i)));
        assertThat(numbers).hasSize(20_000);
    }
}
