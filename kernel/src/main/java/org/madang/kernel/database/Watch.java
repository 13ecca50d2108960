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
        var process = Orphan.running(directory);
        if (process.isPresent()) {
            var _ = process.get().onExit().thenRun(this::ended);
        }
    }

    private synchronized void ended() {
        if (stopping) {
            return;
        }
        LOG.error("PostgreSQL has ended by itself and is started again");
        try {
            release();
            Orphan.stop(directory);
            server = builder.start();
            begin();
        } catch (IOException | RuntimeException e) {
            LOG.error("PostgreSQL does not start again: stop the house and look at its disk", e);
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
