package org.madang.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

@Timeout(value = 180, unit = TimeUnit.SECONDS)
class MigrationsTest {

    private static final String NOTES = "select count(*) from notices.migration";

    @TempDir Path directory;

    @Test
    void a_schema_left_by_another_build_is_brought_to_this_one() {
        try (var database = EmbeddedDatabase.start(directory, Map.of("fsync", "off"))) {
            Migrations.migrate(database);
            var owner = JdbcClient.create(database.asOwner());
            var done = owner.sql(NOTES).query(Long.class).single();
            assertThat(done).isPositive();
            owner.sql("drop schema notices cascade").update();
            owner.sql("comment on schema access is 'migrated by another build'").update();
            Migrations.migrate(database);
            assertThat(owner.sql(NOTES).query(Long.class).single()).isEqualTo(done);
        }
    }

    private void begin(EarlyDatabase early, GenericApplicationContext context) {
        var settings = Map.<String, Object>of("madang.database.directory", directory.toString());
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", settings));
        early.initialize(context);
    }

    @Test
    void a_database_begun_early_is_the_one_the_house_takes() throws Exception {
        try (var early = new EarlyDatabase();
                var context = new GenericApplicationContext()) {
            begin(early, context);
            try (var database = early.take()) {
                assertThat(
                                JdbcClient.create(database.asOwner())
                                        .sql(NOTES)
                                        .query(Long.class)
                                        .single())
                        .isPositive();
                assertThat(Orphan.running(directory)).isPresent();
            }
        }
    }

    @Test
    void a_house_that_fails_early_leaves_no_server_behind() throws Exception {
        try (var early = new EarlyDatabase();
                var context = new GenericApplicationContext()) {
            begin(early, context);
        }
        assertThat(directory.resolve("PG_VERSION")).exists();
        assertThat(Orphan.running(directory)).isEmpty();
    }
}
