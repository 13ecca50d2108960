package org.madang.residents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days from the first, until the day before the end. The state of a day is that of its end, so a
 * person who moves counts at the new address on the day of the move.
 *
 * @param end the first day no longer in it; null while it lasts
 */
public record Period(LocalDate start, @Nullable LocalDate end) {

    public Period {
        if (end != null && !start.isBefore(end)) {
            throw new IllegalArgumentException("a period holds at least one day");
        }
    }

    public static Period since(LocalDate start) {
        return new Period(start, null);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && (end == null || day.isBefore(end));
    }

    public boolean lasts() {
        return end == null;
    }
}
