package org.madang.app.baddays;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.madang.kernel.database.EmbeddedDatabase;

/**
 * Whoever rules the database can write what they like into it. They cannot hide it: an export, and
 * {@code verify} with the key and the log of checkpoints kept beside the database, name the entry.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class TamperedJournalTest {

    private static final String ENTRY = "(select entry_id from journal.leaf where index = 3)";

    @Test
    void what_a_superuser_alters_removes_or_inserts_is_named_by_verify() throws Exception {
        var data = SmallCountry.copy();
        var directory = data.resolve("postgresql");
        try (var database = EmbeddedDatabase.start(directory, Map.of());
                var superuser = superuser(directory, database.url());
                var oracle = new Oracle(data)) {
            assertThat(oracle.exportAndVerify().status()).isZero();

            change(superuser, "update journal.entry set actor_en = 'Nobody' where id = " + ENTRY);
            isNamed(oracle, "Altered");
            change(
                    superuser,
                    """
                    update journal.entry e set actor_en = k.actor_en from kept k
                    where k.id = e.id and k.xact = e.xact
                    """);
            assertThat(oracle.exportAndVerify().status()).isZero();

            change(superuser, "delete from journal.entry where id = " + ENTRY);
            isNamed(oracle, "Removed");
            change(
                    superuser,
                    """
                    insert into journal.entry select * from kept k where not exists (
                        select from journal.entry e where e.id = k.id and e.xact = k.xact)
                    """);
            assertThat(oracle.exportAndVerify().status()).isZero();

            change(superuser, "update journal.leaf set index = index + 1000000 where index >= 3");
            change(
                    superuser,
                    "update journal.leaf set index = index - 999999 where index > 999999");
            change(
                    superuser,
                    """
                    insert into journal.entry
                    select 999999999, xact, at, actor, actor_ko, 'Somebody', office, purpose,
                        purpose_ko, purpose_en, reference, deed, subject, what, facts
                    from kept limit 1
                    """);
            change(
                    superuser,
                    """
                    insert into journal.leaf select 3, id, xact, sha256('x')
                    from journal.entry where id = 999999999
                    """);
            isNamed(oracle, "Inserted");
        }
    }

    private static void isNamed(Oracle oracle, String how) {
        var verdict = oracle.exportAndVerify();
        assertThat(verdict.status()).as(verdict.words()).isEqualTo(1);
        assertThat(verdict.words()).contains(how, " is 3 (line");
    }

    /** With every trigger and rule off, as a superuser can have it. */
    private static Connection superuser(Path directory, String url)
            throws SQLException, IOException {
        var secret = Files.readString(directory.resolve("madang-secret"));
        var connection = DriverManager.getConnection(url, "postgres", secret);
        try (var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("create temporary table kept as table journal.entry");
        }
        return connection;
    }

    private static void change(Connection superuser, String sql) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
