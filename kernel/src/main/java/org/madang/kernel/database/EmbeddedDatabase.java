package org.madang.kernel.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;

/**
 * A real PostgreSQL 18 as a child process on a data directory that lasts. Every role has a
 * password, so that other programs of this machine cannot read the register over the loopback.
 */
public final class EmbeddedDatabase {

    private static final String NAME = "madang";
    static final String SUPERUSER = "postgres";

    /**
     * Kept beside the data, readable by its owner alone: the superuser's and both roles' secret.
     */
    static final String SECRET_FILE = "madang-secret";

    /** Trust holds only until the roles have their passwords, before anyone knows the port. */
    private static final String PASSWORDS_ONLY =
            """
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            host replication all 127.0.0.1/32 scram-sha-256
            """;

    private EmbeddedDatabase() {}

    /**
     * Starts the server on the directory, creating it on the first start.
     *
     * @param settings server settings beside ours, such as {@code fsync=off} for tests
     */
    public static Database start(Path directory, Map<String, String> settings) {
        try {
            return started(directory.toAbsolutePath(), settings);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start on " + directory, e);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refused its first settings", e);
        }
    }

    /** Where a house keeps its database. */
    public static Path of(Path data) {
        return data.resolve("postgresql");
    }

    /**
     * Says at once, before anything is started, that a directory cannot be had. Whoever names a
     * database of their own by the environment or a property of Java does not need it: a second
     * server works on the first one's database, beside its files.
     *
     * @throws DirectoryTaken when a house is at work on it
     */
    public static void demandFree(Path directory) {
        var environment = new StandardEnvironment();
        ConfigurationPropertySources.attach(environment);
        if (Binder.get(environment).bind("madang.database.url", String.class).isBound()) {
            return;
        }
        try {
            Orphan.demandFree(directory.toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException("The lock of " + directory + " cannot be read", e);
        }
    }

    /**
     * The database of a directory whether or not a house is running on it: joins the running
     * server, or starts one that stops when the database is closed.
     *
     * @throws IOException when there is no database in the directory
     */
    public static Database join(Path directory) throws IOException {
        var secret = directory.toAbsolutePath().resolve(SECRET_FILE);
        if (!Files.exists(secret)) {
            throw new IllegalArgumentException("there is no database of a house at " + directory);
        }
        var port = Orphan.runningPort(directory.toAbsolutePath());
        return port.isEmpty()
                ? start(directory, Map.of())
                : database(port.getAsInt(), Files.readString(secret), () -> {});
    }

    /** Unpooled connections of the superuser, for what concerns the server as a whole. */
    static DataSource superuser(int port, String password) {
        var source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://127.0.0.1:" + port + "/postgres");
        source.setUser(SUPERUSER);
        source.setPassword(password);
        return source;
    }

    private static Database database(int port, String password, Runnable stop) {
        return new Database(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME,
                new Database.Role("madang_app", password),
                new Database.Role("madang_owner", password),
                stop);
    }

    private static Database started(Path directory, Map<String, String> settings)
            throws IOException, SQLException {
        Files.createDirectories(directory);
        Orphan.stop(directory);
        var secret = directory.resolve(SECRET_FILE);
        var first = !Files.exists(secret);
        var builder = configured(directory);
        if (!first) {
            builder.setConnectConfig("password", Files.readString(secret));
        }
        settings.forEach(builder::setServerConfig);
        var server = builder.start();
        var password = first ? secured(server, directory, secret) : Files.readString(secret);
        builder.setConnectConfig("password", password).setPort(server.getPort());
        var watch = new Watch(directory, builder, server);
        return database(server.getPort(), password, watch::stop);
    }

    /** The library behind this is made for tests and would gain speed by losing data: not here. */
    private static EmbeddedPostgres.Builder configured(Path directory) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_connections", "120")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("wal_compression", "on")
                .setServerConfig("checkpoint_timeout", "15min");
    }

    private static String secured(EmbeddedPostgres server, Path directory, Path secret)
            throws IOException, SQLException {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        var password = HexFormat.of().formatHex(bytes);
        var source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres");
        source.setUser(SUPERUSER);
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            // Hexadecimal digits only, so the password needs no quoting beyond the quotes.
            statement.execute("create role madang_owner login password '" + password + "'");
            statement.execute("create role madang_app login password '" + password + "'");
            statement.execute("create database " + NAME + " owner madang_owner");
            statement.execute("alter role " + SUPERUSER + " password '" + password + "'");
            Files.writeString(directory.resolve("pg_hba.conf"), PASSWORDS_ONLY);
            statement.execute("select pg_reload_conf()");
        }
        // Written last and moved into place: a start cut short before this begins again from here.
        var draft = directory.resolve(SECRET_FILE + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(
                draft,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, password);
        Files.move(draft, secret, StandardCopyOption.ATOMIC_MOVE);
        return password;
    }
}
