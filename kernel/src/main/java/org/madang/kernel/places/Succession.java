package org.madang.kernel.places;

import java.time.LocalDate;

/**
 * One division following another.
 *
 * @param date first day of the successor's part in it
 */
public record Succession(
        DivisionCode predecessor, DivisionCode successor, LocalDate date, Kind kind) {

    /** How much of the predecessor the successor holds. */
    public enum Kind {
        /** The same area under a new code, mostly a new name or rank too. */
        RENUMBERED,
        /** The predecessor is a part of the successor. */
        MERGED,
        /** The successor is a part of the predecessor. */
        SPLIT;

        /** Whether everybody who lived in the predecessor lives in the successor. */
        public boolean holdsAll() {
            return this != SPLIT;
        }
    }
}
