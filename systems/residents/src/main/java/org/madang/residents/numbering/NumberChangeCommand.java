package org.madang.residents.numbering;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The committee has decided that somebody gets another number.
 *
 * @param decision number of the decision and what it says
 * @param on the day the municipality was told of it
 * @param seen version of the record as the form showed it; null is not checked
 */
public record NumberChangeCommand(
        long residentId, String decision, LocalDate on, @Nullable Integer seen) {

    /** What a request may leave out is empty; a missing day is an error of the request. */
    public NumberChangeCommand {
        decision = Optional.ofNullable(decision).orElse("").strip();
        Objects.requireNonNull(on, "on");
    }
}
