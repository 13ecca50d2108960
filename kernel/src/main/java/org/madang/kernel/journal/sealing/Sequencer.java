package org.madang.kernel.journal.sealing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.journal.format.Checkpoint;
import org.madang.kernel.journal.format.RecordedEntry;
import org.madang.kernel.journal.format.SigningKey;
import org.madang.kernel.journal.format.VerifierKey;
import org.madang.kernel.journal.tree.Frontier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Gives every committed entry its place in the tree and signs the tree.
 *
 * <p>Writers take no lock for this. Each round reads, in one repeatable-read transaction, what its
 * snapshot shows and the snapshot of the round before did not; transactions still in flight are
 * remembered by id and picked up when they have ended, so a long one delays only its own entries.
 * Leaves, subtrees, checkpoint and the new snapshot are committed together; the files outside the
 * database follow, and are caught up if the process dies in between.
 *
 * <p>Of several servers one leads: the one that holds an advisory lock, on the very connection it
 * works with, so that who loses the lock has lost the work, too.
 */
public final class Sequencer implements AutoCloseable {

    private static final long LOCK = 0x6d61_6461_6e67L;

    private final DataSource owner;
    private final SigningKey key;
    private final List<VerifierKey> known;
    private final SealFiles files;
    private final InstantSource clock;
    private @Nullable Connection connection;
    private @Nullable Frontier frontier;

    /**
     * @param owner connections of the schemas' owner, whom row-level security does not bind
     * @param earlier keys that signed before this one
     * @param directory where the copy outside the database is kept
     */
    public Sequencer(
            DataSource owner,
            SigningKey key,
            List<VerifierKey> earlier,
            Path directory,
            InstantSource clock) {
        this.owner = owner;
        this.key = key;
        this.known = Stream.concat(Stream.of(key.verifier()), earlier.stream()).toList();
        this.files = SealFiles.open(directory);
        this.clock = clock;
    }

    /**
     * Looks once for new entries, places them and signs.
     *
     * @throws SQLException when the database does not answer; the next round begins afresh
     */
    public synchronized Round round() throws SQLException {
        try {
            var current = lead();
            if (current == null) {
                return new Round.Following();
            }
            var edge = frontier;
            if (edge == null) {
                var inspection = new Inspection(current, files, known).inspect();
                if (inspection instanceof Inspection.Finding.Broken broken) {
                    current.rollback();
                    return new Round.Broken(broken.why());
                }
                edge = ((Inspection.Finding.Sound) inspection).frontier();
                current.commit();
                frontier = edge;
            }
            var round = sealed(current, edge);
            current.commit();
            if (round instanceof Round.Sealed done) {
                files.seal(done.checkpoint());
            }
            return round;
        } catch (SQLException | RuntimeException e) {
            resign();
            throw e;
        }
    }

    private @Nullable Connection lead() throws SQLException {
        if (connection == null) {
            var fresh = owner.getConnection();
            connection = fresh;
            fresh.setAutoCommit(false);
            fresh.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        }
        if (frontier == null && !locked(connection)) {
            return null;
        }
        return connection;
    }

    /** Asked only until it is ours, and once more after a finding that stopped us. */
    private static boolean locked(Connection connection) throws SQLException {
        try (var query =
                connection.prepareStatement(
                        """
                        select exists (
                                   select from pg_locks
                                    where locktype = 'advisory' and pid = pg_backend_pid()
                                      and granted and (classid::bigint << 32 | objid::bigint) = ?)
                            or pg_try_advisory_lock(?)
                        """)) {
            query.setLong(1, LOCK);
            query.setLong(2, LOCK);
            try (var row = query.executeQuery()) {
                row.next();
                var ours = row.getBoolean(1);
                connection.commit();
                return ours;
            }
        }
    }

    private Round sealed(Connection current, Frontier edge) throws SQLException {
        try (var setting = current.createStatement()) {
            setting.execute("set local synchronous_commit = on");
        }
        var last = Snapshot.Last.locked(current);
        if (last.size() != edge.size()) {
            throw new IllegalStateException("another sequencer has moved the tree: beginning anew");
        }
        var snapshot = Snapshot.current(current);
        var placing = new Placing(current, edge);
        if (snapshot.follows(last.snapshot())) {
            NewEntries.between(last.snapshot(), current, placing);
        } else {
            NewEntries.withoutLeaf(current, placing);
        }
        if (placing.entries == 0) {
            return new Round.Quiet();
        }
        placing.batch.flush();
        var checkpoint =
                new Checkpoint(
                        key.verifier().name(),
                        edge.size(),
                        edge.root(),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        snapshot.oldestInFlight());
        var signed = key.sign(checkpoint);
        store(current, signed);
        new Snapshot.Last(edge.size(), snapshot).store(current);
        return new Round.Sealed(placing.entries, placing.lag(checkpoint.at()), signed);
    }

    private static void store(Connection current, Checkpoint.Signed signed) throws SQLException {
        try (var insert =
                current.prepareStatement(
                        """
                        insert into journal.checkpoint (size, at, root, note) values (?, ?, ?, ?)
                        """)) {
            insert.setLong(1, signed.checkpoint().size());
            insert.setTimestamp(2, Timestamp.from(signed.checkpoint().at()));
            insert.setBytes(3, signed.checkpoint().root().bytes());
            insert.setString(4, signed.note());
            insert.executeUpdate();
        }
    }

    /** One round's entries on their way to their places. */
    private final class Placing implements NewEntries.Sink {
        private final Frontier edge;
        private final LeafBatch batch;
        private long entries;
        private String oldest = "~";

        Placing(Connection current, Frontier edge) {
            this.edge = edge;
            this.batch = new LeafBatch(current);
        }

        @Override
        public void accept(RecordedEntry entry) throws SQLException {
            var index = edge.size();
            var leaf = entry.leafHash();
            edge.add(leaf, batch::add);
            batch.add(index, entry, leaf);
            files.put(index, leaf);
            entries++;
            oldest = entry.at().compareTo(oldest) < 0 ? entry.at() : oldest;
        }

        Duration lag(Instant now) {
            try {
                return Duration.between(Instant.parse(oldest), now);
            } catch (DateTimeException e) {
                return Duration.ZERO;
            }
        }
    }

    /** The stored tree, for proofs; uses a connection of its own. */
    static StoredTree tree(Connection connection) {
        return new StoredTree(new JdbcTemplate(new SingleConnectionDataSource(connection, true)));
    }

    private void resign() {
        frontier = null;
        files.forget();
        var left = connection;
        connection = null;
        if (left != null) {
            try {
                left.close();
            } catch (SQLException e) {
                // It is being given up because it does not work.
            }
        }
    }

    /** Gives up the lead. */
    @Override
    public synchronized void close() {
        resign();
        try {
            files.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
