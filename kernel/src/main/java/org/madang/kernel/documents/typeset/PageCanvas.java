package org.madang.kernel.documents.typeset;

/** The content stream of one page. Coordinates are points from the lower left corner. */
final class PageCanvas {

    static final double WIDTH = 595.28;
    static final double HEIGHT = 841.89;

    private final int index;
    private final Bytes content = new Bytes(4096);

    PageCanvas(int index) {
        this.index = index;
    }

    int index() {
        return index;
    }

    Bytes content() {
        return content;
    }

    /** Opens marked content that belongs to an element of the structure. */
    void begin(String tag, int number) {
        content.one('/').ascii(tag).ascii("<</MCID ").number(number).ascii(">>BDC\n");
    }

    /** Opens content that is no part of what the document says: lines, repeated headers. */
    void beginArtifact(String type) {
        content.ascii("/Artifact<</Type/").ascii(type).ascii(">>BDC\n");
    }

    void end() {
        content.ascii("EMC\n");
    }

    void text(Style style, double x, double baseline, Words.Line line) {
        if (line.start() == line.end()) {
            return;
        }
        content.ascii("BT ").ascii(style.colour()).ascii(" rg /");
        content.ascii(style.bold() ? "B " : "R ").decimal(style.size()).ascii(" Tf ");
        content.decimal(x).one(' ').decimal(baseline).ascii(" Td <");
        for (int i = line.start(); i < line.end(); i++) {
            content.hex16(line.numbers()[i]);
        }
        content.ascii(">Tj ET\n");
    }

    void fill(String colour, double x, double y, double width, double height) {
        content.ascii(colour).ascii(" rg ");
        rectangle(x, y, width, height).ascii(" re f\n");
    }

    void frame(String colour, double line, double x, double y, double width, double height) {
        content.ascii(colour).ascii(" RG ").decimal(line).ascii(" w ");
        rectangle(x, y, width, height).ascii(" re S\n");
    }

    void rule(String colour, double line, double x1, double x2, double y) {
        content.ascii(colour).ascii(" RG ").decimal(line).ascii(" w ").decimal(x1).one(' ');
        content.decimal(y).ascii(" m ").decimal(x2).one(' ').decimal(y).ascii(" l S\n");
    }

    /** Shows the square picture {@code /Q} with its lower left corner at the point. */
    void qr(double x, double y, double side) {
        content.ascii("q 0 0 0 rg ").decimal(side).ascii(" 0 0 ").decimal(side).one(' ');
        content.decimal(x).one(' ').decimal(y).ascii(" cm /Q Do Q\n");
    }

    private Bytes rectangle(double x, double y, double width, double height) {
        content.decimal(x).one(' ').decimal(y).one(' ').decimal(width).one(' ');
        return content.decimal(height);
    }
}
