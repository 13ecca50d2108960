package org.madang.kinship.draw;

import java.util.Locale;
import org.madang.kinship.PairwiseMatrix;

/**
 * The pairwise likelihood ratios as a picture: decimal logarithms, blue where the data speak for
 * the pairing and brown where they speak against; the number stands in every cell, so that colour
 * says nothing that the text does not.
 */
public final class HeatMap {
    private static final double CELL_HEIGHT = 28;
    private static final double TOP = 72;

    private final PairwiseMatrix matrix;
    private final boolean korean;
    private final double left;
    private final double cell;
    private final Svg svg = new Svg();

    private HeatMap(PairwiseMatrix matrix, Locale language) {
        this.matrix = matrix;
        korean = language.getLanguage().equals("ko");
        left = 32 + Math.max(64, matrix.victims().stream().mapToDouble(Svg::width).max().orElse(0));
        double widest = matrix.missing().stream().mapToDouble(Svg::width).max().orElse(0);
        cell = Math.max(62, widest + 14);
    }

    /** The picture as a whole SVG document, in English. */
    public static String svg(PairwiseMatrix matrix) {
        return svg(matrix, Locale.ENGLISH);
    }

    /** The same in Korean, or in English for any other language. */
    public static String svg(PairwiseMatrix matrix, Locale language) {
        return new HeatMap(matrix, language).draw();
    }

    private String say(String ko, String en) {
        return korean ? ko : en;
    }

    private String draw() {
        int rows = matrix.victims().size();
        int columns = matrix.missing().size();
        svg.text(8, 22, "start", say("log10 가능도비", "log10 likelihood ratio"));
        svg.text(left, 40, "start", "small", say("실종자 →", "missing person →"));
        svg.text(left - 10, 58, "end", "small", say("희생자 ↓", "victim ↓"));
        for (int m = 0; m < columns; m++) {
            svg.text(left + m * cell + cell / 2, TOP - 12, "middle", matrix.missing().get(m));
        }
        for (int v = 0; v < rows; v++) {
            double y = TOP + v * CELL_HEIGHT;
            svg.text(left - 10, y + 19, "end", matrix.victims().get(v));
            for (int m = 0; m < columns; m++) {
                cell(v, m, left + m * cell, y);
            }
        }
        legend(TOP + rows * CELL_HEIGHT + 28);
        double width = Math.max(left + columns * cell + 16, 520);
        double height = TOP + rows * CELL_HEIGHT + 80;
        String title = say("짝마다의 가능도비", "Pairwise likelihood ratios");
        return svg.picture(width, height, title, described());
    }

    private void cell(int v, int m, double x, double y) {
        double log = matrix.logLr(v, m) / Math.log(10);
        String title =
                matrix.victims().get(v) + " = " + matrix.missing().get(m) + ": " + words(log);
        svg.add(
                "<g><title>%s</title><rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\""
                        + " fill=\"%s\" stroke=\"#ffffff\"/>",
                Svg.escape(title), x, y, cell, CELL_HEIGHT, colour(log));
        String kind = dark(colour(log)) ? "light" : "plain";
        svg.text(x + cell / 2, y + 19, "middle", kind, brief(log));
        svg.add("</g>");
    }

    private static String brief(double log) {
        if (Double.isNaN(log)) {
            return "–";
        }
        return Double.isInfinite(log) ? "0" : String.format(Locale.ROOT, "%+.1f", log);
    }

    private String words(double log) {
        if (Double.isNaN(log)) {
            return say("성별이 다름", "sexes differ");
        }
        return Double.isInfinite(log)
                ? say("불가능", "impossible")
                : String.format(Locale.ROOT, "log10 LR %.2f", log);
    }

    /** White at 0, saturated from 10^8 on either side; grey where nothing was compared. */
    private static String colour(double log) {
        if (Double.isNaN(log)) {
            return "#f1f3f5";
        }
        if (Double.isInfinite(log)) {
            return "#e6dfd8";
        }
        double t = Math.min(1, Math.abs(log) / 8);
        int[] full = log >= 0 ? new int[] {11, 61, 120} : new int[] {122, 66, 20};
        return String.format(
                Locale.ROOT,
                "#%02x%02x%02x",
                Math.round(255 + t * (full[0] - 255)),
                Math.round(255 + t * (full[1] - 255)),
                Math.round(255 + t * (full[2] - 255)));
    }

    /** Where white text is easier to read than black (relative luminance of WCAG 2). */
    private static boolean dark(String colour) {
        double luminance = 0;
        double[] share = {0.2126, 0.7152, 0.0722};
        for (int i = 0; i < 3; i++) {
            double c = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            luminance += share[i] * (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
        }
        return luminance < 0.179;
    }

    private void legend(double y) {
        double[] marks = {-8, -4, 0, 4, 8};
        for (int i = 0; i < marks.length; i++) {
            swatch(16 + i * 76, y, marks[i], brief(marks[i]));
        }
        String impossible = say("0: 이 모형에서는 불가능", "0: impossible under the model");
        swatch(16, y + 24, Double.NEGATIVE_INFINITY, impossible);
        swatch(16 + 228, y + 24, Double.NaN, say("–: 성별이 다름", "–: sexes differ"));
    }

    private void swatch(double x, double y, double log, String text) {
        svg.add(
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"18\" height=\"14\" fill=\"%s\""
                        + " stroke=\"#8a949e\"/>",
                x, y - 11, colour(log));
        svg.text(x + 24, y + 1, "start", "small", text);
    }

    private String described() {
        StringBuilder words = new StringBuilder();
        for (int v = 0; v < matrix.victims().size(); v++) {
            int best = -1;
            for (int m = 0; m < matrix.missing().size(); m++) {
                double lr = matrix.logLr(v, m);
                if (!Double.isNaN(lr) && (best < 0 || lr > matrix.logLr(v, best))) {
                    best = m;
                }
            }
            if (best >= 0) {
                words.append(matrix.victims().get(v)).append(say(": 가장 큰 값 ", ": best "));
                words.append(matrix.missing().get(best)).append(", ");
                words.append(words(matrix.logLr(v, best) / Math.log(10))).append(". ");
            }
        }
        return words.toString().strip();
    }
}
