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

    private static final int BAR_ROW = 46;
    private static final int WORDS = 22;
    private static final int BAR = 14;
    private static final int PAIR_ROW = 38;
    private static final double HALF = 50;

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
        var html = Html.of().add(open(summary, bars.size() * BAR_ROW));
        for (int i = 0; i < bars.size(); i++) {
            var bar = bars.get(i);
            int row = i * BAR_ROW;
            words(html, "0", row + WORDS - 6, "start", bar.label());
            words(html, "100%", row + WORDS - 6, "end", ui.number(bar.value()));
            bar(html, "chart-1", 0, row + WORDS, 100.0 * bar.value() / most, BAR);
        }
        return html.close("svg");
    }

    private static void words(Html html, String x, int y, String anchor, String words) {
        html.element("text", words, "x", x, "y", Integer.toString(y), "text-anchor", anchor);
    }

    /** Places and lengths along the row are shares of the width, in per cent. */
    private static void bar(Html html, String css, double x, int y, double width, int height) {
        html.open(
                        "rect",
                        "class",
                        css,
                        "x",
                        share(x),
                        "y",
                        Integer.toString(y),
                        "width",
                        share(width),
                        "height",
                        Integer.toString(height),
                        "rx",
                        "2")
                .close("rect");
    }

    private static String share(double value) {
        return String.format(Locale.ROOT, "%.2f%%", Math.max(value, 0));
    }

    /** Both bars of a row back to back, their words above them; unscaled as {@link #bars}. */
    Content pyramid(Text summary, Text left, Text right, List<Band> bands) {
        long most =
                Math.max(
                        1,
                        bands.stream()
                                .mapToLong(band -> Math.max(band.left(), band.right()))
                                .max()
                                .orElse(1));
        var html = Html.of().add(legend(left, right)).add(open(summary, bands.size() * PAIR_ROW));
        for (int i = 0; i < bands.size(); i++) {
            var band = bands.get(i);
            int words = i * PAIR_ROW + 15;
            words(html, "0", words, "start", ui.number(band.left()));
            words(html, "50%", words, "middle", band.label());
            words(html, "100%", words, "end", ui.number(band.right()));
            double west = HALF * band.left() / most;
            double east = HALF * band.right() / most;
            bar(html, "chart-1", HALF - west, i * PAIR_ROW + 21, west, 12);
            bar(html, "chart-2", HALF, i * PAIR_ROW + 21, east, 12);
        }
        return html.close("svg");
    }

    private Html open(Text summary, int height) {
        return Html.of()
                .open(
                        "svg",
                        "class",
                        "bars",
                        "width",
                        "100%",
                        "height",
                        Integer.toString(height),
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
}
