package org.madang.kernel.calendar;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * A day of the Korean lunar calendar (Dangi), never in a leap month.
 *
 * <p>Computed by ICU. Its days of Seollal, Buddha's Birthday and Chuseok agree with the almanac of
 * the Korea Astronomy and Space Science Institute for all years 1949 to 2050, which is as far as
 * the almanac goes. From there to 2100 its new moons agree with Meeus' series; closest to midnight
 * is that of Seollal 2092, three minutes after, which a change in the Earth's rotation may move.
 *
 * @param month 1 to 12
 * @param day 1 to 29
 */
record LunarDay(int month, int day) {

    static final LunarDay SEOLLAL = new LunarDay(1, 1);
    static final LunarDay BUDDHA = new LunarDay(4, 8);
    static final LunarDay CHUSEOK = new LunarDay(8, 15);

    /** Korea's clock; a fixed offset, as the almanac is computed back with it. */
    private static final ZoneOffset KOREA = ZoneOffset.ofHours(9);

    /** Dangi years count from 2333 BC. */
    private static final int YEARS_BEFORE_CHRIST = 2333;

    /** The day in the lunar year that begins in this year of the common calendar. */
    LocalDate in(int year) {
        var dangi =
                Calendar.getInstance(
                        TimeZone.getTimeZone("GMT+9"), new ULocale("ko_KR@calendar=dangi"));
        dangi.clear();
        dangi.set(Calendar.EXTENDED_YEAR, year + YEARS_BEFORE_CHRIST);
        dangi.set(Calendar.MONTH, month - 1);
        dangi.set(Calendar.IS_LEAP_MONTH, 0);
        dangi.set(Calendar.DAY_OF_MONTH, day);
        return LocalDate.ofInstant(dangi.getTime().toInstant(), KOREA);
    }
}
