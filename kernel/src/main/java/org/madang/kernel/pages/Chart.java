package org.madang.kernel.pages;

import gg.jte.Content;
import java.util.List;
import java.util.Locale;
import org.madang.kernel.language.Text;

/**
 * Bars and pyramids, drawn on the server from the same figures as the table below them. The table
 * is what screen readers read; the picture carries one sentence that sums it up.
 */
final class Chart {

    /** A labelled figure of a bar chart. */
    record Bar(String label, long value) {}

    /** One band of a pyramid: two figures of the same size class, such as men and women. */
    record Band(String label, long left, long right) {}

    private static final int WIDTH = 720;
    private static final int ROW = 26;
    private static final int BAR_ROW = 46;
    private static final int WORDS = 22;
    private static final int BAR = 14;
    private static final int FIGURE = 90;
    private static final int MIDDLE = 70;

    private final Ui ui;

    Chart(Ui ui) {
        this.ui = ui;
    }

    /**
     * A label and its figure above each bar. Lengths are shares of the width and heights are
     * pixels, so nothing is scaled and words stay as large on a phone as on a desk.
     */
    Content bars(Text summary, List<Bar> bars) {
        long most = Math.max(1, bars.stream().mapToLong(Bar::value).max().orElse(1));
        var html =
                Html.of()
                        .open(
                                "svg",
                                "class",
                                "bars",
                                "width",
                                "100%",
                                "height",
                                Integer.toString(bars.size() * BAR_ROW),
                                "role",
                                "img",
                                "aria-label",
                                ui.say(summary));
        for (int i = 0; i < bars.size(); i++) {
            var bar = bars.get(i);
            words(html, "0", i, "start", bar.label());
            words(html, "100%", i, "end", ui.number(bar.value()));
            html.open(
                            "rect",
                            "class",
                            "chart-1",
                            "x",
                            "0",
                            "y",
                            Integer.toString(i * BAR_ROW + WORDS),
                            "width",
                            figure(Math.max(100.0 * bar.value() / most, 0)) + "%",
                            "height",
                            Integer.toString(BAR),
                            "rx",
                            "2")
                    .close("rect");
        }
        return html.close("svg");
    }

    private static void words(Html html, String x, int row, String anchor, String words) {
        html.element(
                "text",
                words,
                "x",
                x,
                "y",
                Integer.toString(row * BAR_ROW + WORDS - 6),
                "text-anchor",
                anchor);
    }

    Content pyramid(Text summary, Text left, Text right, List<Band> bands) {
        long most =
                Math.max(
                        1,
                        bands.stream()
                                .mapToLong(band -> Math.max(band.left(), band.right()))
                                .max()
                                .orElse(1));
        double side = (WIDTH - MIDDLE) / 2.0 - FIGURE;
        double middle = WIDTH / 2.0;
        var html = Html.of().add(legend(left, right)).add(open(summary, bands.size()));
        for (int i = 0; i < bands.size(); i++) {
            var band = bands.get(i);
            double west = side * band.left() / most;
            double east = side * band.right() / most;
            text(html, middle, i, "middle", band.label());
            rect(html, middle - MIDDLE / 2.0 - west, i, west, "chart-1");
            text(html, middle - MIDDLE / 2.0 - west - 6, i, "end", ui.number(band.left()));
            rect(html, middle + MIDDLE / 2.0, i, east, "chart-2");
            text(html, middle + MIDDLE / 2.0 + east + 6, i, "start", ui.number(band.right()));
        }
        return html.close("svg");
    }

    private Html open(Text summary, int rows) {
        return Html.of()
                .open(
                        "svg",
                        "class",
                        "chart",
                        "viewBox",
                        "0 0 " + WIDTH + " " + rows * ROW,
                        "role",
                        "img",
                        "aria-label",
                        ui.say(summary));
    }

    private Html legend(Text left, Text right) {
        return Html.of()
                .open("p", "class", "legend")
                .add(key(left, "chart-1"))
                .add(key(right, "chart-2"))
                .close("p");
    }

    private Html key(Text words, String css) {
        return Html.of()
                .open("span")
                .open("svg", "class", "chart", "viewBox", "0 0 16 16", "aria-hidden", "true")
                .open("rect", "class", css, "width", "16", "height", "16", "rx", "3")
                .close("rect")
                .close("svg")
                .text(ui.say(words))
                .close("span");
    }

    private static void rect(Html html, double x, int row, double width, String css) {
        html.open(
                        "rect",
                        "class",
                        css,
                        "x",
                        figure(x),
                        "y",
                        Integer.toString(row * ROW + 4),
                        "width",
                        figure(Math.max(width, 0)),
                        "height",
                        Integer.toString(ROW - 8),
                        "rx",
                        "2")
                .close("rect");
    }

    private static void text(Html html, double x, int row, String anchor, String words) {
        html.element(
                "text",
                words,
                "x",
                figure(x),
                "y",
                Integer.toString(row * ROW + ROW / 2 + 5),
                "text-anchor",
                anchor);
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
