package org.madang.forensics.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.kinship.Pedigree;
import org.madang.kinship.Person;

/** A family with its pedigree, by codes. */
public record FamilyRow(long id, String code, List<PersonRow> people) {

    public FamilyRow {
        people = List.copyOf(people);
    }

    public List<PersonRow> missing() {
        return people.stream().filter(PersonRow::missing).toList();
    }

    public PersonRow person(long personId) {
        return people.stream()
                .filter(p -> p.id() == personId)
                .findFirst()
                .orElseThrow(Laboratory::absent);
    }

    public @Nullable String code(@Nullable Long personId) {
        return personId == null ? null : person(personId).code();
    }

    /** As the library reads it. */
    public List<Person> kin() {
        return people.stream()
                .map(p ->
                        new Person(
                                p.code(),
                                code(p.fatherId()),
                                code(p.motherId()),
                                p.sex(),
                                p.born()))
                .toList();
    }

    public Pedigree pedigree() {
        return Pedigree.of(kin());
    }
}
