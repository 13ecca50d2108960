package org.madang.kernel.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.madang.kernel.preface.Preface;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A PostgreSQL with two roles: the owner migrates and loads in bulk, the app role works and is
 * bound by row-level security.
 */
public final class Database implements AutoCloseable {

    /** A role and its password. */
    public record Role(String username, String password) {}

    private final String url;
    private final Role app;
    private final Role owner;
    private final Runnable stop;

    Database(String url, Role app, Role owner, Runnable stop) {
        this.url = url;
        this.app = app;
        this.owner = owner;
        this.stop = stop;
    }

    /** A server somebody else runs. */
    public static Database at(DatabaseSettings settings, String url) {
        return new Database(
                url,
                new Role(settings.username(), settings.password()),
                new Role(settings.ownerUsername(), settings.ownerPassword()),
                () -> {});
    }

    public String url() {
        return url;
    }

    public Role app() {
        return app;
    }

    public Role owner() {
        return owner;
    }

    /** Unpooled connections of the owner: row-level security does not bind them. */
    public DataSource asOwner() {
        return simple(owner);
    }

    /** A new pool of the app role, whose connections can keep a {@link Preface}. */
    public HikariDataSource pool(int connections) {
        var config = new HikariConfig();
        config.setPoolName("madang");
        config.setDataSource(
                new DelegatingDataSource(simple(app)) {
                    @Override
                    public Connection getConnection() throws SQLException {
                        return Preface.able(super.getConnection());
                    }
                });
        config.setMaximumPoolSize(connections);
        config.setAutoCommit(true);
        // Whoever waits longer is told to come back: better than a page that never answers.
        config.setConnectionTimeout(10_000);
        return new HikariDataSource(config);
    }

    /**
     * A new pool that asks a standby. It opens its connections when they are needed: a standby that
     * is away must not keep the house from opening.
     */
    HikariDataSource readers(int connections) {
        var config = new HikariConfig();
        config.setPoolName("madang-reading");
        config.setDataSource(simple(app));
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(-1);
        config.setReadOnly(true);
        config.setConnectionTimeout(10_000);
        return new HikariDataSource(config);
    }

    private PGSimpleDataSource simple(Role role) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(role.username());
        source.setPassword(role.password());
        source.setApplicationName("madang");
        source.setReWriteBatchedInserts(true);
        return source;
    }

    @Override
    public void close() {
        stop.run();
    }
}
