package org.madang.residents;

import java.time.LocalDate;
import java.util.List;

/** People of one household came to live elsewhere. */
public record ResidentMoved(
        long reportId,
        List<Long> residentIds,
        long fromHousehold,
        long toHousehold,
        String fromDivision,
        String toDivision,
        LocalDate movedOn) {

    public ResidentMoved {
        residentIds = List.copyOf(residentIds);
    }
}
