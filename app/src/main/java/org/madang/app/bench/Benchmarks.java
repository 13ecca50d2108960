package org.madang.app.bench;

import java.io.PrintStream;
import java.util.List;

/** All benchmarks, by name. */
public final class Benchmarks {

    private static final List<Benchmark> ALL = List.of(new StartBenchmark());

    private static final long DEFAULT_POPULATION = 50_000;

    private Benchmarks() {}

    /**
     * Runs the named benchmarks, or all, and prints each figure as it is found.
     *
     * @throws IllegalArgumentException when a name is none of ours
     */
    public static int run(
            Class<?> main, List<String> names, long population, boolean json, PrintStream out)
            throws Exception {
        for (var name : names) {
            if (ALL.stream().noneMatch(benchmark -> benchmark.name().equals(name))) {
                throw new IllegalArgumentException(
                        "there is no benchmark %s; there are %s"
                                .formatted(name, ALL.stream().map(Benchmark::name).toList()));
            }
        }
        if (!json) {
            out.println(Measurement.heading());
        }
        var people = population > 0 ? population : DEFAULT_POPULATION;
        try (var house = new BenchHouse(main, people)) {
            for (var benchmark : ALL) {
                if (names.isEmpty() || names.contains(benchmark.name())) {
                    for (var figure : benchmark.run(house)) {
                        out.println(json ? figure.json() : figure.row());
                    }
                }
            }
        }
        return 0;
    }
}
