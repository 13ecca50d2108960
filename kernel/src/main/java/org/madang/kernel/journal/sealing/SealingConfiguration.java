package org.madang.kernel.journal.sealing;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.madang.kernel.database.Database;
import org.madang.kernel.journal.format.SigningKey;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(JournalSettings.class)
class SealingConfiguration {

    @Bean
    SigningKey journalKey(
            JournalSettings settings, @Value("${madang.production:false}") boolean production) {
        return KeyFiles.load(settings, production);
    }

    /** The data source is asked for so that the schema stands before the first round. */
    @Bean
    Sealing journalSealing(
            Database database,
            DataSource migrated,
            SigningKey key,
            JournalSettings settings,
            ObjectProvider<MeterRegistry> meters) {
        var sequencer =
                new Sequencer(
                        database.asOwner(),
                        key,
                        KeyFiles.published(settings.directory()),
                        settings.directory(),
                        InstantSource.system());
        return new Sealing(
                sequencer, settings, meters.getIfAvailable(SimpleMeterRegistry::new));
    }
}
