package org.madang.services.declaring;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;

/** Expressions of the Friendly Enough Expression Language (OMG DMN 1.x), parsed once. */
public final class Feel {

    private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();
    private static final Map<String, ParsedExpression> PARSED = new ConcurrentHashMap<>();
    private static final Map<String, ParsedExpression> TESTS = new ConcurrentHashMap<>();

    private Feel() {}

    /** What is wrong with an expression at its place; empty when it can be evaluated. */
    static Optional<String> problem(Branch where, String expression) {
        return where.isChecked() ? problem(ENGINE.parseExpression(expression)) : Optional.empty();
    }

    /** What is wrong with a cell of a decision table. */
    static Optional<String> problemOfTest(Branch where, String test) {
        return where.isChecked() ? problem(ENGINE.parseUnaryTests(test)) : Optional.empty();
    }

    private static Optional<String> problem(ParseResult parsed) {
        return parsed.isSuccess()
                ? Optional.empty()
                : Optional.of(String.valueOf(parsed).lines().findFirst().orElse("?"));
    }

    /** The value; null where it has none, such as a fact that is not there. */
    public static @Nullable Object value(String expression, Map<String, Object> known) {
        var parsed =
                PARSED.computeIfAbsent(
                        expression, text -> ENGINE.parseExpression(text).parsedExpression());
        var result = ENGINE.evaluate(parsed, known);
        return result.isSuccess() ? result.result() : null;
    }

    /** Whether a condition holds; one that cannot be told does not. */
    public static boolean holds(String condition, Map<String, Object> known) {
        return Boolean.TRUE.equals(value(condition, known));
    }

    /** Whether an input fits a cell such as {@code < 8} or {@code [65..120]}. */
    static boolean fits(String test, @Nullable Object input, Map<String, Object> known) {
        var parsed =
                TESTS.computeIfAbsent(
                        test, text -> ENGINE.parseUnaryTests(text).parsedExpression());
        var result = ENGINE.evaluateWithInput(parsed, input, known);
        return result.isSuccess() && Boolean.TRUE.equals(result.result());
    }

    /** Whole years from a birthday to a day, as ages are counted (Civil Act, Article 158). */
    public static int age(LocalDate birth, LocalDate on) {
        return java.time.Period.between(birth, on).getYears();
    }
}
