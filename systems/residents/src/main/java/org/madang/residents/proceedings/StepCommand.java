package org.madang.residents.proceedings;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A step to be taken in a proceeding.
 *
 * @param dueOn the last day of the term a notice sets; null is the shortest the law allows
 * @param words what was found, sent or decided
 */
public record StepCommand(
        long proceedingId, Step step, LocalDate on, @Nullable LocalDate dueOn, String words) {

    /** What a request may leave out is empty; a missing step or day is an error of it. */
    public StepCommand {
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(on, "on");
        words = Optional.ofNullable(words).orElse("").strip();
    }
}
