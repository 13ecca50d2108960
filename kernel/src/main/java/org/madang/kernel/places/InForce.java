package org.madang.kernel.places;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which something is in force.
 *
 * @param from first day; null where the beginning is older than the records
 * @param to first day no longer in force; null while it lasts
 */
public record InForce(@Nullable LocalDate from, @Nullable LocalDate to) {

    /** Without known beginning or end. */
    public static final InForce ALWAYS = new InForce(null, null);

    public InForce {
        if (from != null && to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("in force from " + from + " to " + to + ": no day");
        }
    }

    public boolean includes(LocalDate date) {
        return !isAfter(date) && !isBefore(date);
    }

    /** Whether all of it lies after the date. */
    public boolean isAfter(LocalDate date) {
        return from != null && date.isBefore(from);
    }

    /** Whether it had ended by the date. */
    public boolean isBefore(LocalDate date) {
        return to != null && !date.isBefore(to);
    }
}
