package org.madang.kinship;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The joint identification of a disaster: all families at once, each victim at most once. Families
 * are computed on all threads allowed (each a table of its own placings), then summed together. May
 * be stopped at any time and resumed, in the same program or from a {@link #checkpoint} in another.
 * The result does not depend on the number of threads, nor on stops.
 */
public final class JointSearch {
    private static final double LOOSEST = 1e-4;

    private final Disaster disaster;
    private final Options options;
    private final List<FamilyWork> works;
    private long peels;

    /**
     * How to search.
     *
     * @param tolerance a branch is cut once it is proven to be worth less than this share of the
     *     total; 0 to cut nothing; raised step by step (and reported) if the search would not fit
     * @param best number of assignments to list
     * @param mostStates sets of victims to remember at once
     * @param mostPlacings placings in one family beyond which the search refuses to start
     * @param threads threads that compute families; the result is the same with any number
     */
    public record Options(
            double tolerance, int best, int mostStates, long mostPlacings, int threads) {
        private static final int CORES = Runtime.getRuntime().availableProcessors();

        public static final Options DEFAULT = new Options(1e-18, 100, 400_000, 20_000_000, CORES);

        /** Nothing is cut, whatever it costs. */
        public static final Options EXACT = new Options(0, 100, 4_000_000, 50_000_000, CORES);

        public Options withBest(int number) {
            return new Options(tolerance, number, mostStates, mostPlacings, threads);
        }

        public Options withThreads(int number) {
            return new Options(tolerance, best, mostStates, mostPlacings, number);
        }

        /** The same with another tolerance. */
        public Options withTolerance(double share) {
            return new Options(share, best, mostStates, mostPlacings, threads);
        }
    }

    /** What a running search has done of what. */
    public record Progress(String stage, int done, int of) {}

    public JointSearch(Disaster disaster, Options options) {
        this.disaster = disaster;
        this.options = options;
        works = disaster.families().stream().map(f -> new FamilyWork(disaster, f)).toList();
    }

    /** What the search will take, before it starts. */
    public SearchEstimate estimate() {
        return SearchEstimate.of(disaster, options);
    }

    /**
     * The same with the time measured: some cases of every family are done and timed.
     *
     * @param seconds to spend on that, about
     */
    public SearchEstimate probe(double seconds) {
        return estimate().probed(disaster, seconds);
    }

    /** Runs to the end. */
    public JointResult solve() {
        return run(() -> false, p -> {}).orElseThrow();
    }

    /**
     * Runs until done or told to stop; call again to go on where it stopped.
     *
     * @param stop asked often, from the threads that compute, by one at a time
     * @param progress told from those threads, by one at a time: first branches of families, then
     *     families summed together
     * @return empty if stopped
     * @throws InvalidKinshipData if the references of a family contradict each other, or the search
     *     is too large (see {@link #estimate})
     */
    public Optional<JointResult> run(BooleanSupplier stop, Consumer<Progress> progress) {
        SearchEstimate estimate = estimate();
        if (!estimate.feasible()) {
            throw InvalidKinshipData.of(
                    Problem.of(Problem.Code.TOO_LARGE, "joint search", estimate.sentence()));
        }
        int branches = works.stream().mapToInt(FamilyWork::branches).sum();
        Runnable tell =
                () -> {
                    int done = works.stream().mapToInt(FamilyWork::finished).sum();
                    progress.accept(new Progress("families", done, branches));
                };
        peels += new FamilyWorkers(works, stop, tell).run(options.threads());
        boolean whole = works.stream().allMatch(FamilyWork::isFinished);
        return whole && !stop.getAsBoolean() ? sum(stop, progress) : Optional.empty();
    }

    private FamilyTables tables() {
        return new FamilyTables(disaster, works.stream().map(FamilyWork::table).toList());
    }

    private Optional<JointResult> sum(BooleanSupplier stop, Consumer<Progress> progress) {
        FamilyTables tables = tables();
        double tolerance = options.tolerance();
        while (true) {
            Stages stages = new Stages(tables, StrictMath.log(tolerance));
            SubsetSum sum = new SubsetSum(stages, StrictMath.log(tolerance), options.mostStates());
            int of = stages.size();
            if (sum.run(stop, i -> progress.accept(new Progress("sum", i, of)))) {
                return Optional.of(result(stages, sum));
            }
            if (stop.getAsBoolean()) {
                return Optional.empty();
            }
            if (tolerance == 0 || tolerance >= LOOSEST) {
                throw InvalidKinshipData.of(
                        Problem.of(
                                Problem.Code.TOO_LARGE,
                                "joint search",
                                "more than "
                                        + options.mostStates()
                                        + " sets of victims; allow a tolerance for a proven bound,"
                                        + " or fewer candidates"));
            }
            tolerance *= 1000;
        }
    }

    private JointResult result(Stages stages, SubsetSum sum) {
        int n = disaster.victims().size();
        List<String> missing = disaster.missing();
        double[][] with = filled(n, missing.size());
        double[][] without = filled(n, missing.size());
        double[][] posterior = sum.posterior(with, without);
        double[] nobody = new double[n];
        double[][] glr = new double[n][missing.size()];
        for (int v = 0; v < n; v++) {
            nobody[v] = Math.max(0, 1 - Arrays.stream(posterior[v]).sum());
            for (int m = 0; m < missing.size(); m++) {
                glr[v][m] = with[v][m] - without[v][m];
            }
        }
        List<Assignment> best = best(stages, sum);
        List<String> victims = disaster.victims().stream().map(Victim::name).toList();
        double cut = StrictMath.exp(stages.cut().log() - sum.logTotal());
        return new JointResult(
                victims,
                missing,
                best,
                posterior,
                nobody,
                glr,
                Ties.among(victims, missing, glr),
                cut,
                sum.logTotal(),
                disaster.leftOut(),
                disaster.assignments(),
                peels);
    }

    private static double[][] filled(int rows, int columns) {
        double[][] m = new double[rows][columns];
        for (double[] row : m) {
            Arrays.fill(row, Double.NEGATIVE_INFINITY);
        }
        return m;
    }

    /** Best first: what is still to come is known exactly, so no path is walked in vain. */
    private List<Assignment> best(Stages stages, SubsetSum sum) {
        PriorityQueue<SubsetSum.Path> queue =
                new PriorityQueue<>((a, b) -> Double.compare(b.promise(), a.promise()));
        queue.add(sum.root());
        List<Assignment> best = new ArrayList<>();
        while (!queue.isEmpty() && best.size() < options.best()) {
            SubsetSum.Path path = queue.remove();
            int at = path.stage();
            if (path.promise() < sum.least()) {
                // Below the tolerance the list would have gaps.
                break;
            }
            if (at == stages.size()) {
                best.add(stages.tables().assignment(path.options(stages)));
                continue;
            }
            sum.stepsFrom(
                    at,
                    path.state(),
                    (from, o, to) -> {
                        if (to.backwardBest > Double.NEGATIVE_INFINITY) {
                            double w = path.soFar() + stages.at(at).logWeight[o];
                            queue.add(new SubsetSum.Path(at + 1, to, w, path, o));
                        }
                    });
        }
        best.sort((a, b) ->
                a.tiesWith(b)
                        ? a.missingOf().toString().compareTo(b.missingOf().toString())
                        : Double.compare(b.logLr() + b.logPrior(), a.logLr() + a.logPrior()));
        return best;
    }

    /** What is done so far, to the branch of a family, as text; everything to the last bit. */
    public String checkpoint() {
        return Checkpoint.write(disaster, works, peels);
    }

    /**
     * A search that goes on from a checkpoint.
     *
     * @throws InvalidKinshipData if the checkpoint was made from other data
     */
    public static JointSearch resume(Disaster disaster, Options options, String checkpoint) {
        JointSearch search = new JointSearch(disaster, options);
        search.peels = Checkpoint.read(disaster, checkpoint, search.works);
        return search;
    }
}
