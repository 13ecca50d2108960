package org.madang.kernel.documents.typeset;

import java.util.List;
import org.madang.kernel.documents.Block;

/** Draws the shapes of a block onto a page, its upper left corner at the point. */
record DrawingPicture(Words words, PageCanvas page, double left, double top, double scale) {

    /** How far the handles of four curves stand out that together look like a circle. */
    private static final double HANDLE = 0.5523;

    private static final String SHADE = "0.84 0.89 0.95";

    void draw(List<Block.Shape> shapes) {
        for (var shape : shapes) {
            switch (shape) {
                case Block.Line line -> {
                    begin(Block.Look.PLAIN);
                    path(line.points());
                    page.content().ascii("S Q\n");
                }
                case Block.Outline outline -> {
                    begin(outline.look());
                    path(outline.corners());
                    end(outline.look());
                }
                case Block.Circle circle -> {
                    begin(circle.look());
                    round(circle);
                    end(circle.look());
                }
                case Block.Label label -> label(label);
            }
        }
    }

    private void begin(Block.Look look) {
        var dashed = look == Block.Look.DASHED;
        var out = page.content().ascii("q ").ascii(dashed ? Style.SEAL : Style.INK).ascii(" RG ");
        out.decimal((dashed ? 1.6 : 1.1) * scale).ascii(" w ");
        if (dashed) {
            out.ascii("[").decimal(4 * scale).one(' ').decimal(2.4 * scale).ascii("] 0 d ");
        }
        if (look == Block.Look.SHADED) {
            out.ascii(SHADE).ascii(" rg ");
        }
    }

    private void end(Block.Look look) {
        page.content().ascii(look == Block.Look.SHADED ? "b Q\n" : "s Q\n");
    }

    private void path(List<Block.Point> points) {
        var way = "m ";
        for (var point : points) {
            at(point.x(), point.y()).ascii(way);
            way = "l ";
        }
    }

    private void round(Block.Circle circle) {
        double r = circle.radius();
        double h = r * HANDLE;
        double x = circle.x();
        double y = circle.y();
        at(x + r, y).ascii("m ");
        curve(x + r, y + h, x + h, y + r, x, y + r);
        curve(x - h, y + r, x - r, y + h, x - r, y);
        curve(x - r, y - h, x - h, y - r, x, y - r);
        curve(x + h, y - r, x + r, y - h, x + r, y);
    }

    private void curve(double x1, double y1, double x2, double y2, double x3, double y3) {
        at(x1, y1);
        at(x2, y2);
        at(x3, y3).ascii("c ");
    }

    private Bytes at(double x, double y) {
        var out = page.content().decimal(left + x * scale).one(' ');
        return out.decimal(top - y * scale).one(' ');
    }

    private void label(Block.Label label) {
        var style = new Style(false, label.size() * scale, label.size() * scale, Style.INK);
        var line = words.line(style, label.text());
        double x = left + label.x() * scale - line.width() * label.align();
        page.text(style, x, top - label.y() * scale, line);
    }
}
