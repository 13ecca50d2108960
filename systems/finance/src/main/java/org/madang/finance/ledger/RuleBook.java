package org.madang.finance.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Which business event makes which posting: rules that are data ({@code posting-rules.tsv}), so
 * that nobody types debits and credits in daily work.
 *
 * <p>A rule's line names a side, an account and a measure of the event. An account written
 * {@code @name} is bound by the event: the account of a budget item, a receivable, an asset. Lines
 * whose measure is 0 are left out.
 */
@Component("financeRuleBook")
public class RuleBook {

    private static final String FILE = "posting-rules.tsv";

    /** A line of a rule. */
    record Line(boolean debit, String account, String measure) {}

    /**
     * What happened, in figures.
     *
     * @param measures won by measure, such as {@code gross}
     * @param bindings account by name, for accounts that depend on the event
     */
    public record Event(String kind, Map<String, Long> measures, Map<String, Integer> bindings) {

        public Event {
            measures = Map.copyOf(measures);
            bindings = Map.copyOf(bindings);
        }

        public static Event of(String kind, String measure, long won) {
            return new Event(kind, Map.of(measure, won), Map.of());
        }

        public Event measure(String name, long won) {
            var more = new LinkedHashMap<>(measures);
            more.put(name, won);
            return new Event(kind, more, bindings);
        }

        public Event bind(String name, int account) {
            var more = new LinkedHashMap<>(bindings);
            more.put(name, account);
            return new Event(kind, measures, more);
        }
    }

    private final Map<String, List<Line>> rules;

    RuleBook() {
        this(read());
    }

    RuleBook(Map<String, List<Line>> rules) {
        this.rules = rules;
    }

    /** Kinds of event with a rule. */
    public Set<String> kinds() {
        return Set.copyOf(rules.keySet());
    }

    List<Line> lines(String kind) {
        return Objects.requireNonNull(rules.get(kind), () -> "no posting rule for " + kind);
    }

    /** The legs that the event makes, all about the same. */
    public List<Leg> legs(Event event, Leg.About about) {
        var legs = new ArrayList<Leg>();
        for (var line : lines(event.kind())) {
            long won =
                    Objects.requireNonNull(
                            event.measures().get(line.measure()),
                            () -> event.kind() + " lacks the measure " + line.measure());
            if (won != 0) {
                int account = account(line, event);
                legs.add(new Leg(account, line.debit() ? won : -won, about, null));
            }
        }
        return legs;
    }

    private static int account(Line line, Event event) {
        return line.account().startsWith("@")
                ? Objects.requireNonNull(
                        event.bindings().get(line.account().substring(1)),
                        () -> event.kind() + " does not bind " + line.account())
                : Integer.parseInt(line.account());
    }

    private static Map<String, List<Line>> read() {
        var rules = new LinkedHashMap<String, List<Line>>();
        try (var in = Objects.requireNonNull(RuleBook.class.getResourceAsStream(FILE), FILE);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                var cells = line.split("\t", -1);
                rules.computeIfAbsent(cells[0], kind -> new ArrayList<>())
                        .add(new Line(cells[1].equals("D"), cells[2], cells[3]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rules;
    }
}
