package org.madang.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    private static final WorkingDays DAYS = new WorkingDays(Holidays.ofStatutes());

    /** From the seven days of Chuseok 2025, 3 to 9 October, over a Friday into a weekend. */
    @ParameterizedTest
    @CsvSource({
        "2025-10-02, 1, 2025-10-10",
        "2025-10-02, 2, 2025-10-13",
        "2025-10-05, 1, 2025-10-10",
        "2025-10-10, -1, 2025-10-02",
        "2025-10-06, 0, 2025-10-06"
    })
    void counts_working_days_over_a_long_holiday(LocalDate from, int days, LocalDate to) {
        assertThat(DAYS.plus(from, days)).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({
        // Move-in report: fourteen days, the day of the move not counted.
        "2026-11-02, P14D, 2026-11-16",
        // Ends on a Saturday.
        "2026-11-07, P14D, 2026-11-23",
        // Ends in the long holiday of Chuseok 2025.
        "2025-09-19, P14D, 2025-10-10",
        // 31 January and a month: the last day of February.
        "2025-01-31, P1M, 2025-02-28",
        // 29 February and a year: a Friday.
        "2024-02-29, P1Y, 2025-02-28",
        "2026-01-01, P3M, 2026-04-01"
    })
    void ends_a_deadline_by_the_civil_act(LocalDate event, Period period, LocalDate last) {
        assertThat(DAYS.deadline(event, period)).isEqualTo(last);
    }

    @Test
    void ends_a_restriction_on_a_holiday_too() {
        // Thirty days from 2 May 2026, the first counted: Sunday 31 May.
        assertThat(WorkingDays.restrictionEnds(LocalDate.of(2026, 5, 2), Period.ofDays(30)))
                .isEqualTo(LocalDate.of(2026, 5, 31));
    }

    @ParameterizedTest
    @CsvSource({
        // One day is eight office hours: until the same time of the next working day.
        "2026-11-23T10:00, 1, 2026-11-24T10:00",
        "2026-11-23T09:00, 1, 2026-11-23T18:00",
        "2026-11-27T15:30, 1, 2026-11-30T15:30",
        // By night, at noon and at the weekend no hour passes.
        "2026-11-23T22:00, 1, 2026-11-24T18:00",
        "2026-11-23T12:30, 1, 2026-11-24T12:00",
        "2026-11-28T11:00, 2, 2026-12-01T18:00",
        "2026-11-23T07:00, 5, 2026-11-27T18:00",
        // Six days and more: days, the first counted.
        "2026-11-23T10:00, 6, 2026-11-30T18:00",
        "2026-11-28T10:00, 6, 2026-12-07T18:00",
        "2025-10-02T17:59, 7, 2025-10-17T18:00"
    })
    void gives_a_petition_its_hours_or_days(LocalDateTime received, int days, LocalDateTime due) {
        assertThat(DAYS.petitionDue(received, days)).isEqualTo(due);
    }

    @Test
    void gives_three_office_hours_to_answer_at_once() {
        assertThat(DAYS.petitionDueAtOnce(LocalDateTime.parse("2026-11-23T10:30")))
                .isEqualTo(LocalDateTime.parse("2026-11-23T14:30"));
        assertThat(DAYS.petitionDueAtOnce(LocalDateTime.parse("2026-11-27T16:00")))
                .isEqualTo(LocalDateTime.parse("2026-11-30T10:00"));
    }

    @Test
    void counts_the_first_day_of_a_petition_set_in_months() {
        // A month from 3 August 2026 ends on 2 September; from 17 August, a substitute holiday,
        // on 16 September.
        assertThat(DAYS.petitionDue(LocalDateTime.parse("2026-08-03T10:00"), Period.ofMonths(1)))
                .isEqualTo(LocalDateTime.parse("2026-09-02T18:00"));
        // 26 August to 25 September, which is Chuseok: on Monday.
        assertThat(DAYS.petitionDue(LocalDateTime.parse("2026-08-26T10:00"), Period.ofMonths(1)))
                .isEqualTo(LocalDateTime.parse("2026-09-28T18:00"));
    }

    @Test
    void refuses_periods_that_are_none() {
        var day = LocalDate.of(2026, 1, 5);

        assertThatThrownBy(() -> DAYS.deadline(day, Period.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DAYS.petitionDue(day.atTime(9, 0), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void lands_on_a_working_day_and_finds_the_way_back(
            @ForAll("dates") LocalDate date, @ForAll @IntRange(min = 1, max = 200) int count) {
        var start = DAYS.onOrAfter(date);
        var end = DAYS.plus(start, count);

        assertThat(DAYS.isWorkingDay(end)).isTrue();
        assertThat(DAYS.minus(end, count)).isEqualTo(start);
        assertThat(DAYS.between(start, end)).isEqualTo(count);
    }

    @Property
    void adds_up(
            @ForAll("dates") LocalDate date,
            @ForAll @IntRange(max = 100) int first,
            @ForAll @IntRange(max = 100) int second) {
        assertThat(DAYS.plus(DAYS.plus(date, first), second))
                .isEqualTo(DAYS.plus(date, first + second));
    }

    @Property
    void moves_a_deadline_only_over_days_off(
            @ForAll("dates") LocalDate event, @ForAll @IntRange(min = 1, max = 400) int count) {
        var last = DAYS.deadline(event, Period.ofDays(count));

        assertThat(DAYS.isWorkingDay(last)).isTrue();
        assertThat(event.plusDays(count).datesUntil(last)).noneMatch(DAYS::isWorkingDay);
    }

    @Property
    void never_lets_a_later_petition_be_due_earlier(
            @ForAll("dates") LocalDate date,
            @ForAll @IntRange(max = 24 * 60 - 1) int minute,
            @ForAll @IntRange(min = 1, max = 3000) int later,
            @ForAll @IntRange(min = 1, max = 20) int days) {
        var received = date.atStartOfDay().plusMinutes(minute);
        var due = DAYS.petitionDue(received, days);

        assertThat(due).isAfter(received);
        assertThat(due.toLocalTime()).isBetween(LocalTime.of(9, 0), LocalTime.of(18, 0));
        assertThat(due.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(DAYS.petitionDue(received.plusMinutes(later), days)).isAfterOrEqualTo(due);
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1960, 1, 1).toEpochDay(),
                        LocalDate.of(2090, 1, 1).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }
}
