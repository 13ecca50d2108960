package org.madang.residents;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * People stand otherwise in the register: residence unknown, overseas, cancelled, or residents
 * again.
 *
 * @param household where they are registered from then on; null is nowhere
 */
public record StandingChanged(
        long reportId,
        List<Long> residentIds,
        Status status,
        @Nullable Long household,
        String division,
        LocalDate changedOn) {

    public StandingChanged {
        residentIds = List.copyOf(residentIds);
    }
}
