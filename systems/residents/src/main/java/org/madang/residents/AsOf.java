package org.madang.residents;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which state of the register is asked for: what was so at the end of a day, as the register knew
 * it at a moment.
 *
 * @param knownAt null is what the register holds now
 */
public record AsOf(LocalDate date, @Nullable Instant knownAt) {

    public static AsOf on(LocalDate date) {
        return new AsOf(date, null);
    }

    public AsOf knownAt(Instant moment) {
        return new AsOf(date, moment);
    }
}
