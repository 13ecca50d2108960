package org.madang.kernel.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    Database database(DatabaseSettings settings) {
        var url = settings.url();
        return url == null || url.isBlank()
                ? EmbeddedDatabase.start(settings.directory(), Map.of())
                : Database.at(settings, url);
    }

    /** Migrated before anyone can ask for a connection. */
    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(Database database, DatabaseSettings settings) {
        Migrations.migrate(database);
        return database.pool(settings.connections());
    }
}
