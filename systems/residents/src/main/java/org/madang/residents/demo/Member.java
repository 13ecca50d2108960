package org.madang.residents.demo;

import java.util.List;
import org.madang.residents.Relation;

/** One person in a composed household as a packed int: a whole city is held in a few megabytes. */
final class Member {

    private static final List<Relation> RELATIONS = List.of(Relation.values());

    private Member() {}

    static int pack(int age, int sex) {
        return (age << 8) | (sex << 4);
    }

    @SuppressWarnings("EnumOrdinal") // Lives for one run only: four bits of a packed int.
    static int as(int member, Relation relation) {
        return (member & ~0xF) | relation.ordinal();
    }

    static int of(int age, int sex, Relation relation) {
        return as(pack(age, sex), relation);
    }

    static int age(int member) {
        return member >> 8;
    }

    static int sex(int member) {
        return member >> 4 & 1;
    }

    static boolean male(int member) {
        return sex(member) == Ages.MALE;
    }

    static Relation relation(int member) {
        return RELATIONS.get(member & 0xF);
    }
}
