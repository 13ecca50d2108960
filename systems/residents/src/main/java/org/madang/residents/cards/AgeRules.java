package org.madang.residents.cards;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.madang.residents.Lateness;

/**
 * Ages the law counts. The day of birth counts (Civil Act, Article 158), so an age is reached as
 * the birthday begins; who was born on 29 February reaches it as 1 March begins where the year has
 * no such day, since the year before ends with the last day of February (Article 160 (3)).
 */
public final class AgeRules {

    /** From which age a card is issued (Resident Registration Act, Article 24 (1)). */
    public static final int CARD = 17;

    /** Ages a mobile card can show instead of a birth date. */
    public static final List<Integer> SHOWN = List.of(14, 19, 65);

    /** From the first day of the next month (Enforcement Decree, on Article 24 (4)). */
    private static final Period TIME_TO_APPLY = Period.ofMonths(12);

    private AgeRules() {}

    /** The day an age is reached. */
    public static LocalDate reached(LocalDate birth, int age) {
        var day = birth.plusYears(age);
        return day.getDayOfMonth() == birth.getDayOfMonth() ? day : day.plusDays(1);
    }

    public static boolean isOf(LocalDate birth, int age, LocalDate today) {
        return !today.isBefore(reached(birth, age));
    }

    /** From when a first card must be applied for: the month after that of the birthday. */
    public static LocalDate dueFrom(LocalDate birth) {
        return reached(birth, CARD).withDayOfMonth(1).plusMonths(1);
    }

    /** The last day of the twelve months for applying. */
    public static LocalDate dueUntil(LocalDate birth) {
        return dueFrom(birth).plus(TIME_TO_APPLY).minusDays(1);
    }

    /** How late a first application comes, with the band of its fine (Article 40 (4)). */
    public static Lateness lateness(LocalDate birth, LocalDate appliedOn) {
        return Lateness.of(dueUntil(birth), appliedOn);
    }
}
