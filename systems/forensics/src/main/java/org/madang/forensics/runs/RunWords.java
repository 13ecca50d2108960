package org.madang.forensics.runs;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.time.Duration;
import java.util.Locale;
import org.madang.kernel.language.Text;
import org.madang.kinship.SearchEstimate;

/** Figures of runs in words, never with more digits than the method carries. */
public final class RunWords {

    private RunWords() {}

    static Text tooLarge(SearchEstimate e) {
        return Text.of(
                "이 방법으로는 정확히 계산하기에 너무 큽니다. 배정 "
                        + count(e.assignments())
                        + "가지, 가족 "
                        + e.largestFamily()
                        + "에서만 "
                        + count(e.largest())
                        + "가지입니다. 상한이 증명된 방법이나, 다툼 없는 쌍을 먼저 정하는 방법을 고르십시오.",
                "Too large for this method: "
                        + count(e.assignments())
                        + " assignments, "
                        + count(e.largest())
                        + " in family "
                        + e.largestFamily()
                        + " alone. Choose the bounded method, or undisputed pairs first.");
    }

    static String count(BigInteger n) {
        return n.bitLength() < 40 ? String.format(Locale.ROOT, "%,d", n) : power(new BigDecimal(n));
    }

    private static String power(BigDecimal n) {
        int exponent = n.precision() - n.scale() - 1;
        var mantissa = n.movePointLeft(exponent).round(new MathContext(2));
        return mantissa + " × 10^" + exponent;
    }

    static Text duration(Duration d) {
        long seconds = Math.max(1, d.toSeconds());
        if (seconds < 90) {
            return Text.of(seconds + "초", seconds + " s");
        }
        long minutes = seconds / 60;
        return minutes < 90
                ? Text.of(minutes + "분", minutes + " min")
                : Text.of(
                        minutes / 60 + "시간 " + minutes % 60 + "분",
                        minutes / 60 + " h " + minutes % 60 + " min");
    }

    /** A likelihood ratio from its decimal logarithm, as {@code 5.9 × 10¹⁹}. */
    public static String times(double log10) {
        var plain = plainTimes(log10);
        int caret = plain.indexOf('^');
        if (caret < 0) {
            return plain;
        }
        var raised = new StringBuilder(plain.substring(0, caret));
        plain.substring(caret + 1)
                .chars()
                .forEach(c -> raised.append(c == '-' ? '⁻' : RAISED.charAt(c - '0')));
        return raised.toString();
    }

    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /** The same with a caret, for fonts that have no raised digits. */
    public static String plainTimes(double log10) {
        if (Double.isNaN(log10)) {
            return "–";
        }
        if (log10 == Double.NEGATIVE_INFINITY) {
            return "0";
        }
        if (log10 >= -3 && log10 < 6) {
            double value = Math.pow(10, log10);
            return value < 10
                    ? String.format(Locale.ROOT, "%.2g", value)
                    : String.format(Locale.ROOT, "%,.0f", value);
        }
        double exponent = Math.floor(log10);
        return String.format(
                Locale.ROOT, "%.1f × 10^%.0f", Math.pow(10, log10 - exponent), exponent);
    }

    /** A probability, cut where nothing more can be said. */
    public static String probability(double p) {
        if (Double.isNaN(p)) {
            return "–";
        }
        if (p > 0.9999) {
            return "> 99.99%";
        }
        return p < 0.0001 ? "< 0.01%" : String.format(Locale.ROOT, "%.2f%%", 100 * p);
    }

    /** How complete a joint sum is. */
    public static Text exactness(Outcome.Joint joint) {
        var n = count(new BigInteger(joint.assignments()));
        return joint.cut() == 0
                ? Text.of(
                        "정확: 배정 " + n + "가지를 모두 더했습니다.",
                        "Exact: all " + n + " assignments are in the sum.")
                : Text.of(
                        String.format(
                                Locale.ROOT,
                                "증명된 한계: 배정 %s가지 가운데 빠진 몫은 확률로 %.1g 이하입니다.",
                                n,
                                joint.cut()),
                        String.format(
                                Locale.ROOT,
                                "Proven bound: of %s assignments, at most %.1g of the probability"
                                        + " was left out.",
                                n,
                                joint.cut()));
    }
}
