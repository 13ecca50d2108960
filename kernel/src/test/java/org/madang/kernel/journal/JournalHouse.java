package org.madang.kernel.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.madang.kernel.database.Database;
import org.madang.kernel.database.DatabaseSettings;
import org.madang.kernel.database.Migrations;
import org.madang.kernel.journal.format.SigningKey;
import org.madang.kernel.journal.sealing.JournalSettings;
import org.madang.kernel.journal.sealing.KeyFiles;
import org.madang.kernel.journal.sealing.Round;
import org.madang.kernel.journal.sealing.Sequencer;
import org.madang.kernel.testing.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A journal in a database of its own, with nobody else in it. */
public final class JournalHouse {

    private static final String INSERT =
            """
            insert into journal.entry (id, actor, actor_ko, actor_en, purpose, purpose_ko,
                                       purpose_en, deed, subject, what, facts)
            select nextval('journal.entry_id'), 'house', '시스템', 'The system', 'test.load', '시험',
                   'A test', 'READ', n, 'test.write', '{name,address}'
              from generate_series(1, ?) as n
            """;

    private static final AtomicInteger NUMBER = new AtomicInteger();

    public final Path directory;
    public final DataSource owner;
    public final JdbcClient superuser;
    private final JournalSettings settings;

    private JournalHouse(String name) {
        var shared = TestDatabase.shared();
        owner = database(name).asOwner();
        superuser = JdbcClient.create(source(name, "postgres", shared.owner().password()));
        try {
            directory = Files.createTempDirectory("madang-test-journal");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        settings =
                new JournalSettings(
                        directory, "test.example/journal", null, null, Duration.ofSeconds(1), true);
    }

    /** A new and empty one; cloned from one that was migrated once. */
    public static synchronized JournalHouse empty() {
        var server =
                JdbcClient.create(
                        source("postgres", "postgres", TestDatabase.shared().owner().password()));
        if (NUMBER.getAndIncrement() == 0) {
            server.sql("create database journal_template owner madang_owner").update();
            Migrations.migrate(database("journal_template"));
        }
        var name = "journal_" + NUMBER.get();
        server.sql("create database " + name + " owner madang_owner template journal_template")
                .update();
        return new JournalHouse(name);
    }

    private static Database database(String name) {
        var shared = TestDatabase.shared();
        var password = shared.owner().password();
        var settings =
                new DatabaseSettings(
                        null,
                        "madang_app",
                        password,
                        "madang_owner",
                        password,
                        Path.of("none"),
                        5,
                        null);
        return Database.at(settings, url(name));
    }

    private static String url(String name) {
        var shared = TestDatabase.shared().url();
        return shared.substring(0, shared.lastIndexOf('/') + 1) + name;
    }

    private static PGSimpleDataSource source(String name, String user, String password) {
        var source = new PGSimpleDataSource();
        source.setUrl(url(name));
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    public SigningKey key() {
        return KeyFiles.load(settings, directory, false);
    }

    public Path publicKey() {
        key();
        return directory.resolve(KeyFiles.PUBLIC_KEYS);
    }

    public Sequencer sequencer() {
        return sequencer(directory);
    }

    public Sequencer sequencer(Path files) {
        return new Sequencer(owner, key(), List.of(), files, InstantSource.system());
    }

    /** One round of a sequencer of its own. */
    public Round round() throws SQLException {
        try (var sequencer = sequencer()) {
            return sequencer.round();
        }
    }

    public static void write(Connection connection, int entries) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setInt(1, entries);
            insert.executeUpdate();
        }
    }

    /** Writes entries about the residents 1 to n, committed at once. */
    public void write(int entries) throws SQLException {
        try (var connection = owner.getConnection()) {
            write(connection, entries);
        }
    }

    /** Rounds of the given numbers of entries, each signed. */
    public JournalHouse sealed(int... rounds) throws SQLException {
        for (var entries : rounds) {
            write(entries);
            round();
        }
        return this;
    }

    public long count(String table) {
        return superuser.sql("select count(*) from journal." + table).query(Long.class).single();
    }

    /** What somebody who rules the database, and only it, may do. */
    public void tamper(String... statements) throws SQLException {
        for (var statement : statements) {
            superuser.sql("set session_replication_role = replica;" + statement).update();
        }
    }

    /** An export with the files beside the database at hand. */
    public Path export() throws IOException, SQLException {
        return export(directory, JournalExport.Part.ALL);
    }

    public Path export(Path files, JournalExport.Part part) throws IOException, SQLException {
        var file = Files.createTempFile(directory, "export", ".jsonl");
        try (var out = Files.newOutputStream(file)) {
            new JournalExport(owner, files).write(out, part);
        }
        return file;
    }

    public VerificationResult verified() throws IOException, SQLException {
        return verified(export());
    }

    public VerificationResult verified(Path export) {
        return JournalVerifier.verify(export, Optional.of(publicKey()), Optional.empty());
    }
}
