package org.madang.residents.moving;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.residents.Relation;
import org.madang.residents.Residence;
import org.madang.residents.registry.Destinations.Destination;
import org.madang.residents.registry.Held;

/**
 * What the rules of a move look at.
 *
 * @param known everyone registered in the households concerned, and the movers
 * @param joined whether the household to be joined exists and has not ended
 * @param destination the new address on the day of the move; null if there is none
 * @param consent whether the head of the household to be joined agrees, or was asked to
 * @param today the day of the country
 * @param reportedOn the day of the report
 * @param deadline the last day of the term to report
 */
record MoveFacts(
        MoveCommand command,
        List<Held> known,
        boolean joined,
        @Nullable Destination destination,
        boolean consent,
        LocalDate today,
        LocalDate reportedOn,
        LocalDate deadline) {

    Optional<Held> person(long id) {
        return known.stream().filter(held -> held.id() == id).findFirst();
    }

    List<Held> movers() {
        return command.movers().stream().map(this::person).flatMap(Optional::stream).toList();
    }

    /** Those who live in the household now. */
    List<Held> living(long household) {
        return known.stream()
                .filter(held -> held.livesThere() && residence(held).householdId() == household)
                .toList();
    }

    Optional<Held> head(long household) {
        return living(household).stream()
                .filter(held -> residence(held).relation() == Relation.HEAD)
                .findFirst();
    }

    /** Those who stay in the household that the movers leave. */
    List<Held> remaining(long household) {
        var staying = new ArrayList<>(living(household));
        staying.removeIf(held -> command.movers().contains(held.id()));
        return staying;
    }

    static Residence residence(Held held) {
        return Objects.requireNonNull(held.residence());
    }
}
