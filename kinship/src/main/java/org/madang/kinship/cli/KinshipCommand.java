package org.madang.kinship.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.madang.kinship.Assignment;
import org.madang.kinship.Disaster;
import org.madang.kinship.Evidence;
import org.madang.kinship.Family;
import org.madang.kinship.InvalidKinshipData;
import org.madang.kinship.JointResult;
import org.madang.kinship.JointSearch;
import org.madang.kinship.PairwiseMatrix;
import org.madang.kinship.SearchEstimate;
import org.madang.kinship.draw.Explanation;
import org.madang.kinship.draw.HeatMap;
import org.madang.kinship.draw.PedigreeDrawing;
import org.madang.kinship.io.DisasterFiles;
import org.madang.kinship.io.InvalidKinshipFile;

/**
 * The command line: {@code solve FOLDER [--exact] [--pictures DIR]} and {@code bench [--json]}.
 * Exit codes: 0 done, 1 the data cannot be computed with, 2 the command was not understood.
 */
public final class KinshipCommand {
    private static final String USAGE =
            """
            solve FOLDER [--exact] [--pictures DIR]   identify the victims of a disaster
            bench [--json]                            how fast, beside what
            """;

    private final PrintStream out;
    private final PrintStream err;

    KinshipCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] args) {
        int code = new KinshipCommand(System.out, System.err).run(List.of(args));
        if (code != 0) {
            System.exit(code);
        }
    }

    int run(List<String> args) {
        if (args.size() >= 2 && args.getFirst().equals("solve")) {
            return solve(args);
        }
        if (!args.isEmpty() && args.getFirst().equals("bench")) {
            KinshipBench.run(out, args.contains("--json"));
            return 0;
        }
        err.print(USAGE);
        return 2;
    }

    private int solve(List<String> args) {
        try {
            Disaster disaster = DisasterFiles.read(Path.of(args.get(1)));
            boolean exact = args.contains("--exact");
            JointSearch.Options options =
                    exact ? JointSearch.Options.EXACT : JointSearch.Options.DEFAULT;
            JointSearch search = new JointSearch(disaster, options.withBest(10));
            SearchEstimate estimate = search.estimate();
            out.println(estimate.sentence());
            long[] told = {System.nanoTime()};
            JointResult result =
                    search.run(
                                    () -> false,
                                    p -> {
                                        if (System.nanoTime() - told[0] > 2_000_000_000L) {
                                            told[0] = System.nanoTime();
                                            err.printf(
                                                    "%s %d of %d%n", p.stage(), p.done(), p.of());
                                        }
                                    })
                            .orElseThrow();
            report(result);
            int at = args.indexOf("--pictures");
            if (at > 0 && at + 1 < args.size()) {
                pictures(disaster, result, Path.of(args.get(at + 1)));
            }
            return 0;
        } catch (InvalidKinshipFile | InvalidKinshipData bad) {
            err.println(bad.getMessage());
        } catch (NoSuchFileException missing) {
            err.println("no such file: " + missing.getFile());
        } catch (IOException bad) {
            err.println("cannot read or write: " + bad.getMessage());
        }
        return 1;
    }

    private void report(JointResult result) {
        out.println(result.exactness());
        Assignment best = result.best().getFirst();
        out.printf("%-12s %-12s %14s%n", "victim", "best", "posterior");
        for (int v = 0; v < result.victims().size(); v++) {
            String victim = result.victims().get(v);
            String missing = best.missingOf().get(v);
            double p = result.posterior(victim, missing);
            out.printf(Locale.ROOT, "%-12s %-12s %14.10f%n", victim, missing, p);
        }
        result.ties()
                .forEach(t ->
                        out.println(
                                "cannot be told apart: "
                                        + String.join(", ", t.victims())
                                        + " among "
                                        + String.join(", ", t.missing())));
        out.printf("%-16s %s%n", "ratio to best", "assignment");
        for (Assignment a : result.best()) {
            double ratio = Math.exp(best.logLr() - a.logLr() + best.logPrior() - a.logPrior());
            out.printf(Locale.ROOT, "%-16.6g %s%n", ratio, String.join(" ", a.missingOf()));
        }
    }

    private static void pictures(Disaster disaster, JointResult result, Path folder)
            throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("ratios.svg"), HeatMap.svg(PairwiseMatrix.of(disaster)));
        for (Family f : disaster.families()) {
            Files.writeString(
                    folder.resolve("family-" + safe(f.name()) + ".svg"), PedigreeDrawing.svg(f));
        }
        Assignment best = result.best().getFirst();
        for (int v = 0; v < result.victims().size(); v++) {
            String missing = best.missingOf().get(v);
            if (!missing.equals(Assignment.NOBODY)) {
                Evidence evidence = Evidence.of(disaster, result.victims().get(v), missing);
                for (Locale language : List.of(Locale.KOREAN, Locale.ENGLISH)) {
                    String name = safe(result.victims().get(v)) + "." + language + ".html";
                    Files.writeString(
                            folder.resolve(name),
                            Explanation.html(evidence, result, "freq.tsv", language));
                }
            }
        }
    }

    private static String safe(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}._-]", "_");
    }
}
