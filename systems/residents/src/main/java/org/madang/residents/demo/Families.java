package org.madang.residents.demo;

import static org.madang.residents.demo.Ages.FEMALE;
import static org.madang.residents.demo.Ages.MALE;
import static org.madang.residents.demo.Pool.NOBODY;

import org.madang.residents.Relation;

/**
 * Forms one household at a time from the pool. Mothers were 24 to 40 years old at a birth where the
 * pool allows it, 19 to 45 where not; nobody is less than 17 years older than their child.
 */
final class Families {

    /** Years between the ages of siblings, so that no two births are closer than a year. */
    private static final int NEXT_CHILD = 2;

    private final Pool pool;
    private final Dice dice;
    private final Draft draft;

    private int youngest;
    private int eldest;

    Families(Pool pool, Dice dice) {
        this.pool = pool;
        this.dice = dice;
        this.draft = new Draft(pool);
    }

    int[] finished() {
        return draft.finish();
    }

    /** Forms a household of about this size; false when the pool has nobody left for one. */
    boolean form(int size) {
        double kind = dice.unit();
        boolean formed =
                switch (size) {
                    case 2 -> formPair(kind);
                    case 3 -> formThree(kind);
                    case 4 -> kind < 0.84 ? formCouple(2, 0) : formFour(kind);
                    case 5 -> kind < 0.45 ? formCouple(3, 0) : formCouple(2, 1);
                    default -> kind < 0.7 ? formCouple(size - 4, 2) : formCouple(size - 3, 1);
                };
        return formed || formTwo();
    }

    private boolean formFour(double kind) {
        return kind < 0.93 ? formCouple(1, 1) : formOneParent(3);
    }

    private boolean formThree(double kind) {
        if (kind < 0.74) {
            return formCouple(1, 0);
        }
        return kind < 0.92 ? formOneParent(2) : formCouple(0, 1);
    }

    private boolean formPair(double kind) {
        if (kind < 0.58) {
            return formTwo();
        }
        if (kind < 0.80) {
            return formOneParent(1);
        }
        if (kind < 0.88) {
            return formWithElder();
        }
        return formSharing(kind < 0.95 ? Relation.SIBLING : Relation.COHABITANT);
    }

    /** A couple without children at home. */
    private boolean formTwo() {
        int husband = pool.takeHusband(dice);
        if (husband == NOBODY) {
            return false;
        }
        boolean heads = dice.chance(0.9);
        draft.add(husband, MALE, heads ? Relation.HEAD : Relation.SPOUSE);
        int wife =
                draft.take(
                        FEMALE,
                        husband - olderHusband(),
                        Math.max(22, husband - 12),
                        husband + 6,
                        heads ? Relation.SPOUSE : Relation.HEAD);
        return wife != NOBODY || draft.giveUp();
    }

    /** A couple with children, with parents of the husband, or with both. */
    private boolean formCouple(int children, int elders) {
        boolean elderHeads = elders > 0 && dice.chance(0.3);
        boolean wifeHeads = !elderHeads && dice.chance(0.1);
        var child = elderHeads ? Relation.GRANDCHILD : Relation.CHILD;
        if (children > 0 && !takeChildren(children, child)) {
            return draft.giveUp();
        }
        var husbandIs = elderHeads ? Relation.CHILD : wifeHeads ? Relation.SPOUSE : Relation.HEAD;
        var wifeIs =
                elderHeads ? Relation.CHILD_IN_LAW : wifeHeads ? Relation.HEAD : Relation.SPOUSE;
        int wife = children > 0 ? takeMother(wifeIs) : takeWife(wifeIs);
        if (wife == NOBODY) {
            return draft.giveUp();
        }
        int husband =
                draft.take(
                        MALE,
                        wife + olderHusband(),
                        Math.max(children > 0 ? eldest + 17 : 20, wife - 8),
                        wife + 14,
                        husbandIs);
        if (husband == NOBODY) {
            return draft.giveUp();
        }
        var elderIs = wifeHeads ? Relation.PARENT_IN_LAW : Relation.PARENT;
        return elders == 0 || takeElders(elders, husband, elderHeads, elderIs) || draft.giveUp();
    }

    private boolean takeElders(int elders, int husband, boolean elderHeads, Relation elderIs) {
        int mother =
                draft.take(
                        FEMALE,
                        husband + dice.between(22, 34),
                        husband + 18,
                        husband + 44,
                        elderHeads && elders == 1
                                ? Relation.HEAD
                                : elderHeads ? Relation.SPOUSE : elderIs);
        if (mother == NOBODY) {
            return false;
        }
        return elders == 1
                || draft.take(
                                MALE,
                                mother + olderHusband(),
                                Math.max(husband + 17, mother - 6),
                                mother + 14,
                                elderHeads ? Relation.HEAD : elderIs)
                        != NOBODY;
    }

    /** A mother, or less often a father, alone with children. */
    boolean formOneParent(int children) {
        if (!takeChildren(children, Relation.CHILD)) {
            return draft.giveUp();
        }
        if (dice.chance(0.22) && takeFather()) {
            return true;
        }
        return takeMother(Relation.HEAD) != NOBODY || takeFather() || draft.giveUp();
    }

    private boolean takeFather() {
        return draft.take(
                        MALE,
                        eldest + dice.between(26, 38),
                        eldest + 18,
                        youngest + 55,
                        Relation.HEAD)
                != NOBODY;
    }

    /** A grandparent bringing up a child. */
    boolean formGrandparent() {
        if (!takeChildren(1, Relation.GRANDCHILD)) {
            return draft.giveUp();
        }
        int sex = dice.chance(0.75) ? FEMALE : MALE;
        int wanted = eldest + dice.between(48, 65);
        return draft.take(sex, wanted, eldest + 42, Ages.OLDEST, Relation.HEAD) != NOBODY
                || draft.take(1 - sex, wanted, eldest + 42, Ages.OLDEST, Relation.HEAD) != NOBODY
                || draft.giveUp();
    }

    /** A grown child heading the household they share with a parent. */
    private boolean formWithElder() {
        int child = pool.takeAny(dice, 30, 60);
        if (child == NOBODY) {
            return false;
        }
        int age = Member.age(child);
        draft.add(age, Member.sex(child), Relation.HEAD);
        int wanted = age + dice.between(22, 34);
        return draft.take(FEMALE, wanted, age + 18, age + 44, Relation.PARENT) != NOBODY
                || draft.take(MALE, wanted, age + 18, age + 50, Relation.PARENT) != NOBODY
                || draft.giveUp();
    }

    private boolean formSharing(Relation other) {
        int head = pool.takeAny(dice, Pool.ADULT + 1, 60);
        if (head == NOBODY) {
            return false;
        }
        int age = Member.age(head);
        int sex = Member.sex(head);
        draft.add(age, sex, Relation.HEAD);
        int wanted = age - dice.between(NEXT_CHILD, 5);
        int oldest = age - NEXT_CHILD;
        return draft.take(sex, wanted, Pool.ADULT, oldest, other) != NOBODY
                || draft.take(1 - sex, wanted, Pool.ADULT, oldest, other) != NOBODY
                || draft.giveUp();
    }

    private boolean takeChildren(int children, Relation relation) {
        int first = pool.takeChild(dice);
        if (first == NOBODY) {
            return false;
        }
        youngest = Member.age(first);
        eldest = youngest;
        draft.add(youngest, Member.sex(first), relation);
        for (int i = 1; i < children; i++) {
            if (!takeSibling(relation)) {
                break;
            }
        }
        return true;
    }

    /** A sibling older than the eldest or younger than the youngest; those nearest come first. */
    private boolean takeSibling(Relation relation) {
        int gap = dice.chance(0.55) ? NEXT_CHILD : dice.between(NEXT_CHILD + 1, 6);
        boolean older = youngest - gap < 0 || dice.chance(0.5);
        int sex = dice.below(2);
        for (int tries = 0; tries < 4; tries++) {
            int age =
                    older
                            ? draft.take(
                                    sex,
                                    eldest + gap,
                                    eldest + NEXT_CHILD,
                                    Math.min(eldest + 7, youngest + 16),
                                    relation)
                            : draft.take(
                                    sex,
                                    youngest - gap,
                                    Math.max(youngest - 7, eldest - 16),
                                    youngest - NEXT_CHILD,
                                    relation);
            if (age != NOBODY) {
                youngest = Math.min(youngest, age);
                eldest = Math.max(eldest, age);
                return true;
            }
            sex = 1 - sex;
            older ^= tries == 1;
        }
        return false;
    }

    private int takeMother(Relation relation) {
        int atBirth = 24 + (int) (dice.unit() * 6 + dice.unit() * 8);
        int mother = draft.take(FEMALE, eldest + atBirth, eldest + 24, youngest + 40, relation);
        return mother != NOBODY
                ? mother
                : draft.take(FEMALE, eldest + atBirth, eldest + 19, youngest + 45, relation);
    }

    private int takeWife(Relation relation) {
        return draft.take(FEMALE, dice.between(28, 55), 24, 65, relation);
    }

    /** By how many years a husband is older: mostly 0 to 5. */
    private int olderHusband() {
        return dice.between(-2, 4) + dice.below(4);
    }
}
