package org.madang.kernel.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.madang.kernel.preface.Writes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    Database database(DatabaseSettings settings, ObjectProvider<EarlyDatabase> early) {
        var url = settings.url();
        if (url != null && !url.isBlank()) {
            return Database.at(settings, url);
        }
        var begun = early.getIfAvailable();
        return begun == null
                ? EmbeddedDatabase.start(settings.directory(), Map.of())
                : begun.take();
    }

    /** Migrated before anyone can ask for a connection. */
    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(Database database, DatabaseSettings settings) {
        Migrations.migrate(database);
        return database.pool(settings.connections());
    }

    @Bean
    Writes writes(HikariDataSource dataSource) {
        return new Writes(new JdbcTemplate(dataSource));
    }
}
