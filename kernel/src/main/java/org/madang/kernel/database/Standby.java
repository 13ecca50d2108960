package org.madang.kernel.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A second server that follows a house's embedded one by streaming replication, answers questions
 * in the meantime, and takes its place when it is lost. Where commits wait for it, nothing that was
 * acknowledged can be lost with the first server.
 */
public final class Standby implements AutoCloseable {

    /** What the standby calls itself when it asks for the log; also the slot that keeps it. */
    static final String NAME = "madang_standby";

    /** Which standby commits wait for; cleared when it leaves in peace. */
    private static final String WAITED_FOR = "synchronous_standby_names";

    private static final String SIGNAL = "standby.signal";

    private final Path primary;
    private final Path directory;
    private final Database database;
    private int followed;

    private Standby(Path primary, Path directory, Database database, int followed) {
        this.primary = primary;
        this.directory = directory;
        this.database = database;
        this.followed = followed;
    }

    /**
     * Follows the server of a running house; copies its files first where the directory is empty.
     *
     * @param primary data directory of the server to follow
     * @param synchronous whether commits there wait from now on until they are safe here
     * @throws IllegalArgumentException when no server runs there
     * @throws IOException when its files cannot be copied
     */
    public static Standby follow(Path primary, Path directory, boolean synchronous)
            throws IOException, SQLException {
        var from = primary.toAbsolutePath();
        var to = directory.toAbsolutePath();
        int port =
                Orphan.runningPort(from)
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "no house runs on " + from + ": start it first"));
        var secret = secret(from);
        if (!BaseCopy.isThere(to)) {
            copy(from, to, port, secret);
        } else if (!Files.exists(to.resolve(SIGNAL))) {
            throw new IllegalArgumentException(
                    to + " holds a database of its own: choose an empty --data for a standby");
        }
        var standby = new Standby(from, to, EmbeddedDatabase.start(to, Map.of()), 0);
        standby.lookAfterPrimary();
        if (synchronous) {
            new Superuser(port, secret)
                    .configure("alter system set " + WAITED_FOR + " = '" + NAME + "'");
        }
        return standby;
    }

    private static void copy(Path from, Path to, int port, String secret)
            throws IOException, SQLException {
        // The slot keeps the log from before the copy until we have read it.
        new Superuser(port, secret)
                .execute(
                        """
                        select pg_create_physical_replication_slot('%1$s', true)
                        where not exists (
                            select from pg_replication_slots where slot_name = '%1$s')
                        """
                                .formatted(NAME));
        try (var connection = EmbeddedDatabase.superuser(port, secret).getConnection()) {
            BaseCopy.make(connection, from, to);
        }
        Files.writeString(
                to.resolve("postgresql.auto.conf"),
                "%nprimary_slot_name = '%s'%nprimary_conninfo = '%s'%n"
                        .formatted(NAME, address(port, secret)),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        Files.createFile(to.resolve(SIGNAL));
    }

    private static String address(int port, String secret) {
        return "host=127.0.0.1 port=%d user=%s password=%s application_name=%s"
                .formatted(port, EmbeddedDatabase.SUPERUSER, secret, NAME);
    }

    private static String secret(Path directory) throws IOException {
        return Files.readString(directory.resolve(EmbeddedDatabase.SECRET_FILE));
    }

    /** Statements past the roles of the house. */
    private record Superuser(int port, String secret) {

        /** Settings of the server, which it takes up at once. */
        void configure(String... statements) throws SQLException {
            for (var statement : statements) {
                execute(statement);
            }
            execute("select pg_reload_conf()");
        }

        void execute(String statement) throws SQLException {
            try (var connection = EmbeddedDatabase.superuser(port, secret).getConnection();
                    var plain = connection.createStatement()) {
                plain.execute(statement);
            }
        }

        <T> T ask(String question, Class<T> answer) throws SQLException {
            try (var connection = EmbeddedDatabase.superuser(port, secret).getConnection()) {
                return JdbcClient.create(new SingleConnectionDataSource(connection, true))
                        .sql(question)
                        .query(answer)
                        .single();
            }
        }
    }

    private Superuser here() throws IOException {
        int port =
                Orphan.runningPort(directory)
                        .orElseThrow(() -> new IOException("the standby has ended"));
        return new Superuser(port, secret(directory));
    }

    /** The database that follows: it answers, and takes nothing. */
    public Database database() {
        return database;
    }

    /**
     * A primary that was started again has another port: finds it there. To be asked now and then.
     *
     * @return whether a primary runs
     */
    public boolean lookAfterPrimary() throws IOException, SQLException {
        OptionalInt port = Orphan.runningPort(primary);
        if (port.isPresent() && port.getAsInt() != followed && isFollowing()) {
            here().configure(
                            "alter system set primary_conninfo = '%s'"
                                    .formatted(address(port.getAsInt(), secret(directory))));
            followed = port.getAsInt();
        }
        return port.isPresent();
    }

    /** Whether it still follows; no longer once it was promoted. */
    public boolean isFollowing() throws IOException, SQLException {
        return here().ask("select pg_is_in_recovery()", Boolean.class);
    }

    /** Bytes of the primary's log that are not yet safe here; empty while no primary streams. */
    public OptionalLong behind() throws IOException, SQLException {
        OptionalInt port = Orphan.runningPort(primary);
        if (port.isEmpty()) {
            return OptionalLong.empty();
        }
        long bytes =
                new Superuser(port.getAsInt(), secret(primary))
                        .ask(
                                """
                                select coalesce(max(pg_wal_lsn_diff(
                                    pg_current_wal_lsn(), flush_lsn))::bigint, -1)
                                from pg_stat_replication where application_name = '%s'
                                """
                                        .formatted(NAME),
                                Long.class);
        return bytes < 0 ? OptionalLong.empty() : OptionalLong.of(bytes);
    }

    /**
     * Makes the standby on the directory, running or not, a server of its own, which takes changes.
     * Its primary must not come back beside it: two would go on as one country.
     *
     * @throws IllegalArgumentException when there is no standby in the directory
     */
    public static void promote(Path directory) throws IOException, SQLException {
        var there = directory.toAbsolutePath();
        if (!BaseCopy.isThere(there) || !Files.exists(there.resolve(SIGNAL))) {
            throw new IllegalArgumentException("there is no standby at " + there);
        }
        try (var joined = EmbeddedDatabase.join(there)) {
            int port = Orphan.runningPort(there).orElseThrow();
            var promoted = new Superuser(port, secret(there));
            // They came with the copy: whoever is the primary waits for nobody yet. Before it is
            // one, for whoever follows may stop the server as soon as it is.
            promoted.configure(
                    "alter system reset " + WAITED_FOR,
                    "alter system reset primary_conninfo",
                    "alter system reset primary_slot_name");
            promoted.ask("select pg_promote(false)", Boolean.class);
            awaitPromotion(there, joined.url());
        }
    }

    /** The server takes its signal away when it has become a primary; it may be stopped at once. */
    private static void awaitPromotion(Path there, String url) throws IOException {
        for (int i = 0; i < 600; i++) {
            if (!Files.exists(there.resolve(SIGNAL))) {
                return;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("the promotion was interrupted", e);
            }
        }
        throw new IOException(url + " is not promoted within a minute");
    }

    /** Leaves in peace: the primary, where one runs, no longer waits for us. */
    @Override
    public void close() {
        try {
            var port = Orphan.runningPort(primary);
            if (port.isPresent()) {
                new Superuser(port.getAsInt(), secret(primary))
                        .configure("alter system reset " + WAITED_FOR);
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("the primary may still wait for this standby", e);
        } finally {
            database.close();
        }
    }
}
