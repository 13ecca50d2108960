package org.madang.kernel.documents.typeset;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of cells, broken over pages. A row stays whole when a page can hold it; a taller one is
 * continued on the next. The header is shown again on each page.
 */
final class Grid {

    private static final double PAD = 4;
    private static final String LINE = "0.72 0.75 0.8";
    private static final String SHADE = "0.945 0.955 0.97";

    /** A cell: its tag and attributes in the structure, and how it looks. */
    record Cell(String text, String tag, String attributes, Style style) {
        static Cell header(String text, String scope) {
            var style = scope.equals("Row") ? Style.LABEL : Style.HEADER;
            return new Cell(text, "TH", "/A<</O/Table/Scope/" + scope + ">>", style);
        }

        static Cell data(String text) {
            return new Cell(text, "TD", "", Style.CELL);
        }

        boolean isHeader() {
            return tag.equals("TH");
        }
    }

    private final Flow flow;
    private final Structure.Element table;
    private final double[] edges;
    private List<Cell> repeated = List.of();

    Grid(Flow flow, double[] shares) {
        this.flow = flow;
        this.table = flow.structure().add(flow.structure().document(), "Table");
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        edges = new double[shares.length + 1];
        edges[0] = Flow.LEFT;
        for (int i = 0; i < shares.length; i++) {
            edges[i + 1] = edges[i] + Flow.WIDE * shares[i] / sum;
        }
    }

    void header(List<Cell> cells) {
        row(cells);
        boolean slim = tallest(lines(cells)) <= 4;
        repeated = slim ? cells : List.of();
    }

    void row(List<Cell> cells) {
        var structure = flow.structure();
        var element = structure.add(table, "TR");
        var elements = new ArrayList<Structure.Element>(cells.size());
        for (var cell : cells) {
            elements.add(structure.add(element, cell.tag).attributes(cell.attributes));
        }
        var lines = lines(cells);
        int total = tallest(lines);
        double leading = leading(cells);
        int from = 0;
        while (from < total) {
            int fit = fitting(leading);
            boolean wholeElsewhere = total * leading + 2 * PAD < Flow.TOP - Flow.BOTTOM - 80;
            boolean fresh = flow.y() >= Flow.TOP;
            if (!fresh && (fit < 1 || (from == 0 && fit < total && wholeElsewhere))) {
                flow.newPage();
                repeatHeader();
                fit = Math.max(1, fitting(leading));
            }
            int to = Math.min(total, from + Math.max(1, fit));
            draw(cells, elements, lines, from, to, leading);
            from = to;
        }
    }

    private int fitting(double leading) {
        return (int) Math.floor((flow.room() - 2 * PAD) / leading);
    }

    private void repeatHeader() {
        if (!repeated.isEmpty()) {
            var lines = lines(repeated);
            draw(repeated, List.of(), lines, 0, tallest(lines), leading(repeated));
        }
    }

    /** Draws some lines of a row; without elements the row is a repetition, not content. */
    private void draw(
            List<Cell> cells,
            List<Structure.Element> elements,
            List<List<Words.Line>> lines,
            int from,
            int to,
            double leading) {
        double height = (to - from) * leading + 2 * PAD;
        double top = flow.y();
        var page = flow.page();
        flow.down(height);
        page.beginArtifact("Layout");
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).isHeader()) {
                page.fill(SHADE, edges[i], top - height, edges[i + 1] - edges[i], height);
            }
        }
        page.rule(LINE, 0.5, Flow.LEFT, Flow.RIGHT, top);
        page.rule(LINE, 0.5, Flow.LEFT, Flow.RIGHT, top - height);
        page.end();
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            if (elements.isEmpty()) {
                page.beginArtifact("Pagination");
            } else {
                flow.begin(elements.get(i), cell.tag);
            }
            var cellLines = lines.get(i);
            for (int n = from; n < Math.min(to, cellLines.size()); n++) {
                double baseline = top - PAD - (n - from + 1) * leading + leading * 0.28;
                page.text(cell.style, edges[i] + PAD + 1, baseline, cellLines.get(n));
            }
            page.end();
        }
    }

    private List<List<Words.Line>> lines(List<Cell> cells) {
        var lines = new ArrayList<List<Words.Line>>(cells.size());
        for (int i = 0; i < cells.size(); i++) {
            double width = edges[i + 1] - edges[i] - 2 * PAD - 2;
            lines.add(flow.words().lines(cells.get(i).style, cells.get(i).text, width));
        }
        return lines;
    }

    private static int tallest(List<List<Words.Line>> lines) {
        int most = 1;
        for (var cell : lines) {
            most = Math.max(most, cell.size());
        }
        return most;
    }

    private static double leading(List<Cell> cells) {
        double most = 0;
        for (var cell : cells) {
            most = Math.max(most, cell.style.leading());
        }
        return most;
    }
}
