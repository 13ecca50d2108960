package org.madang.kernel.calendar;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.madang.kernel.calendar.Feast.Sort.CHILDREN;
import static org.madang.kernel.calendar.Feast.Sort.FESTIVAL;
import static org.madang.kernel.calendar.Feast.Sort.NATIONAL;
import static org.madang.kernel.calendar.Feast.Sort.RELIGIOUS;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * When a holiday that falls on another gives a substitute: the rule of the Regulation on Public
 * Holidays of Government Offices (관공서의 공휴일에 관한 규정, article 3) in force on the holiday itself.
 */
enum SubstituteRule {
    /** No substitutes. */
    NONE {
        @Override
        boolean earns(Feast.Sort sort, DayOfWeek weekday, boolean meetsAnother) {
            return false;
        }
    },

    /** 27 March 1959 to December 1960: any holiday on a Sunday. */
    OF_1959 {
        @Override
        boolean earns(Feast.Sort sort, DayOfWeek weekday, boolean meetsAnother) {
            return weekday == SUNDAY;
        }
    },

    /** 1 February 1989 to 5 November 1990: any but the days of Seollal and Chuseok. */
    OF_1989 {
        @Override
        boolean earns(Feast.Sort sort, DayOfWeek weekday, boolean meetsAnother) {
            return sort != FESTIVAL && weekday == SUNDAY;
        }
    },

    /** Since 5 November 2013: Seollal, Chuseok and Children's Day. */
    OF_2013 {
        @Override
        boolean earns(Feast.Sort sort, DayOfWeek weekday, boolean meetsAnother) {
            return switch (sort) {
                case FESTIVAL -> weekday == SUNDAY || meetsAnother;
                case CHILDREN -> isWeekend(weekday) || meetsAnother;
                case NATIONAL, RELIGIOUS, OTHER -> false;
            };
        }
    },

    /** Since 4 August 2021: the days of the nation too. */
    OF_2021 {
        @Override
        boolean earns(Feast.Sort sort, DayOfWeek weekday, boolean meetsAnother) {
            return earns(sort, weekday, meetsAnother, Set.of(NATIONAL, CHILDREN));
        }
    },

    /** Since 4 May 2023: Buddha's Birthday and Christmas too. */
    OF_2023 {
        @Override
        boolean earns(Feast.Sort sort, DayOfWeek weekday, boolean meetsAnother) {
            return earns(sort, weekday, meetsAnother, Set.of(NATIONAL, CHILDREN, RELIGIOUS));
        }
    };

    private record Since(LocalDate date, SubstituteRule rule) {}

    private static final List<Since> HISTORY =
            List.of(
                    new Since(LocalDate.of(2023, 5, 4), OF_2023),
                    new Since(LocalDate.of(2021, 8, 4), OF_2021),
                    new Since(LocalDate.of(2013, 11, 5), OF_2013),
                    new Since(LocalDate.of(1990, 11, 5), NONE),
                    new Since(LocalDate.of(1989, 2, 1), OF_1989),
                    new Since(LocalDate.of(1960, 12, 30), NONE),
                    new Since(LocalDate.of(1959, 3, 27), OF_1959));

    static SubstituteRule on(LocalDate date) {
        return HISTORY.stream()
                .filter(since -> !date.isBefore(since.date()))
                .findFirst()
                .map(Since::rule)
                .orElse(NONE);
    }

    /**
     * @param meetsAnother whether another holiday that the decree names falls on the same day
     */
    abstract boolean earns(Feast.Sort sort, DayOfWeek weekday, boolean meetsAnother);

    /** A festival's day earns on a Sunday alone, the others on Saturdays too. */
    static boolean earns(
            Feast.Sort sort,
            DayOfWeek weekday,
            boolean meetsAnother,
            Set<Feast.Sort> weekendSorts) {
        if (sort == FESTIVAL) {
            return weekday == SUNDAY || (meetsAnother && weekday != SATURDAY);
        }
        return weekendSorts.contains(sort) && (isWeekend(weekday) || meetsAnother);
    }

    static boolean isWeekend(DayOfWeek weekday) {
        return weekday == SATURDAY || weekday == SUNDAY;
    }
}
