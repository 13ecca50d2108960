package org.madang.forensics.register;

import java.time.LocalDate;
import org.madang.kernel.language.Text;

/**
 * A disaster that is worked on.
 *
 * @param openList whether nobody knows who was there, so that a victim may be a stranger to all
 */
public record DisasterRow(
        long id,
        String code,
        Text name,
        String place,
        LocalDate happenedOn,
        boolean openList,
        boolean open) {}
