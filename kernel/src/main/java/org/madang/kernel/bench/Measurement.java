package org.madang.kernel.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a benchmark.
 *
 * @param value what the house did, in {@code unit}
 * @param floor what the database, the cipher or the hardware alone did in the same run; null where
 *     the figure stands alone
 * @param goal the ratio asked for, or the bound of a figure that stands alone; null where none is
 * @param lowerIsBetter whether the bound is a most (seconds, megabytes) and not a least
 */
public record Measurement(
        String name,
        double value,
        String unit,
        @Nullable Double floor,
        @Nullable Double goal,
        boolean lowerIsBetter) {

    public static Measurement beside(
            String name, double value, String unit, double floor, double goal) {
        return new Measurement(name, value, unit, floor, goal, false);
    }

    public static Measurement alone(String name, double value, String unit) {
        return new Measurement(name, value, unit, null, null, false);
    }

    public static Measurement atMost(String name, double value, String unit, double most) {
        return new Measurement(name, value, unit, null, most, true);
    }

    /** The share of the floor that the house reaches; null where the figure stands alone. */
    public @Nullable Double ratio() {
        return floor == null ? null : value / floor;
    }

    public String row() {
        var ratio = ratio();
        return String.format(
                Locale.ROOT,
                "%-52s %12s %-8s %12s %7s %8s  %s",
                name,
                figure(value),
                unit,
                floor == null ? "" : figure(floor),
                ratio == null ? "" : "%.2f".formatted(ratio),
                goal == null ? "" : (lowerIsBetter ? "≤ " : "≥ ") + trimmed(goal),
                verdict());
    }

    public static String heading() {
        return String.format(
                Locale.ROOT,
                "%-52s %12s %-8s %12s %7s %8s",
                "",
                "madang",
                "unit",
                "floor",
                "ratio",
                "goal");
    }

    public String json() {
        return String.format(
                Locale.ROOT,
                "{\"name\":\"%s\",\"value\":%.4f,\"unit\":\"%s\","
                        + "\"floor\":%s,\"ratio\":%s,\"goal\":%s}",
                name,
                value,
                unit,
                floor == null ? "null" : "%.4f".formatted(floor),
                ratio() == null ? "null" : "%.4f".formatted(ratio()),
                goal == null ? "null" : trimmed(goal));
    }

    private String verdict() {
        if (goal == null) {
            return "";
        }
        var ratio = ratio();
        var reached = lowerIsBetter ? value <= goal : (ratio == null ? value : ratio) >= goal;
        return reached ? "reached" : "missed";
    }

    private static String figure(double number) {
        return number >= 100
                ? String.format(Locale.ROOT, "%,.0f", number)
                : String.format(Locale.ROOT, "%.2f", number);
    }

    private static String trimmed(double number) {
        return String.format(Locale.ROOT, "%s", number).replaceAll("\\.0$", "");
    }
}
