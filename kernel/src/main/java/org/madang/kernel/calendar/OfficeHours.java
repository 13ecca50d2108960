package org.madang.kernel.calendar;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * The eight hours of an office day: nine to six with an hour of lunch at noon (State Public
 * Officials Service Regulations, article 9).
 */
final class OfficeHours {

    static final LocalTime OPEN = LocalTime.of(9, 0);
    static final LocalTime LUNCH = LocalTime.of(12, 0);
    static final LocalTime AFTER_LUNCH = LocalTime.of(13, 0);
    static final LocalTime CLOSE = LocalTime.of(18, 0);

    static final int HOURS_A_DAY = 8;
    static final int MINUTES_A_DAY = HOURS_A_DAY * 60;

    private static final int MORNING = minutes(OPEN, LUNCH);

    private OfficeHours() {}

    /** Office minutes of that day that have gone by, 0 to 480; a minute begun is not yet gone. */
    static int minutesBy(LocalDateTime moment) {
        var time = moment.toLocalTime();
        if (time.isBefore(AFTER_LUNCH)) {
            return Math.clamp(minutes(OPEN, time), 0, MORNING);
        }
        return MORNING + Math.clamp(minutes(AFTER_LUNCH, time), 0, MINUTES_A_DAY - MORNING);
    }

    /**
     * The time of day at which that many office minutes have gone by.
     *
     * @param minutes 1 to 480
     */
    static LocalTime at(int minutes) {
        return minutes <= MORNING
                ? OPEN.plusMinutes(minutes)
                : AFTER_LUNCH.plusMinutes(minutes - MORNING);
    }

    private static int minutes(LocalTime from, LocalTime to) {
        return (int) Duration.between(from, to).toMinutes();
    }
}
