package org.madang.kinship.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes SVG: escapes text, formats numbers, carries the few styles all pictures share. */
final class Svg {
    private final StringBuilder body = new StringBuilder();
    private final List<Drawn.Shape> shapes = new ArrayList<>();

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    void line(double x1, double y1, double x2, double y2) {
        shapes.add(new Drawn.Line(List.of(new Drawn.Point(x1, y1), new Drawn.Point(x2, y2))));
        add("<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>", x1, y1, x2, y2);
    }

    /** A line with corners. */
    void bend(List<Drawn.Point> points) {
        shapes.add(new Drawn.Line(points));
        StringBuilder path = new StringBuilder();
        for (Drawn.Point p : points) {
            path.append(path.isEmpty() ? "M" : " L");
            path.append(String.format(Locale.ROOT, "%.1f %.1f", p.x(), p.y()));
        }
        add("<path d=\"%s\"/>", path);
    }

    void text(double x, double y, String anchor, String text) {
        shapes.add(new Drawn.Words(x, y, anchor, false, text));
        add("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>", x, y, anchor, escape(text));
    }

    void text(double x, double y, String anchor, String kind, String text) {
        shapes.add(new Drawn.Words(x, y, anchor, kind.contains("small"), text));
        add(
                "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>",
                kind, x, y, anchor, escape(text));
    }

    /** Square, circle or diamond around a point. */
    void person(org.madang.kinship.Sex sex, String kind, double x, double y, double half) {
        boolean missing = kind.contains("missing");
        shapes.add(new Drawn.Symbol(sex, x, y, half, kind.contains("typed"), missing));
        switch (sex) {
            case MALE ->
                    add(
                            "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.0f\""
                                    + " height=\"%.0f\"/>",
                            kind, x - half, y - half, 2 * half, 2 * half);
            case FEMALE ->
                    add(
                            "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.0f\"/>",
                            kind, x, y, half);
            case UNKNOWN ->
                    add(
                            "<polygon class=\"%s\" points=\"%.1f,%.1f %.1f,%.1f %.1f,%.1f"
                                    + " %.1f,%.1f\"/>",
                            kind, x, y - half, x + half, y, x, y + half, x - half, y);
        }
    }

    /** Rough width of a text of 13 px: a Hangul syllable is about as wide as it is high. */
    static double width(String text) {
        return text.chars().mapToDouble(c -> c >= 0x1100 ? 13 : 7.4).sum();
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation would be a dependency
    void add(String format, Object... values) {
        body.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    /** The same for a medium other than SVG; only of pictures made of lines, words and symbols. */
    Drawn drawn(double width, double height, String title, String description) {
        return new Drawn(width, height, title, description, shapes);
    }

    /** The picture; the title is what a screen reader says. */
    String picture(double width, double height, String title, String description) {
        return String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\""
                                + " width=\"%.0f\" height=\"%.0f\" role=\"img\">%n",
                        width,
                        height,
                        width,
                        height)
                + "<title>"
                + escape(title)
                + "</title>\n<desc>"
                + escape(description)
                + "</desc>\n"
                + STYLE
                + body
                + "</svg>\n";
    }

    private static final String STYLE =
            """
            <style>
            svg { color: #1b1f24; background: #ffffff; }
            text { font: 13px Pretendard, "Noto Sans KR", system-ui, sans-serif; fill: #1b1f24;
              font-variant-numeric: tabular-nums; }
            text.small { font-size: 11px; fill: #4a5560; }
            text.light { fill: #ffffff; }
            line, path, rect.s, circle.s, polygon.s { stroke: #1b1f24; stroke-width: 1.6;
              fill: none; stroke-linecap: square; }
            .typed { fill: #c9d7e8 !important; }
            .missing { stroke: #a4262c !important; stroke-dasharray: 5 3;
              stroke-width: 2.2 !important; stroke-linecap: butt !important; }
            </style>
            """;
}
