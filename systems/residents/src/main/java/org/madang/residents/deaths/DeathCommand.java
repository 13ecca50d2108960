package org.madang.residents.deaths;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.residents.Relation;

/**
 * A report of a death (사망신고).
 *
 * @param diedOn the day of death; the person counts as dead from that day on
 * @param knownOn the day the reporter learned of it, from which the term runs; null is the day of
 *     death
 * @param certificate what proves it: number of the doctor's certificate or of another document
 * @param newHead the new head of the household, when its head died and others live there
 * @param relations what members become to the new head, where it does not follow
 * @param seen version of the record as the form showed it; null is not checked
 */
public record DeathCommand(
        long residentId,
        LocalDate diedOn,
        @Nullable LocalDate knownOn,
        String certificate,
        @Nullable Long newHead,
        Map<Long, Relation> relations,
        @Nullable Integer seen) {

    /** What a request may leave out is empty; a missing day is an error of the request. */
    public DeathCommand {
        Objects.requireNonNull(diedOn, "diedOn");
        certificate = Optional.ofNullable(certificate).orElse("").strip();
        relations = Map.copyOf(Optional.ofNullable(relations).orElse(Map.of()));
    }

    LocalDate learned() {
        return knownOn == null ? diedOn : knownOn;
    }
}
