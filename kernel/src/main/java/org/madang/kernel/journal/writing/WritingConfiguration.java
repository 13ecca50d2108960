package org.madang.kernel.journal.writing;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import javax.sql.DataSource;
import org.madang.kernel.database.Database;
import org.madang.kernel.journal.Journal;
import org.madang.kernel.preface.Writes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
class WritingConfiguration {

    /** Connections for entries that outlive a refusal; more than two refusals at once can wait. */
    private static final int APART = 2;

    /** Not a {@link DataSource} to Spring: everybody else means the one pool. */
    record Apart(HikariDataSource pool) implements AutoCloseable {
        @Override
        public void close() {
            pool.close();
        }
    }

    /** The data source is asked for so that the schema stands before the first connection. */
    @Bean(destroyMethod = "close")
    Apart journalApart(Database database, DataSource migrated) {
        return new Apart(database.pool(APART));
    }

    @Bean
    Journal journal(Writes writes, Apart apart, ObjectProvider<MeterRegistry> meters) {
        return new RowJournal(
                writes,
                new JdbcTemplate(apart.pool()),
                meters.getIfAvailable(SimpleMeterRegistry::new));
    }
}
