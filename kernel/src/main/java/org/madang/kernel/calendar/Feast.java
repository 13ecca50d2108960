package org.madang.kernel.calendar;

import static org.madang.kernel.calendar.Feast.Sort.CHILDREN;
import static org.madang.kernel.calendar.Feast.Sort.FESTIVAL;
import static org.madang.kernel.calendar.Feast.Sort.NATIONAL;
import static org.madang.kernel.calendar.Feast.Sort.OTHER;
import static org.madang.kernel.calendar.Feast.Sort.RELIGIOUS;

import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import org.madang.kernel.language.Text;

/**
 * A day that the decree names, in the years in which it was named.
 *
 * <p>Years rather than dates suffice: every change came into force well away from the days it
 * touched. Sources: Regulation on Public Holidays of Government Offices (관공서의 공휴일에 관한 규정), its
 * versions since 1949, and Act on Public Holidays (공휴일에 관한 법률) since 2022.
 *
 * @param firstYear first year in which it was a holiday
 * @param lastYear last year in which it was one; {@link #OPEN} while it still is
 */
record Feast(Text name, Sort sort, int firstYear, int lastYear, IntFunction<LocalDate> day) {

    /** What decides whether a substitute is given. */
    enum Sort {
        /** Days of the nation (국경일). */
        NATIONAL,
        /** The days of Seollal and Chuseok. */
        FESTIVAL,
        CHILDREN,
        /** Buddha's Birthday and Christmas. */
        RELIGIOUS,
        /** Never substituted: New Year's Day, Memorial Day. */
        OTHER
    }

    static final int OPEN = Integer.MAX_VALUE;

    private static final Text NEW_YEAR = Text.of("신정", "New Year's Day");
    private static final Text CONSTITUTION = Text.of("제헌절", "Constitution Day");
    private static final Text ARBOR = Text.of("식목일", "Arbor Day");
    private static final Text HANGUL = Text.of("한글날", "Hangul Day");

    static final List<Feast> ALL =
            List.of(
                    on(1, 1, NEW_YEAR, OTHER, 1950, OPEN),
                    // 3 January went with the decree of 1 February 1989, 2 January with that of
                    // 18 December 1998.
                    on(1, 2, Text.of("신정 연휴", "New Year holiday"), OTHER, 1950, 1998),
                    on(1, 3, Text.of("신정 연휴", "New Year holiday"), OTHER, 1950, 1989),
                    on(3, 1, Text.of("3·1절", "Independence Movement Day"), NATIONAL, 1950, OPEN),
                    on(4, 5, ARBOR, OTHER, 1950, 1959),
                    on(4, 5, ARBOR, OTHER, 1961, 2005),
                    on(5, 5, Text.of("어린이날", "Children's Day"), CHILDREN, 1975, OPEN),
                    on(6, 6, Text.of("현충일", "Memorial Day"), OTHER, 1956, OPEN),
                    // Taken out by the decree of 30 June 2005, back by the Act as amended in
                    // February 2026.
                    on(7, 17, CONSTITUTION, NATIONAL, 1950, 2007),
                    on(7, 17, CONSTITUTION, NATIONAL, 2026, OPEN),
                    on(8, 15, Text.of("광복절", "Liberation Day"), NATIONAL, 1949, OPEN),
                    on(10, 1, Text.of("국군의 날", "Armed Forces Day"), OTHER, 1976, 1990),
                    on(10, 3, Text.of("개천절", "National Foundation Day"), NATIONAL, 1949, OPEN),
                    // Not yet a day of the nation before 2006: no substitute by that sort.
                    on(10, 9, HANGUL, OTHER, 1949, 1990),
                    on(10, 9, HANGUL, NATIONAL, 2013, OPEN),
                    on(10, 24, Text.of("국제연합일", "United Nations Day"), OTHER, 1950, 1975),
                    on(12, 25, Text.of("기독탄신일", "Christmas Day"), RELIGIOUS, 1949, OPEN),
                    lunar(
                            Text.of("부처님 오신 날", "Buddha's Birthday"),
                            RELIGIOUS,
                            1975,
                            LunarDay.BUDDHA),
                    // One day under another name from 1985, three days since 1989.
                    by(
                            Text.of("민속의 날", "Folk Day"),
                            OTHER,
                            1985,
                            1988,
                            year -> LunarDay.SEOLLAL.in(year)),
                    beside(Text.of("설날 전날", "Eve of Seollal"), 1989, LunarDay.SEOLLAL, -1),
                    beside(Text.of("설날", "Seollal"), 1989, LunarDay.SEOLLAL, 0),
                    beside(Text.of("설날 다음 날", "Day after Seollal"), 1989, LunarDay.SEOLLAL, 1),
                    beside(Text.of("추석 전날", "Eve of Chuseok"), 1989, LunarDay.CHUSEOK, -1),
                    beside(Text.of("추석", "Chuseok"), 1949, LunarDay.CHUSEOK, 0),
                    beside(Text.of("추석 다음 날", "Day after Chuseok"), 1986, LunarDay.CHUSEOK, 1));

    boolean isIn(int year) {
        return firstYear <= year && year <= lastYear;
    }

    LocalDate in(int year) {
        return day.apply(year);
    }

    private static Feast on(int month, int day, Text name, Sort sort, int firstYear, int lastYear) {
        return by(name, sort, firstYear, lastYear, year -> LocalDate.of(year, month, day));
    }

    private static Feast lunar(Text name, Sort sort, int firstYear, LunarDay day) {
        return by(name, sort, firstYear, OPEN, day::in);
    }

    private static Feast beside(Text name, int firstYear, LunarDay day, int daysAfter) {
        return by(name, FESTIVAL, firstYear, OPEN, year -> day.in(year).plusDays(daysAfter));
    }

    private static Feast by(
            Text name, Sort sort, int firstYear, int lastYear, IntFunction<LocalDate> day) {
        return new Feast(name, sort, firstYear, lastYear, day);
    }
}
