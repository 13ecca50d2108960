package org.madang.residents.demo;

import java.time.LocalDate;

/**
 * Resident numbers of the demo country: the Korean scheme with a check digit that is always wrong,
 * so that no number given before October 2020 can be among them. The serial of a birth date and sex
 * decides the number, so two residents never share one and no list of given numbers is needed.
 */
final class DemoNumbers {

    /** Five free digits and the nine wrong values of the sixth. */
    private static final int SUPPLY = 900_000;

    private static final int[] WEIGHTS = {2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5};

    private DemoNumbers() {}

    /**
     * @param birth day since 1970-01-01, from 1900 to 2099
     * @param serial below 900,000
     */
    static String digits(long seed, int birth, int sex, int serial) {
        if (serial >= SUPPLY) {
            throw new IllegalArgumentException("more births of one day than numbers for them");
        }
        var date = LocalDate.ofEpochDay(birth);
        int century = date.getYear() >= 2000 ? 3 : 1;
        long day = ((long) date.getYear() % 100 * 100 + date.getMonthValue()) * 100;
        long first = (day + date.getDayOfMonth()) * 10 + century + sex;
        // An affine permutation of the supply: its factor shares no divisor with 900,000.
        long hash = Dice.hash(seed, birth, sex);
        long factor = 30 * Math.floorMod(hash, 29_000L) + 7;
        long place = Math.floorMod(serial * factor + (hash >>> 20) % SUPPLY, (long) SUPPLY);
        var digits = new StringBuilder(13).append(first * 100_000 + place / 9);
        while (digits.length() < 12) {
            digits.insert(0, '0');
        }
        return digits.append((checkDigit(digits) + 1 + place % 9) % 10).toString();
    }

    /** The check digit that a number given before October 2020 has. */
    static int checkDigit(CharSequence digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return (11 - sum % 11) % 10;
    }
}
