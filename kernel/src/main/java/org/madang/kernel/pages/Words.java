package org.madang.kernel.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.madang.kernel.language.Language;

/** Dates, times and figures as people read them. */
final class Words {

    static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private static final DateTimeFormatter DATE_KO = DateTimeFormatter.ofPattern("yyyy. M. d.");
    private static final DateTimeFormatter DATE_EN =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private Words() {}

    static String date(Language language, LocalDate date) {
        return switch (language) {
            case KO -> DATE_KO.format(date);
            case EN -> DATE_EN.format(date);
        };
    }

    static String dateTime(Language language, Instant instant) {
        var here = instant.atZone(SEOUL);
        return date(language, here.toLocalDate()) + " " + TIME.format(here);
    }

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String won(Language language, long won) {
        return switch (language) {
            case KO -> number(won) + "원";
            case EN -> "KRW " + number(won);
        };
    }
}
