package org.madang.residents.demo;

import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.madang.residents.Relation;

/**
 * A part in the demo that one of the generated residents of Jongno-gu plays: whoever fits it first
 * gets its name. So the demo residents are counted like everybody else.
 */
enum Star {
    FAMILY("kim.minjun", "김", "민준", 0) {
        @Override
        int find(int[] members) {
            return members.length == 4
                            && head(members, age -> age >= 34 && age <= 54)
                            && Member.male(members[0])
                            && Member.relation(members[1]) == Relation.SPOUSE
                            && Member.relation(members[2]) == Relation.CHILD
                            && Member.relation(members[3]) == Relation.CHILD
                    ? 0
                    : NOT_HERE;
        }
    },
    ALONE("lee.seoyeon", "이", "서연", 0) {
        @Override
        int find(int[] members) {
            boolean fits = members.length == 1 && head(members, age -> age >= 25 && age <= 44);
            return fits && !Member.male(members[0]) ? 0 : NOT_HERE;
        }
    },
    MOVER("park.jihun", "박", "지훈", 5) {
        @Override
        int find(int[] members) {
            boolean fits = members.length <= 2 && head(members, age -> age >= 38 && age <= 64);
            return fits && Member.male(members[0]) ? 0 : NOT_HERE;
        }
    },
    CARER("choi.eunji", "최", "은지", 0) {
        @Override
        int find(int[] members) {
            return holder(members, Relation.PARENT, 55, Ages.OLDEST) == NOT_HERE ? NOT_HERE : 0;
        }
    },
    PUPIL("jeong.haeun", "정", "하은", 0) {
        @Override
        int find(int[] members) {
            return holder(members, Relation.CHILD, 14, Pool.ADULT - 1);
        }
    };

    static final int NOT_HERE = -1;

    private final String username;
    private final String surname;
    private final String given;
    private final int moves;

    Star(String username, String surname, String given, int moves) {
        this.username = username;
        this.surname = surname;
        this.given = given;
        this.moves = moves;
    }

    /** Which member of the household can play this part; {@link #NOT_HERE} if none. */
    abstract int find(int[] members);

    /** Where nobody fits in a very small country: any adult alone, then any adult. */
    int findAnybody(int[] members) {
        return head(members, age -> age >= Pool.ADULT) ? 0 : NOT_HERE;
    }

    String username() {
        return username;
    }

    String surname() {
        return surname;
    }

    String given() {
        return given;
    }

    /** Moves told of this household; 0 leaves them to chance. */
    int moves() {
        return moves;
    }

    private static boolean head(int[] members, IntPredicate age) {
        return age.test(Member.age(members[0]));
    }

    private static int holder(int[] members, Relation relation, int youngest, int oldest) {
        for (int i = 0; i < members.length; i++) {
            int age = Member.age(members[i]);
            if (Member.relation(members[i]) == relation && age >= youngest && age <= oldest) {
                return i;
            }
        }
        return NOT_HERE;
    }

    /** A star in a household. */
    record Cast(Star star, int household, int member) {

        static @Nullable Cast of(Star star, int household, int member) {
            return member == NOT_HERE ? null : new Cast(star, household, member);
        }
    }
}
