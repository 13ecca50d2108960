package org.madang.residents.marking;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mark begins or ends.
 *
 * @param evidence the unit and its confirmation; the stay abroad and until when it is planned
 * @param seen version of the record as the form showed it; null is not checked
 */
public record MarkCommand(
        long residentId,
        Mark.Kind kind,
        Act act,
        LocalDate on,
        String evidence,
        @Nullable Integer seen) {

    /** What happens to it. */
    public enum Act {
        BEGIN,
        END
    }

    /** What a request may leave out is empty; a missing kind, act or day is an error of it. */
    public MarkCommand {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(act, "act");
        Objects.requireNonNull(on, "on");
        evidence = Optional.ofNullable(evidence).orElse("").strip();
    }
}
