package org.madang.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.bench.Benchmark;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The house as a benchmark meets it: opened on a new directory, durable settings as in earnest. */
final class BenchHouse implements AutoCloseable {

    private final Class<?> main;
    private final long population;
    private @Nullable ConfigurableApplicationContext context;
    private @Nullable Path directory;

    BenchHouse(Class<?> main, long population) {
        this.main = main;
        this.population = population;
    }

    /** The running house; opened when the first benchmark asks. */
    private ConfigurableApplicationContext context() {
        var open = context;
        if (open == null) {
            try {
                directory = Files.createTempDirectory("madang-bench");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            open =
                    new SpringApplicationBuilder(main)
                            .bannerMode(Banner.Mode.OFF)
                            .logStartupInfo(false)
                            .properties(
                                    Map.of(
                                            "server.port",
                                            0,
                                            "management.server.port",
                                            0,
                                            "management.server.address",
                                            "127.0.0.1",
                                            "madang.data",
                                            directory.toString(),
                                            "madang.database.directory",
                                            directory.resolve("postgresql").toString(),
                                            "madang.population",
                                            population))
                            .run();
            context = open;
        }
        return open;
    }

    /** The benchmarks of all blocks and systems, by name. */
    List<Benchmark> benchmarks() {
        return context().getBeansOfType(Benchmark.class).values().stream()
                .sorted(Comparator.comparing(Benchmark::name))
                .toList();
    }

    @Override
    public void close() {
        if (context != null) {
            context.close();
        }
        if (directory != null) {
            remove(directory);
        }
    }

    static void remove(Path directory) {
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(BenchHouse::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
