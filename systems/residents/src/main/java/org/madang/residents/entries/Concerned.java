package org.madang.residents.entries;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.residents.Lateness;
import org.madang.residents.Residence;

/**
 * Whom an entry changes, to be looked at before and after.
 *
 * @param households shown with all their members
 * @param persons of whom the facts that change are shown
 */
public record Concerned(Set<Long> households, List<Long> persons, Lateness lateness) {

    public Concerned {
        households = new LinkedHashSet<>(households);
        persons = persons.stream().distinct().toList();
    }

    /** One person in the household where they live, if they live anywhere. */
    public static Concerned one(long person, @Nullable Residence residence, Lateness lateness) {
        var households = residence == null ? Set.<Long>of() : Set.of(residence.householdId());
        return new Concerned(households, List.of(person), lateness);
    }

    /** Persons whose household stays as it is or is not known. */
    public static Concerned persons(Collection<Long> persons, Lateness lateness) {
        return new Concerned(Set.of(), List.copyOf(persons), lateness);
    }
}
