package org.madang.kinship.cli;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.madang.kinship.Assignment;
import org.madang.kinship.DemoDisaster;
import org.madang.kinship.Disaster;
import org.madang.kinship.Family;
import org.madang.kinship.JointResult;
import org.madang.kinship.JointSearch;
import org.madang.kinship.JointTable;
import org.madang.kinship.MutationModel;
import org.madang.kinship.PedigreeLikelihood;
import org.madang.kinship.Profile;
import org.madang.kinship.Sex;
import org.madang.kinship.Victim;

/**
 * How fast joint identification is, as figures beside a floor: what is published of the best open
 * tool, and doing each assignment by itself, measured in the same run. A house that has benchmarks
 * of its own takes {@link #figures} and prints them its way.
 */
public final class KinshipBench {
    /** dvir, one core, published and measured: 20 to 57 ms; the floor is the better of the two. */
    private static final double PUBLISHED_PER_SECOND = 1 / 0.020;

    /** Seconds in which a hundred victims of sixty families are to be solved. */
    private static final double MINUTES = 300;

    private static final MutationModel MODEL = new MutationModel.Proportional(0.001);

    private final Consumer<Figure> print;

    /**
     * One figure.
     *
     * @param floor what it is compared with, in the same unit; null where the figure stands alone
     * @param goal the ratio value / floor asked for, or the bound of a figure that stands alone;
     *     null where none is
     * @param lowerIsBetter whether the bound is a most and not a least
     */
    public record Figure(
            String name,
            double value,
            String unit,
            @Nullable Double floor,
            @Nullable Double goal,
            boolean lowerIsBetter) {

        public @Nullable Double ratio() {
            return floor == null ? null : value / floor;
        }

        static String heading() {
            return String.format(
                    Locale.ROOT,
                    "%-52s %14s %-14s %12s %9s %8s",
                    "",
                    "madang",
                    "unit",
                    "floor",
                    "ratio",
                    "goal");
        }

        String row() {
            Double ratio = ratio();
            return String.format(
                    Locale.ROOT,
                    "%-52s %14s %-14s %12s %9s %8s  %s",
                    name,
                    number(value),
                    unit,
                    floor == null ? "" : number(floor),
                    ratio == null ? "" : number(ratio),
                    goal == null ? "" : (lowerIsBetter ? "≤ " : "≥ ") + number(goal),
                    verdict());
        }

        String json() {
            return String.format(
                    Locale.ROOT,
                    "{\"name\":\"%s\",\"value\":%.4f,\"unit\":\"%s\",\"floor\":%s,"
                            + "\"ratio\":%s,\"goal\":%s}",
                    name,
                    value,
                    unit,
                    floor,
                    ratio(),
                    goal);
        }

        private String verdict() {
            Double ratio = ratio();
            if (goal == null) {
                return "";
            }
            double reached = ratio == null ? value : ratio;
            return (lowerIsBetter ? reached <= goal : reached >= goal) ? "reached" : "missed";
        }

        private static String number(double n) {
            return String.format(Locale.ROOT, n >= 100 ? "%,.0f" : "%.2f", n);
        }
    }

    private KinshipBench(Consumer<Figure> print) {
        this.print = print;
    }

    public static void main(String[] args) {
        run(System.out, List.of(args).contains("--json"));
    }

    static void run(PrintStream out, boolean json) {
        if (!json) {
            out.println(Figure.heading());
        }
        new KinshipBench(f -> out.println(json ? f.json() : f.row())).run();
    }

    /** All figures, in the order in which they are read; takes about a minute. */
    public static List<Figure> figures() {
        List<Figure> all = new ArrayList<>();
        new KinshipBench(all::add).run();
        return all;
    }

    /** Time of this thread on a core, in nanoseconds; what others run beside it does not count. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void run() {
        // Once to warm up; the figures are those of a program that has been running a while.
        DemoDisaster.Size warm = new DemoDisaster.Size(3, 5, 6, 10, MODEL, Sex.FEMALE);
        for (int i = 0; i < 50; i++) {
            JointTable.of(DemoDisaster.of(warm, i).disaster());
        }
        listed("8x8 same sex, 4 families", new DemoDisaster.Size(4, 8, 8, 23, MODEL, Sex.FEMALE));
        listed("8x8 same sex, 1 family", new DemoDisaster.Size(1, 8, 8, 23, MODEL, Sex.FEMALE));
        listed("8x5, 5 families", new DemoDisaster.Size(5, 5, 8, 15, MODEL, Sex.FEMALE));
        hundred();
    }

    /** Every assignment listed and ranked, on one core. */
    private void listed(String name, DemoDisaster.Size size) {
        Disaster disaster = DemoDisaster.of(size, 11).disaster();
        long start = cpu();
        JointTable table = JointTable.of(disaster);
        double perSecond = table.size() / ((cpu() - start) / 1e9);
        double alone = oneByOne(disaster, table);
        String count = String.format(Locale.ROOT, ", all %,d assignments", table.size());
        String unit = "assignments/s";
        print.accept(
                new Figure(name + count, perSecond, unit, PUBLISHED_PER_SECOND, 1000.0, false));
        print.accept(new Figure(name + ", beside one by one", perSecond, unit, alone, null, false));
    }

    /** The same likelihoods with nothing remembered from one assignment to the next. */
    private static double oneByOne(Disaster disaster, JointTable table) {
        int sample = Math.min(200, table.size());
        double check = 0;
        long start = cpu();
        for (int i = 0; i < sample; i++) {
            Assignment a = table.row((int) ((long) i * table.size() / sample));
            check += Math.abs(logLikelihood(disaster, a) / a.logLikelihood() - 1);
        }
        if (!(check < 1e-8)) {
            throw new IllegalStateException("the two ways disagree by " + check);
        }
        return sample / ((cpu() - start) / 1e9);
    }

    private static double logLikelihood(Disaster disaster, Assignment assignment) {
        double sum = 0;
        List<Family> families = new ArrayList<>(disaster.families());
        for (int v = 0; v < disaster.victims().size(); v++) {
            Victim victim = disaster.victims().get(v);
            String missing = assignment.missingOf().get(v);
            if (missing.equals(Assignment.NOBODY)) {
                var single =
                        org.madang.kinship.Pedigree.of(
                                org.madang.kinship.Person.founder("x", victim.sex()));
                Map<String, Profile> seen = Map.of("x", victim.profile());
                sum += PedigreeLikelihood.log(single, disaster.markers(), seen);
            } else {
                families.replaceAll(f ->
                        f.missing().contains(missing)
                                ? f.identified(missing, victim.profile())
                                : f);
            }
        }
        for (Family f : families) {
            sum += PedigreeLikelihood.log(f.pedigree(), disaster.markers(), f.references());
        }
        return sum;
    }

    /** A hundred victims, a hundred missing, sixty families, every pairing possible. */
    private void hundred() {
        DemoDisaster.Size size = new DemoDisaster.Size(60, 100, 100, 23, MODEL);
        Disaster disaster = DemoDisaster.of(size, 7).disaster();
        double one = seconds(disaster, 1);
        JointSearch search = new JointSearch(disaster, JointSearch.Options.DEFAULT);
        int threads = JointSearch.Options.DEFAULT.threads();
        long start = System.nanoTime();
        JointResult result = search.solve();
        double all = (System.nanoTime() - start) / 1e9;
        String cut = String.format(Locale.ROOT, "100x100, 60 families, cut < %.1g", result.cut());
        String cores = ", " + threads + " threads";
        print.accept(new Figure(cut + cores, all, "s", null, MINUTES, true));
        print.accept(new Figure("100x100, 60 families, 1 thread", one, "s", null, MINUTES, true));
    }

    private static double seconds(Disaster disaster, int threads) {
        long start = System.nanoTime();
        new JointSearch(disaster, JointSearch.Options.DEFAULT.withThreads(threads)).solve();
        return (System.nanoTime() - start) / 1e9;
    }
}
