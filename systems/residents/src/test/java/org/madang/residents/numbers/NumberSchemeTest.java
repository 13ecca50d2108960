package org.madang.residents.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madang.residents.ResidentNumber;
import org.madang.residents.Sex;
import org.madang.residents.numbers.NumberReading.Fault;

class NumberSchemeTest {

    private static final Clock TODAY =
            Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC);
    private final NumberScheme korean = new KoreanNumberScheme(TODAY);
    private final NumberScheme demo = new DemoNumberScheme(TODAY);

    @Property
    void a_drawn_number_reads_back_as_the_birth_date_and_sex_it_was_made_from(
            @ForAll("births") LocalDate birth, @ForAll Sex sex, @ForAll long seed) {
        for (var scheme : new NumberScheme[] {korean, demo}) {
            var number = scheme.draw(request(birth, sex, birth), new SplittableRandom(seed));
            assertThat(scheme.fits(number, birth, sex)).isTrue();
            assertThat(scheme.fits(number, birth.plusDays(1), sex)).isFalse();
        }
    }

    @Property
    void a_number_given_before_october_2020_has_its_check_digit(
            @ForAll("births") LocalDate birth, @ForAll Sex sex, @ForAll long seed) {
        var day = LocalDate.of(2020, 10, 4);
        var number = korean.draw(request(birth, sex, day), new SplittableRandom(seed));
        assertThat(KoreanNumberScheme.checks(number)).isTrue();
    }

    @Property
    void a_demo_number_always_breaks_the_old_check_digit(
            @ForAll("births") LocalDate birth,
            @ForAll Sex sex,
            @ForAll("births") LocalDate issued,
            @ForAll long seed) {
        var number = demo.draw(request(birth, sex, issued), new SplittableRandom(seed));
        assertThat(KoreanNumberScheme.checks(number)).isFalse();
    }

    @Test
    void numbers_since_october_2020_follow_no_check_digit() {
        var random = new Random(7);
        var day = KoreanNumberScheme.RANDOM_SINCE;
        long checking =
                java.util.stream.Stream.generate(
                                () -> korean.draw(request(day, Sex.MALE, day), random))
                        .limit(2000)
                        .filter(KoreanNumberScheme::checks)
                        .count();
        assertThat(checking).isBetween(100L, 320L);
    }

    @Test
    void the_place_of_an_old_number_is_in_the_range_of_its_province() {
        var day = LocalDate.of(1999, 1, 1);
        var seoul = korean.draw(request(day, Sex.MALE, day), new Random(3)).digits();
        assertThat(Integer.parseInt(seoul.substring(7, 9))).isBetween(0, 8);
    }

    @ParameterizedTest
    @CsvSource({
        "990101-9000000, 1899-01-01, MALE, false",
        "990101-0000000, 1899-01-01, FEMALE, false",
        "900101-1000000, 1990-01-01, MALE, false",
        "900101-2000000, 1990-01-01, FEMALE, false",
        "900101-5000000, 1990-01-01, MALE, true",
        "900101-6000000, 1990-01-01, FEMALE, true",
        "100101-3000000, 2010-01-01, MALE, false",
        "100101-4000000, 2010-01-01, FEMALE, false",
        "100101-7000000, 2010-01-01, MALE, true",
        "100101-8000000, 2010-01-01, FEMALE, true",
        "' 000229 - 3000000 ', 2000-02-29, MALE, false"
    })
    void the_seventh_digit_tells_sex_century_and_nationality(
            String typed, LocalDate birth, Sex sex, boolean foreigner) {
        assertThat(korean.read(typed))
                .isInstanceOfSatisfying(
                        NumberReading.Valid.class,
                        valid -> {
                            assertThat(valid.birth()).isEqualTo(birth);
                            assertThat(valid.sex()).isEqualTo(sex);
                            assertThat(valid.foreigner()).isEqualTo(foreigner);
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "900101-100000, NOT_THIRTEEN_DIGITS",
        "900101-10000000, NOT_THIRTEEN_DIGITS",
        "'', NOT_THIRTEEN_DIGITS",
        "９00101-1000000, NOT_THIRTEEN_DIGITS",
        "900101-1' or 1=1, NOT_THIRTEEN_DIGITS",
        "010229-1000000, NO_SUCH_DATE",
        "901301-1000000, NO_SUCH_DATE",
        "900100-1000000, NO_SUCH_DATE",
        "261124-3000000, BORN_IN_THE_FUTURE",
        "990101-3000000, BORN_IN_THE_FUTURE"
    })
    void says_what_is_wrong_with_a_typed_number(String typed, Fault fault) {
        assertThat(korean.read(typed)).isEqualTo(new NumberReading.Invalid(fault));
    }

    @Property
    void reading_never_fails_whatever_is_typed(@ForAll String typed) {
        assertThat(korean.read(typed)).isNotNull();
    }

    @Test
    void a_number_never_prints_its_secret_digits() {
        var number = new ResidentNumber("9001011234567");
        assertThat(number).hasToString("900101-1******");
        assertThat(number.whole()).isEqualTo("900101-1234567");
        assertThatThrownBy(() -> new ResidentNumber("900101123456"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("900101");
    }

    @Test
    void the_check_digit_is_that_of_the_published_rule() {
        // 2·9+3·0+4·0+5·1+6·0+7·1+8·1+9·0+2·0+3·0+4·0+5·0 = 38, 38 mod 11 = 5, 11 − 5 = 6
        assertThat(KoreanNumberScheme.checkDigit("900101100000")).isEqualTo(6);
    }

    @Provide
    Arbitrary<LocalDate> births() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1800, 1, 1).toEpochDay(),
                        LocalDate.of(2026, 11, 22).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    private static NumberScheme.Request request(LocalDate birth, Sex sex, LocalDate issuedOn) {
        return new NumberScheme.Request(birth, sex, "1111051500", issuedOn);
    }
}
