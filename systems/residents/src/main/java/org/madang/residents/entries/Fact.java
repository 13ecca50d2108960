package org.madang.residents.entries;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.madang.kernel.language.Text;

/** One thing a record says, in words, to be shown before an entry beside what it says after it. */
public record Fact(Text label, Text value) {

    private static final DateTimeFormatter KO = DateTimeFormatter.ofPattern("yyyy. M. d.");
    private static final DateTimeFormatter EN =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    /** A day as a sentence may hold it. */
    public static Text day(LocalDate day) {
        return Text.of(KO.format(day), EN.format(day));
    }
}
