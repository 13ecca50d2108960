package org.madang.residents.numbers;

import java.time.LocalDate;
import java.util.random.RandomGenerator;
import org.madang.residents.ResidentNumber;
import org.madang.residents.Sex;

/** How a country makes and reads resident numbers. Another country brings its own. */
public interface NumberScheme {

    /**
     * What a number is made from.
     *
     * @param division ten-digit code of the division that gives the number
     * @param issuedOn the day it is given, which decides the rule it follows
     */
    record Request(LocalDate birth, Sex sex, String division, LocalDate issuedOn) {}

    /** A candidate: whoever calls makes sure that nobody holds it yet, and draws again if so. */
    ResidentNumber draw(Request request, RandomGenerator random);

    /** Reads what a person typed, with or without its dash and spaces. */
    NumberReading read(String typed);

    /** Whether the number can be that of a person of this birth date and sex. */
    default boolean fits(ResidentNumber number, LocalDate birth, Sex sex) {
        return read(number.digits()) instanceof NumberReading.Valid valid
                && valid.birth().equals(birth)
                && valid.sex() == sex;
    }
}
