package org.madang.kernel.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The calendar that the house works by: the holidays of the law and those declared for this
 * country, kept in {@code calendar.declared_holiday}.
 */
public final class WorkCalendar {

    /** How long a day declared on another server may stay unknown here. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private record Reading(Instant at, WorkingDays workingDays, Holidays holidays) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile @Nullable Reading reading;

    public WorkCalendar(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Holidays holidays() {
        return current().holidays();
    }

    public WorkingDays workingDays() {
        return current().workingDays();
    }

    /**
     * Makes a day a public holiday, or renames a declared one: an election (Act on Public Holidays,
     * article 2 item 9) or a day that the government designates (item 10).
     */
    public void declare(DeclaredHoliday day) {
        jdbc.sql(
                        """
                        insert into calendar.declared_holiday (day, ko, en)
                        values (:day, :ko, :en)
                        on conflict (day) do update set ko = excluded.ko, en = excluded.en
                        """)
                .param("day", day.date())
                .param("ko", day.name().ko())
                .param("en", day.name().en())
                .update();
        reading = null;
    }

    /**
     * Takes a declaration back.
     *
     * @return whether the day had been declared
     */
    public boolean withdraw(LocalDate date) {
        var withdrawn =
                jdbc.sql("delete from calendar.declared_holiday where day = :day")
                        .param("day", date)
                        .update();
        reading = null;
        return withdrawn > 0;
    }

    private Reading current() {
        var last = reading;
        if (last != null && clock.instant().isBefore(last.at().plus(FRESH))) {
            return last;
        }
        var declared =
                jdbc.sql("select day, ko, en from calendar.declared_holiday")
                        .query((row, n) ->
                                new DeclaredHoliday(
                                        row.getObject("day", LocalDate.class),
                                        Text.of(row.getString("ko"), row.getString("en"))))
                        .list();
        var holidays = Holidays.with(declared);
        var fresh = new Reading(clock.instant(), new WorkingDays(holidays), holidays);
        reading = fresh;
        return fresh;
    }
}
