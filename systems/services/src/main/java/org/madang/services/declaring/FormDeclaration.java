package org.madang.services.declaring;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;

/** The questions of a service, in pages. */
public record FormDeclaration(List<QuestionPage> pages) {

    /**
     * A page of questions.
     *
     * @param when a FEEL condition over facts and answers; the page is asked while it is not false
     */
    public record QuestionPage(
            String code, Text title, @Nullable String when, List<AskedField> fields) {}

    /** How a field is typed and shown. */
    public enum Type {
        LINE,
        LINES,
        NUMBER,
        DATE,
        CHOICE,
        CHOICES,
        TICK,
        /** One of the members of the household of the person it is for. */
        MEMBER
    }

    /** One of the answers to choose from. */
    public record Option(String code, Text words) {}

    /**
     * The bounds of the schema.
     *
     * @param earliest a FEEL expression of the first day that fits, or null; {@code latest} so, too
     */
    public record Bounds(
            int maxLength,
            long least,
            long most,
            @Nullable Pattern pattern,
            @Nullable String earliest,
            @Nullable String latest,
            boolean required) {

        /** What is wrong with a day, by what is known; empty when it fits. */
        public Optional<Text> problem(LocalDate day, Map<String, Object> known) {
            var first = day(earliest, known);
            if (first.isPresent() && day.isBefore(first.get())) {
                return Optional.of(
                        Text.of("{0}부터의 날짜로 적어 주세요.", "Give a day no earlier than {0}.")
                                .with(DayWords.of(first.get())));
            }
            return day(latest, known)
                    .filter(day::isAfter)
                    .map(last ->
                            Text.of("{0}까지의 날짜로 적어 주세요.", "Give a day no later than {0}.")
                                    .with(DayWords.of(last)));
        }

        private static Optional<LocalDate> day(
                @Nullable String expression, Map<String, Object> known) {
            return expression != null && Feel.value(expression, known) instanceof LocalDate day
                    ? Optional.of(day)
                    : Optional.empty();
        }
    }

    /** A question. */
    public record AskedField(
            String name,
            Type type,
            Text label,
            @Nullable Text hint,
            List<Option> options,
            Bounds bounds) {

        public Optional<Text> wordsOf(String optionCode) {
            return options.stream()
                    .filter(option -> option.code().equals(optionCode))
                    .map(Option::words)
                    .findFirst();
        }
    }

    public List<AskedField> fields() {
        return pages.stream().flatMap(page -> page.fields().stream()).toList();
    }

    public Optional<AskedField> field(String name) {
        return fields().stream().filter(field -> field.name().equals(name)).findFirst();
    }

    public Optional<QuestionPage> page(String code) {
        return pages.stream().filter(page -> page.code().equals(code)).findFirst();
    }
}
