package org.madang.kernel.pages;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;

/**
 * One field being read. An answer that does not fit leaves its reason in the form and comes back
 * empty, so a controller reads all fields first and looks at {@link Form#isValid} once.
 */
public final class Question {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\r\n\t]]");
    private static final Pattern LINE_BREAK = Pattern.compile("[\r\n]");
    private static final Pattern DIGITS = Pattern.compile("[+-]?\\d{1,18}");

    private final Form form;
    private final String name;
    private final Text label;
    private boolean required;
    private @Nullable Text whenMissing;

    Question(Form form, String name, Text label) {
        this.form = form;
        this.name = name;
        this.label = label;
    }

    /** An empty answer is an error that asks for it. */
    public Question required() {
        required = true;
        return this;
    }

    /** An empty answer is this error. */
    public Question required(String ko, String en) {
        required = true;
        whenMissing = Text.of(ko, en);
        return this;
    }

    /**
     * One line of text.
     *
     * @param maxLength in characters as people count them (code points)
     */
    public Optional<String> text(int maxLength) {
        var line = lines(maxLength);
        if (line.isPresent() && LINE_BREAK.matcher(line.get()).find()) {
            return refuse(Text.of("{0}을(를) 한 줄로 적어 주세요.", "Write {1} on one line."));
        }
        return line;
    }

    /** Text of several lines. */
    public Optional<String> lines(int maxLength) {
        var words = Normalizer.normalize(form.typed(name), Normalizer.Form.NFC).strip();
        if (words.isEmpty()) {
            return missing("{0}을(를) 입력해 주세요.", "Enter {1}.");
        }
        if (CONTROL.matcher(words).find() || hasLoneSurrogate(words)) {
            return refuse(
                    Text.of(
                            "{0}을(를) 쓸 수 없는 글자 없이 적어 주세요.",
                            "Write {1} without characters that cannot be shown."));
        }
        if (words.codePointCount(0, words.length()) > maxLength) {
            return refuse(
                    Text.of(
                            "{0}을(를) " + maxLength + "자 이하로 적어 주세요.",
                            "Write {1} in " + maxLength + " characters or fewer."));
        }
        return Optional.of(words);
    }

    /** One line that matches, such as a number of a known form; the words say how it looks. */
    public Optional<String> matching(Pattern pattern, Text howItLooks) {
        var words = text(200);
        if (words.isPresent() && !pattern.matcher(words.get()).matches()) {
            form.error(name, howItLooks);
            return Optional.empty();
        }
        return words;
    }

    /** A whole number within bounds, both included; 1,234 and spaces are understood. */
    public Optional<Long> number(long least, long most) {
        var words = form.typed(name).replace(",", "").strip();
        if (words.isEmpty()) {
            return missing("{0}을(를) 입력해 주세요.", "Enter {1}.");
        }
        if (!DIGITS.matcher(words).matches()) {
            return refuse(Text.of("{0}을(를) 숫자로 적어 주세요.", "Write {1} in digits."));
        }
        long number = Long.parseLong(words);
        if (number < least || number > most) {
            return refuse(
                    Text.of(
                            "{0}을(를) %,d에서 %,d 사이로 적어 주세요.".formatted(least, most),
                            "Write {1} between %,d and %,d.".formatted(least, most)));
        }
        return Optional.of(number);
    }

    /** A day, from three boxes ({@code name.year}, …) or as {@code yyyy-mm-dd}. */
    public Optional<LocalDate> date() {
        var iso = form.typed(name).strip();
        var parts =
                List.of(
                        form.typed(name + ".year").strip(),
                        form.typed(name + ".month").strip(),
                        form.typed(name + ".day").strip());
        if (iso.isEmpty() && parts.stream().allMatch(String::isEmpty)) {
            return missing("{0}을(를) 입력해 주세요.", "Enter {1}.");
        }
        try {
            return Optional.of(iso.isEmpty() ? ofParts(parts) : LocalDate.parse(iso));
        } catch (DateTimeException | NumberFormatException e) {
            return refuse(
                    Text.of(
                            "{0}을(를) 달력에 있는 날짜로 적어 주세요. 예: 2026. 11. 23.",
                            "Write {1} as a day of the calendar, such as 23 11 2026."));
        }
    }

    private static LocalDate ofParts(List<String> parts) {
        var year = parts.getFirst();
        if (year.length() != 4) {
            throw new DateTimeParseException("four digits of a year", year, 0);
        }
        return LocalDate.of(
                Integer.parseInt(year),
                Integer.parseInt(parts.get(1)),
                Integer.parseInt(parts.get(2)));
    }

    /** One of the constants of an enum, by its name in any case. */
    public <E extends Enum<E>> Optional<E> choice(Class<E> kind) {
        return choice(Arrays.stream(kind.getEnumConstants()).map(Enum::name).toList())
                .map(code -> Enum.valueOf(kind, code));
    }

    /** One of the codes, in any case. */
    public Optional<String> choice(Collection<String> codes) {
        var code = form.typed(name).strip();
        if (code.isEmpty()) {
            return missing("{0}을(를) 선택해 주세요.", "Choose {1}.");
        }
        var known = known(code, codes);
        return known.isPresent() ? known : unknownChoice();
    }

    /** Any number of the constants of an enum. */
    public <E extends Enum<E>> Set<E> choices(Class<E> kind) {
        var codes = Arrays.stream(kind.getEnumConstants()).map(Enum::name).toList();
        var chosen = new LinkedHashSet<E>();
        for (var code : form.typedAll(name)) {
            known(code.strip(), codes)
                    .ifPresentOrElse(
                            known -> chosen.add(Enum.valueOf(kind, known)), this::unknownChoice);
        }
        if (chosen.isEmpty()) {
            missing("{0}을(를) 하나 이상 선택해 주세요.", "Choose at least one: {1}.");
        }
        return Set.copyOf(chosen);
    }

    /** A box that is ticked or not. */
    public boolean checked() {
        boolean ticked = !form.typed(name).isBlank();
        if (!ticked) {
            missing("{0}을(를) 확인하고 표시해 주세요.", "Tick the box: {1}.");
        }
        return ticked;
    }

    /** A file of at most so many bytes. */
    public Optional<Upload> file(int maxBytes) {
        var file = form.upload(name);
        if (file.isEmpty()) {
            return missing("{0}을(를) 선택해 주세요.", "Choose {1}.");
        }
        if (file.get().bytes().length > maxBytes) {
            var size = "%,d".formatted(maxBytes / 1024);
            return refuse(
                    Text.of(
                            "{0}을(를) " + size + "KB 이하로 골라 주세요.",
                            "Choose {1} up to " + size + " KB."));
        }
        return file;
    }

    private static Optional<String> known(String code, Collection<String> codes) {
        return codes.stream().filter(known -> known.equalsIgnoreCase(code)).findFirst();
    }

    private Optional<String> unknownChoice() {
        return refuse(Text.of("{0}을(를) 보기에서 골라 주세요.", "Choose {1} from the list."));
    }

    private <T> Optional<T> missing(String ko, String en) {
        if (required) {
            form.error(name, whenMissing == null ? worded(Text.of(ko, en)) : whenMissing);
        }
        return Optional.empty();
    }

    private <T> Optional<T> refuse(Text words) {
        form.error(name, worded(words));
        return Optional.empty();
    }

    private Text worded(Text words) {
        return words.with(label.ko(), decapitalised(label.en()));
    }

    private static String decapitalised(String words) {
        boolean acronym = words.length() > 1 && Character.isUpperCase(words.charAt(1));
        return acronym
                ? words
                : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    private static boolean hasLoneSurrogate(String words) {
        return words.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    }
}
