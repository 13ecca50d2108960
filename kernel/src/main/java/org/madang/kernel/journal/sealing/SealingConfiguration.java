package org.madang.kernel.journal.sealing;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
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

    /** The directory of the journal's copy outside the database. */
    record Place(Path directory) {}

    @Bean
    Place journalPlace(JournalSettings settings, @Value("${madang.data:data}") Path data) {
        return new Place(settings.directoryIn(data));
    }

    @Bean
    SigningKey journalKey(
            JournalSettings settings,
            Place place,
            @Value("${madang.production:false}") boolean production) {
        return KeyFiles.load(settings, place.directory(), production);
    }

    /** The data source is asked for so that the schema stands before the first round. */
    @Bean
    Sealing journalSealing(
            Database database,
            DataSource migrated,
            SigningKey key,
            JournalSettings settings,
            Place place,
            ObjectProvider<MeterRegistry> meters) {
        var sequencer =
                new Sequencer(
                        database.asOwner(),
                        key,
                        KeyFiles.published(place.directory()),
                        place.directory(),
                        InstantSource.system());
        return new Sealing(sequencer, settings, meters.getIfAvailable(SimpleMeterRegistry::new));
    }
}
