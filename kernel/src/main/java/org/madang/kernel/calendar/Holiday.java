package org.madang.kernel.calendar;

import java.time.LocalDate;
import org.madang.kernel.language.Text;

/** A public holiday other than an ordinary Sunday. */
public record Holiday(LocalDate date, Text name, Kind kind) {

    /** Why the day is a holiday. */
    public enum Kind {
        /** Named by the Act on Public Holidays, article 2 items 1 to 8, or its forerunners. */
        STATUTORY,
        /** In place of a holiday that fell on another (article 3). */
        SUBSTITUTE,
        /** An election or a day that the government designated (items 9 and 10). */
        DECLARED
    }
}
