package org.madang.residents.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.madang.kernel.bench.Benchmark;
import org.madang.kernel.bench.Measurement;
import org.madang.kernel.database.EmbeddedDatabase;
import org.madang.kernel.database.Migrations;
import org.madang.residents.loading.BinaryRows;
import org.madang.residents.loading.Lanes;
import org.madang.residents.loading.LoadProgress;
import org.madang.residents.loading.NumberSeal;
import org.madang.residents.loading.RegisterRows;
import org.madang.residents.registry.SealedNumbers;
import org.springframework.stereotype.Component;

/**
 * Rows a second of loading residents, made, sealed and copied, beside copying the very same rows
 * made and sealed beforehand: same tables, same keys, indexes and triggers, same connections. On an
 * empty PostgreSQL of its own, in turns, the better of two rounds each.
 */
@Component
class LoadBenchmark implements Benchmark {

    private static final long PEOPLE = 40_000;
    private static final int ROUNDS = 2;
    private static final double GOAL = 0.7;

    private static final String EMPTY =
            """
            truncate residents.resident, residents.name, residents.standing, residents.household,
                residents.residence, residents.headcount, residents.household_count,
                residents.demo_batch
                cascade
            """;

    private final SealedNumbers numbers;

    LoadBenchmark(SealedNumbers numbers) {
        this.numbers = numbers;
    }

    @Override
    public String name() {
        return "residents";
    }

    @Override
    public List<Measurement> run() throws IOException, SQLException {
        var folder = Files.createTempDirectory("madang-load");
        try (var database = EmbeddedDatabase.start(folder, Map.of())) {
            Migrations.migrate(database);
            return measure(database.asOwner());
        } finally {
            delete(folder);
        }
    }

    private List<Measurement> measure(DataSource owner) throws SQLException {
        execute(owner, DemoCountry.TABLES);
        var plan = CountryPlan.of(PEOPLE, 1, LocalDate.of(2026, Month.NOVEMBER, 1));
        var country = Country.of(plan, RoadBuildings.of(plan));
        var seal = NumberSeal.of(numbers);
        double loaded = 0;
        double copied = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var prepared = prepared(country, seal);
            execute(owner, EMPTY);
            copied = Math.max(copied, copy(owner, prepared));
            execute(owner, EMPTY);
            loaded = Math.max(loaded, load(owner, country, seal));
        }
        return List.of(
                Measurement.beside(
                        "residents: bulk load, beside COPY of the same rows",
                        loaded,
                        "rows/s",
                        copied,
                        GOAL));
    }

    private static double load(DataSource owner, Country country, NumberSeal seal)
            throws SQLException {
        long begin = System.nanoTime();
        long rows = new CountryLoader(owner, country, seal, LoadProgress.SILENT).load();
        return rows / ((System.nanoTime() - begin) / 1e9);
    }

    /** What the loader would copy, batch by batch. */
    private static List<List<RegisterRows.Prepared>> prepared(Country country, NumberSeal seal) {
        var batches = new ArrayList<List<RegisterRows.Prepared>>();
        var sink = new CopySink(country.plan(), seal);
        for (int m = 0; m < country.municipalities(); m++) {
            country.tell(m, sink);
            if (sink.waiting() >= CountryLoader.BATCH || m + 1 == country.municipalities()) {
                batches.add(sink.prepared());
            }
        }
        return batches;
    }

    private static double copy(DataSource owner, List<List<RegisterRows.Prepared>> batches)
            throws SQLException {
        var queue = new ConcurrentLinkedQueue<>(batches);
        long begin = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(CountryLoader.LANES)) {
            var lanes = new ArrayList<Future<?>>();
            for (int i = 0; i < CountryLoader.LANES; i++) {
                lanes.add(
                        threads.submit(() -> {
                            copyAll(owner, queue);
                            return null;
                        }));
            }
            Lanes.await(lanes);
        }
        long rows =
                batches.stream().flatMap(List::stream).mapToLong(RegisterRows.Prepared::rows).sum();
        return rows / ((System.nanoTime() - begin) / 1e9);
    }

    private static void copyAll(
            DataSource owner, ConcurrentLinkedQueue<List<RegisterRows.Prepared>> queue)
            throws SQLException {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = off");
            connection.setAutoCommit(false);
            for (List<RegisterRows.Prepared> batch; (batch = queue.poll()) != null; ) {
                for (var table : batch) {
                    if (table.rows() > 0) {
                        BinaryRows.copy(
                                connection, table.target(), table.bytes(), table.bytes().length);
                    }
                }
                connection.commit();
            }
        }
    }

    private static void execute(DataSource owner, String sql) throws SQLException {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
