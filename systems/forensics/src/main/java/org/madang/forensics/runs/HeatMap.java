package org.madang.forensics.runs;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.madang.kernel.pages.Html;
import org.madang.kernel.pages.Ui;

/**
 * Weights of all pairings as a picture: blue, the deeper the more the data speak for a pairing;
 * pale brown where they speak against it, so that the eye finds the answer and not the many
 * pairings that are none. The number stands in every cell and the same figures stand in the table
 * below. A frame marks what the joint sum answers, a broken frame a tie. Each cell leads to its
 * explanation; columns stand under the name of their family.
 */
final class HeatMap {

    private static final int WIDTH = 54;
    private static final int HEIGHT = 30;
    private static final int LEFT = 64;
    private static final int TOP = 52;
    private static final int KEY = 64;

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
        int width = Math.max(LEFT + missing.size() * WIDTH + 4, LEFT + 720);
        int bottom = TOP + outcome.victims().size() * HEIGHT;
        int height = bottom + KEY;
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
        families(html);
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
        key(html, bottom + 16);
        return html.close("svg");
    }

    /** A line over the columns of each family, with its name. */
    private void families(Html html) {
        List<String> missing = outcome.missing();
        for (int from = 0; from < missing.size(); ) {
            var family = outcome.familyOf().getOrDefault(missing.get(from), "");
            int to = from;
            while (to < missing.size()
                    && family.equals(outcome.familyOf().getOrDefault(missing.get(to), ""))) {
                to++;
            }
            int left = LEFT + from * WIDTH;
            int right = LEFT + to * WIDTH - 4;
            text(html, (left + right) / 2, 14, "middle", family, "heat-family");
            html.open(
                            "line",
                            "class",
                            "heat-brace",
                            "x1",
                            "" + left,
                            "y1",
                            "20",
                            "x2",
                            "" + right,
                            "y2",
                            "20")
                    .close("line");
            from = to;
        }
    }

    /** What the colours and frames mean. */
    private void key(Html html, int y) {
        double[] values = {-8.5, -4.5, -1.5, 0.5, 2.5, 4.5, 8.5};
        String[] names = {"≤ −8", "−4", "−1", "0", "2", "4", "≥ 8"};
        for (int i = 0; i < values.length; i++) {
            int x = LEFT + i * WIDTH;
            box(html, shade(values[i]), x, y, WIDTH - 2, 22);
            text(
                    html,
                    x + WIDTH / 2 - 1,
                    y + 16,
                    "middle",
                    names[i],
                    "heat-figure " + ink(values[i]));
        }
        int x = LEFT + values.length * WIDTH + 14;
        if (outcome.joint() != null) {
            box(html, "heat-answer", x + 1, y + 1, 30, 20);
            text(html, x + 40, y + 16, "start", ui.say("동시 계산의 답", "joint answer"), "heat-name");
            box(html, "heat-tied", x + 141, y + 1, 30, 20);
            text(html, x + 180, y + 16, "start", ui.say("동순위", "tie"), "heat-name");
        }
        text(
                html,
                LEFT,
                y + 40,
                "start",
                ui.say(
                        "가능도비의 상용로그. 4는 만 배를 뜻합니다.",
                        "log10 of the likelihood ratio; 4 means ten thousand."),
                "heat-family");
    }

    private static void box(Html html, String css, int x, int y, int width, int height) {
        html.open(
                        "rect",
                        "class",
                        css,
                        "x",
                        "" + x,
                        "y",
                        "" + y,
                        "width",
                        "" + width,
                        "height",
                        "" + height,
                        "rx",
                        "3")
                .close("rect");
    }

    /** The frame of a pairing that is the answer, or one of several that tie; empty for others. */
    private String frame(String victim, String person) {
        var posterior = outcome.posterior(victim, person);
        if (posterior == null || posterior < 0.01) {
            return "";
        }
        if (outcome.tieOf(victim, person) != null) {
            return "heat-tied";
        }
        return posterior >= 0.5 ? "heat-answer" : "";
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
            box(html, shade(log10), LEFT + m * WIDTH, y, WIDTH - 2, HEIGHT - 2);
            var frame = frame(victim, person);
            if (!frame.isEmpty()) {
                box(html, frame, LEFT + m * WIDTH + 1, y + 1, WIDTH - 4, HEIGHT - 4);
            }
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
        return log10 >= 0 && step(log10) >= 3 ? "heat-light" : "heat-dark";
    }
}
