package org.madang.residents;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A household (세대별 주민등록표) as of a day, its members in the order of the law: head, spouse,
 * ascendants and descendants by age, then the others (Enforcement Decree, Article 6, paragraph 2).
 */
public record HouseholdRecord(long id, LocalDate date, List<Member> members) {

    /** A person living in the household that day. */
    public record Member(
            long residentId,
            ResidentNumber number,
            String name,
            String latin,
            LocalDate birthDate,
            Sex sex,
            Status status,
            Residence residence) {}

    public HouseholdRecord {
        members = List.copyOf(members);
    }

    public Optional<Member> head() {
        return members.stream()
                .filter(member -> member.residence().relation() == Relation.HEAD)
                .findFirst();
    }

    public Optional<Member> member(long residentId) {
        return members.stream().filter(member -> member.residentId() == residentId).findFirst();
    }
}
