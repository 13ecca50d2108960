package org.madang.services.declaring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.madang.kernel.language.Text;

/**
 * Rules of law that decide by facts and answers alone: the first rule whose cells all fit says what
 * follows and by which article. An official sees it as advice and decides.
 */
public record DecisionTable(List<Input> inputs, List<Rule> rules) {

    /** A value that rules look at. */
    public record Input(String name, String expression) {}

    /** What a rule leads to. */
    public enum Verdict {
        GRANT(Text.of("요건을 갖췄어요", "The conditions are met")),
        REFUSE(Text.of("요건에 맞지 않아요", "The conditions are not met")),
        LOOK(Text.of("담당자의 판단이 필요해요", "An official needs to look"));

        private final Text words;

        Verdict(Text words) {
            this.words = words;
        }

        public Text words() {
            return words;
        }
    }

    /**
     * A rule.
     *
     * @param cells tests by the name of the input; an input without a cell fits anything
     */
    public record Rule(Map<String, String> cells, Verdict verdict, Text why, Text law) {}

    /** The rule that decides; empty where none fits. */
    public Optional<Rule> decide(Map<String, Object> known) {
        var values = new HashMap<String, Object>();
        for (var input : inputs) {
            var value = Feel.value(input.expression(), known);
            if (value != null) {
                values.put(input.name(), value);
            }
        }
        return rules.stream().filter(rule -> fits(rule, values)).findFirst();
    }

    private static boolean fits(Rule rule, Map<String, Object> values) {
        return rule.cells().entrySet().stream()
                .allMatch(cell ->
                        values.containsKey(cell.getKey())
                                && Feel.fits(cell.getValue(), values.get(cell.getKey()), values));
    }

    static DecisionTable read(Branch root) {
        root.only("inputs", "rules");
        var inputs =
                root.branches("inputs").stream()
                        .map(input -> {
                            input.only("name", "expression");
                            var expression = input.text("expression");
                            Feel.problem(input, expression)
                                    .ifPresent(why ->
                                            input.wrong(
                                                    "expression",
                                                    "FEEL 식이 아닙니다: " + why,
                                                    "no FEEL: " + why));
                            return new Input(input.text("name"), expression);
                        })
                        .toList();
        var names = inputs.stream().map(Input::name).toList();
        var rules = root.branches("rules").stream().map(rule -> rule(rule, names)).toList();
        if (rules.isEmpty()) {
            root.wrong("rules", "규칙이 하나는 있어야 합니다.", "a table has at least one rule");
        }
        return new DecisionTable(inputs, rules);
    }

    private static Rule rule(Branch rule, List<String> names) {
        rule.only("when", "then", "why", "law");
        var cells = new HashMap<String, String>();
        rule.branch("when")
                .ifPresent(when -> {
                    when.only(names.toArray(String[]::new));
                    for (var name : when.keys()) {
                        var test = when.text(name);
                        Feel.problemOfTest(when, test)
                                .ifPresent(why ->
                                        when.wrong(
                                                name,
                                                "FEEL 시험이 아닙니다: " + why,
                                                "no FEEL test: " + why));
                        cells.put(name, test);
                    }
                });
        return new Rule(
                Map.copyOf(cells),
                rule.choice("then", Verdict.class, Verdict.LOOK),
                rule.words("why"),
                rule.words("law"));
    }
}
