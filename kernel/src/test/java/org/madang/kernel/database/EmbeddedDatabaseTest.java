package org.madang.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@Timeout(value = 180, unit = TimeUnit.SECONDS)
class EmbeddedDatabaseTest {

    @TempDir Path directory;

    private Database database;
    private JdbcClient owner;

    @BeforeEach
    void a_database_as_houses_have_it() {
        database = EmbeddedDatabase.start(directory, Map.of());
        owner = JdbcClient.create(database.asOwner());
        owner.sql("create table kept (number int)").update();
    }

    @AfterEach
    void stop() {
        database.close();
    }

    private String setting(String name) {
        return owner.sql("select current_setting(?)").param(name).query(String.class).single();
    }

    @Test
    void what_is_acknowledged_is_on_the_disk_even_when_the_power_fails() {
        assertThat(setting("fsync")).isEqualTo("on");
        assertThat(setting("synchronous_commit")).isEqualTo("on");
        assertThat(setting("full_page_writes")).isEqualTo("on");
    }

    @Test
    void a_server_that_is_killed_comes_back_by_itself_with_all_it_acknowledged() throws Exception {
        owner.sql("insert into kept values (17)").update();
        var server = Orphan.running(directory).orElseThrow();
        var helpers = server.descendants().toList();
        server.destroyForcibly();
        helpers.forEach(ProcessHandle::destroyForcibly);
        server.onExit().get();
        assertThat(numbers()).isEqualTo(1);
        assertThat(Orphan.running(directory).orElseThrow().pid()).isNotEqualTo(server.pid());
    }

    @Test
    void helpers_that_outlive_a_killed_server_are_gone_before_the_next_one_starts()
            throws Exception {
        var server = Orphan.running(directory).orElseThrow();
        try (var connection = database.asOwner().getConnection();
                var statement = connection.createStatement()) {
            long helper;
            try (var row = statement.executeQuery("select pg_backend_pid()")) {
                row.next();
                helper = row.getLong(1);
            }
            server.destroyForcibly();
            server.onExit().get();
            assertThat(numbers()).isNotNegative();
            assertThat(Path.of("/proc", Long.toString(helper), "exe")).doesNotExist();
        }
    }

    @Test
    void a_second_house_on_the_directory_is_refused_and_does_not_harm_the_first() throws Exception {
        assertThatThrownBy(() -> EmbeddedDatabase.start(directory, Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Another house is running");
        assertThat(numbers()).isNotNegative();
    }

    /** Asks until there is an answer, but not for ever. */
    private long numbers() throws InterruptedException {
        for (int i = 0; i < 900; i++) {
            try {
                return owner.sql("select count(*) from kept where number = 17")
                        .query(Long.class)
                        .single();
            } catch (DataAccessException e) {
                Thread.sleep(100);
            }
        }
        throw new AssertionError("the database did not come back");
    }
}
