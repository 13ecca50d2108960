package org.madang.kernel.documents;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The number on a document, {@code 2026-1123-K7PT-2MXW}: the day of issue, seven random signs and a
 * check sign. Nobody can count the documents of a day or guess one: 31⁷ numbers stand for each day.
 *
 * <p>Signs that are read as others (0, 1, I, L, O) are not drawn. The check sign is a weighted sum
 * modulo the prime 31, so that one wrong sign or two swapped ones are always noticed.
 */
public record DocumentNumber(String value) {

    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final Pattern SHAPE =
            Pattern.compile("\\d{4}-\\d{4}-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}");

    public DocumentNumber {
        if (!SHAPE.matcher(value).matches() || check(value) != value.charAt(18)) {
            throw new IllegalArgumentException("not a document number");
        }
    }

    /** Draws a number for the day; the source decides whether it can be guessed. */
    public static DocumentNumber draw(LocalDate day, RandomGenerator random) {
        var number = new StringBuilder(19);
        number.append(String.format(Locale.ROOT, "%04d", day.getYear())).append('-');
        number.append((char) ('0' + day.getMonthValue() / 10));
        number.append((char) ('0' + day.getMonthValue() % 10));
        number.append((char) ('0' + day.getDayOfMonth() / 10));
        number.append((char) ('0' + day.getDayOfMonth() % 10)).append('-');
        for (int i = 0; i < 7; i++) {
            if (i == 4) {
                number.append('-');
            }
            number.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return new DocumentNumber(number.append(check(number)).toString());
    }

    /** Reads a number as a person types it: any case, with or without hyphens and spaces. */
    public static Optional<DocumentNumber> read(String typed) {
        if (typed.length() > 64) {
            return Optional.empty();
        }
        var signs = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        if (signs.length() != 16) {
            return Optional.empty();
        }
        var value = String.join("-", signs.split("(?<=\\G.{4})", -1)).replaceAll("-$", "");
        return SHAPE.matcher(value).matches() && check(value) == value.charAt(18)
                ? Optional.of(new DocumentNumber(value))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }

    private static char check(CharSequence number) {
        int sum = 0;
        for (int i = 0; i < 18; i++) {
            char sign = number.charAt(i);
            if (sign != '-') {
                int digit = i < 9 ? sign - '0' : SIGNS.indexOf(sign);
                sum += (i + 2) * digit;
            }
        }
        return SIGNS.charAt(sum % 31);
    }
}
