package org.madang.kernel.places;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class PlacesConfiguration {

    /** Nobody asks for a place before the facts are there. */
    @Bean
    Places places(DataSource database, JdbcClient jdbc, ObjectProvider<Clock> clock) {
        PlacesImport.load(database);
        return new Places(jdbc, clock.getIfAvailable(Clock::systemUTC));
    }
}
