package org.madang.services.declaring;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.madang.kernel.language.Text;

/** Days within sentences, written as the pages write them. */
public final class DayWords {

    private static final DateTimeFormatter KO = DateTimeFormatter.ofPattern("yyyy. M. d.");
    private static final DateTimeFormatter EN =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private DayWords() {}

    public static Text of(LocalDate day) {
        return Text.of(KO.format(day), EN.format(day));
    }
}
