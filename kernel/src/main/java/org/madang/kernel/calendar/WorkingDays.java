package org.madang.kernel.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;

/**
 * Counts days as the law counts them. A working day is neither a Saturday nor a public holiday.
 * Immutable, safe to share.
 */
public final class WorkingDays {

    /** The longest time that a civil petition is counted in hours for. */
    private static final int DAYS_IN_HOURS = 5;

    private static final int HOURS_AT_ONCE = 3;

    private final Holidays holidays;

    public WorkingDays(Holidays holidays) {
        this.holidays = holidays;
    }

    public boolean isWorkingDay(LocalDate date) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY && !holidays.isHoliday(date);
    }

    /** The day itself if it is a working day, else the next one. */
    public LocalDate onOrAfter(LocalDate date) {
        var day = date;
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The day itself if it is a working day, else the one before. */
    public LocalDate onOrBefore(LocalDate date) {
        var day = date;
        while (!isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /**
     * The day reached after that many working days, the given day not counted; zero gives the day
     * itself, fewer than zero count backwards.
     */
    public LocalDate plus(LocalDate date, int workingDays) {
        var step = Integer.signum(workingDays);
        var day = date;
        for (var left = Math.abs(workingDays); left > 0; ) {
            day = day.plusDays(step);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** The day that many working days before; see {@link #plus}. */
    public LocalDate minus(LocalDate date, int workingDays) {
        return plus(date, Math.negateExact(workingDays));
    }

    /**
     * How many working days lie after the first day up to and with the last; negative if reversed.
     */
    public int between(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            return -between(last, first);
        }
        return (int)
                first.plusDays(1).datesUntil(last.plusDays(1)).filter(this::isWorkingDay).count();
    }

    /**
     * The last day on which something may still be done that is due within a period from an event:
     * the day of the event is not counted (Civil Act, article 157), months and years run by the
     * calendar and end on the last day of a month that lacks the day (article 160), and a period
     * that ends on a Saturday or public holiday ends on the next working day (article 161). These
     * rules hold for administrative matters too (General Act on Public Administration, article 6
     * paragraph 1).
     *
     * @param event the day on which it happened
     * @param period in days, weeks, months or years; at least a day
     */
    public LocalDate deadline(LocalDate event, Period period) {
        if (period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException("a deadline lies after its event, not " + period);
        }
        return onOrAfter(event.plus(period));
    }

    /**
     * The last day of a period in which a right is restricted or a duty lasts: its first day
     * counts, and it ends on a Saturday or holiday as on any other day (General Act on Public
     * Administration, article 6 paragraph 2). Where that would harm the person, the law wants
     * {@link #deadline} instead.
     */
    public static LocalDate restrictionEnds(LocalDate firstDay, Period period) {
        if (period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException("a restriction lasts at least a day, not " + period);
        }
        return firstDay.plus(period).minusDays(1);
    }

    /**
     * When an office must have dealt with a civil petition. Up to five days are counted in hours,
     * eight to the day, from the minute of receipt; six and more in days with the first counted;
     * Saturdays and public holidays never count (Civil Petitions Treatment Act, article 19
     * paragraphs 1 and 2).
     *
     * @param received Korean clock; outside office hours it counts from the next opening
     * @param days 1 or more
     */
    public LocalDateTime petitionDue(LocalDateTime received, int days) {
        if (days < 1) {
            throw new IllegalArgumentException("a petition takes at least a day, not " + days);
        }
        if (days <= DAYS_IN_HOURS) {
            return petitionDueInHours(received, days * OfficeHours.HOURS_A_DAY);
        }
        var first = onOrAfter(received.toLocalDate());
        return plus(first, days - 1).atTime(OfficeHours.CLOSE);
    }

    /**
     * When an office must have dealt with a civil petition whose time is set in weeks, months or
     * years: the first day counts, the end is that of the Civil Act, articles 159 to 161 (Civil
     * Petitions Treatment Act, article 19 paragraph 3).
     */
    public LocalDateTime petitionDue(LocalDateTime received, Period period) {
        var last = restrictionEnds(received.toLocalDate(), period);
        return onOrAfter(last).atTime(OfficeHours.CLOSE);
    }

    /**
     * When an office must have dealt with a civil petition that is to be answered at once: within
     * three office hours (Enforcement Decree of the Civil Petitions Treatment Act, article 19).
     */
    public LocalDateTime petitionDueAtOnce(LocalDateTime received) {
        return petitionDueInHours(received, HOURS_AT_ONCE);
    }

    /** As {@link #petitionDue(LocalDateTime, int)}, for a time set in office hours. */
    public LocalDateTime petitionDueInHours(LocalDateTime received, int hours) {
        var day = onOrAfter(received.toLocalDate());
        var spent = day.equals(received.toLocalDate()) ? OfficeHours.minutesBy(received) : 0;
        var minutes = spent + hours * 60;
        // Full days first; what is due exactly at closing time is due that day, not the next.
        var fullDays = (minutes - 1) / OfficeHours.MINUTES_A_DAY;
        return plus(day, fullDays)
                .atTime(OfficeHours.at(minutes - fullDays * OfficeHours.MINUTES_A_DAY));
    }
}
