package org.madang.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@Timeout(value = 240, unit = TimeUnit.SECONDS)
class StandbyTest {

    private static final Map<String, String> QUICK = Map.of("fsync", "off");

    @TempDir Path directory;

    private Path first;
    private Path second;
    private Database primary;
    private @Nullable Standby standby;

    @BeforeEach
    void a_house_with_something_in_it() {
        first = directory.resolve("first");
        second = directory.resolve("second");
        primary = EmbeddedDatabase.start(first, QUICK);
        write("create table kept (number int)");
        write("grant select on kept to madang_app");
        write("insert into kept values (1)");
    }

    @AfterEach
    void both_are_stopped() {
        if (standby != null) {
            standby.close();
        }
        primary.close();
    }

    private void write(String statement) {
        JdbcClient.create(primary.asOwner()).sql(statement).update();
    }

    private static int kept(Database database) {
        return JdbcClient.create(database.asOwner())
                .sql("select count(*) from kept")
                .query(Integer.class)
                .single();
    }

    private Standby follow(boolean synchronous) throws Exception {
        var following = Standby.follow(first, second, synchronous);
        standby = following;
        return following;
    }

    private static void until(BooleanSupplier happened) throws InterruptedException {
        while (!happened.getAsBoolean()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    @Test
    void what_is_written_at_the_first_is_read_at_the_second_which_takes_nothing() throws Exception {
        var following = follow(false);
        assertThat(kept(following.database())).isEqualTo(1);
        write("insert into kept values (2)");
        until(() -> kept(following.database()) == 2);
        var there = JdbcClient.create(following.database().asOwner());
        assertThatThrownBy(() -> there.sql("insert into kept values (3)").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("read-only");
        assertThat(following.isFollowing()).isTrue();
    }

    @Test
    void where_commits_wait_nothing_acknowledged_is_lost_with_the_first() throws Exception {
        var following = follow(true);
        until(() -> {
            try {
                return following.behind().orElse(-1) == 0;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        for (int number = 2; number <= 50; number++) {
            write("insert into kept values (" + number + ")");
        }
        assertThat(
                        JdbcClient.create(primary.asOwner())
                                .sql("show synchronous_standby_names")
                                .query(String.class)
                                .single())
                .isEqualTo(Standby.NAME);
        primary.close();
        Standby.promote(second);
        assertThat(following.isFollowing()).isFalse();
        assertThat(kept(following.database())).isEqualTo(50);
        JdbcClient.create(following.database().asOwner())
                .sql("insert into kept values (51)")
                .update();
        assertThat(kept(following.database())).isEqualTo(51);
    }

    @Test
    void a_first_that_comes_back_on_another_port_is_found_again() throws Exception {
        var following = follow(false);
        primary.close();
        assertThat(following.lookAfterPrimary()).isFalse();
        primary = EmbeddedDatabase.start(first, QUICK);
        write("insert into kept values (2)");
        assertThat(following.lookAfterPrimary()).isTrue();
        until(() -> kept(following.database()) == 2);
    }

    @Test
    void a_standby_that_stops_goes_on_where_it_was_and_holds_nobody_up() throws Exception {
        follow(true).close();
        write("insert into kept values (2)");
        var following = follow(false);
        until(() -> kept(following.database()) == 2);
    }

    @Test
    void neither_a_house_that_is_not_running_nor_a_database_of_its_own_is_taken() {
        assertThatThrownBy(() -> Standby.follow(directory.resolve("none"), second, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("start it first");
        var own = EmbeddedDatabase.start(second, QUICK);
        own.close();
        assertThatThrownBy(() -> Standby.follow(first, second, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("database of its own");
        assertThatThrownBy(() -> Standby.promote(second))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no standby");
    }

    @Test
    void questions_go_to_the_standby_where_one_is_named_and_to_the_house_where_not()
            throws Exception {
        var following = follow(false);
        var own = JdbcClient.create(primary.asOwner());
        assertThat(recovering(new Reading(primary, settings(null), own))).isFalse();
        var reading = new Reading(primary, settings(following.database().url()), own);
        assertThat(recovering(reading)).isTrue();
        assertThat(reading.client().sql("select count(*) from kept").query(Long.class).single())
                .isEqualTo(1);
        reading.destroy();
    }

    private static boolean recovering(Reading reading) {
        return reading.client().sql("select pg_is_in_recovery()").query(Boolean.class).single();
    }

    private static DatabaseSettings settings(@Nullable String readingUrl) {
        return new DatabaseSettings(
                null, "madang_app", "", "madang_owner", "", Path.of("none"), 5, readingUrl);
    }
}
