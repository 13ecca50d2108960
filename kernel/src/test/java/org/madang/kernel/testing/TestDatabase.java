package org.madang.kernel.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.madang.kernel.database.Database;
import org.madang.kernel.database.EmbeddedDatabase;
import org.madang.kernel.database.Migrations;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** One migrated PostgreSQL for all tests of a JVM, without fsync; gone when the JVM ends. */
public final class TestDatabase
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Thread STOP = new Thread(TestDatabase::stop);
    private static final Database SHARED = start();
    private static final Path DATA = temporary("madang-test-data");

    /** The shared database, for tests of SQL that need no Spring. */
    public static Database shared() {
        return SHARED;
    }

    private static Database start() {
        var database =
                EmbeddedDatabase.start(
                        temporary("madang-test-postgresql"),
                        Map.of(
                                "fsync",
                                "off",
                                "synchronous_commit",
                                "off",
                                "wal_level",
                                "minimal",
                                "max_wal_senders",
                                "0"));
        Runtime.getRuntime().addShutdownHook(STOP);
        Migrations.migrate(database);
        return database;
    }

    private static Path temporary(String name) {
        try {
            return Files.createTempDirectory(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop() {
        SHARED.close();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        // An application that is closing still asks the database: it goes last.
        if (Runtime.getRuntime().removeShutdownHook(STOP)) {
            SpringApplication.getShutdownHandlers().add(TestDatabase::stop);
        }
        TestPropertyValues.of(
                        // Nobody lives here unless a test says how many.
                        "madang.population="
                                + context.getEnvironment().getProperty("madang.population", "0"),
                        "madang.data=" + DATA,
                        "madang.database.url=" + SHARED.url(),
                        "madang.database.username=" + SHARED.app().username(),
                        "madang.database.password=" + SHARED.app().password(),
                        "madang.database.owner-username=" + SHARED.owner().username(),
                        "madang.database.owner-password=" + SHARED.owner().password())
                .applyTo(context);
    }
}
