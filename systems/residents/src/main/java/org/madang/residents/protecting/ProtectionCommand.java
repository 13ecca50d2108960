package org.madang.residents.protecting;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks that papers about them are kept from a person, or that they no longer are.
 *
 * @param covered members of their household and lineal relatives whose papers are kept, too
 * @param barredId the person from whom they are kept
 * @param evidence what shows the violence: a confirmation, a court order; for lifting, the request
 * @param seen version of the record as the form showed it; null is not checked
 */
public record ProtectionCommand(
        long residentId,
        List<Long> covered,
        long barredId,
        Act act,
        String evidence,
        @Nullable Integer seen) {

    /** What is asked for. */
    public enum Act {
        RESTRICT,
        LIFT
    }

    /** What a request may leave out is empty; a missing act is an error of it. */
    public ProtectionCommand {
        covered = Optional.ofNullable(covered).orElse(List.of()).stream().distinct().toList();
        Objects.requireNonNull(act, "act");
        evidence = Optional.ofNullable(evidence).orElse("").strip();
    }
}
