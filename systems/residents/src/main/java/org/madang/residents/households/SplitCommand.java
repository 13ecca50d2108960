package org.madang.residents.households;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.residents.Relation;

/**
 * A report that members form a household of their own at the same address (세대 분리).
 *
 * @param persons who leave the household, some of its members
 * @param head the head of the new household, one of them
 * @param newHead the head of those who stay, when their head is among those who leave
 * @param relations what somebody is to a new head, where it does not follow
 */
public record SplitCommand(
        List<Long> persons,
        long head,
        @Nullable Long newHead,
        Map<Long, Relation> relations,
        LocalDate on,
        Map<Long, Integer> seen) {

    /** What a request may leave out is empty; a missing day is an error of the request. */
    public SplitCommand {
        persons = Optional.ofNullable(persons).orElse(List.of()).stream().distinct().toList();
        relations = Map.copyOf(Optional.ofNullable(relations).orElse(Map.of()));
        Objects.requireNonNull(on, "on");
        seen = Map.copyOf(Optional.ofNullable(seen).orElse(Map.of()));
    }
}
