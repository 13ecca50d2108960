package org.madang.residents.moving;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.residents.Relation;

/**
 * A move-in report (전입신고).
 *
 * @param movers members of one household, one or more
 * @param addressId the new address in the kernel's places
 * @param unit building, storey or door within it; empty if none
 * @param movedOn the day they came to live there
 * @param joinHouseholdId the household they join there; null when they keep or form their own
 * @param relations what a mover is to the head of the new household, where it does not stay as it
 *     was; and what somebody left behind becomes to their new head, where it does not follow
 * @param newHeadLeftBehind the new head of those who stay, when their head is among the movers
 * @param seen versions of the records as the form showed them; whoever is not named is not checked
 */
public record MoveCommand(
        List<Long> movers,
        long addressId,
        String unit,
        LocalDate movedOn,
        @Nullable Long joinHouseholdId,
        Map<Long, Relation> relations,
        @Nullable Long newHeadLeftBehind,
        Map<Long, Integer> seen) {

    /** What a request may leave out is empty; a missing day is an error of the request. */
    public MoveCommand {
        movers = Optional.ofNullable(movers).orElse(List.of()).stream().distinct().toList();
        unit = Optional.ofNullable(unit).orElse("").strip();
        Objects.requireNonNull(movedOn, "movedOn");
        relations = Map.copyOf(Optional.ofNullable(relations).orElse(Map.of()));
        seen = Map.copyOf(Optional.ofNullable(seen).orElse(Map.of()));
    }

    /** The whole household moves and stays as it is. */
    public static MoveCommand whole(List<Long> movers, long addressId, LocalDate movedOn) {
        return new MoveCommand(movers, addressId, "", movedOn, null, Map.of(), null, Map.of());
    }
}
