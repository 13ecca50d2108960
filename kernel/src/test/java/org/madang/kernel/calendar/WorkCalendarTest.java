package org.madang.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.madang.kernel.language.Text;
import org.madang.kernel.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

class WorkCalendarTest {

    private static final LocalDate DAY = LocalDate.of(2031, 3, 4);
    private static final DeclaredHoliday SPECIAL =
            new DeclaredHoliday(DAY, Text.of("임시공휴일", "Special holiday"));
    private static final Instant NOW = Instant.parse("2031-01-01T00:00:00Z");

    private static HikariDataSource pool;

    private final WorkCalendar calendar = calendarAt(NOW);

    @BeforeAll
    static void connect() {
        pool = TestDatabase.shared().pool(1);
    }

    @AfterAll
    static void disconnect() {
        pool.close();
    }

    @AfterEach
    void withdraw() {
        calendar.withdraw(DAY);
    }

    @Test
    void closes_the_offices_on_a_declared_day_until_it_is_withdrawn() {
        assertThat(calendar.workingDays().isWorkingDay(DAY)).isTrue();

        calendar.declare(SPECIAL);
        assertThat(calendar.workingDays().isWorkingDay(DAY)).isFalse();
        assertThat(calendar.holidays().in(2031))
                .contains(new Holiday(DAY, SPECIAL.name(), Holiday.Kind.DECLARED));

        assertThat(calendar.withdraw(DAY)).isTrue();
        assertThat(calendar.workingDays().isWorkingDay(DAY)).isTrue();
        assertThat(calendar.withdraw(DAY)).isFalse();
    }

    @Test
    void takes_a_second_declaration_of_a_day_as_its_new_name() {
        calendar.declare(SPECIAL);
        calendar.declare(new DeclaredHoliday(DAY, Text.of("선거일", "Election day")));

        assertThat(calendar.holidays().in(2031))
                .filteredOn(holiday -> holiday.date().equals(DAY))
                .extracting(holiday -> holiday.name().en())
                .containsExactly("Election day");
    }

    @Test
    void learns_within_a_minute_what_another_server_declared() {
        var clock = new SetClock(NOW);
        var here = new WorkCalendar(JdbcClient.create(pool), clock);
        assertThat(here.workingDays().isWorkingDay(DAY)).isTrue();

        calendar.declare(SPECIAL);
        clock.now = NOW.plus(Duration.ofMinutes(1));

        assertThat(here.workingDays().isWorkingDay(DAY)).isFalse();
    }

    @Test
    void knows_the_elections_of_the_past() {
        assertThat(calendar.holidays().isHoliday(LocalDate.of(2024, 4, 10))).isTrue();
        assertThat(calendar.holidays().isHoliday(LocalDate.of(2025, 1, 27))).isTrue();
    }

    private static WorkCalendar calendarAt(Instant now) {
        return new WorkCalendar(JdbcClient.create(pool), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static final class SetClock extends Clock {

        private Instant now;

        SetClock(Instant now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
