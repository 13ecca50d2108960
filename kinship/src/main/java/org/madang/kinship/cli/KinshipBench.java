package org.madang.kinship.cli;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
 * How fast joint identification is: the cost of one assignment beside doing each assignment by
 * itself (measured in the same run) and beside the published cost of the best open tool.
 */
public final class KinshipBench {
    /** dvir, one core, published and measured: 20 to 57 ms; the ratio uses the lower figure. */
    private static final double PUBLISHED_MICROS = 20_000;

    private static final MutationModel MODEL = new MutationModel.Proportional(0.001);

    private final PrintStream out;
    private final boolean json;

    /**
     * One figure.
     *
     * @param floor what it is compared with, in the same unit
     * @param ratio floor / value: how many times better
     * @param goal the ratio to reach, or 0 if the figure has a goal of its own
     */
    record Figure(
            String name, double value, String unit, double floor, double ratio, double goal) {}

    private KinshipBench(PrintStream out, boolean json) {
        this.out = out;
        this.json = json;
    }

    public static void main(String[] args) {
        run(System.out, List.of(args).contains("--json"));
    }

    static void run(PrintStream out, boolean json) {
        new KinshipBench(out, json).run();
    }

    /** Time of this thread on a core, in nanoseconds; what others run beside it does not count. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void run() {
        if (!json) {
            out.printf(
                    "%-44s %14s %-4s %14s %12s %10s%n",
                    "figure", "value", "unit", "beside", "ratio", "goal");
        }
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

    /** Every assignment listed and ranked. */
    private void listed(String name, DemoDisaster.Size size) {
        Disaster disaster = DemoDisaster.of(size, 11).disaster();
        long start = cpu();
        JointTable table = JointTable.of(disaster);
        double micros = (cpu() - start) / 1e3 / table.size();
        double alone = oneByOne(disaster, table);
        String count = String.format("%,d assignments", table.size());
        print(new Figure(name + ", beside one by one", micros, "us", alone, alone / micros, 0));
        print(
                new Figure(
                        name + ", " + count,
                        micros,
                        "us",
                        PUBLISHED_MICROS,
                        PUBLISHED_MICROS / micros,
                        1000));
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
        return (cpu() - start) / 1e3 / sample;
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
        long start = cpu();
        JointResult result = new JointSearch(disaster, JointSearch.Options.DEFAULT).solve();
        double seconds = (cpu() - start) / 1e9;
        String cut = String.format("100x100, 60 families, cut < %.1g", result.cut());
        print(new Figure(cut, seconds, "s", 300, 300 / seconds, 1));
    }

    private void print(Figure f) {
        if (json) {
            out.printf(
                    Locale.ROOT,
                    "{\"name\":\"%s\",\"value\":%s,\"unit\":\"%s\",\"floor\":%s,"
                            + "\"ratio\":%s,\"goal\":%s}%n",
                    f.name,
                    f.value,
                    f.unit,
                    f.floor,
                    f.ratio,
                    f.goal);
        } else {
            out.printf(
                    Locale.ROOT,
                    "%-44s %,14.3f %-4s %,14.3f %,11.0fx %10s%n",
                    f.name,
                    f.value,
                    f.unit,
                    f.floor,
                    f.ratio,
                    f.goal == 0 ? "" : String.format("%,.0fx", f.goal));
        }
    }
}
