package org.madang.forensics.register;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.madang.kernel.language.Text;

/**
 * The state of teeth by their two-digit numbers (ISO 3950: 11–18, 21–28, 31–38, 41–48), written as
 * {@code 16:F 26:M}. A tooth changes in one direction only: what was filled is never sound again,
 * what was pulled never grows again. So a difference is explainable when the post-mortem state is
 * further on than the ante-mortem state, and impossible when it lies before it.
 */
public record DentalChart(Map<Integer, Tooth> teeth) {

    /** The state of a tooth, in the order in which states can follow each other. */
    public enum Tooth {
        S("건전", "sound"),
        D("우식", "decayed"),
        F("충전", "filled"),
        R("근관 치료", "root treated"),
        C("보철", "crowned"),
        M("결손", "missing");

        private final Text words;

        Tooth(String ko, String en) {
            words = Text.of(ko, en);
        }

        public Text words() {
            return words;
        }
    }

    /** How two charts go together. */
    public enum Agreement {
        MATCH,
        EXPLAINABLE,
        IMPOSSIBLE
    }

    /** Numbers of teeth by how they go together, of those seen in both. */
    public record Comparison(Map<Agreement, List<Integer>> teeth) {
        public List<Integer> of(Agreement agreement) {
            return teeth.getOrDefault(agreement, List.of());
        }

        public boolean isPossible() {
            return of(Agreement.IMPOSSIBLE).isEmpty();
        }
    }

    public DentalChart {
        teeth = java.util.Collections.unmodifiableMap(new TreeMap<>(teeth));
    }

    /** Reads a chart; empty when a part of it is no tooth or no state, or a tooth comes twice. */
    public static Optional<DentalChart> read(String text) {
        var teeth = new TreeMap<Integer, Tooth>();
        for (var part : text.strip().toUpperCase(java.util.Locale.ROOT).split("[\\s,]+", -1)) {
            if (!part.matches("[1-4][1-8]:[SDFRCM]")) {
                return Optional.empty();
            }
            var state = Tooth.valueOf(part.substring(3));
            if (teeth.put(Integer.valueOf(part.substring(0, 2)), state) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(new DentalChart(teeth));
    }

    /** This chart, made in life, beside one made after death. */
    public Comparison beside(DentalChart postMortem) {
        var found = new EnumMap<Agreement, List<Integer>>(Agreement.class);
        teeth.forEach((number, before) -> {
            var after = postMortem.teeth.get(number);
            if (after != null) {
                found.computeIfAbsent(agreement(before, after), a -> new ArrayList<>()).add(number);
            }
        });
        return new Comparison(found);
    }

    private static Agreement agreement(Tooth before, Tooth after) {
        if (before == after) {
            return Agreement.MATCH;
        }
        return after.compareTo(before) > 0 ? Agreement.EXPLAINABLE : Agreement.IMPOSSIBLE;
    }

    @Override
    public String toString() {
        return String.join(
                " ", teeth.entrySet().stream().map(e -> e.getKey() + ":" + e.getValue()).toList());
    }
}
