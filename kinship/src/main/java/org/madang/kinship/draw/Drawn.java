package org.madang.kinship.draw;

import java.util.List;
import org.madang.kinship.Sex;

/**
 * A pedigree as shapes, for a medium that has no SVG. Lengths are in pixels from the upper left
 * corner, texts 13 high, small ones 11.
 *
 * @param words the pedigree in sentences, for those who do not see it
 */
public record Drawn(double width, double height, String title, String words, List<Shape> shapes) {

    public Drawn {
        shapes = List.copyOf(shapes);
    }

    /** One piece of the picture. */
    public sealed interface Shape {}

    /** A corner of a line. */
    public record Point(double x, double y) {}

    /** A line through points, such as between partners or down to a child. */
    public record Line(List<Point> points) implements Shape {
        public Line {
            points = List.copyOf(points);
        }
    }

    /**
     * Words at a point.
     *
     * @param anchor start, middle or end of the words stands at the point
     */
    public record Words(double x, double y, String anchor, boolean small, String text)
            implements Shape {}

    /** Square, circle or diamond around a point; shaded if typed, dashed if missing. */
    public record Symbol(Sex sex, double x, double y, double half, boolean typed, boolean missing)
            implements Shape {}
}
