package org.madang.forensics.register;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
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
        boolean open,
        @Nullable Closing closing) {

    /** Who closed a case, when and why. */
    public record Closing(String by, Instant at, String why) {}
}
