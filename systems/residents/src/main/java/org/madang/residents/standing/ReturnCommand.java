package org.madang.residents.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.residents.Relation;

/**
 * People whose residence was unknown, who were struck off or overseas, register again at an address
 * (재등록; 재외국민의 신고, Article 10-2).
 *
 * @param persons of one household, as it was kept
 * @param standing whether they are residents again, or nationals overseas who have come to stay for
 *     30 days or more
 * @param addressId the address they live at from then on
 * @param joinHouseholdId the household they join there; null when they form their own
 * @param consent whether its head has confirmed
 * @param head the head of their own household; null is their head, or else the first of them
 * @param relations what each is to the head there, where it does not follow
 */
public record ReturnCommand(
        List<Long> persons,
        Standing standing,
        String evidence,
        LocalDate on,
        long addressId,
        String unit,
        @Nullable Long joinHouseholdId,
        boolean consent,
        @Nullable Long head,
        @Nullable Long newHead,
        Map<Long, Relation> relations,
        Map<Long, Integer> seen) {

    /** What people are when they have registered again. */
    public enum Standing {
        RESIDENT,
        OVERSEAS
    }

    /** What a request may leave out is empty; a missing day is an error of the request. */
    public ReturnCommand {
        persons = Optional.ofNullable(persons).orElse(List.of()).stream().distinct().toList();
        standing = Optional.ofNullable(standing).orElse(Standing.RESIDENT);
        Objects.requireNonNull(on, "on");
        evidence = Optional.ofNullable(evidence).orElse("").strip();
        unit = Optional.ofNullable(unit).orElse("").strip();
        relations = Map.copyOf(Optional.ofNullable(relations).orElse(Map.of()));
        seen = Map.copyOf(Optional.ofNullable(seen).orElse(Map.of()));
    }
}
