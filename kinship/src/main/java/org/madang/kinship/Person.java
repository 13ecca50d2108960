package org.madang.kinship;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One person of a pedigree. A parent that is not in the pedigree is {@code null}. If both are, the
 * person is drawn from the population; if one is, that one is an unknown member of the population,
 * whose allele may mutate on its way as if they were listed.
 *
 * @param id unique within the pedigree, not blank
 * @param born year of birth if known; only used to refuse children older than their parents
 */
public record Person(
        String id,
        @Nullable String father,
        @Nullable String mother,
        Sex sex,
        @Nullable Integer born) {

    public Person {
        Objects.requireNonNull(sex, "sex");
        if (id.isBlank()) {
            throw InvalidKinshipData.of(Problem.of(Problem.Code.BLANK_ID, id));
        }
    }

    public static Person founder(String id, Sex sex) {
        return new Person(id, null, null, sex, null);
    }

    public static Person child(String id, String father, String mother, Sex sex) {
        return new Person(id, father, mother, sex, null);
    }

    public Person born(int year) {
        return new Person(id, father, mother, sex, year);
    }

    public boolean isFounder() {
        return father == null && mother == null;
    }
}
