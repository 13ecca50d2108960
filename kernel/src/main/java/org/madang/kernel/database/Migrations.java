package org.madang.kernel.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.madang.kernel.digests.Sha256;
import org.madang.kernel.systems.SystemDescriptor;
import org.madang.kernel.systems.Systems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

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

    private static final String PLACE = "db/migration/";

    private static final String SAID =
            """
            select coalesce(obj_description(to_regnamespace('access')::oid, 'pg_namespace'), '')
            """;

    /**
     * Brings every schema to the version this build needs. Safe to call at each start, and quick
     * where a build with the very same migrations was there last: it left their fingerprint.
     */
    public static void migrate(Database database) {
        var owner = JdbcClient.create(database.asOwner());
        var fingerprint = "migrated " + fingerprint(database.app().username());
        if (fingerprint.equals(owner.sql(SAID).query(String.class).single())) {
            return;
        }
        var schemas = new ArrayList<>(KERNEL);
        Systems.all().stream().map(SystemDescriptor::name).forEach(schemas::add);
        for (var schema : schemas) {
            migrate(database, schema);
        }
        owner.sql("comment on schema access is '" + fingerprint + "'").update();
    }

    /** Of every migration of this build, by name and content, and of the role they serve. */
    private static String fingerprint(String app) {
        try {
            var digest = Sha256.begin();
            digest.update(app.getBytes(UTF_8));
            var found =
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:" + PLACE + "*/*.sql");
            var migrations = new TreeMap<String, byte[]>();
            for (var one : found) {
                var url = one.getURL().toString();
                migrations.put(url.substring(url.lastIndexOf(PLACE)), one.getContentAsByteArray());
            }
            migrations.forEach((place, content) -> {
                digest.update(place.getBytes(UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException("the migrations cannot be read", e);
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
