package org.madang.kernel.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madang.kernel.language.Text;

class GazetteerTest {

    private static final Gazetteer GAZETTEER = PlaceFacts.gazetteer();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final DivisionCode SEOUL = DivisionCode.of("1100000000");
    private static final DivisionCode JONGNO = DivisionCode.of("1111000000");

    @Test
    void names_a_township_with_all_above_it_in_both_languages() {
        assertThat(GAZETTEER.fullName(DivisionCode.of("1111051500"), TODAY))
                .contains(Text.of("서울특별시 종로구 청운효자동", "Cheongunhyoja-dong, Jongno-gu, Seoul"));
        assertThat(GAZETTEER.fullName(DivisionCode.of("4111156000"), TODAY).map(Text::ko))
                .hasValueSatisfying(name -> assertThat(name).startsWith("경기도 수원시 장안구 "));
    }

    @Test
    void says_sejong_once() {
        assertThat(GAZETTEER.fullName(DivisionCode.of("3611025000"), TODAY))
                .contains(Text.of("세종특별자치시 조치원읍", "Jochiwon-eup, Sejong"));
    }

    @ParameterizedTest
    @CsvSource({
        // code, day, the same place's code on that day, its full name then
        "4511100000, 2023-12-31, 4511100000, 전라북도 전주시 완산구",
        "4511100000, 2024-01-18, 5211100000, 전북특별자치도 전주시 완산구",
        "5211100000, 2020-01-01, 4511100000, 전라북도 전주시 완산구",
        "4200000000, 2023-06-11, 5100000000, 강원특별자치도",
        "5111000000, 2023-06-10, 4211000000, 강원도 춘천시",
        "4772000000, 2026-11-23, 2772000000, 대구광역시 군위군",
        "2772000000, 2023-06-30, 4772000000, 경상북도 군위군",
        "4371000000, 2014-07-01, 4311000000, 충청북도 청주시",
        "4816000000, 2026-11-23, 4812000000, 경상남도 창원시",
        "2817000000, 2026-11-23, 2817700000, 인천광역시 미추홀구",
        "4473000000, 2026-11-23, 3611000000, 세종특별자치시",
        "4173000000, 2013-09-23, 4167000000, 경기도 여주시",
        "4971000000, 2026-11-23, 5011000000, 제주특별자치도 제주시",
        // Townships: two joined after the city had; a county's, then renamed; one that moved house.
        "4816055000, 2012-01-01, 4812555000, 경상남도 창원시 마산합포구 반월동",
        "4816055000, 2026-11-23, 4812556500, 경상남도 창원시 마산합포구 반월중앙동",
        "4173035000, 2026-11-23, 4167034500, 경기도 여주시 세종대왕면",
        "4772037000, 2026-11-23, 2772037000, 대구광역시 군위군 삼국유사면",
        "4371025300, 2026-11-23, 4311425300, 충청북도 청주시 청원구 오창읍",
        "3611033000, 2010-01-01, 4371038000, 충청북도 청원군 부용면"
    })
    void follows_a_place_through_its_changes(
            DivisionCode code, LocalDate date, DivisionCode then, String name) {
        assertThat(GAZETTEER.successor(code, date).map(Division::code)).contains(then);
        assertThat(GAZETTEER.fullName(then, date).map(Text::ko)).contains(name);
    }

    @Test
    void shows_every_part_of_a_merged_city_when_seen_from_after() {
        assertThat(GAZETTEER.asOf(DivisionCode.of("4812000000"), LocalDate.of(2010, 6, 30)))
                .extracting(division -> division.name().ko())
                .containsExactlyInAnyOrder("창원시", "마산시", "진해시");
        assertThat(GAZETTEER.successor(DivisionCode.of("4812000000"), LocalDate.of(2010, 6, 30)))
                .isEmpty();
    }

    @Test
    void names_no_one_successor_of_a_town_that_was_divided() {
        var yeoju = DivisionCode.of("4173025000");

        assertThat(GAZETTEER.successor(yeoju, TODAY)).isEmpty();
        assertThat(GAZETTEER.asOf(yeoju, TODAY))
                .extracting(division -> division.name().ko())
                .containsExactlyInAnyOrder("여흥동", "중앙동", "오학동");
    }

    @Test
    void holds_that_a_county_does_not_follow_what_was_cut_from_it() {
        var goesan = DivisionCode.of("4376000000");

        assertThat(GAZETTEER.successor(goesan, TODAY).map(Division::code)).contains(goesan);
        assertThat(GAZETTEER.lineage(DivisionCode.of("4374500000"))).doesNotContain(goesan);
    }

    @Test
    void looks_among_old_records_under_every_code_of_before() {
        assertThat(GAZETTEER.lineage(DivisionCode.of("4812000000")))
                .extracting(DivisionCode::value)
                .containsExactlyInAnyOrder("4812000000", "4811000000", "4816000000", "4819000000");
    }

    @Test
    void lists_seventeen_provinces_on_any_day_since_sejong() {
        for (var date : List.of("2012-07-01", "2023-06-11", "2023-07-01", "2024-01-18")) {
            assertThat(GAZETTEER.all(LocalDate.parse(date)))
                    .filteredOn(division -> division.level() == DivisionLevel.PROVINCE)
                    .hasSize(17);
        }
    }

    @Test
    void lists_children_right_below() {
        assertThat(GAZETTEER.children(SEOUL, TODAY)).hasSize(25);
        assertThat(GAZETTEER.children(JONGNO, TODAY))
                .hasSize(17)
                .allMatch(division -> division.level() == DivisionLevel.TOWNSHIP);
        assertThat(GAZETTEER.children(DivisionCode.of("4111000000"), TODAY))
                .extracting(division -> division.name().en())
                .containsExactly("Jangan-gu", "Gwonseon-gu", "Paldal-gu", "Yeongtong-gu");
        assertThat(GAZETTEER.children(DivisionCode.of("4100000000"), TODAY)).hasSize(31);
    }

    @ParameterizedTest
    @CsvSource({"종로, 1111000000", "jongno, 1111000000", "' Jongno-GU ', 1111000000"})
    void finds_by_the_beginning_of_a_name_wider_ones_first(String typed, DivisionCode first) {
        assertThat(GAZETTEER.search(typed, TODAY, null, 10).getFirst().code()).isEqualTo(first);
    }

    @Test
    void finds_only_within_and_only_what_is_in_force() {
        assertThat(GAZETTEER.search("중구", TODAY, null, 10)).hasSize(7);
        assertThat(GAZETTEER.search("중구", TODAY, SEOUL, 10)).hasSize(1);
        assertThat(GAZETTEER.search("전라북도", TODAY, null, 10)).isEmpty();
        assertThat(GAZETTEER.search("전라북도", LocalDate.of(2020, 1, 1), null, 10)).hasSize(1);
        assertThat(GAZETTEER.search("", TODAY, null, 7)).hasSize(7);
    }
}
