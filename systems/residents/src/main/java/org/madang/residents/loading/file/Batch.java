package org.madang.residents.loading.file;

import java.util.List;

/**
 * Households that are entered in one transaction. The ids follow from the places in the file, so a
 * batch made again is the same.
 *
 * @param number from 0
 * @param residentId of the first resident
 * @param householdId of the first household
 */
record Batch(long number, long residentId, long householdId, List<Household> households) {

    int residents() {
        return households.stream().mapToInt(household -> household.members().size()).sum();
    }
}
