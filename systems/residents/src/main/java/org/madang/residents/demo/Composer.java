package org.madang.residents.demo;

import static org.madang.residents.demo.Pool.NOBODY;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.madang.residents.Relation;

/**
 * Puts the people of one municipality into households: everyone in exactly one, one head each,
 * sizes near the census of 2010. Larger households are formed first, because children need parents
 * while adults can live alone.
 */
final class Composer {

    /**
     * Households by size 1 to 7 (2010 census: 23.9, 24.3, 21.3, 22.5, 6.2 %, more 1.8 %; mean
     * 2.69).
     */
    private static final double[] SHARES = {0.239, 0.243, 0.213, 0.225, 0.062, 0.013, 0.005};

    private static final double MEAN = 2.73;

    private final Pool pool;
    private final Dice dice;
    private final Families families;
    private final List<int[]> households = new ArrayList<>();

    private Composer(int[][] people, Dice dice) {
        this.pool = new Pool(people);
        this.dice = dice;
        this.families = new Families(pool, dice);
    }

    /**
     * All households of a municipality in an order of chance; each its packed members, head first.
     */
    static int[][] compose(int[][] people, Dice dice) {
        return new Composer(people, dice).composed();
    }

    private int[][] composed() {
        double count = pool.left() / MEAN;
        for (int size = SHARES.length; size >= 2; size--) {
            int wanted = (int) (count * SHARES[size - 1] + dice.unit());
            for (int i = 0; i < wanted && pool.left() > 0; i++) {
                if (!families.form(size)) {
                    break;
                }
                households.add(families.finished());
            }
        }
        houseTheMinorsLeft();
        int alone = (int) Math.ceil(count * SHARES[0]);
        while (pool.left() > alone && families.form(2)) {
            households.add(families.finished());
        }
        for (int one; (one = pool.takeAny(dice, 0, Ages.OLDEST)) != NOBODY; ) {
            households.add(new int[] {Member.as(one, Relation.HEAD)});
        }
        shuffle();
        return households.toArray(int[][]::new);
    }

    /** Children are never left alone while there is a household that can take them in. */
    private void houseTheMinorsLeft() {
        while (pool.minors() > 0) {
            if (families.formOneParent(1) || families.formGrandparent()) {
                households.add(families.finished());
            } else if (!takenIn()) {
                return;
            }
        }
    }

    private boolean takenIn() {
        int child = pool.takeChild(dice);
        for (int tries = 0; tries < 40 && !households.isEmpty(); tries++) {
            int at = dice.below(households.size());
            var household = households.get(at);
            if (Member.age(household[0]) >= Pool.ADULT + 6 && household.length < 10) {
                var grown = java.util.Arrays.copyOf(household, household.length + 1);
                grown[household.length] = Member.as(child, Relation.RELATIVE);
                households.set(at, grown);
                return true;
            }
        }
        pool.putBack(Member.sex(child), Member.age(child));
        return false;
    }

    private void shuffle() {
        for (int i = households.size() - 1; i > 0; i--) {
            Collections.swap(households, i, dice.below(i + 1));
        }
    }
}
