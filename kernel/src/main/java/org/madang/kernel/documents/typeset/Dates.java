package org.madang.kernel.documents.typeset;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.madang.kernel.language.Language;

/** Dates as a reader, a PDF viewer and an XMP reader want them. All are Korean time. */
final class Dates {

    private static final DateTimeFormatter KOREAN = DateTimeFormatter.ofPattern("uuuu년 M월 d일");
    private static final DateTimeFormatter ENGLISH =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter PDF =
            DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'+09''00'''");
    private static final DateTimeFormatter XMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    private Dates() {}

    static String words(LocalDate date, Language language) {
        return switch (language) {
            case KO -> KOREAN.format(date);
            case EN -> ENGLISH.format(date);
        };
    }

    /** ISO 32000-1, 7.9.4. */
    static String pdf(Instant instant) {
        return PDF.format(local(instant));
    }

    static String xmp(Instant instant) {
        return XMP.format(local(instant));
    }

    private static OffsetDateTime local(Instant instant) {
        return instant.atZone(Composition.ZONE).toOffsetDateTime();
    }
}
