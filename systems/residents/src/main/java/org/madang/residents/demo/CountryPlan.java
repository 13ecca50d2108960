package org.madang.residents.demo;

import java.time.LocalDate;
import java.time.Month;

/**
 * Everything the demo country follows from: the same plan gives the same country, byte for byte.
 *
 * @param population living residents, 100 to 60,000,000
 * @param seed any number
 * @param reference the day on which the census ages hold: everyone is born so that they are as old
 *     on this day as the census counted on 1 November 2010
 * @param historyYears years of address history before the reference day, 1 to 30; the register
 *     opened at the beginning of them
 */
public record CountryPlan(long population, long seed, LocalDate reference, int historyYears) {

    private static final long SMALLEST = 100;
    private static final long LARGEST = 60_000_000;

    /** Above this the address history is kept shorter, so that the country fits on one disk. */
    private static final long LARGE = 2_000_000;

    public CountryPlan {
        if (population < SMALLEST || population > LARGEST) {
            throw new IllegalArgumentException(
                    "a demo country has %d to %d residents".formatted(SMALLEST, LARGEST));
        }
        if (historyYears < 1 || historyYears > 30) {
            throw new IllegalArgumentException("1 to 30 years of history");
        }
    }

    /** The country as it stands today: ages hold on the latest 1 November. */
    public static CountryPlan of(long population, long seed, LocalDate today) {
        var november = LocalDate.of(today.getYear(), Month.NOVEMBER, 1);
        var reference = november.isAfter(today) ? november.minusYears(1) : november;
        return new CountryPlan(population, seed, reference, population > LARGE ? 5 : 10);
    }

    /** The first day the register speaks of; residence before it is history it took over. */
    public LocalDate opened() {
        return reference.minusYears(historyYears);
    }
}
