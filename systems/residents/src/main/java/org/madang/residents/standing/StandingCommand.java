package org.madang.residents.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.residents.Relation;

/**
 * Members of one household stand otherwise in the register from a day on.
 *
 * @param persons all or some of its members
 * @param ground why, as the law names it
 * @param evidence what shows it: the investigation, the notice of another office, the report
 * @param addressId the administrative address (행정상 관리주소) they are kept at from then on; null is
 *     where they live, or nowhere for who is struck off
 * @param newHead the head of those who stay, when their head is among them
 * @param relations what those who stay become, where it does not follow
 * @param seen versions of the records as the form showed them
 */
public record StandingCommand(
        List<Long> persons,
        Ground ground,
        String evidence,
        LocalDate on,
        @Nullable Long addressId,
        @Nullable Long newHead,
        Map<Long, Relation> relations,
        Map<Long, Integer> seen) {

    /** What a request may leave out is empty; a missing ground or day is an error of it. */
    public StandingCommand {
        persons = Optional.ofNullable(persons).orElse(List.of()).stream().distinct().toList();
        Objects.requireNonNull(ground, "ground");
        Objects.requireNonNull(on, "on");
        evidence = Optional.ofNullable(evidence).orElse("").strip();
        relations = Map.copyOf(Optional.ofNullable(relations).orElse(Map.of()));
        seen = Map.copyOf(Optional.ofNullable(seen).orElse(Map.of()));
    }
}
