package org.madang.kernel.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands by the embedded server: one that ends without being asked to is started again on the same
 * port, where the pool finds it. What it had acknowledged is in its log, from which it recovers.
 */
final class Watch {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    /** Each waits for a minute before it counts as failed. */
    private static final int ATTEMPTS = 5;

    private final Path directory;
    private final EmbeddedPostgres.Builder builder;
    private EmbeddedPostgres server;
    private boolean stopping;

    Watch(Path directory, EmbeddedPostgres.Builder builder, EmbeddedPostgres server)
            throws IOException {
        this.directory = directory;
        this.builder = builder;
        this.server = server;
        begin();
    }

    private void begin() throws IOException {
        var process =
                Orphan.running(directory)
                        .orElseThrow(() -> new IOException("PostgreSQL ended at its start"));
        var _ = process.onExit().thenRun(this::ended);
    }

    private void ended() {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            if (isStartedAgain(attempt)) {
                return;
            }
        }
        LOG.error("PostgreSQL does not start again: stop the house and look at its disk");
    }

    /** One attempt; between two of them the house may be stopped. */
    private synchronized boolean isStartedAgain(int attempt) {
        if (stopping) {
            return true;
        }
        LOG.error("PostgreSQL has ended by itself and is started again, attempt {}", attempt);
        try {
            release();
            Orphan.stop(directory);
        } catch (IOException | RuntimeException e) {
            LOG.error("The directory of PostgreSQL is not free", e);
            return false;
        }
        try {
            server = builder.start();
            begin();
            return true;
        } catch (IOException | RuntimeException e) {
            LOG.error("PostgreSQL did not start again", e);
            Orphan.unlock(directory);
            return false;
        }
    }

    /** What the library still holds of the server that ended: its lock and its threads. */
    private void release() {
        try {
            server.close();
        } catch (IOException | RuntimeException e) {
            LOG.debug("The server that ended leaves nothing to be stopped", e);
        }
    }

    synchronized void stop() {
        stopping = true;
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop", e);
        }
    }
}
