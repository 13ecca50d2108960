package org.madang.kernel.database;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Starts the embedded database, and brings it to this build's version, while the house still reads
 * what it is made of: the first page comes so much earlier. Where the settings name a PostgreSQL of
 * the operator's own there is nothing to start.
 */
public final class EarlyDatabase
        implements ApplicationContextInitializer<GenericApplicationContext>, AutoCloseable {

    private static final Executor THREAD =
            work -> Thread.ofPlatform().name("early-database").start(work);

    private @Nullable CompletableFuture<Database> begun;

    @Override
    public void initialize(GenericApplicationContext context) {
        var environment = context.getEnvironment();
        var directory = environment.getProperty("madang.database.directory");
        if (directory == null || !environment.getProperty("madang.database.url", "").isBlank()) {
            return;
        }
        synchronized (this) {
            begun = CompletableFuture.supplyAsync(() -> start(Path.of(directory)), THREAD);
        }
        context.registerBean(EarlyDatabase.class, () -> this);
    }

    private static Database start(Path directory) {
        var database = EmbeddedDatabase.start(directory, Map.of());
        try {
            Migrations.migrate(database);
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /**
     * The database, once it is there. Whoever takes it closes it.
     *
     * @throws IllegalStateException when none was begun, or it was taken before
     */
    synchronized Database take() {
        var database = begun;
        if (database == null) {
            throw new IllegalStateException("no database is being started");
        }
        begun = null;
        try {
            return database.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Stops a database that nobody took: the house failed before it came to that. */
    @Override
    public synchronized void close() {
        if (begun != null) {
            take().close();
        }
    }
}
