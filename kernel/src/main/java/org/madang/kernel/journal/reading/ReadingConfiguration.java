package org.madang.kernel.journal.reading;

import org.madang.kernel.access.Access;
import org.madang.kernel.access.PublicPaths;
import org.madang.kernel.journal.FactNames;
import org.madang.kernel.journal.Journal;
import org.madang.kernel.journal.JournalReading;
import org.madang.kernel.journal.sealing.JournalPlace;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.DeskDoor;
import org.madang.kernel.systems.Systems;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class ReadingConfiguration {

    @Bean
    JournalReading journalReading(
            JdbcTemplate jdbc,
            Access access,
            Journal journal,
            JournalPlace place,
            ObjectProvider<FactNames> names,
            PlatformTransactionManager transactions) {
        return new RowReading(
                JdbcClient.create(jdbc),
                access,
                journal,
                new CodeWords(Systems.all(), names.orderedStream().toList()),
                new Proving(jdbc, place.directory()),
                transactions);
    }

    @Bean
    DeskDoor journalDeskDoor() {
        return new DeskDoor(
                "/desk/journal",
                JournalReading.AUDIT.name(),
                Text.of("누가 누구의 정보를 왜 보았는지", "Who looked at whose data, and why"),
                JournalReading.AUDIT);
    }

    /** The seal is for everybody; it says nothing about anyone. */
    @Bean
    PublicPaths journalPaths() {
        return PublicPaths.of(
                "/journal", "/api/journal/checkpoint", "/api/journal/proof/consistency");
    }
}
