package org.madang.forensics.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.madang.kernel.bench.Benchmark;
import org.madang.kernel.bench.Measurement;
import org.madang.kinship.Assignment;
import org.madang.kinship.DemoDisaster;
import org.madang.kinship.Disaster;
import org.madang.kinship.Family;
import org.madang.kinship.JointSearch;
import org.madang.kinship.JointTable;
import org.madang.kinship.MutationModel;
import org.madang.kinship.Pedigree;
import org.madang.kinship.PedigreeLikelihood;
import org.madang.kinship.Person;
import org.madang.kinship.Sex;
import org.springframework.stereotype.Component;

/**
 * Joint identification: assignments a second of one core, beside doing each assignment by itself in
 * the same run, and beside the published 20 ms that the best open tool (dvir, in R) takes for one.
 */
@Component
class KinshipBenchmark implements Benchmark {

    /** dvir: 20 to 57 ms of a core for one assignment; 20 ms is 50 a second. */
    private static final double PUBLISHED_PER_SECOND = 50;

    private static final MutationModel MODEL = new MutationModel.Proportional(0.001);

    @Override
    public String name() {
        return "kinship";
    }

    @Override
    public List<Measurement> run() {
        warm();
        var found = new ArrayList<Measurement>();
        listed(found, "8x8, 4 families", new DemoDisaster.Size(4, 8, 8, 23, MODEL, Sex.FEMALE));
        listed(found, "8x8, 1 family", new DemoDisaster.Size(1, 8, 8, 23, MODEL, Sex.FEMALE));
        listed(found, "8x5, 5 families", new DemoDisaster.Size(5, 5, 8, 15, MODEL, Sex.FEMALE));
        hundred(found);
        return found;
    }

    private static void warm() {
        var size = new DemoDisaster.Size(3, 5, 6, 10, MODEL, Sex.FEMALE);
        for (int i = 0; i < 50; i++) {
            if (JointTable.of(DemoDisaster.of(size, i).disaster()).size() == 0) {
                throw new IllegalStateException("a disaster without assignments");
            }
        }
    }

    /** Time of this thread on a core; what runs beside it does not count. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void listed(List<Measurement> found, String name, DemoDisaster.Size size) {
        var disaster = DemoDisaster.of(size, 11).disaster();
        long start = cpu();
        var table = JointTable.of(disaster);
        double perSecond = table.size() / ((cpu() - start) / 1e9);
        double alone = oneByOne(disaster, table);
        found.add(
                Measurement.beside(
                        "kinship: %s, beside brute force".formatted(name),
                        perSecond,
                        "/s",
                        alone,
                        100));
        found.add(
                Measurement.beside(
                        "kinship: %s, beside dvir (20 ms)".formatted(name),
                        perSecond,
                        "/s",
                        PUBLISHED_PER_SECOND,
                        1000));
    }

    /** The same likelihoods with nothing remembered from one assignment to the next. */
    private static double oneByOne(Disaster disaster, JointTable table) {
        int sample = Math.min(200, table.size());
        double apart = 0;
        long start = cpu();
        for (int i = 0; i < sample; i++) {
            var a = table.row((int) ((long) i * table.size() / sample));
            apart += Math.abs(logLikelihood(disaster, a) / a.logLikelihood() - 1);
        }
        if (!(apart < 1e-8)) {
            throw new IllegalStateException("the two ways disagree by " + apart);
        }
        return sample / ((cpu() - start) / 1e9);
    }

    private static double logLikelihood(Disaster disaster, Assignment assignment) {
        double sum = 0;
        List<Family> families = new ArrayList<>(disaster.families());
        for (int v = 0; v < disaster.victims().size(); v++) {
            var victim = disaster.victims().get(v);
            var missing = assignment.missingOf().get(v);
            if (missing.equals(Assignment.NOBODY)) {
                var single = Pedigree.of(Person.founder("x", victim.sex()));
                sum +=
                        PedigreeLikelihood.log(
                                single, disaster.markers(), Map.of("x", victim.profile()));
            } else {
                families.replaceAll(f ->
                        f.missing().contains(missing)
                                ? f.identified(missing, victim.profile())
                                : f);
            }
        }
        for (var family : families) {
            sum +=
                    PedigreeLikelihood.log(
                            family.pedigree(), disaster.markers(), family.references());
        }
        return sum;
    }

    /** A hundred victims, a hundred missing, sixty families, every pairing possible. */
    private static void hundred(List<Measurement> found) {
        var size = new DemoDisaster.Size(60, 100, 100, 23, MODEL);
        var disaster = DemoDisaster.of(size, 7).disaster();
        long start = System.nanoTime();
        var result = new JointSearch(disaster, JointSearch.Options.DEFAULT).solve();
        double seconds = (System.nanoTime() - start) / 1e9;
        found.add(
                Measurement.atMost(
                        "kinship: 100x100, 60 families, cut < %.1g".formatted(result.cut()),
                        seconds,
                        "s",
                        300));
    }
}
