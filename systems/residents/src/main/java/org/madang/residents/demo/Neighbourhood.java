package org.madang.residents.demo;

import java.util.List;
import org.madang.residents.Relation;

/**
 * The households of one municipality with what holds for a household as a whole: when it was
 * formed, where it lived and its family's surname. Each is found from its place in the list alone,
 * so that a grown child's earlier years can be told from their parents' household.
 */
final class Neighbourhood {

    private static final int YEAR = 365;
    private static final long FORMED = 1;
    private static final long STAYS = 2;
    private static final long LINE = 3;

    /** Moves per year by age of the head, in tens of years: the young move most. */
    private static final double[] MOVES = {0.2, 0.3, 0.34, 0.25, 0.17, 0.13, 0.1, 0.08};

    private final Country country;
    private final int municipality;
    private final int[][] households;
    private final long[][] births;
    private final long[] firstId;

    Neighbourhood(Country country, int municipality) {
        this.country = country;
        this.municipality = municipality;
        var plan = country.plan();
        this.households =
                Composer.compose(
                        country.ages().of(municipality), Dice.of(plan.seed(), municipality));
        var numbering = new Births(country.ages(), municipality, plan);
        this.births = new long[households.length][];
        this.firstId = new long[households.length + 1];
        firstId[0] = country.firstId(municipality);
        for (int h = 0; h < households.length; h++) {
            var members = households[h];
            births[h] = new long[members.length];
            for (int i = 0; i < members.length; i++) {
                births[h][i] = numbering.next(Member.sex(members[i]), Member.age(members[i]));
            }
            firstId[h + 1] = firstId[h] + members.length;
        }
    }

    Country country() {
        return country;
    }

    int municipality() {
        return municipality;
    }

    int size() {
        return households.length;
    }

    int[] members(int household) {
        return households[household];
    }

    int birth(int household, int member) {
        return Births.day(births[household][member]);
    }

    int serial(int household, int member) {
        return Births.serial(births[household][member]);
    }

    long residentId(int household, int member) {
        return firstId[household] + member;
    }

    /** Dice for one matter of one household. */
    Dice dice(int household, long matter) {
        return Dice.of(country.plan().seed(), municipality, household, matter);
    }

    /** Day on which its members began to live together; no child was there before. */
    int formedOn(int household) {
        var members = households[household];
        int day = formed(household, dice(household, FORMED));
        for (int i = 0; i < members.length; i++) {
            var relation = Member.relation(members[i]);
            boolean founder = relation == Relation.HEAD || relation == Relation.SPOUSE;
            int birth = birth(household, i);
            if (birth > day || (!founder && birth + Pool.ADULT * YEAR > day)) {
                day = Math.min(day, birth);
            }
        }
        return members.length == 1 ? Math.max(day, birth(household, 0)) : day;
    }

    private int formed(int household, Dice dice) {
        var members = households[household];
        int reference = country.reference();
        int first = Integer.MAX_VALUE;
        int adult = Integer.MIN_VALUE;
        boolean couple = false;
        for (int i = 0; i < members.length; i++) {
            var relation = Member.relation(members[i]);
            couple |= relation == Relation.SPOUSE;
            if (relation == Relation.CHILD || relation == Relation.GRANDCHILD) {
                first = Math.min(first, birth(household, i));
            }
            adult = Math.max(adult, birth(household, i));
        }
        if (first != Integer.MAX_VALUE) {
            return first - dice.between(300, 1100);
        }
        if (couple) {
            int wedding = adult + YEAR * dice.between(24, 33) + dice.below(YEAR);
            return Math.min(wedding, reference - dice.between(10, 400));
        }
        if (members.length == 1) {
            int own = adult + YEAR * dice.between(Pool.ADULT, Pool.ADULT + 8) + dice.below(YEAR);
            return Math.min(own, reference - dice.between(10, 700));
        }
        if (Member.relation(members[1]) == Relation.PARENT) {
            return reference - YEAR * dice.between(11, 20);
        }
        return Math.min(
                reference - dice.between(20, 3000),
                Math.max(adult + YEAR * Pool.ADULT + 30, reference - dice.between(400, 3000)));
    }

    /** Where it lived, from the day it was formed or from before the register opened. */
    List<Stay> stays(int household) {
        var dice = dice(household, STAYS);
        int formedOn = formedOn(household);
        var cast = country.cast(municipality, household);
        if (cast != null && cast.star().moves() > 0) {
            return country.chains()
                    .moving(municipality, country.reference(), cast.star().moves(), 420, dice);
        }
        int age = Member.age(households[household][0]);
        return country.chains()
                .of(municipality, formedOn, country.reference(), movesPerYear(age), dice);
    }

    static double movesPerYear(int age) {
        return MOVES[Math.min(age / 10, MOVES.length - 1)];
    }

    /** Surname of the family: the husband's or father's line. */
    String line(int household) {
        return Surnames.pick(dice(household, LINE));
    }

    /**
     * A household that somebody born on the day may have grown up in: with a mother or father of a
     * fitting age, and already formed by then; -1 if none is found.
     */
    int parentsOf(int birth, int by, Dice dice) {
        for (int tries = 0; tries < 60; tries++) {
            int candidate = dice.below(households.length);
            var members = households[candidate];
            boolean mother = false;
            for (int i = 0; i < Math.min(2, members.length); i++) {
                var relation = Member.relation(members[i]);
                int years = (birth - birth(candidate, i)) / YEAR;
                boolean parent = relation == Relation.HEAD || relation == Relation.SPOUSE;
                boolean female = !Member.male(members[i]);
                mother |= parent && female && years >= 22 && years <= 40;
            }
            if (mother && formedOn(candidate) <= by) {
                return candidate;
            }
        }
        return -1;
    }
}
