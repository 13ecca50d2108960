package org.madang.kernel.journal.sealing;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.madang.kernel.access.HouseSettings;
import org.madang.kernel.access.ProductionCheck;
import org.madang.kernel.database.Database;
import org.madang.kernel.journal.format.SigningKey;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(JournalSettings.class)
class SealingConfiguration {

    @Bean
    JournalPlace journalPlace(JournalSettings settings, HouseSettings house) {
        return new JournalPlace(settings.directoryIn(house.data()));
    }

    @Bean
    SigningKey journalKey(JournalSettings settings, JournalPlace place, HouseSettings house) {
        // In production nothing is made up on disk: the check below stops the start.
        return house.production() && settings.keyFile() == null
                ? KeyFiles.passing(settings.origin())
                : KeyFiles.load(settings, place.directory(), house.production());
    }

    @Bean
    ProductionCheck journalIsSealedForReal(JournalSettings settings) {
        return () -> settings.keyFile() == null ? List.of(KeyFiles.NEEDED) : List.of();
    }

    /** The data source is asked for so that the schema stands before the first round. */
    @Bean
    Sealing journalSealing(
            Database database,
            DataSource migrated,
            SigningKey key,
            JournalSettings settings,
            JournalPlace place,
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
