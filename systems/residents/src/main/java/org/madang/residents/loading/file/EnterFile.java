package org.madang.residents.loading.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.madang.kernel.language.Text;
import org.madang.residents.loading.Lanes;
import org.madang.residents.loading.LoadProgress;

/**
 * Enters a checked file batch by batch. One thread reads; several, each with a connection, seal the
 * numbers and copy. No more batches are held than there are connections, whatever the file's size.
 */
final class EnterFile {

    static final Text STEP = Text.of("주민 등록", "Entering residents");

    /** One more than cores, so that none idles while another waits for the disk. */
    private static final int LANES = Math.min(Runtime.getRuntime().availableProcessors() + 1, 8);

    private final DataSource owner;
    private final LineRules rules;
    private final EnterBatch enter;
    private final LoadProgress progress;
    private final int size;
    private final AtomicLong done = new AtomicLong();

    /**
     * @param size residents of a batch, at least; households stay together
     */
    EnterFile(
            DataSource owner, LineRules rules, EnterBatch enter, LoadProgress progress, int size) {
        this.owner = owner;
        this.rules = rules;
        this.enter = enter;
        this.progress = progress;
        this.size = size;
    }

    /** Enters what is not in yet. */
    void enter(Path file, Checked checked, Set<Long> known) throws IOException, SQLException {
        var connections = new ArrayBlockingQueue<Connection>(LANES);
        var running = new ArrayList<Future<?>>();
        try (var threads = Executors.newFixedThreadPool(LANES);
                var in = new BufferedInputStream(Files.newInputStream(file))) {
            for (int i = 0; i < LANES; i++) {
                connections.add(connection());
            }
            var households = new Households(new CsvLines(in), rules, EnterFile::changed);
            var batches = new Batches(households, size);
            for (Batch batch; (batch = batches.next()) != null; ) {
                if (known.contains(batch.number())) {
                    tell(batch, checked);
                } else if (!begin(batch, checked, threads, connections, running)) {
                    break;
                }
            }
        } finally {
            for (var connection : connections) {
                connection.close();
            }
        }
        Lanes.await(running);
    }

    private static void changed(Fault fault) {
        throw new IllegalStateException(
                "the file was changed while it was loaded: line " + fault.line());
    }

    private Connection connection() throws SQLException {
        var connection = owner.getConnection();
        try (var statement = connection.createStatement()) {
            // The last batches may be lost with the machine's power: then they are made again.
            statement.execute("set synchronous_commit = off");
        }
        connection.setAutoCommit(false);
        return connection;
    }

    /** Begins to enter the batch as soon as a connection is free; false where one has failed. */
    private boolean begin(
            Batch batch,
            Checked checked,
            ExecutorService threads,
            BlockingQueue<Connection> connections,
            List<Future<?>> running) {
        try {
            var connection = connections.take();
            running.removeIf(future -> future.state() == Future.State.SUCCESS);
            if (running.stream().anyMatch(future -> future.state() == Future.State.FAILED)) {
                connections.add(connection);
                return false;
            }
            running.add(
                    threads.submit(() -> {
                        try {
                            enter.enter(batch, connection);
                            tell(batch, checked);
                        } finally {
                            connections.add(connection);
                        }
                        return null;
                    }));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("loading was interrupted", e);
        }
    }

    private void tell(Batch batch, Checked checked) {
        progress.advanced(STEP, done.addAndGet(batch.residents()), checked.residents());
    }
}
