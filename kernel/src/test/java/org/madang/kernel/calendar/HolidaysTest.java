package org.madang.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.madang.kernel.calendar.Holiday.Kind.DECLARED;
import static org.madang.kernel.calendar.Holiday.Kind.STATUTORY;
import static org.madang.kernel.calendar.Holiday.Kind.SUBSTITUTE;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madang.kernel.language.Text;

class HolidaysTest {

    private final Holidays holidays = Holidays.ofStatutes();

    @ParameterizedTest
    @CsvSource({
        "2006-01-29, 2006-05-05, 2006-10-06",
        "2007-02-18, 2007-05-24, 2007-09-25",
        "2008-02-07, 2008-05-12, 2008-09-14",
        "2009-01-26, 2009-05-02, 2009-10-03",
        "2010-02-14, 2010-05-21, 2010-09-22",
        "2011-02-03, 2011-05-10, 2011-09-12",
        "2012-01-23, 2012-05-28, 2012-09-30",
        "2013-02-10, 2013-05-17, 2013-09-19",
        "2014-01-31, 2014-05-06, 2014-09-08",
        "2015-02-19, 2015-05-25, 2015-09-27",
        "2016-02-08, 2016-05-14, 2016-09-15",
        "2017-01-28, 2017-05-03, 2017-10-04",
        "2018-02-16, 2018-05-22, 2018-09-24",
        "2019-02-05, 2019-05-12, 2019-09-13",
        "2020-01-25, 2020-04-30, 2020-10-01",
        "2021-02-12, 2021-05-19, 2021-09-21",
        "2022-02-01, 2022-05-08, 2022-09-10",
        "2023-01-22, 2023-05-27, 2023-09-29",
        "2024-02-10, 2024-05-15, 2024-09-17",
        "2025-01-29, 2025-05-05, 2025-10-06",
        "2026-02-17, 2026-05-24, 2026-09-25",
        // The new moon is past midnight in Seoul, not yet in Beijing.
        "2027-02-07, 2027-05-13, 2027-09-15",
        "1997-02-08, 1997-05-14, 1997-09-16",
        // A leap month lies before the fourth month, and one before the eighth.
        "2012-01-23, 2012-05-28, 2012-09-30",
        "1987-01-29, 1987-05-05, 1987-10-07",
        "2044-01-30, 2044-05-05, 2044-10-05"
    })
    void finds_the_lunar_holidays(LocalDate seollal, LocalDate buddha, LocalDate chuseok) {
        var year = seollal.getYear();

        assertThat(LunarDay.SEOLLAL.in(year)).isEqualTo(seollal);
        assertThat(LunarDay.BUDDHA.in(year)).isEqualTo(buddha);
        assertThat(LunarDay.CHUSEOK.in(year)).isEqualTo(chuseok);
    }

    @ParameterizedTest
    @CsvSource({
        "2013, ''",
        "2014, 2014-09-10",
        "2015, 2015-09-29",
        "2016, 2016-02-10",
        "2017, 2017-01-30 2017-10-06",
        "2018, 2018-05-07 2018-09-26",
        "2019, 2019-05-06",
        "2020, 2020-01-27",
        "2021, 2021-08-16 2021-10-04 2021-10-11",
        "2022, 2022-09-12 2022-10-10",
        "2023, 2023-01-24 2023-05-29",
        "2024, 2024-02-12 2024-05-06",
        "2025, 2025-03-03 2025-05-06 2025-10-08",
        "2026, 2026-03-02 2026-05-25 2026-08-17 2026-10-05",
        "2028, 2028-10-05",
        // Foundation Day is the eve of Chuseok on a Friday, the day after Chuseok a Sunday.
        "2036, 2036-01-30 2036-03-03 2036-05-06 2036-10-06 2036-10-07"
    })
    void gives_the_substitutes_of_the_rule_in_force(int year, String dates) {
        var expected =
                Stream.of(dates.split(" "))
                        .filter(d -> !d.isEmpty())
                        .map(LocalDate::parse)
                        .toList();

        assertThat(datesOf(year, SUBSTITUTE)).isEqualTo(expected);
    }

    @Test
    void lists_the_whole_year_2025() {
        assertThat(holidays.in(2025))
                .extracting(holiday -> holiday.date() + " " + holiday.name().ko())
                .containsExactly(
                        "2025-01-01 신정",
                        "2025-01-28 설날 전날",
                        "2025-01-29 설날",
                        "2025-01-30 설날 다음 날",
                        "2025-03-01 3·1절",
                        "2025-03-03 대체공휴일(3·1절)",
                        "2025-05-05 어린이날, 부처님 오신 날",
                        "2025-05-06 대체공휴일(어린이날)",
                        "2025-06-06 현충일",
                        "2025-08-15 광복절",
                        "2025-10-03 개천절",
                        "2025-10-05 추석 전날",
                        "2025-10-06 추석",
                        "2025-10-07 추석 다음 날",
                        "2025-10-08 대체공휴일(추석 전날)",
                        "2025-10-09 한글날",
                        "2025-12-25 기독탄신일");
    }

    @Test
    void lists_the_whole_year_1989_under_its_decree() {
        assertThat(holidays.in(1989))
                .extracting(holiday -> holiday.date().toString().substring(5))
                .containsExactly(
                        "01-01", "01-02", "01-03", "02-05", "02-06", "02-07", "03-01", "04-05",
                        "05-05", "05-12", "06-06", "07-17", "08-15", "09-13", "09-14", "09-15",
                        "10-01", "10-02", "10-03", "10-09", "12-25");
    }

    @ParameterizedTest
    @CsvSource({
        "1998-01-02, true",
        "1999-01-02, false",
        "1989-01-03, true",
        "1990-01-03, false",
        "2005-04-05, true",
        "2006-04-05, false",
        "2007-07-17, true",
        "2008-07-17, false",
        "2025-07-17, false",
        "2026-07-17, true",
        "1990-10-09, true",
        "1991-10-09, false",
        "2012-10-09, false",
        "2013-10-09, true",
        "1975-10-24, true",
        "1977-10-24, false",
        "1976-10-01, true",
        "1991-10-01, false",
        "1974-05-05, true", // a Sunday
        "1974-05-06, false",
        "1975-05-05, true",
        "1988-02-17, false",
        "1988-02-18, true",
        "1988-02-19, false"
    })
    void knows_which_days_the_decree_named_in_which_years(LocalDate date, boolean holiday) {
        assertThat(holidays.isHoliday(date)).isEqualTo(holiday);
    }

    @Test
    void takes_elections_and_designated_days_as_told() {
        var day =
                new DeclaredHoliday(LocalDate.of(2017, 10, 2), Text.of("임시공휴일", "Special holiday"));
        var told = Holidays.with(List.of(day));

        assertThat(told.isHoliday(day.date())).isTrue();
        assertThat(holidays.isHoliday(day.date())).isFalse();
        assertThat(told.in(2017))
                .filteredOn(holiday -> holiday.kind() == DECLARED)
                .extracting(Holiday::date)
                .containsExactly(day.date());
    }

    @Test
    void moves_a_substitute_past_a_designated_day() {
        var monday = new DeclaredHoliday(LocalDate.of(2026, 8, 17), Text.of("임시", "Special"));

        assertThat(Holidays.with(List.of(monday)).in(2026))
                .filteredOn(holiday -> holiday.kind() == SUBSTITUTE)
                .extracting(Holiday::date)
                .contains(LocalDate.of(2026, 8, 18))
                .doesNotContain(monday.date());
    }

    @Test
    void never_puts_a_substitute_on_a_weekend_or_on_another_holiday() {
        IntStream.rangeClosed(Holidays.FIRST_YEAR, Holidays.LAST_YEAR)
                .forEach(year -> {
                    var statutory = datesOf(year, STATUTORY);
                    assertThat(datesOf(year, SUBSTITUTE))
                            .doesNotHaveDuplicates()
                            .doesNotContainAnyElementsOf(statutory)
                            .noneMatch(d -> SubstituteRule.isWeekend(d.getDayOfWeek()));
                });
    }

    @Test
    void always_puts_the_lunar_holidays_into_their_season() {
        IntStream.rangeClosed(Holidays.FIRST_YEAR, Holidays.LAST_YEAR)
                .forEach(year -> {
                    assertThat(LunarDay.SEOLLAL.in(year))
                            .isBetween(LocalDate.of(year, 1, 20), LocalDate.of(year, 2, 21));
                    assertThat(LunarDay.BUDDHA.in(year))
                            .isBetween(LocalDate.of(year, 4, 26), LocalDate.of(year, 5, 31));
                    assertThat(LunarDay.CHUSEOK.in(year))
                            .isBetween(LocalDate.of(year, 9, 6), LocalDate.of(year, 10, 9));
                });
    }

    @Test
    void refuses_years_whose_law_is_unknown() {
        assertThatThrownBy(() -> holidays.in(1949)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> holidays.in(2101)).isInstanceOf(IllegalArgumentException.class);
    }

    private List<LocalDate> datesOf(int year, Holiday.Kind kind) {
        return holidays.in(year).stream()
                .filter(holiday -> holiday.kind() == kind)
                .map(Holiday::date)
                .toList();
    }
}
