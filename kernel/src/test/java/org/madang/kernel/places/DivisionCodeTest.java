package org.madang.kernel.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DivisionCodeTest {

    private static final DivisionCode SEOUL = DivisionCode.of("1100000000");
    private static final DivisionCode JONGNO = DivisionCode.of("1111000000");
    private static final DivisionCode SAJIK = DivisionCode.of("1111053000");
    private static final DivisionCode SUWON = DivisionCode.of("4111000000");
    private static final DivisionCode JANGAN = DivisionCode.of("4111100000");
    private static final DivisionCode JANGAN_TOWNSHIP = DivisionCode.of("4111156000");

    @Test
    void reads_the_three_levels() {
        assertThat(SEOUL.level()).isEqualTo(DivisionLevel.PROVINCE);
        assertThat(JONGNO.level()).isEqualTo(DivisionLevel.MUNICIPALITY);
        assertThat(SAJIK.level()).isEqualTo(DivisionLevel.TOWNSHIP);
        assertThat(SAJIK.province()).isEqualTo(SEOUL);
        assertThat(SAJIK.municipality()).isEqualTo(JONGNO);
        assertThat(SAJIK.township()).contains(SAJIK);
        assertThat(JONGNO.township()).isEmpty();
    }

    @Test
    void climbs_from_a_township_to_its_province() {
        assertThat(SAJIK.parent()).contains(JONGNO);
        assertThat(JONGNO.parent()).contains(SEOUL);
        assertThat(SEOUL.parent()).isEmpty();
    }

    @Test
    void puts_the_city_between_its_districts_and_the_province() {
        assertThat(JANGAN_TOWNSHIP.municipality()).isEqualTo(JANGAN);
        assertThat(JANGAN_TOWNSHIP.selfGoverning()).isEqualTo(SUWON);
        assertThat(JANGAN.parent()).contains(SUWON);
        assertThat(JANGAN_TOWNSHIP.isWithin(SUWON)).isTrue();
        assertThat(SUWON.isWithin(JANGAN)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "4111100000, true", // Suwon, Jangan-gu
        "4812900000, true", // Changwon, Jinhae-gu
        "5211100000, true", // Jeonju, Wansan-gu under its code of 2024
        "1121500000, false", // Seoul, Gwangjin-gu governs itself
        "2817700000, false", // Incheon, Michuhol-gu
        "4374500000, false", // Jeungpyeong-gun is no part of Yeongdong-gun, 4374000000
        "4482500000, false", // Taean-gun
        "4111000000, false"
    })
    void tells_districts_of_a_city_from_other_codes(String code, boolean district) {
        assertThat(DivisionCode.of(code).isCityDistrict()).isEqualTo(district);
    }

    @Test
    void lies_within_itself_and_above_but_not_below_or_beside() {
        assertThat(SAJIK.isWithin(SAJIK)).isTrue();
        assertThat(SAJIK.isWithin(JONGNO)).isTrue();
        assertThat(SAJIK.isWithin(SEOUL)).isTrue();
        assertThat(SEOUL.isWithin(JONGNO)).isFalse();
        assertThat(JONGNO.isWithin(SAJIK)).isFalse();
        assertThat(SAJIK.isWithin(SUWON)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "11",
                "11110530000",
                "111105300a",
                "0011000000",
                "1100053000",
                "١١١١٠٥٣٠٠٠"
            })
    void refuses_what_is_no_code(String text) {
        assertThat(DivisionCode.parse(text)).isEmpty();
        assertThatThrownBy(() -> DivisionCode.of(text))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void has_no_municipality_for_a_province() {
        assertThatThrownBy(SEOUL::municipality).isInstanceOf(IllegalStateException.class);
    }
}
