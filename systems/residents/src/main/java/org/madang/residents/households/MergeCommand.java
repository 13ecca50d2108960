package org.madang.residents.households;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.residents.Relation;

/**
 * A report that members join another household at the same address (세대 합가).
 *
 * @param persons all or some of the members of one household
 * @param joinHouseholdId the household they join
 * @param consent whether its head has confirmed
 * @param newHead the head of those who stay, when their head is among those who leave
 * @param relations what each is to the head there, and what those who stay become where it does not
 *     follow
 */
public record MergeCommand(
        List<Long> persons,
        long joinHouseholdId,
        boolean consent,
        @Nullable Long newHead,
        Map<Long, Relation> relations,
        LocalDate on,
        Map<Long, Integer> seen) {

    /** What a request may leave out is empty; a missing day is an error of the request. */
    public MergeCommand {
        persons = Optional.ofNullable(persons).orElse(List.of()).stream().distinct().toList();
        relations = Map.copyOf(Optional.ofNullable(relations).orElse(Map.of()));
        Objects.requireNonNull(on, "on");
        seen = Map.copyOf(Optional.ofNullable(seen).orElse(Map.of()));
    }
}
