package org.madang.residents.population;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.places.DivisionCode;
import org.madang.residents.registry.DivisionPrefix;

/**
 * The whole country on one day: people by township, age and sex, and households by township. Every
 * wider figure is a sum of these, so parts and wholes always agree.
 *
 * @param people by township code; of each, men by age, then women
 * @param households by township code
 * @param countedAt when the figures were read
 */
record Snapshot(
        LocalDate day,
        SortedMap<String, long[][]> people,
        SortedMap<String, Long> households,
        Instant countedAt) {

    /** The last age: older people count with it. */
    static final int OLDEST = 100;

    static final int BAND = 5;

    /** One line of a table of divisions. */
    record Part(DivisionCode division, Count count, long households) {}

    /** One line of a table of ages: from, and the last age that belongs to it. */
    record Age(int from, int to, Count count) {}

    private SortedMap<String, long[][]> within(@Nullable DivisionCode division) {
        var prefix = division == null ? "" : DivisionPrefix.of(division);
        return people.subMap(prefix, prefix + ':'); // ':' comes after '9'
    }

    /**
     * @param division null for the nation
     */
    Count count(@Nullable DivisionCode division) {
        var all = Count.NONE;
        for (var age : ages(division, 1)) {
            all = all.plus(age.count());
        }
        return all;
    }

    long households(@Nullable DivisionCode division) {
        var prefix = division == null ? "" : DivisionPrefix.of(division);
        return households.subMap(prefix, prefix + ':').values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /**
     * By age, the youngest first.
     *
     * @param years how many years make a line, 1 or 5
     */
    List<Age> ages(@Nullable DivisionCode division, int years) {
        var sums = new long[2][OLDEST + 1];
        for (var cells : within(division).values()) {
            for (int age = 0; age <= OLDEST; age++) {
                sums[0][age] += cells[0][age];
                sums[1][age] += cells[1][age];
            }
        }
        var ages = new ArrayList<Age>();
        for (int from = 0; from <= OLDEST; from += years) {
            long men = 0;
            long women = 0;
            int to = Math.min(from + years - 1, OLDEST);
            for (int age = from; age <= to; age++) {
                men += sums[0][age];
                women += sums[1][age];
            }
            ages.add(new Age(from, to, new Count(men, women)));
        }
        return ages;
    }

    /** The divisions right below this one that have people, by code. */
    List<Part> parts(@Nullable DivisionCode division) {
        var parts = new TreeMap<DivisionCode, Part>();
        for (var code : within(division).keySet()) {
            var below = below(division, DivisionCode.of(code));
            parts.computeIfAbsent(below, part -> new Part(part, count(part), households(part)));
        }
        if (division != null) {
            parts.remove(division);
        }
        return List.copyOf(parts.values());
    }

    private static DivisionCode below(@Nullable DivisionCode division, DivisionCode township) {
        if (division == null) {
            return township.province();
        }
        return switch (division.level()) {
            case PROVINCE -> township.selfGoverning();
            case MUNICIPALITY ->
                    division.equals(township.municipality()) ? township : township.municipality();
            case TOWNSHIP -> township;
        };
    }

    /** An empty table of a township. */
    static long[][] cells() {
        return new long[2][OLDEST + 1];
    }

    static Snapshot of(
            LocalDate day,
            Map<String, long[][]> people,
            Map<String, Long> households,
            Instant countedAt) {
        return new Snapshot(day, new TreeMap<>(people), new TreeMap<>(households), countedAt);
    }
}
