package org.madang.kinship.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.madang.kinship.Family;
import org.madang.kinship.Pedigree;
import org.madang.kinship.Person;

/**
 * A pedigree in the standard symbols (Bennett and others, 2022): square for a man, circle for a
 * woman, diamond if unknown; a double line between partners who are related; a stroke through
 * whoever is known to be dead. Shaded if typed; a red dashed outline with a question mark if
 * missing. A legend explains what occurs.
 */
public final class PedigreeDrawing {
    private static final double STEP = 92;
    private static final double LEVEL = 136;
    private static final double HALF = 18;
    private static final double MARGIN = 48;

    /** Below a symbol and its two lines of text. */
    private static final double UNDER = HALF + 38;

    private static final double LANE = 8;

    private final Family family;
    private final Map<String, String> labels;
    private final Set<String> dead;
    private final boolean korean;
    private final PedigreeLayout layout;
    private final Svg svg = new Svg();
    private final Map<Integer, Integer> bent = new HashMap<>();
    private final List<double[]> bars = new ArrayList<>();
    private boolean relatedDrawn;
    private double width;

    private PedigreeDrawing(
            Family family, Map<String, String> labels, Set<String> dead, Locale language) {
        this.family = family;
        this.labels = labels;
        this.dead = dead;
        korean = language.getLanguage().equals("ko");
        layout = new PedigreeLayout(family.pedigree());
    }

    /** The picture as a whole SVG document, in English. */
    public static String svg(Family family) {
        return svg(family, Map.of());
    }

    /**
     * @param labels a second line under a person, for example the victim identified
     */
    public static String svg(Family family, Map<String, String> labels) {
        return svg(family, labels, Set.of(), Locale.ENGLISH);
    }

    /**
     * @param dead people known to be dead
     * @param language of legend and description: Korean, or English for any other
     */
    public static String svg(
            Family family, Map<String, String> labels, Set<String> dead, Locale language) {
        PedigreeDrawing drawing = new PedigreeDrawing(family, labels, dead, language);
        double end = drawing.draw();
        return drawing.svg.picture(drawing.width, end, drawing.title(), drawing.words());
    }

    /** The same as shapes, for a medium that has no SVG. */
    public static Drawn shapes(
            Family family, Map<String, String> labels, Set<String> dead, Locale language) {
        PedigreeDrawing drawing = new PedigreeDrawing(family, labels, dead, language);
        double end = drawing.draw();
        return drawing.svg.drawn(drawing.width, end, drawing.title(), drawing.words());
    }

    private String title() {
        return say("가계도 ", "Pedigree ") + family.name();
    }

    private String words() {
        return PedigreeLegend.words(family, korean);
    }

    private String say(String ko, String en) {
        return korean ? ko : en;
    }

    private double x(int i) {
        return MARGIN + layout.x[i] * STEP;
    }

    private double y(int i) {
        return MARGIN + layout.generation[i] * LEVEL;
    }

    /** Draws all of it; returns the height. */
    private double draw() {
        Pedigree pedigree = family.pedigree();
        Map<List<Integer>, List<Integer>> couples = new LinkedHashMap<>();
        for (int i = 0; i < pedigree.size(); i++) {
            if (layout.father(i) >= 0 || layout.mother(i) >= 0) {
                couples.computeIfAbsent(
                                List.of(layout.father(i), layout.mother(i)), c -> new ArrayList<>())
                        .add(i);
            }
        }
        couples.forEach(this::couple);
        for (int i = 0; i < pedigree.size(); i++) {
            person(i);
        }
        width = Arrays.stream(layout.x).max().orElse(0) * STEP + 2 * MARGIN;
        int depth = Arrays.stream(layout.generation).max().orElse(0);
        double bottom = depth * LEVEL + MARGIN + UNDER + 30;
        width = Math.max(width, 360);
        return new PedigreeLegend(svg, korean).draw(family, dead, relatedDrawn, bottom, width);
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
        double least = Math.min(fromX, children.stream().mapToDouble(this::x).min().orElse(fromX));
        double most = Math.max(fromX, children.stream().mapToDouble(this::x).max().orElse(fromX));
        double bar = bar(MARGIN + depth * LEVEL - HALF - 14, least, most);
        svg.line(fromX, fromY, fromX, bar);
        svg.line(least, bar, most, bar);
        for (int c : children) {
            svg.line(x(c), bar, x(c), y(c) - HALF);
        }
    }

    /** Height for the bar of a sibship: higher where another would run into it. */
    private double bar(double lowest, double least, double most) {
        double bar = lowest;
        boolean free = false;
        while (!free) {
            free = true;
            for (double[] other : bars) {
                boolean level = Math.abs(other[0] - bar) < LANE - 1;
                if (level && least < other[2] + 4 && most > other[1] - 4) {
                    bar -= LANE;
                    free = false;
                }
            }
        }
        bars.add(new double[] {bar, least, most});
        return bar;
    }

    /** Line between partners, bent around whoever stands between; its height at the middle. */
    private double partners(int left, int right) {
        boolean related = related(left, right);
        relatedDrawn |= related;
        double[] heights = related ? new double[] {-2.5, 2.5} : new double[] {0};
        if (adjacent(left, right)) {
            for (double h : heights) {
                svg.line(x(left) + HALF, y(left) + h, x(right) - HALF, y(right) + h);
            }
            return y(left);
        }
        int lower = Math.max(layout.generation[left], layout.generation[right]);
        int lane = bent.merge(lower, 1, Integer::sum) - 1;
        double below = MARGIN + lower * LEVEL + UNDER + lane * LANE;
        for (double h : heights) {
            List<Drawn.Point> way = new ArrayList<>(end(left, 1, h));
            way.add(new Drawn.Point(turn(left, 1, h), below + h));
            way.add(new Drawn.Point(turn(right, -1, h), below + h));
            way.addAll(end(right, -1, h).reversed());
            svg.bend(way);
        }
        return below;
    }

    /** Out of the free side of a symbol, beside its name; from below if the side is taken. */
    private List<Drawn.Point> end(int i, int side, double h) {
        double x = turn(i, side, h);
        return taken(i, side)
                ? List.of(new Drawn.Point(x, y(i) + HALF))
                : List.of(
                        new Drawn.Point(x(i) + side * HALF, y(i) + h),
                        new Drawn.Point(x, y(i) + h));
    }

    private double turn(int i, int side, double h) {
        return x(i) + side * (taken(i, side) ? HALF - 4 : HALF + 14) - side * h;
    }

    /** Whether a partner stands next to somebody on that side. */
    private boolean taken(int i, int side) {
        for (int c = 0; c < layout.x.length; c++) {
            int f = layout.father(c);
            int m = layout.mother(c);
            int partner = f == i ? m : m == i ? f : -1;
            if (partner >= 0 && (layout.x[partner] - layout.x[i]) * side > 0) {
                int left = side > 0 ? i : partner;
                if (adjacent(left, left == i ? partner : i)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean adjacent(int left, int right) {
        boolean level = layout.generation[left] == layout.generation[right];
        return level && x(right) - x(left) < 1.9 * STEP && nobodyBetween(left, right);
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
        svg.person(p.sex(), kind, x, y, HALF);
        if (missing) {
            svg.text(x, y + 5, "middle", "?");
        }
        if (dead.contains(p.id())) {
            svg.line(x - HALF - 7, y + HALF + 7, x + HALF + 7, y - HALF - 7);
        }
        svg.text(x, y + HALF + 16, "middle", p.id());
        String label = labels.getOrDefault(p.id(), "");
        if (!label.isEmpty()) {
            svg.text(x, y + HALF + 31, "middle", "small", label);
        }
    }
}
