package org.madang.kinship.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.madang.kinship.Assignment;
import org.madang.kinship.Disaster;
import org.madang.kinship.Evidence;
import org.madang.kinship.Family;
import org.madang.kinship.InvalidKinshipData;
import org.madang.kinship.JointResult;
import org.madang.kinship.JointSearch;
import org.madang.kinship.PairwiseMatrix;
import org.madang.kinship.draw.Explanation;
import org.madang.kinship.draw.HeatMap;
import org.madang.kinship.draw.PedigreeDrawing;
import org.madang.kinship.io.CaseRecord;
import org.madang.kinship.io.DisasterFiles;
import org.madang.kinship.io.FamiliasFile;
import org.madang.kinship.io.InvalidKinshipFile;

/**
 * The command line: {@code solve}, {@code verify}, {@code fam} and {@code bench}. Exit codes: 0
 * done, 1 the data cannot be computed with or a record does not hold, 2 the command was not
 * understood.
 */
public final class KinshipCommand {
    private static final String USAGE =
            """
            solve FOLDER [--exact] [--pictures DIR] [--record FILE] [--frequencies "SOURCE"]
                                    identify the victims of a disaster
            verify FILE             compute a record again, to the last bit
            fam FILE                log-likelihoods of the pedigrees of a Familias file
            bench [--json]          how fast, beside what
            """;

    private final PrintStream out;
    private final PrintStream err;
    private long told = System.nanoTime();

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
        if (args.size() >= 2) {
            switch (args.getFirst()) {
                case "solve" -> {
                    return guarded(() -> solve(args));
                }
                case "verify" -> {
                    return guarded(() -> verify(Path.of(args.get(1))));
                }
                case "fam" -> {
                    return guarded(() -> fam(Path.of(args.get(1))));
                }
                default -> {}
            }
        }
        if (!args.isEmpty() && args.getFirst().equals("bench")) {
            KinshipBench.run(out, args.contains("--json"));
            return 0;
        }
        err.print(USAGE);
        return 2;
    }

    private interface Work {
        int run() throws IOException;
    }

    private int guarded(Work work) {
        try {
            return work.run();
        } catch (InvalidKinshipFile | InvalidKinshipData bad) {
            err.println(bad.getMessage());
        } catch (NoSuchFileException missing) {
            err.println("no such file: " + missing.getFile());
        } catch (IOException bad) {
            err.println("cannot read or write: " + bad.getMessage());
        }
        return 1;
    }

    private static @Nullable String option(List<String> args, String name) {
        int at = args.indexOf(name);
        return at > 0 && at + 1 < args.size() ? args.get(at + 1) : null;
    }

    private int solve(List<String> args) throws IOException {
        Disaster disaster = DisasterFiles.read(Path.of(args.get(1)));
        JointSearch.Options options =
                (args.contains("--exact") ? JointSearch.Options.EXACT : JointSearch.Options.DEFAULT)
                        .withBest(10);
        JointSearch search = new JointSearch(disaster, options);
        out.println(search.estimate().sentence());
        JointResult result = search.run(() -> false, this::tell).orElseThrow();
        report(result);
        String source = option(args, "--frequencies");
        CaseRecord record =
                CaseRecord.of(disaster, options, result, source == null ? "freq.tsv" : source);
        String file = option(args, "--record");
        if (file != null) {
            Files.writeString(Path.of(file), record.write());
        }
        String folder = option(args, "--pictures");
        if (folder != null) {
            pictures(disaster, result, record, Path.of(folder));
        }
        return 0;
    }

    private void tell(JointSearch.Progress p) {
        if (System.nanoTime() - told > 2_000_000_000L) {
            told = System.nanoTime();
            err.printf("%s %d of %d%n", p.stage(), p.done(), p.of());
        }
    }

    private int verify(Path file) throws IOException {
        CaseRecord record = CaseRecord.read(file.toString(), Files.readString(file));
        CaseRecord.Recomputed again = record.recompute();
        out.println("computed by " + again.softwareThen() + ", again by " + again.softwareNow());
        again.differing().forEach(name -> out.println("differs: " + name));
        out.println(
                again.isSame()
                        ? "the same: all " + record.figures().size() + " figures, bit by bit"
                        : again.differing().size() + " figures differ");
        return again.isSame() ? 0 : 1;
    }

    private int fam(Path file) throws IOException {
        FamiliasFile read = FamiliasFile.read(file.toString(), Files.readString(file));
        read.remarks().forEach(r -> err.println(r.en()));
        out.println(read.database() + ", " + read.markers().size() + " markers");
        read.logLikelihoods()
                .forEach((name, log) -> out.printf(Locale.ROOT, "%-24s %.12f%n", name, log));
        return 0;
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

    private static void pictures(
            Disaster disaster, JointResult result, CaseRecord record, Path folder)
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
                            Explanation.html(evidence, result, record, language));
                }
            }
        }
    }

    private static String safe(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}._-]", "_");
    }
}
