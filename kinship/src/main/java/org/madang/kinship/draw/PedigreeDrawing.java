package org.madang.kinship.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.madang.kinship.Family;
import org.madang.kinship.Pedigree;
import org.madang.kinship.Person;

/**
 * A pedigree in the standard symbols: square for a man, circle for a woman, diamond if unknown;
 * shaded if typed; a red dashed outline with a question mark if missing; a double line between
 * partners who are related.
 */
public final class PedigreeDrawing {
    private static final double STEP = 92;
    private static final double LEVEL = 116;
    private static final double HALF = 18;
    private static final double MARGIN = 48;

    private final Family family;
    private final Map<String, String> labels;
    private final PedigreeLayout layout;
    private final Svg svg = new Svg();

    private PedigreeDrawing(Family family, Map<String, String> labels) {
        this.family = family;
        this.labels = labels;
        layout = new PedigreeLayout(family.pedigree());
    }

    /** The picture as a whole SVG document. */
    public static String svg(Family family) {
        return svg(family, Map.of());
    }

    /**
     * @param labels a second line under a person, for example the victim identified
     */
    public static String svg(Family family, Map<String, String> labels) {
        return new PedigreeDrawing(family, labels).draw();
    }

    private double x(int i) {
        return MARGIN + layout.x[i] * STEP;
    }

    private double y(int i) {
        return MARGIN + layout.generation[i] * LEVEL;
    }

    private String draw() {
        Pedigree pedigree = family.pedigree();
        Map<List<Integer>, List<Integer>> couples = new LinkedHashMap<>();
        for (int i = 0; i < pedigree.size(); i++) {
            if (layout.father(i) >= 0 || layout.mother(i) >= 0) {
                couples.computeIfAbsent(
                                List.of(layout.father(i), layout.mother(i)), c -> new ArrayList<>())
                        .add(i);
            }
        }
        couples.forEach((parents, children) -> couple(parents, children));
        for (int i = 0; i < pedigree.size(); i++) {
            person(i);
        }
        double width = Arrays.stream(layout.x).max().orElse(0) * STEP + 2 * MARGIN;
        int depth = Arrays.stream(layout.generation).max().orElse(0);
        return svg.picture(
                width, depth * LEVEL + 2 * MARGIN + 24, "Pedigree " + family.name(), described());
    }

    private void couple(List<Integer> parents, List<Integer> children) {
        int f = parents.getFirst();
        int m = parents.getLast();
        double fromX;
        double fromY;
        if (f < 0 || m < 0) {
            int only = Math.max(f, m);
            fromX = x(only);
            fromY = y(only) + HALF;
        } else {
            int left = x(f) <= x(m) ? f : m;
            int right = left == f ? m : f;
            fromX = (x(left) + x(right)) / 2;
            fromY = partners(left, right);
        }
        int depth = children.stream().mapToInt(c -> layout.generation[c]).min().orElse(0);
        double bar = MARGIN + depth * LEVEL - HALF - 20;
        svg.line(fromX, fromY, fromX, bar);
        double least = children.stream().mapToDouble(this::x).min().orElse(fromX);
        double most = children.stream().mapToDouble(this::x).max().orElse(fromX);
        svg.line(Math.min(least, fromX), bar, Math.max(most, fromX), bar);
        for (int c : children) {
            svg.line(x(c), bar, x(c), y(c) - HALF);
        }
    }

    /** Line between partners, bent around whoever stands between; its height at the middle. */
    private double partners(int left, int right) {
        double[] heights = related(left, right) ? new double[] {-2.5, 2.5} : new double[] {0};
        boolean level = layout.generation[left] == layout.generation[right];
        boolean clear = level && x(right) - x(left) < 1.9 * STEP && nobodyBetween(left, right);
        for (double h : heights) {
            if (clear) {
                svg.line(x(left) + HALF, y(left) + h, x(right) - HALF, y(right) + h);
            } else {
                double below = Math.max(y(left), y(right)) + HALF + 34 + h;
                svg.add(
                        "<path d=\"M%.1f %.1f V%.1f H%.1f V%.1f\"/>",
                        x(left) + 8, y(left) + HALF, below, x(right) - 8, y(right) + HALF);
            }
        }
        return clear ? y(left) : Math.max(y(left), y(right)) + HALF + 34;
    }

    private boolean nobodyBetween(int left, int right) {
        for (int i = 0; i < layout.x.length; i++) {
            boolean same = layout.generation[i] == layout.generation[left];
            if (same && i != left && i != right && x(i) > x(left) && x(i) < x(right)) {
                return false;
            }
        }
        return true;
    }

    private boolean related(int a, int b) {
        Set<Integer> ancestors = new HashSet<>();
        ancestors(a, ancestors);
        Set<Integer> others = new HashSet<>();
        ancestors(b, others);
        return ancestors.stream().anyMatch(others::contains);
    }

    private void ancestors(int i, Set<Integer> found) {
        if (i >= 0 && found.add(i)) {
            ancestors(layout.father(i), found);
            ancestors(layout.mother(i), found);
        }
    }

    private void person(int i) {
        Person p = family.pedigree().people().get(i);
        boolean missing = family.missing().contains(p.id());
        String kind = "s" + (family.references().containsKey(p.id()) ? " typed" : "");
        kind += missing ? " missing" : "";
        double x = x(i);
        double y = y(i);
        switch (p.sex()) {
            case MALE ->
                    svg.add(
                            "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.0f\""
                                    + " height=\"%.0f\"/>",
                            kind, x - HALF, y - HALF, 2 * HALF, 2 * HALF);
            case FEMALE ->
                    svg.add(
                            "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.0f\"/>",
                            kind, x, y, HALF);
            case UNKNOWN ->
                    svg.add(
                            "<polygon class=\"%s\" points=\"%.1f,%.1f %.1f,%.1f %.1f,%.1f"
                                    + " %.1f,%.1f\"/>",
                            kind, x, y - HALF, x + HALF, y, x, y + HALF, x - HALF, y);
        }
        if (missing) {
            svg.text(x, y + 5, "middle", "?");
        }
        svg.text(x, y + HALF + 16, "middle", p.id());
        String label = labels.getOrDefault(p.id(), "");
        if (!label.isEmpty()) {
            svg.text(x, y + HALF + 31, "middle", "small", label);
        }
    }

    /** The same in words, for those who do not see the picture. */
    private String described() {
        StringBuilder words = new StringBuilder();
        for (Person p : family.pedigree().people()) {
            words.append(p.id())
                    .append(": ")
                    .append(p.sex().name().toLowerCase(java.util.Locale.ROOT));
            if (p.father() != null || p.mother() != null) {
                words.append(", child of ").append(p.father() == null ? "unknown" : p.father());
                words.append(" and ").append(p.mother() == null ? "unknown" : p.mother());
            }
            words.append(family.missing().contains(p.id()) ? ", missing" : "");
            words.append(family.references().containsKey(p.id()) ? ", typed" : "");
            words.append(". ");
        }
        return words.toString().strip();
    }
}
