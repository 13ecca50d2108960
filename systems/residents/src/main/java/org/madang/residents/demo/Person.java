package org.madang.residents.demo;

import java.util.List;
import org.madang.residents.Status;
import org.madang.residents.loading.Lived;

/**
 * A resident of the demo country with everything the register says of them. Days count from
 * 1970-01-01.
 *
 * @param sex {@link Ages#MALE} or {@link Ages#FEMALE}
 * @param serial the how-manieth of that birth date and sex, from 0
 * @param residences in order, the last open-ended
 */
record Person(
        long id,
        int sex,
        int birth,
        int serial,
        Status status,
        int statusFrom,
        String name,
        String latin,
        List<Lived> residences) {

    Lived current() {
        return residences.getLast();
    }
}
