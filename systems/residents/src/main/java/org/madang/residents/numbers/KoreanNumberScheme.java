package org.madang.residents.numbers;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.madang.residents.ResidentNumber;
import org.madang.residents.Sex;
import org.madang.residents.numbers.NumberReading.Fault;

/**
 * The Korean resident number (Resident Registration Act, Article 7-2; Enforcement Rule, Article 2):
 * six digits of birth date, one for sex and century, six more.
 *
 * <p>Numbers given before 5 October 2020 go on with four digits of the place, one serial digit and
 * a check digit; since then the six digits are random. So a wrong check digit does not make a
 * number invalid when it is read.
 */
public class KoreanNumberScheme implements NumberScheme {

    /** The first day on which numbers were given without place and check digit. */
    public static final LocalDate RANDOM_SINCE = LocalDate.of(2020, 10, 5);

    /** Blanks and dashes of all kinds, which people type between the digits. */
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\-\u2010-\u2015\u2212\u00ad]");

    private static final Pattern THIRTEEN = Pattern.compile("[0-9]{13}");

    private static final int BODY = ResidentNumber.LENGTH - 1;
    private static final int[] WEIGHTS = {2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5};

    /** First and last two-digit place code of each province, by the first digits of its code. */
    private static final Map<String, int[]> PLACES =
            Map.ofEntries(
                    Map.entry("11", new int[] {0, 8}),
                    Map.entry("26", new int[] {9, 12}),
                    Map.entry("28", new int[] {13, 15}),
                    Map.entry("41", new int[] {16, 25}),
                    Map.entry("42", new int[] {26, 34}),
                    Map.entry("51", new int[] {26, 34}),
                    Map.entry("43", new int[] {35, 39}),
                    Map.entry("30", new int[] {40, 40}),
                    Map.entry("44", new int[] {41, 47}),
                    Map.entry("36", new int[] {96, 96}),
                    Map.entry("45", new int[] {48, 54}),
                    Map.entry("52", new int[] {48, 54}),
                    Map.entry("46", new int[] {55, 64}),
                    Map.entry("29", new int[] {65, 66}),
                    Map.entry("27", new int[] {67, 69}),
                    Map.entry("47", new int[] {70, 81}),
                    Map.entry("31", new int[] {85, 85}),
                    Map.entry("48", new int[] {82, 92}),
                    Map.entry("49", new int[] {93, 95}),
                    Map.entry("50", new int[] {93, 95}));

    private final Clock clock;

    public KoreanNumberScheme(Clock clock) {
        this.clock = clock;
    }

    @Override
    public ResidentNumber draw(Request request, RandomGenerator random) {
        var digits = new StringBuilder(ResidentNumber.LENGTH);
        two(digits, request.birth().getYear() % 100);
        two(digits, request.birth().getMonthValue());
        two(digits, request.birth().getDayOfMonth());
        digits.append(century(request.birth(), request.sex()));
        if (request.issuedOn().isBefore(RANDOM_SINCE)) {
            two(digits, place(request.division(), random));
            two(digits, random.nextInt(100));
            digits.append(random.nextInt(10));
            digits.append(checkDigit(digits));
        } else {
            for (int i = digits.length(); i < ResidentNumber.LENGTH; i++) {
                digits.append(random.nextInt(10));
            }
        }
        return new ResidentNumber(digits.toString());
    }

    @Override
    public NumberReading read(String typed) {
        var digits = BETWEEN.matcher(typed).replaceAll("");
        if (!THIRTEEN.matcher(digits).matches()) {
            return new NumberReading.Invalid(Fault.NOT_THIRTEEN_DIGITS);
        }
        int code = digits.charAt(6) - '0';
        try {
            var birth =
                    LocalDate.of(
                            century(code) + Integer.parseInt(digits.substring(0, 2)),
                            Integer.parseInt(digits.substring(2, 4)),
                            Integer.parseInt(digits.substring(4, 6)));
            if (birth.isAfter(LocalDate.now(clock))) {
                return new NumberReading.Invalid(Fault.BORN_IN_THE_FUTURE);
            }
            return new NumberReading.Valid(
                    new ResidentNumber(digits),
                    birth,
                    code % 2 == 1 ? Sex.MALE : Sex.FEMALE,
                    code >= 5 && code <= 8);
        } catch (DateTimeException e) {
            return new NumberReading.Invalid(Fault.NO_SUCH_DATE);
        }
    }

    /** Whether the last digit is the check digit that numbers had before October 2020. */
    static boolean checks(ResidentNumber number) {
        return number.digits().charAt(BODY) - '0' == checkDigit(number.digits());
    }

    /** The check digit of the first twelve: eleven minus the weighted sum modulo eleven. */
    static int checkDigit(CharSequence digits) {
        int sum = 0;
        for (int i = 0; i < BODY; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return (11 - sum % 11) % 10;
    }

    private static int century(int code) {
        return switch (code) {
            case 9, 0 -> 1800;
            case 1, 2, 5, 6 -> 1900;
            default -> 2000;
        };
    }

    private static int century(LocalDate birth, Sex sex) {
        boolean male = sex == Sex.MALE;
        return switch (birth.getYear() / 100) {
            case 18 -> male ? 9 : 0;
            case 19 -> male ? 1 : 2;
            case 20 -> male ? 3 : 4;
            default ->
                    throw new IllegalArgumentException("the scheme numbers births of 1800 to 2099");
        };
    }

    private static int place(String division, RandomGenerator random) {
        var range = PLACES.getOrDefault(division.substring(0, 2), new int[] {0, 95});
        return range[0] + random.nextInt(range[1] - range[0] + 1);
    }

    private static void two(StringBuilder digits, int value) {
        digits.append((char) ('0' + value / 10)).append((char) ('0' + value % 10));
    }
}
