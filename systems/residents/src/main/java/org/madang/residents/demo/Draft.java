package org.madang.residents.demo;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.madang.residents.Relation;

/** A household being put together. Given up, it returns its people to the pool. */
final class Draft {

    private final Pool pool;
    private final int[] members = new int[12];
    private int size;

    Draft(Pool pool) {
        this.pool = pool;
    }

    int size() {
        return size;
    }

    void add(int age, int sex, Relation relation) {
        members[size++] = Member.of(age, sex, relation);
    }

    /**
     * Takes somebody near the wanted age from the pool.
     *
     * @return their age, or {@link Pool#NOBODY}
     */
    int take(int sex, int wanted, int youngest, int oldest, Relation relation) {
        int age = pool.takeNear(sex, wanted, youngest, oldest);
        if (age != Pool.NOBODY) {
            add(age, sex, relation);
        }
        return age;
    }

    boolean giveUp() {
        for (int i = 0; i < size; i++) {
            pool.putBack(Member.sex(members[i]), Member.age(members[i]));
        }
        size = 0;
        return false;
    }

    /** The household, head first, the others from the oldest to the youngest. */
    int[] finish() {
        int[] done =
                IntStream.of(Arrays.copyOf(members, size))
                        .boxed()
                        .sorted(
                                Comparator.<Integer, Boolean>comparing(
                                                member -> Member.relation(member) != Relation.HEAD)
                                        .thenComparing(member ->
                                                Member.relation(member) != Relation.SPOUSE)
                                        .thenComparing(Comparator.reverseOrder()))
                        .mapToInt(Integer::intValue)
                        .toArray();
        size = 0;
        return done;
    }
}
