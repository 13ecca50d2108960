package org.madang.kernel.calendar;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.madang.kernel.language.Text;

/**
 * Public holidays of the Republic of Korea, computed for any year from the law in force that year;
 * elections and days that the government designates are told to it.
 *
 * <p>Good for 1950 to 2100. Immutable, safe to share.
 */
public final class Holidays {

    /** First and last year for which the law and the lunar calendar are known. */
    public static final int FIRST_YEAR = 1950;

    public static final int LAST_YEAR = 2100;

    private final Map<LocalDate, DeclaredHoliday> declared;
    private final Map<Integer, Map<LocalDate, Holiday>> years = new ConcurrentHashMap<>();

    private Holidays(Collection<DeclaredHoliday> declared) {
        this.declared =
                declared.stream().collect(toMap(DeclaredHoliday::date, day -> day, (a, b) -> b));
    }

    /** The holidays of the statutes alone. */
    public static Holidays ofStatutes() {
        return new Holidays(List.of());
    }

    /** The holidays of the statutes and these days. */
    public static Holidays with(Collection<DeclaredHoliday> declared) {
        return new Holidays(declared);
    }

    /**
     * The holidays of a year in order, one a day; where two fall on one day, both are named.
     * Sundays are not listed, although they are public holidays.
     *
     * @throws IllegalArgumentException outside {@link #FIRST_YEAR} to {@link #LAST_YEAR}
     */
    public List<Holiday> in(int year) {
        return List.copyOf(of(year).values());
    }

    /** Whether the day is a public holiday, Sundays included (article 2). */
    public boolean isHoliday(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SUNDAY || of(date.getYear()).containsKey(date);
    }

    private Map<LocalDate, Holiday> of(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException("no law known to name the holidays of " + year);
        }
        return years.computeIfAbsent(year, this::computed);
    }

    private Map<LocalDate, Holiday> computed(int year) {
        var feasts =
                Feast.ALL.stream()
                        .filter(feast -> feast.isIn(year))
                        .collect(groupingBy(feast -> feast.in(year), TreeMap::new, toList()));
        var days = new TreeMap<LocalDate, Holiday>();
        feasts.forEach((date, names) -> days.put(date, statutory(date, names)));
        declared.values().stream()
                .filter(day -> day.date().getYear() == year)
                .forEach(day -> days.computeIfAbsent(day.date(), date -> declared(day)));
        for (var substitute : substitutes(feasts, days.keySet())) {
            days.put(substitute.date(), substitute);
        }
        return days;
    }

    /**
     * One substitute for each day that earns one: the first day after it that is no public holiday.
     * Where that day is taken by another substitute, the next one (article 3 paragraph 2); where it
     * is a Saturday, the next working day (paragraph 3).
     */
    private static List<Holiday> substitutes(
            Map<LocalDate, List<Feast>> feasts, Set<LocalDate> holidays) {
        var taken = new HashSet<>(holidays);
        var substitutes = new ArrayList<Holiday>();
        feasts.forEach((date, those) -> {
            var rule = SubstituteRule.on(date);
            those.stream()
                    .filter(f -> rule.earns(f.sort(), date.getDayOfWeek(), those.size() > 1))
                    .findFirst()
                    .ifPresent(feast -> {
                        var day = firstFree(date.plusDays(1), taken);
                        taken.add(day);
                        substitutes.add(substitute(day, feast));
                    });
        });
        return substitutes;
    }

    private static LocalDate firstFree(LocalDate from, Set<LocalDate> taken) {
        var day = from;
        while (taken.contains(day) || SubstituteRule.isWeekend(day.getDayOfWeek())) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static Holiday statutory(LocalDate date, List<Feast> feasts) {
        var name = feasts.getFirst().name();
        for (var feast : feasts.subList(1, feasts.size())) {
            name =
                    Text.of(
                            name.ko() + ", " + feast.name().ko(),
                            name.en() + ", " + feast.name().en());
        }
        return new Holiday(date, name, Holiday.Kind.STATUTORY);
    }

    private static Holiday declared(DeclaredHoliday day) {
        return new Holiday(day.date(), day.name(), Holiday.Kind.DECLARED);
    }

    private static Holiday substitute(LocalDate date, Feast feast) {
        return new Holiday(
                date,
                Text.of("대체공휴일({0})", "Substitute holiday ({0})").with(feast.name()),
                Holiday.Kind.SUBSTITUTE);
    }
}
