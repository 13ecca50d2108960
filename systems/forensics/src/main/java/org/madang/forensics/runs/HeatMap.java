package org.madang.forensics.runs;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.madang.kernel.pages.Html;
import org.madang.kernel.pages.Ui;

/**
 * Weights of all pairings as a picture: blue where the data speak for, brown where they speak
 * against; the number stands in every cell and the same figures stand in the table below, so that
 * colour says nothing that the words do not. Each cell leads to its explanation.
 */
final class HeatMap {

    private static final int WIDTH = 54;
    private static final int HEIGHT = 30;
    private static final int LEFT = 64;
    private static final int TOP = 34;

    private final Ui ui;
    private final Outcome outcome;
    private final BiFunction<String, String, String> path;

    HeatMap(Ui ui, Outcome outcome, BiFunction<String, String, String> path) {
        this.ui = ui;
        this.outcome = outcome;
        this.path = path;
    }

    Html html() {
        List<String> missing = outcome.missing();
        int width = LEFT + missing.size() * WIDTH + 4;
        int height = TOP + outcome.victims().size() * HEIGHT + 4;
        var html =
                Html.of()
                        .open(
                                "svg",
                                "class",
                                "heat",
                                "viewBox",
                                "0 0 " + width + " " + height,
                                "width",
                                "" + width,
                                "height",
                                "" + height,
                                "role",
                                "group",
                                "aria-label",
                                ui.say(
                                        "희생자와 실종자의 모든 쌍: 가능도비의 상용로그",
                                        "All pairs of victims and missing: decimal logarithm of the"
                                                + " likelihood ratio"));
        for (int m = 0; m < missing.size(); m++) {
            text(
                    html,
                    LEFT + m * WIDTH + WIDTH / 2,
                    TOP - 12,
                    "middle",
                    missing.get(m),
                    "heat-name");
        }
        for (int v = 0; v < outcome.victims().size(); v++) {
            row(html, v);
        }
        return html.close("svg");
    }

    private void row(Html html, int v) {
        int y = TOP + v * HEIGHT;
        var victim = outcome.victims().get(v);
        text(html, LEFT - 10, y + 20, "end", victim, "heat-name");
        for (int m = 0; m < outcome.missing().size(); m++) {
            double log10 = outcome.logLr()[v][m] / Math.log(10);
            var person = outcome.missing().get(m);
            boolean link = !Double.isNaN(log10);
            if (link) {
                html.open("a", "href", path.apply(victim, person));
            }
            html.open("g").element("title", victim + " = " + person + ": " + words(log10));
            html.open(
                            "rect",
                            "class",
                            shade(log10),
                            "x",
                            "" + (LEFT + m * WIDTH),
                            "y",
                            "" + y,
                            "width",
                            "" + (WIDTH - 2),
                            "height",
                            "" + (HEIGHT - 2),
                            "rx",
                            "3")
                    .close("rect");
            int x = LEFT + m * WIDTH + WIDTH / 2 - 1;
            text(html, x, y + 19, "middle", brief(log10), "heat-figure " + ink(log10));
            html.close("g");
            if (link) {
                html.close("a");
            }
        }
    }

    private static void text(Html html, int x, int y, String anchor, String words, String css) {
        html.element("text", words, "x", "" + x, "y", "" + y, "text-anchor", anchor, "class", css);
    }

    private String words(double log10) {
        if (Double.isNaN(log10)) {
            return ui.say("비교하지 않음 (성별 또는 다른 증거)", "not compared (sex or other evidence)");
        }
        return log10 == Double.NEGATIVE_INFINITY
                ? ui.say("유전자형이 서로 맞지 않음", "impossible")
                : ui.say("가능도비 ", "likelihood ratio ") + RunWords.times(log10);
    }

    static String brief(double log10) {
        if (Double.isNaN(log10)) {
            return "·";
        }
        return log10 == Double.NEGATIVE_INFINITY
                ? "0"
                : String.format(Locale.ROOT, "%+.1f", log10).replace('-', '−');
    }

    /** Five steps on either side, at 10 to the powers of 1, 2, 4, 6 and 8. */
    private static String shade(double log10) {
        if (Double.isNaN(log10)) {
            return "heat-none";
        }
        return (log10 >= 0 ? "heat-for-" : "heat-against-") + step(log10);
    }

    private static int step(double log10) {
        double size = Math.abs(log10);
        int step = 0;
        for (double edge : new double[] {1, 2, 4, 6, 8}) {
            step += size >= edge ? 1 : 0;
        }
        return step;
    }

    private static String ink(double log10) {
        return !Double.isNaN(log10) && step(log10) >= 3 ? "heat-light" : "heat-dark";
    }
}
