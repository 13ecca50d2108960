package org.madang.residents.population;

import gg.jte.Content;
import java.util.List;
import java.util.Locale;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Html;
import org.madang.kernel.pages.Ui;

/**
 * Men and women of each age, back to back, with their words above the bars. Lengths are shares of
 * the width and heights are pixels, so nothing is scaled and words stay as large on a phone as on a
 * desk. The table below it is what screen readers read; the picture carries one sentence.
 */
final class Pyramid {

    private static final int ROW = 38;
    private static final int WORDS = 15;
    private static final int BARS = 21;
    private static final int THICK = 12;
    private static final double HALF = 50;

    private Pyramid() {}

    /** One row: its words and both of its figures. */
    record Row(String label, long men, long women) {}

    static Content of(Ui ui, Text summary, List<Row> rows) {
        long most =
                Math.max(
                        1,
                        rows.stream()
                                .mapToLong(row -> Math.max(row.men(), row.women()))
                                .max()
                                .orElse(1));
        var html =
                Html.of()
                        .add(legend(ui))
                        .open(
                                "svg",
                                "class",
                                "bars",
                                "width",
                                "100%",
                                "height",
                                Integer.toString(rows.size() * ROW),
                                "role",
                                "img",
                                "aria-label",
                                ui.say(summary))
                        .open("g", "class", "chart");
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            words(html, "0", i, "start", ui.number(row.men()));
            words(html, "50%", i, "middle", row.label());
            words(html, "100%", i, "end", ui.number(row.women()));
            double men = HALF * row.men() / most;
            double women = HALF * row.women() / most;
            bar(html, "chart-1", HALF - men, i, men);
            bar(html, "chart-2", HALF, i, women);
        }
        return html.close("g").close("svg");
    }

    private static void words(Html html, String x, int row, String anchor, String words) {
        html.element(
                "text",
                words,
                "x",
                x,
                "y",
                Integer.toString(row * ROW + WORDS),
                "text-anchor",
                anchor);
    }

    private static void bar(Html html, String css, double x, int row, double width) {
        html.open(
                        "rect",
                        "class",
                        css,
                        "x",
                        share(x),
                        "y",
                        Integer.toString(row * ROW + BARS),
                        "width",
                        share(width),
                        "height",
                        Integer.toString(THICK))
                .close("rect");
    }

    private static String share(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }

    private static Html legend(Ui ui) {
        return Html.of()
                .open("p", "class", "legend")
                .add(key(ui.say("남자", "Men"), "chart-1"))
                .add(key(ui.say("여자", "Women"), "chart-2"))
                .close("p");
    }

    private static Html key(String words, String css) {
        return Html.of()
                .open("span")
                .open("svg", "class", "chart", "viewBox", "0 0 16 16", "aria-hidden", "true")
                .open("rect", "class", css, "width", "16", "height", "16", "rx", "3")
                .close("rect")
                .close("svg")
                .text(words)
                .close("span");
    }
}
