package org.madang.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.bench.Benchmark;
import org.madang.kernel.database.EmbeddedDatabase;
import org.madang.kernel.demo.DemoRoom;
import org.madang.kernel.rounds.Rounds;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The house as a benchmark meets it: opened on a new directory, durable settings as in earnest. */
final class BenchHouse implements AutoCloseable {

    /** In the directory of a house that benchmarks made. */
    private static final String MARK = "for-benchmarks";

    private static final Duration LOOK = Duration.ofMillis(200);

    private final Class<?> main;
    private final long population;
    private final @Nullable Path kept;
    private @Nullable ConfigurableApplicationContext context;
    private @Nullable Path directory;

    /**
     * @param kept where the house stays for the next run; null for one that goes
     * @throws IllegalArgumentException when there is something there that no benchmark made: to
     *     measure is to move people about
     */
    BenchHouse(Class<?> main, long population, @Nullable Path kept) {
        this.main = main;
        this.population = population;
        this.kept = kept;
        if (kept != null && Files.exists(kept) && !Files.exists(kept.resolve(MARK))) {
            throw new IllegalArgumentException(
                    "there is something at %s that no benchmark made".formatted(kept));
        }
    }

    private Path directory() throws IOException {
        if (kept == null) {
            directory = Files.createTempDirectory("madang-bench");
            return directory;
        }
        Files.createDirectories(kept);
        if (!Files.exists(kept.resolve(MARK))) {
            Files.createFile(kept.resolve(MARK));
        }
        return kept;
    }

    /** The running house; opened when the first benchmark asks. */
    private ConfigurableApplicationContext context() {
        var open = context;
        if (open == null) {
            Path place;
            try {
                place = directory();
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
                                            place.toString(),
                                            "madang.database.directory",
                                            EmbeddedDatabase.of(place).toString(),
                                            "madang.population",
                                            population,
                                            "logging.level.root",
                                            "error"))
                            .run();
            context = open;
            calm(open);
        }
        return open;
    }

    /**
     * Waits until the demo's rooms are furnished and the first rounds are done: a large country
     * goes on with both long after its doors are open, and would be measured with what is measured.
     */
    private static void calm(ApplicationContext house) {
        var rooms = house.getBeansOfType(DemoRoom.class).values();
        var rounds = house.getBeansOfType(Rounds.class).values();
        while (!rooms.stream().allMatch(DemoRoom::isFurnished)
                || rounds.stream().anyMatch(Rounds::isLooking)) {
            try {
                Thread.sleep(LOOK);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
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
