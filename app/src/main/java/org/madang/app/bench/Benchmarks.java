package org.madang.app.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.bench.Benchmark;
import org.madang.kernel.bench.Measurement;
import org.madang.kernel.database.EmbeddedDatabase;
import org.springframework.boot.logging.LoggingSystem;

/** Runs the benchmarks that the blocks and systems of the house bring along. */
public final class Benchmarks {

    private static final long DEFAULT_POPULATION = 50_000;

    private Benchmarks() {}

    /**
     * Runs the named benchmarks, or all, and prints each figure as it is found.
     *
     * @param kept where the benchmarks' house is kept for the next run; null for one that goes
     * @throws IllegalArgumentException when a name is none of ours
     */
    public static int run(
            Class<?> main,
            List<String> names,
            long population,
            @Nullable Path kept,
            boolean json,
            PrintStream out)
            throws Exception {
        if (kept != null) {
            EmbeddedDatabase.demandFree(EmbeddedDatabase.of(kept));
        }
        var people = population > 0 ? population : DEFAULT_POPULATION;
        // Silent until a house has its own say: PostgreSQL is also started without one.
        LoggingSystem.get(Benchmarks.class.getClassLoader()).beforeInitialize();
        if (!json) {
            out.println(Measurement.heading());
        }
        // The start is measured from outside, before a house of ours takes the machine's attention.
        var start = new StartBenchmark(people);
        boolean started = names.isEmpty() || names.contains(start.name());
        if (started) {
            print(start, json, out);
        }
        if (started && names.size() == 1) {
            return 0;
        }
        try (var house = new BenchHouse(main, people, kept)) {
            for (var benchmark : chosen(house, names, start)) {
                print(benchmark, json, out);
            }
        }
        return 0;
    }

    private static List<Benchmark> chosen(BenchHouse house, List<String> names, Benchmark start) {
        var all = house.benchmarks();
        var known = new ArrayList<>(all.stream().map(Benchmark::name).distinct().toList());
        known.add(start.name());
        for (var name : names) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException(
                        "there is no benchmark %s; there are %s".formatted(name, known));
            }
        }
        return all.stream().filter(one -> names.isEmpty() || names.contains(one.name())).toList();
    }

    private static void print(Benchmark benchmark, boolean json, PrintStream out) throws Exception {
        for (var figure : benchmark.run()) {
            out.println(json ? figure.json() : figure.row());
        }
    }
}
