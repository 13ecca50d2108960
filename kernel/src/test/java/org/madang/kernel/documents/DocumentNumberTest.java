package org.madang.kernel.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;

class DocumentNumberTest {

    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTUVWXYZ";

    @Test
    void begins_with_the_day_of_issue() {
        var number = DocumentNumber.draw(LocalDate.of(2026, 11, 23), new Random(1));
        assertThat(number.value()).startsWith("2026-1123-").hasSize(19);
    }

    @Property
    void is_read_as_people_type_it(
            @ForAll @DateRange(min = "1900-01-01", max = "9999-12-31") LocalDate day,
            @ForAll long seed) {
        var number = DocumentNumber.draw(day, new Random(seed));
        assertThat(DocumentNumber.read(number.value())).contains(number);
        assertThat(
                        DocumentNumber.read(
                                " " + number.value().toLowerCase(Locale.ROOT).replace('-', ' ')))
                .contains(number);
        assertThat(DocumentNumber.read(number.value().replace("-", ""))).contains(number);
    }

    @Property
    void one_wrong_sign_is_noticed(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 18) int place,
            @ForAll @IntRange(min = 0, max = 32) int sign) {
        var value = DocumentNumber.draw(LocalDate.of(2026, 11, 23), new Random(seed)).value();
        var typed = new StringBuilder(value);
        if (value.charAt(place) != '-') {
            typed.setCharAt(place, SIGNS.charAt(sign));
        }
        assertThat(DocumentNumber.read(typed.toString()).isPresent())
                .isEqualTo(typed.toString().equals(value));
    }

    @Property
    void two_swapped_neighbours_are_noticed(
            @ForAll long seed, @ForAll @IntRange(min = 10, max = 17) int place) {
        var value = DocumentNumber.draw(LocalDate.of(2026, 11, 23), new Random(seed)).value();
        var typed = new StringBuilder(value);
        if (value.charAt(place) != '-' && value.charAt(place + 1) != '-') {
            typed.setCharAt(place, value.charAt(place + 1));
            typed.setCharAt(place + 1, value.charAt(place));
        }
        assertThat(DocumentNumber.read(typed.toString()).isPresent())
                .isEqualTo(typed.toString().equals(value));
    }

    @Test
    void other_words_are_no_numbers() {
        for (var words : new String[] {"", "가", "2026-1123", "a".repeat(1000), "'; drop --"}) {
            assertThat(DocumentNumber.read(words)).isEmpty();
        }
    }
}
