package org.madang.kernel.documents;

import java.util.List;

/** One piece of a document's body, in reading order. Text is plain: it carries no markup. */
public sealed interface Block {

    /** A heading between parts of the body. */
    record Heading(String text) implements Block {}

    /** Running text; line breaks in it are kept. */
    record Paragraph(String text) implements Block {}

    /** Labels with their values, one a row. */
    record Facts(List<Fact> rows) implements Block {
        public Facts {
            rows = List.copyOf(rows);
        }
    }

    /** A label and what it says for this document. */
    record Fact(String label, String value) {}

    /**
     * A table. Its header is repeated at the top of each page that it runs over.
     *
     * @param rows each with at most as many cells as there are columns; missing ones stay empty
     */
    record Table(List<Column> columns, List<List<String>> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            if (columns.isEmpty()) {
                throw new IllegalArgumentException("a table needs a column");
            }
            for (var row : rows) {
                if (row.size() > columns.size()) {
                    throw new IllegalArgumentException("a row has more cells than columns");
                }
            }
        }
    }

    /**
     * A column of a table.
     *
     * @param share its part of the width, beside the shares of the other columns; above 0
     */
    record Column(String header, double share) {
        public Column {
            if (!(share > 0) || share > 1_000) {
                throw new IllegalArgumentException("share is above 0 and at most 1000");
            }
        }
    }

    /**
     * A picture of lines and shapes, set in its own size or as small as the page needs. Lengths are
     * points of 1/72 inch from the upper left corner.
     *
     * @param alternative what a listener hears in its place
     */
    record Drawing(double width, double height, String alternative, List<Shape> shapes)
            implements Block {
        public Drawing {
            shapes = List.copyOf(shapes);
            if (!(width > 0) || !(height > 0) || alternative.isBlank()) {
                throw new IllegalArgumentException("a drawing has a size and words for listeners");
            }
        }
    }

    /** One piece of a drawing. */
    sealed interface Shape {}

    /** A corner. */
    record Point(double x, double y) {}

    /** A line through at least two points. */
    record Line(List<Point> points) implements Shape {
        public Line {
            points = List.copyOf(points);
            if (points.size() < 2) {
                throw new IllegalArgumentException("a line has two ends");
            }
        }
    }

    /** A closed outline of at least three corners. */
    record Outline(List<Point> corners, Look look) implements Shape {
        public Outline {
            corners = List.copyOf(corners);
            if (corners.size() < 3) {
                throw new IllegalArgumentException("an outline has three corners");
            }
        }
    }

    record Circle(double x, double y, double radius, Look look) implements Shape {}

    /**
     * Words on one line.
     *
     * @param align 0 if they begin at the point, 0.5 if they stand over it, 1 if they end there
     */
    record Label(double x, double y, double align, double size, String text) implements Shape {}

    /** How a shape looks; never told apart by colour alone. */
    enum Look {
        PLAIN,
        SHADED,
        DASHED
    }

    /** Small print, one item each. */
    record Notes(List<String> items) implements Block {
        public Notes {
            items = List.copyOf(items);
        }
    }
}
