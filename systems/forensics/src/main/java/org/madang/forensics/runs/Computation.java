package org.madang.forensics.runs;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.madang.kinship.Disaster;
import org.madang.kinship.Evidence;
import org.madang.kinship.JointResult;
import org.madang.kinship.JointSearch;
import org.madang.kinship.PairwiseMatrix;
import org.madang.kinship.SearchEstimate;
import org.madang.kinship.Sequential;
import org.madang.kinship.Undisputed;

/**
 * The sums of one run: a pure function of its snapshot and method, so that it can be done again to
 * the last digit. May be stopped; the checkpoint then holds the families that are done.
 */
final class Computation {

    private final Disaster disaster;
    private final Method method;
    private final @Nullable Undisputed undisputed;
    private final @Nullable JointSearch search;

    Computation(Snapshot snapshot, Method method, @Nullable String checkpoint) {
        this.disaster = snapshot.disaster();
        this.method = method;
        undisputed =
                method == Method.JOINT_STEPWISE
                        ? Undisputed.find(disaster, Method.UNDISPUTED)
                        : null;
        search = method.joint() ? search(checkpoint) : null;
    }

    static JointSearch.Options options(Method method) {
        return method == Method.JOINT_EXACT
                ? JointSearch.Options.EXACT
                : JointSearch.Options.DEFAULT;
    }

    /**
     * What the method would take, before it starts; null for those that are always quick.
     *
     * @param probe seconds to spend on timing some of the sums; 0 not to time them
     */
    static @Nullable SearchEstimate estimate(Disaster disaster, Method method, double probe) {
        if (!method.joint()) {
            return null;
        }
        var left =
                method == Method.JOINT_STEPWISE
                        ? Undisputed.find(disaster, Method.UNDISPUTED).remaining()
                        : disaster;
        var search = new JointSearch(left, options(method));
        return probe > 0 ? search.probe(probe) : search.estimate();
    }

    private JointSearch search(@Nullable String checkpoint) {
        var left = undisputed == null ? disaster : undisputed.remaining();
        return checkpoint == null
                ? new JointSearch(left, options(method))
                : JointSearch.resume(left, options(method), checkpoint);
    }

    /** What is done so far, or null where nothing can be carried over. */
    @Nullable String checkpoint() {
        return search == null ? null : search.checkpoint();
    }

    /** Runs to the end or until told to stop; empty when stopped. */
    Optional<Outcome> run(BooleanSupplier stop, Consumer<JointSearch.Progress> progress) {
        progress.accept(new JointSearch.Progress("pairs", 0, disaster.families().size()));
        var pairs = PairwiseMatrix.of(disaster);
        if (stop.getAsBoolean()) {
            return Optional.empty();
        }
        Outcome.@Nullable Joint joint = null;
        if (search != null) {
            var result = search.run(stop, progress);
            if (result.isEmpty()) {
                return Optional.empty();
            }
            joint = joint(result.get());
        }
        var certain =
                undisputed == null ? Undisputed.find(disaster, Method.UNDISPUTED) : undisputed;
        var solutions =
                method == Method.SEQUENTIAL
                        ? Sequential.solve(disaster, Method.UNDISPUTED)
                        : List.<List<String>>of();
        return Optional.of(outcome(pairs, joint, pairs(certain), solutions));
    }

    private static List<Outcome.Pair> pairs(Undisputed certain) {
        return certain.matches().stream()
                .map(m -> new Outcome.Pair(m.victim(), m.missing(), m.logLr(), m.round()))
                .toList();
    }

    private Outcome outcome(
            PairwiseMatrix pairs,
            Outcome.@Nullable Joint joint,
            List<Outcome.Pair> certain,
            List<List<String>> solutions) {
        Map<String, String> familyOf = new LinkedHashMap<>();
        disaster.families().forEach(f -> f.missing().forEach(m -> familyOf.put(m, f.name())));
        int rows = pairs.victims().size();
        int columns = pairs.missing().size();
        var lr = new double[rows][columns];
        var exclusions = new int[rows][columns];
        for (int v = 0; v < rows; v++) {
            for (int m = 0; m < columns; m++) {
                lr[v][m] = pairs.logLr(v, m);
                exclusions[v][m] = pairs.exclusions(v, m);
            }
        }
        return new Outcome(
                Evidence.SOFTWARE,
                method,
                pairs.victims(),
                pairs.missing(),
                familyOf,
                lr,
                exclusions,
                joint,
                certain,
                solutions);
    }

    /** The library's answer, with pairs that were fixed beforehand put back in. */
    private Outcome.Joint joint(JointResult result) {
        var victims = disaster.victims().stream().map(v -> v.name()).toList();
        var missing = disaster.missing();
        var fixed = undisputed == null ? List.<Outcome.Pair>of() : pairs(undisputed);
        var posterior = new double[victims.size()][missing.size()];
        var glr = new double[victims.size()][missing.size()];
        var nobody = new double[victims.size()];
        for (var row : glr) {
            Arrays.fill(row, Double.NEGATIVE_INFINITY);
        }
        for (int v = 0; v < result.victims().size(); v++) {
            int at = victims.indexOf(result.victims().get(v));
            nobody[at] = result.nobody()[v];
            for (int m = 0; m < result.missing().size(); m++) {
                int to = missing.indexOf(result.missing().get(m));
                posterior[at][to] = result.posterior()[v][m];
                glr[at][to] = result.logGlr()[v][m];
            }
        }
        for (var pair : fixed) {
            int v = victims.indexOf(pair.victim());
            int m = missing.indexOf(pair.missing());
            posterior[v][m] = 1;
            glr[v][m] = Double.POSITIVE_INFINITY;
        }
        return new Outcome.Joint(
                posterior,
                nobody,
                glr,
                result.best().stream().map(a -> best(a, result, victims, fixed)).toList(),
                result.ties().stream().map(t -> new Outcome.Tie(t.victims(), t.missing())).toList(),
                fixed,
                result.cut(),
                result.logTotal(),
                result.assignments().toString());
    }

    private static Outcome.Best best(
            org.madang.kinship.Assignment a,
            JointResult result,
            List<String> victims,
            List<Outcome.Pair> fixed) {
        var whole = new java.util.ArrayList<String>();
        for (var v : victims) {
            int at = result.victims().indexOf(v);
            whole.add(
                    at >= 0
                            ? a.missingOf().get(at)
                            : fixed.stream()
                                    .filter(p -> p.victim().equals(v))
                                    .map(Outcome.Pair::missing)
                                    .findFirst()
                                    .orElse(org.madang.kinship.Assignment.NOBODY));
        }
        return new Outcome.Best(whole, a.logLr(), result.posterior(a));
    }
}
