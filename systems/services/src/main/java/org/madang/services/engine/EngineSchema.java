package org.madang.services.engine;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.madang.kernel.database.Database;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Gives the engine its tables, in a schema of their own that the owner makes and the app role may
 * work in. The engine brings its own tables and their upgrades; of several servers that start
 * together one makes them, the others wait.
 */
final class EngineSchema {

    static final String NAME = "flowable";
    private static final long LOCK = 0x666c_6f77L;

    private EngineSchema() {}

    static void migrate(Database database) {
        try (var connection = database.asOwner().getConnection()) {
            lock(connection);
            if (!isCurrent(connection)) {
                grant(connection, database.app().username());
                build(ownerIn(database));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the engine's tables could not be made", e);
        }
    }

    /** Ends with the connection. */
    private static void lock(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select pg_advisory_lock(?)")) {
            statement.setLong(1, LOCK);
            statement.execute();
        }
    }

    private static boolean isCurrent(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var there =
                        statement.executeQuery(
                                "select to_regclass('flowable.act_ge_property') is not null")) {
            there.next();
            if (!there.getBoolean(1)) {
                return false;
            }
        }
        try (var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                """
                                select value_ from flowable.act_ge_property
                                 where name_ = 'schema.version'
                                """)) {
            return row.next() && ProcessEngine.VERSION.equals(row.getString(1));
        }
    }

    private static void grant(Connection connection, String app) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(
                    """
                    create schema if not exists %1$s;
                    grant usage on schema %1$s to %2$s;
                    alter default privileges in schema %1$s
                        grant select, insert, update, delete on tables to %2$s;
                    alter default privileges in schema %1$s
                        grant usage, select on sequences to %2$s;
                    """
                            .formatted(NAME, app));
        }
    }

    private static DataSource ownerIn(Database database) {
        var source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser(database.owner().username());
        source.setPassword(database.owner().password());
        source.setCurrentSchema(NAME);
        return source;
    }

    private static void build(DataSource owner) {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(owner);
        configuration.setDatabaseSchema(NAME);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistoryLevel(HistoryLevel.NONE);
        configuration.setDisableIdmEngine(true);
        configuration.setDisableEventRegistry(true);
        configuration.setAsyncExecutorActivate(false);
        configuration.setEngineName("schema");
        configuration.buildProcessEngine().close();
    }
}
