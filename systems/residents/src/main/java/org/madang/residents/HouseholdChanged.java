package org.madang.residents;

import java.time.LocalDate;
import java.util.List;

/**
 * A household has another head, was split, or was merged with one at the same address.
 *
 * @param residentIds who changed household; empty where only the head changed
 * @param toHousehold where they are from then on; the same household where only the head changed
 */
public record HouseholdChanged(
        long reportId,
        List<Long> residentIds,
        long fromHousehold,
        long toHousehold,
        String division,
        LocalDate changedOn) {

    public HouseholdChanged {
        residentIds = List.copyOf(residentIds);
    }
}
