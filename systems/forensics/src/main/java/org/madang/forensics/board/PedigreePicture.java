package org.madang.forensics.board;

import java.util.List;
import org.madang.kernel.documents.Block;
import org.madang.kinship.draw.Drawn;

/** A pedigree of the library as a drawing of a document. */
final class PedigreePicture {

    /** Points of a document for a pixel of the picture. */
    private static final double POINTS = 0.72;

    private PedigreePicture() {}

    static Block.Drawing of(Drawn drawn) {
        return new Block.Drawing(
                drawn.width() * POINTS,
                drawn.height() * POINTS,
                drawn.title() + ". " + drawn.words(),
                drawn.shapes().stream().map(PedigreePicture::shape).toList());
    }

    private static Block.Shape shape(Drawn.Shape shape) {
        return switch (shape) {
            case Drawn.Line line ->
                    new Block.Line(line.points().stream().map(p -> at(p.x(), p.y())).toList());
            case Drawn.Words words ->
                    new Block.Label(
                            words.x() * POINTS,
                            words.y() * POINTS,
                            switch (words.anchor()) {
                                case "start" -> 0;
                                case "middle" -> 0.5;
                                default -> 1;
                            },
                            (words.small() ? 11 : 13) * POINTS,
                            words.text());
            case Drawn.Symbol symbol -> symbol(symbol);
        };
    }

    private static Block.Shape symbol(Drawn.Symbol s) {
        var look =
                s.missing() ? Block.Look.DASHED : s.typed() ? Block.Look.SHADED : Block.Look.PLAIN;
        double x = s.x();
        double y = s.y();
        double h = s.half();
        return switch (s.sex()) {
            case MALE ->
                    new Block.Outline(
                            List.of(
                                    at(x - h, y - h),
                                    at(x + h, y - h),
                                    at(x + h, y + h),
                                    at(x - h, y + h)),
                            look);
            case FEMALE -> new Block.Circle(x * POINTS, y * POINTS, h * POINTS, look);
            case UNKNOWN ->
                    new Block.Outline(
                            List.of(at(x, y - h), at(x + h, y), at(x, y + h), at(x - h, y)), look);
        };
    }

    private static Block.Point at(double x, double y) {
        return new Block.Point(x * POINTS, y * POINTS);
    }
}
