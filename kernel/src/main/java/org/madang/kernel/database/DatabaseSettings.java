package org.madang.kernel.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the house's PostgreSQL is ({@code madang.database.*}).
 *
 * @param url JDBC address of a PostgreSQL 18 or later; null starts the embedded one
 * @param username role the house works as; row-level security binds it
 * @param ownerUsername role that owns the schemas and migrates them
 * @param directory data directory of the embedded server; it lasts
 * @param connections size of the pool
 * @param readingUrl JDBC address of a standby for {@link Reading}; null asks the database itself
 */
@ConfigurationProperties("madang.database")
public record DatabaseSettings(
        @Nullable String url,
        @DefaultValue("madang_app") String username,
        @DefaultValue("") String password,
        @DefaultValue("madang_owner") String ownerUsername,
        @DefaultValue("") String ownerPassword,
        @DefaultValue("data/postgresql") Path directory,
        @DefaultValue("20") int connections,
        @Nullable String readingUrl) {}
