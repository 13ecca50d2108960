package org.madang.residents.cards.printing;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * The three lines of 30 characters that machines read on a card of size TD1 (ICAO Doc 9303, part
 * 5). Korea's own card has none; partner countries print one.
 *
 * @param documentCode such as {@code ID} or {@code I}; filled up to two
 * @param state three letters, ICAO Doc 9303, part 3
 * @param number at most nine letters and digits
 * @param sex {@code M}, {@code F}, or {@code X} for unspecified
 * @param primary surname in Latin letters
 * @param secondary given names
 */
record MachineReadableZone(
        String documentCode,
        String state,
        String number,
        LocalDate birth,
        char sex,
        LocalDate expiry,
        String nationality,
        String primary,
        String secondary) {

    private static final int LINE = 30;
    private static final int NUMBER = 9;
    private static final int OPTIONAL_1 = 15;
    private static final int OPTIONAL_2 = 11;
    private static final int[] WEIGHTS = {7, 3, 1};
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuMMdd");

    List<String> lines() {
        var checkedNumber = checked(fill(clean(number), NUMBER));
        var upper =
                fill(clean(documentCode), 2)
                        + fill(clean(state), 3)
                        + checkedNumber
                        + "<".repeat(OPTIONAL_1);
        var born = checked(DAY.format(birth));
        var until = checked(DAY.format(expiry));
        var optional = "<".repeat(OPTIONAL_2);
        // Over the parts of both lines that have check digits or are optional (part 5, 4.2.4).
        var composite = upper.substring(5) + born + until + optional;
        var middle =
                born
                        + (sex == 'M' || sex == 'F' ? sex : '<')
                        + until
                        + fill(clean(nationality), 3)
                        + optional
                        + checkDigit(composite);
        return List.of(upper, middle, names());
    }

    /** Surname, two fillers, given names; cut where the line ends. */
    private String names() {
        var given = clean(secondary);
        var whole = given.isEmpty() ? clean(primary) : clean(primary) + "<<" + given;
        return fill(whole.length() > LINE ? whole.substring(0, LINE) : whole, LINE);
    }

    private static String checked(String field) {
        return field + checkDigit(field);
    }

    /** Weighted 7, 3, 1; digits count as themselves, A as 10 and so on, a filler as 0. */
    static int checkDigit(String field) {
        int sum = 0;
        for (int i = 0; i < field.length(); i++) {
            sum += value(field.charAt(i)) * WEIGHTS[i % WEIGHTS.length];
        }
        return sum % 10;
    }

    private static int value(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return c >= 'A' && c <= 'Z' ? c - 'A' + 10 : 0;
    }

    /** Capitals without accents; an apostrophe is left out, all else is a filler. */
    private static String clean(String words) {
        return Normalizer.normalize(words.strip(), Normalizer.Form.NFD)
                .replaceAll("[\\p{M}'’]", "")
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]+", "<");
    }

    private static String fill(String field, int length) {
        if (field.length() > length) {
            throw new IllegalArgumentException("longer than its field of " + length);
        }
        return field + "<".repeat(length - field.length());
    }
}
