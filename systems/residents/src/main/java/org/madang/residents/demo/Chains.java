package org.madang.residents.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.madang.residents.demo.Townships.Township;

/**
 * Where a household lived, one stay after another. Written backwards from the reference day: how
 * long people had lived at each place, and from where they came.
 */
final class Chains {

    private static final double YEAR = 365.25;

    /** Of moves, two in three stay in the municipality, half of these in the township. */
    private static final double SAME_TOWNSHIP = 0.3;

    private static final double SAME_MUNICIPALITY = 0.66;
    private static final double SAME_PROVINCE = 0.87;

    private final Townships townships;
    private final Buildings addresses;
    private final double[] people;
    private final int opened;

    /**
     * @param people of each municipality; the larger, the more come from there
     * @param opened the day before which no move is told
     */
    Chains(Townships townships, Buildings addresses, long[] people, int opened) {
        this.townships = townships;
        this.addresses = addresses;
        var weights = new double[people.length];
        for (int i = 0; i < people.length; i++) {
            weights[i] = people[i];
        }
        this.people = Dice.sums(weights);
        this.opened = opened;
    }

    /**
     * The stays of a household, the earliest first; the first begins before the register opened, or
     * on the day the household was formed.
     *
     * @param until the day the last stay ends or is looked at
     * @param movesPerYear how often it moves on average
     */
    List<Stay> of(int municipality, int formedOn, int until, double movesPerYear, Dice dice) {
        var stays = new ArrayList<Stay>();
        int home = municipality;
        var township = townships.pick(home, dice);
        int day = until;
        while (true) {
            int from = day - 1 - (int) dice.wait(YEAR / movesPerYear);
            from = Math.max(from, formedOn);
            stays.add(stay(from, township, dice));
            if (from <= opened || from == formedOn) {
                break;
            }
            day = from;
            double distance = dice.unit();
            if (distance >= SAME_TOWNSHIP) {
                home = from(home, distance, dice);
                township = townships.pick(home, dice);
            }
        }
        Collections.reverse(stays);
        return stays;
    }

    /** A household that moved so often, once every so many days until the reference day. */
    List<Stay> moving(int municipality, int until, int moves, int every, Dice dice) {
        var stays = new ArrayList<Stay>();
        int first = Math.min(opened, until - (moves + 1) * every);
        for (int i = moves; i >= 0; i--) {
            int from = i == moves ? first - every : until - (i + 1) * every + dice.below(60);
            int home = i == 0 ? municipality : from(municipality, dice.unit(), dice);
            stays.add(stay(from, townships.pick(home, dice), dice));
        }
        return stays;
    }

    private int from(int home, double distance, Dice dice) {
        if (distance < SAME_MUNICIPALITY) {
            return home;
        }
        var province = townships.code(home).substring(0, 2);
        int from = dice.pick(people);
        for (int tries = 0;
                distance < SAME_PROVINCE
                        && tries < 60
                        && !townships.code(from).startsWith(province);
                tries++) {
            from = dice.pick(people);
        }
        return from;
    }

    private Stay stay(int from, Township township, Dice dice) {
        long address = addresses.pick(township.code(), dice);
        return new Stay(from, township, address, unit(township, dice));
    }

    /** Flat and building in a town, floor in some houses, nothing in a village. */
    private static String unit(Township township, Dice dice) {
        double kind = dice.unit();
        if (kind < (township.rural() ? 0.15 : 0.6)) {
            return (100 + dice.between(1, 12))
                    + "동 "
                    + dice.between(1, 22)
                    + "0"
                    + dice.between(1, 4)
                    + "호";
        }
        if (kind < (township.rural() ? 0.3 : 0.9)) {
            return dice.between(1, 4) + "0" + dice.between(1, 4) + "호";
        }
        return "";
    }
}
