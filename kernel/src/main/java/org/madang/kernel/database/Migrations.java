package org.madang.kernel.database;

import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.madang.kernel.systems.SystemDescriptor;
import org.madang.kernel.systems.Systems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One PostgreSQL schema per kernel block and per system, each with its own migrations under {@code
 * db/migration/<schema>} and its own history. The app role may work in them but owns nothing.
 */
public final class Migrations {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    /** Kernel blocks that keep tables, in the order in which they may refer to each other. */
    private static final List<String> KERNEL =
            List.of(
                    "access",
                    "events",
                    "calendar",
                    "places",
                    "journal",
                    "documents",
                    "pages",
                    "notices",
                    "payments");

    private Migrations() {}

    /** Brings every schema to the version this build needs. Safe to call at each start. */
    public static void migrate(Database database) {
        var schemas = new ArrayList<>(KERNEL);
        Systems.all().stream().map(SystemDescriptor::name).forEach(schemas::add);
        for (var schema : schemas) {
            migrate(database, schema);
        }
    }

    private static void migrate(Database database, String schema) {
        if (Migrations.class.getResource("/db/migration/" + schema) == null) {
            return;
        }
        var app = database.app().username();
        var flyway =
                Flyway.configure()
                        .dataSource(database.asOwner())
                        .schemas(schema)
                        .defaultSchema(schema)
                        .table("migration")
                        .locations("classpath:db/migration/" + schema)
                        .initSql(grants(schema, app))
                        .placeholderReplacement(false)
                        .load();
        var done = flyway.migrate();
        if (done.migrationsExecuted > 0) {
            LOG.info("Schema {} is now at version {}", schema, done.targetSchemaVersion);
        }
    }

    private static String grants(String schema, String app) {
        return """
        create schema if not exists %1$s;
        grant usage on schema %1$s to %2$s;
        alter default privileges in schema %1$s
            grant select, insert, update, delete on tables to %2$s;
        alter default privileges in schema %1$s grant usage, select on sequences to %2$s;
        alter default privileges in schema %1$s grant execute on functions to %2$s;
        """
                .formatted(schema, app);
    }
}
