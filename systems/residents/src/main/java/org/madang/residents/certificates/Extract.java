package org.madang.residents.certificates;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;
import org.madang.residents.Relation;
import org.madang.residents.ResidentNumber;
import org.madang.residents.Sex;
import org.madang.residents.Status;

/** What a certificate is made from, read at one moment. */
record Extract(
        Person holder,
        String division,
        Text address,
        List<Member> members,
        List<Stay> stays,
        List<Foreigner> foreigners) {

    Extract {
        members = List.copyOf(members);
        stays = List.copyOf(stays);
        foreigners = List.copyOf(foreigners);
    }

    /** Of a household without foreign members. */
    Extract(Person holder, String division, Text address, List<Member> members, List<Stay> stays) {
        this(holder, division, address, members, stays, List.of());
    }

    /** A foreign spouse or relative shown on the household. */
    record Foreigner(
            String name,
            String nationality,
            ResidentNumber number,
            LocalDate birth,
            Relation relation,
            LocalDate since) {}

    record Person(
            long id,
            String name,
            String latin,
            ResidentNumber number,
            LocalDate birth,
            Sex sex,
            Status status) {}

    /** Somebody of the household, head first. */
    record Member(Person person, Relation relation, LocalDate since, Text cause) {}

    /** A time at one address, newest first. */
    record Stay(
            Text address,
            LocalDate from,
            @Nullable LocalDate until,
            LocalDate reportedOn,
            Text cause,
            Relation relation) {}
}
