package org.madang.kinship.draw;

import java.util.Locale;
import org.madang.kinship.PairwiseMatrix;

/**
 * The pairwise likelihood ratios as a picture: decimal logarithms, blue where the data speak for
 * the pairing and brown where they speak against; the number stands in every cell, so that colour
 * says nothing that the text does not.
 */
public final class HeatMap {
    private static final double CELL_WIDTH = 62;
    private static final double CELL_HEIGHT = 28;
    private static final double LEFT = 96;
    private static final double TOP = 64;

    private HeatMap() {}

    /** The picture as a whole SVG document. */
    public static String svg(PairwiseMatrix matrix) {
        Svg svg = new Svg();
        int rows = matrix.victims().size();
        int columns = matrix.missing().size();
        svg.text(8, 22, "start", "log10 LR");
        for (int m = 0; m < columns; m++) {
            double x = LEFT + m * CELL_WIDTH + CELL_WIDTH / 2;
            svg.text(x, TOP - 12, "middle", matrix.missing().get(m));
        }
        for (int v = 0; v < rows; v++) {
            double y = TOP + v * CELL_HEIGHT;
            svg.text(LEFT - 10, y + 19, "end", matrix.victims().get(v));
            for (int m = 0; m < columns; m++) {
                cell(svg, matrix, v, m, LEFT + m * CELL_WIDTH, y);
            }
        }
        legend(svg, TOP + rows * CELL_HEIGHT + 28);
        double width = Math.max(LEFT + columns * CELL_WIDTH + 16, 420);
        double height = TOP + rows * CELL_HEIGHT + 56;
        return svg.picture(width, height, "Pairwise likelihood ratios", described(matrix));
    }

    private static void cell(Svg svg, PairwiseMatrix matrix, int v, int m, double x, double y) {
        double log = matrix.logLr(v, m) / Math.log(10);
        String title =
                matrix.victims().get(v) + " = " + matrix.missing().get(m) + ": " + words(log);
        svg.add(
                "<g><title>%s</title><rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\""
                        + " fill=\"%s\" stroke=\"#ffffff\"/>",
                Svg.escape(title), x, y, CELL_WIDTH, CELL_HEIGHT, colour(log));
        String kind = dark(colour(log)) ? "light" : "plain";
        svg.text(x + CELL_WIDTH / 2, y + 19, "middle", kind, brief(log));
        svg.add("</g>");
    }

    private static String brief(double log) {
        if (Double.isNaN(log)) {
            return "–";
        }
        return Double.isInfinite(log) ? "0" : String.format(Locale.ROOT, "%+.1f", log);
    }

    private static String words(double log) {
        if (Double.isNaN(log)) {
            return "sexes differ";
        }
        return Double.isInfinite(log)
                ? "impossible"
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

    private static void legend(Svg svg, double y) {
        double[] marks = {-8, -4, 0, 4, 8};
        for (int i = 0; i < marks.length; i++) {
            double x = 16 + i * 76;
            svg.add(
                    "<rect x=\"%.1f\" y=\"%.1f\" width=\"18\" height=\"14\" fill=\"%s\""
                            + " stroke=\"#8a949e\"/>",
                    x, y - 11, colour(marks[i]));
            svg.text(x + 24, y + 1, "start", "small", brief(marks[i]));
        }
    }

    private static String described(PairwiseMatrix matrix) {
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
                words.append(matrix.victims().get(v)).append(": best ");
                words.append(matrix.missing().get(best)).append(", ");
                words.append(words(matrix.logLr(v, best) / Math.log(10))).append(". ");
            }
        }
        return words.toString().strip();
    }
}
