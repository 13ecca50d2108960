package org.madang.residents.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Birth dates without a list of those already given: people of one sex and age are numbered through
 * the country, and the number alone says the day of the year they were born on and the how-manieth
 * of that day they are. So no two people share sex, birth date and serial, and any part of the
 * country can be made by itself.
 */
final class Births {

    /** Prime to 365 and 366, so that neighbours in the numbering are born months apart. */
    private static final int STRIDE = 151;

    private final Ages ages;
    private final int municipality;
    private final LocalDate reference;
    private final long seed;
    private final int[][] told = new int[2][Ages.OLDEST + 1];

    Births(Ages ages, int municipality, CountryPlan plan) {
        this.ages = ages;
        this.municipality = municipality;
        this.reference = plan.reference();
        this.seed = plan.seed();
    }

    /** Birth day (since 1970-01-01) in the high half, serial of that day in the low half. */
    long next(int sex, int age) {
        int rank = ages.before(municipality, sex, age) + told[sex][age]++;
        var first = reference.minusYears(age + 1L).plusDays(1);
        int days = (int) ChronoUnit.DAYS.between(first, reference.minusYears(age)) + 1;
        int offset = (int) Math.floorMod(Dice.hash(seed, sex, age), (long) days);
        int day = (int) (((long) rank * STRIDE + offset) % days);
        return ((first.toEpochDay() + day) << 32) | (rank / days);
    }

    static int day(long birth) {
        return (int) (birth >> 32);
    }

    static int serial(long birth) {
        return (int) birth;
    }
}
