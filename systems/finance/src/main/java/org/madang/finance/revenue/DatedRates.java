package org.madang.finance.revenue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.madang.finance.revenue.StatutoryRate.Kind;

/** Rates by the day from which they hold. */
final class DatedRates {

    private static final NavigableMap<LocalDate, BigDecimal> NONE = new TreeMap<>();

    private final Map<Kind, NavigableMap<LocalDate, BigDecimal>> byKind = new EnumMap<>(Kind.class);

    DatedRates(Collection<StatutoryRate> rates) {
        for (var one : rates) {
            byKind.computeIfAbsent(one.kind(), kind -> new TreeMap<>()).put(one.from(), one.rate());
        }
    }

    /**
     * The rate on a day.
     *
     * @throws IllegalStateException where none is known that early
     */
    BigDecimal on(Kind kind, LocalDate day) {
        var found = byKind.getOrDefault(kind, NONE).floorEntry(day);
        if (found == null) {
            throw new IllegalStateException("no rate of " + kind + " on " + day);
        }
        return found.getValue();
    }

    /**
     * Days times their rate, from the day after one to another: over a change of the rate each part
     * counts by its own, as the amendments of a rate apply to the days from their own on.
     */
    BigDecimal grown(Kind kind, LocalDate after, LocalDate until) {
        var sum = BigDecimal.ZERO;
        var from = after.plusDays(1);
        while (!from.isAfter(until)) {
            var change = byKind.getOrDefault(kind, NONE).higherKey(from);
            var next = change == null || change.isAfter(until) ? until.plusDays(1) : change;
            long days = ChronoUnit.DAYS.between(from, next);
            sum = sum.add(on(kind, from).multiply(BigDecimal.valueOf(days)));
            from = next;
        }
        return sum;
    }
}
