package org.madang.residents.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Map;
import org.madang.kernel.database.Database;
import org.madang.kernel.database.EmbeddedDatabase;
import org.madang.kernel.database.Migrations;
import org.madang.residents.loading.LoadProgress;
import org.madang.residents.loading.NumberSeal;

/** A country of two thousand on a PostgreSQL of its own, for tests that only read it. */
public final class SmallCountry {

    public static final long POPULATION = 2_000;
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    public static final LocalDate OPENED = LocalDate.of(2016, 11, 1);

    private static final Database DATABASE = made();

    private SmallCountry() {}

    public static Database database() {
        return DATABASE;
    }

    /** Stands in for the vault: what is sealed is read by nobody in these tests. */
    public static NumberSeal seal() {
        return new NumberSeal() {
            @Override
            public byte[] cipher(String digits) {
                return ("sealed" + digits).getBytes(StandardCharsets.US_ASCII);
            }

            @Override
            public byte[] index(String digits) {
                return digits.getBytes(StandardCharsets.US_ASCII);
            }
        };
    }

    /** A migrated PostgreSQL of its own in which nobody lives. */
    public static Database empty() {
        try {
            var folder = Files.createTempDirectory("madang-test-country");
            var database =
                    EmbeddedDatabase.start(
                            folder, Map.of("fsync", "off", "synchronous_commit", "off"));
            Runtime.getRuntime().addShutdownHook(new Thread(database::close));
            Migrations.migrate(database);
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Database made() {
        var database = empty();
        new DemoCountry(database.asOwner(), seal(), RoadBuildings::loaded)
                .create(POPULATION, 1, TODAY, LoadProgress.SILENT);
        return database;
    }
}
