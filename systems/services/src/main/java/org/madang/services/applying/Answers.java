package org.madang.services.applying;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Question;
import org.madang.services.declaring.DayWords;
import org.madang.services.declaring.Feel;
import org.madang.services.declaring.FormDeclaration;
import org.madang.services.declaring.FormDeclaration.AskedField;
import org.madang.services.declaring.FormDeclaration.Option;
import org.madang.services.declaring.FormDeclaration.QuestionPage;

/** Reads answers by the declaration of a form, and puts them into words again. */
public final class Answers {

    private final FormDeclaration form;
    private final Map<String, Object> facts;

    /**
     * @param facts what is held, by evidence: whom one may name of the own household
     */
    public Answers(FormDeclaration form, Map<String, Object> facts) {
        this.form = form;
        this.facts = facts;
    }

    /** Pages that are asked, given what is known so far. */
    public List<QuestionPage> pages(Map<String, Object> known) {
        return form.pages().stream()
                .filter(page -> page.when() == null || Feel.holds(page.when(), known))
                .toList();
    }

    /**
     * Reads a page; what is wrong stands in the form, what is right is returned all the same.
     *
     * @param known what bounds of days speak of, beside the answers of this page
     */
    public Map<String, Object> read(QuestionPage page, Form typed, Map<String, Object> known) {
        var answers = new LinkedHashMap<String, Object>();
        for (var field : page.fields()) {
            read(field, typed, with(known, answers))
                    .ifPresent(answer -> answers.put(field.name(), answer));
        }
        return answers;
    }

    private static Map<String, Object> with(
            Map<String, Object> known, Map<String, Object> answers) {
        var all = new LinkedHashMap<String, Object>();
        if (known.get("answers") instanceof Map<?, ?> before) {
            before.forEach((name, answer) -> all.put(String.valueOf(name), answer));
        }
        all.putAll(answers);
        var context = new LinkedHashMap<>(known);
        context.put("answers", all);
        return context;
    }

    /** Answered days that no longer lie within their bounds, such as one that has passed since. */
    static Optional<Text> stale(
            QuestionPage page, Map<String, Object> answers, Map<String, Object> known) {
        return page.fields().stream()
                .filter(field -> field.type() == FormDeclaration.Type.DATE)
                .filter(field -> answers.containsKey(field.name()))
                .flatMap(field -> {
                    var day = LocalDate.parse(String.valueOf(answers.get(field.name())));
                    return field.bounds().problem(day, known).stream()
                            .map(why -> Text.of("{0}: {1}", "{0}: {1}").with(field.label(), why));
                })
                .findFirst();
    }

    private Optional<?> read(AskedField field, Form typed, Map<String, Object> known) {
        var question = typed.ask(field.name(), field.label());
        var bounds = field.bounds();
        if (bounds.required()) {
            question.required();
        }
        return switch (field.type()) {
            case LINE -> {
                var pattern = bounds.pattern();
                yield pattern == null
                        ? question.text(bounds.maxLength())
                        : question.matching(
                                pattern,
                                Text.of(
                                        "적어 주신 모양이 맞지 않아요. 도움말을 봐 주세요.",
                                        "This does not have the right form; see the hint."));
            }
            case LINES -> question.lines(bounds.maxLength());
            case NUMBER -> question.number(bounds.least(), bounds.most());
            case DATE -> day(question, field, typed, known).map(LocalDate::toString);
            case CHOICE -> question.choice(codes(field));
            case MEMBER ->
                    question.choice(members().stream().map(Option::code).toList())
                            .map(Long::valueOf);
            case TICK -> question.checked() ? Optional.of(true) : Optional.empty();
            case CHOICES -> choices(field, typed);
        };
    }

    private static Optional<LocalDate> day(
            Question question, AskedField field, Form typed, Map<String, Object> known) {
        var day = question.date();
        var wrong = day.flatMap(one -> field.bounds().problem(one, known));
        wrong.ifPresent(why -> typed.error(field.name(), why));
        return wrong.isPresent() ? Optional.empty() : day;
    }

    private static List<String> codes(AskedField field) {
        return field.options().stream().map(Option::code).toList();
    }

    private static Optional<?> choices(AskedField field, Form typed) {
        var chosen = new ArrayList<String>();
        for (var code : typed.typedAll(field.name())) {
            if (codes(field).contains(code)) {
                chosen.add(code);
            }
        }
        if (chosen.isEmpty() && field.bounds().required()) {
            typed.error(field.name(), Text.of("하나 이상 선택해 주세요.", "Choose at least one."));
        }
        return chosen.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(chosen));
    }

    /** Puts what was answered into the fields of a page. */
    public Form filled(QuestionPage page, Map<String, Object> answers) {
        var typed = Form.empty();
        for (var field : page.fields()) {
            var answer = answers.get(field.name());
            if (answer == null) {
                continue;
            }
            if (field.type() == FormDeclaration.Type.DATE) {
                var date = LocalDate.parse(String.valueOf(answer));
                typed.fill(field.name() + ".year", String.valueOf(date.getYear()));
                typed.fill(field.name() + ".month", String.valueOf(date.getMonthValue()));
                typed.fill(field.name() + ".day", String.valueOf(date.getDayOfMonth()));
            } else if (answer instanceof List<?> list) {
                typed.fill(field.name(), list.stream().map(String::valueOf).toArray(String[]::new));
            } else {
                typed.fill(field.name(), String.valueOf(answer));
            }
        }
        return typed;
    }

    /** Whether everything a page must have is answered. */
    public static boolean isComplete(QuestionPage page, Map<String, Object> answers) {
        return page.fields().stream()
                .filter(field -> field.bounds().required())
                .allMatch(field -> answers.containsKey(field.name()));
    }

    /** Members of the household one may name. */
    public List<Option> members() {
        var members = new ArrayList<Option>();
        for (var value : facts.values()) {
            if (value instanceof Map<?, ?> map && map.get("members") instanceof List<?> list) {
                for (var one : list) {
                    if (one instanceof Map<?, ?> member) {
                        members.add(
                                new Option(
                                        String.valueOf(member.get("resident")),
                                        Text.same(
                                                member.get("name")
                                                        + " ("
                                                        + member.get("birth")
                                                        + ")")));
                    }
                }
            }
        }
        return members;
    }

    /** An answer as it is read back. */
    public Text words(AskedField field, @Nullable Object answer) {
        if (answer == null) {
            return Text.same("–");
        }
        return switch (field.type()) {
            case CHOICE ->
                    field.wordsOf(String.valueOf(answer)).orElse(Text.same(String.valueOf(answer)));
            case MEMBER ->
                    members().stream()
                            .filter(option -> option.code().equals(String.valueOf(answer)))
                            .map(Option::words)
                            .findFirst()
                            .orElse(Text.of("가족", "A member of the household"));
            case TICK -> Text.of("확인함", "Confirmed");
            case CHOICES -> listed(field, answer);
            case NUMBER -> Text.same("%,d".formatted(((Number) answer).longValue()));
            case DATE -> DayWords.of(LocalDate.parse(String.valueOf(answer)));
            case LINE, LINES -> Text.same(String.valueOf(answer));
        };
    }

    private static Text listed(AskedField field, Object answer) {
        var ko = new ArrayList<String>();
        var en = new ArrayList<String>();
        if (answer instanceof List<?> list) {
            for (var code : list) {
                var words = field.wordsOf(String.valueOf(code)).orElse(Text.same("" + code));
                ko.add(words.ko());
                en.add(words.en());
            }
        }
        return ko.isEmpty()
                ? Text.same("–")
                : Text.of(String.join(", ", ko), String.join(", ", en));
    }
}
