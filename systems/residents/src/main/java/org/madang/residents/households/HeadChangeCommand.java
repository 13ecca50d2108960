package org.madang.residents.households;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.madang.residents.Relation;

/**
 * A report that a household has another head (세대주 변경).
 *
 * @param newHead a member of it
 * @param relations what members become to the new head, where it does not follow
 * @param on the day from which it is so
 * @param seen versions of the records as the form showed them; whoever is not named is not checked
 */
public record HeadChangeCommand(
        long newHead, Map<Long, Relation> relations, LocalDate on, Map<Long, Integer> seen) {

    /** What a request may leave out is empty; a missing day is an error of the request. */
    public HeadChangeCommand {
        relations = Map.copyOf(Optional.ofNullable(relations).orElse(Map.of()));
        Objects.requireNonNull(on, "on");
        seen = Map.copyOf(Optional.ofNullable(seen).orElse(Map.of()));
    }
}
