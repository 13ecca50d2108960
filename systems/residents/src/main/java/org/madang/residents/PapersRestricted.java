package org.madang.residents;

import java.time.LocalDate;
import java.util.List;

/**
 * Papers about these residents are kept from somebody from now on, or no longer are. From whom
 * stands here on no account: ask {@link Protections}.
 *
 * @param restricted false when the restriction was lifted
 */
public record PapersRestricted(
        long reportId, List<Long> residentIds, boolean restricted, LocalDate on) {

    public PapersRestricted {
        residentIds = List.copyOf(residentIds);
    }
}
