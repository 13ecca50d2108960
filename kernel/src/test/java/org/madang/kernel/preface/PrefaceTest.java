package org.madang.kernel.preface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.kernel.testing.TestDatabase;
import org.postgresql.PGConnection;

class PrefaceTest {

    private static final String READ = "select current_setting('preface.word', true), ?::int";

    private static HikariDataSource pool;
    private Connection connection;

    @BeforeAll
    static void open() {
        pool = TestDatabase.shared().pool(1);
    }

    @AfterAll
    static void shut() {
        pool.close();
    }

    @BeforeEach
    void begin() throws SQLException {
        connection = pool.getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "create temporary table noted (word text, number int) on commit drop");
        }
    }

    @AfterEach
    void end() throws SQLException {
        connection.rollback();
        connection.close();
    }

    private void say(String word) throws SQLException {
        Preface.say(connection, "select set_config('preface.word', ?, true)", List.of(word));
    }

    /** What a query sees as said, by way of a prepared statement. */
    private String heard() throws SQLException {
        try (var query = connection.prepareStatement(READ)) {
            query.setInt(1, 7);
            try (var row = query.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(row.getInt(2)).isEqualTo(7);
                return row.getString(1);
            }
        }
    }

    private int noted(String word) throws SQLException {
        try (var query = connection.prepareStatement("select count(*) from noted where word = ?")) {
            query.setString(1, word);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static final String NOTE =
            "insert into noted values (current_setting('preface.word', true), ?)";

    @Test
    void words_are_heard_by_the_statement_they_precede() throws SQLException {
        // More often than it takes to be prepared on the server.
        for (int i = 0; i < 12; i++) {
            say("round " + i);
            assertThat(heard()).isEqualTo("round " + i);
            assertThat(heard()).isEqualTo("round " + i);
        }
    }

    @Test
    void the_last_words_said_count() throws SQLException {
        say("one");
        say("two");
        assertThat(heard()).isEqualTo("two");
    }

    @Test
    void a_change_reports_its_own_rows_and_not_the_words() throws SQLException {
        say("changed");
        try (var insert = connection.prepareStatement(NOTE + ", (?, ?)")) {
            insert.setInt(1, 1);
            insert.setString(2, "other");
            insert.setInt(3, 2);
            assertThat(insert.executeUpdate()).isEqualTo(2);
        }
        assertThat(noted("changed")).isEqualTo(1);
    }

    @Test
    void a_batch_hears_the_words() throws SQLException {
        say("batch");
        try (var insert = connection.prepareStatement(NOTE)) {
            for (int i = 0; i < 3; i++) {
                insert.setInt(1, i);
                insert.addBatch();
            }
            assertThat(insert.executeBatch()).hasSize(3);
        }
        assertThat(noted("batch")).isEqualTo(3);
    }

    @Test
    void a_statement_executed_again_hears_words_said_in_between() throws SQLException {
        say("first");
        try (var insert = connection.prepareStatement(NOTE)) {
            insert.setInt(1, 1);
            insert.executeUpdate();
            say("second");
            assertThat(insert.executeUpdate()).isEqualTo(1);
            assertThat(insert.executeUpdate()).isEqualTo(1);
        }
        assertThat(noted("first")).isEqualTo(1);
        assertThat(noted("second")).isEqualTo(2);
    }

    @Test
    void any_other_kind_of_statement_hears_the_words() throws SQLException {
        say("plain");
        try (var statement = connection.createStatement()) {
            statement.execute("insert into noted values (current_setting('preface.word'), 1)");
        }
        assertThat(noted("plain")).isEqualTo(1);
        say("cursor");
        try (var query = connection.prepareStatement(READ)) {
            query.setFetchSize(1);
            query.setInt(1, 7);
            try (var row = query.executeQuery()) {
                row.next();
                assertThat(row.getString(1)).isEqualTo("cursor");
            }
        }
        say("driver");
        connection.unwrap(PGConnection.class).getBackendPID();
        assertThat(heard()).isEqualTo("driver");
    }

    @Test
    void words_end_with_their_transaction_even_unsent() throws SQLException {
        say("forgotten");
        connection.rollback();
        assertThat(heard()).isNullOrEmpty();
        say("forgotten");
        connection.commit();
        assertThat(heard()).isNullOrEmpty();
    }

    @Test
    void a_return_to_a_savepoint_leaves_what_was_said_before_it() throws SQLException {
        say("outer");
        var savepoint = connection.setSavepoint();
        say("inner");
        assertThat(heard()).isEqualTo("inner");
        assertThatThrownBy(() -> connection.prepareStatement("select 1/0").executeQuery())
                .isInstanceOf(SQLException.class);
        say("after");
        connection.rollback(savepoint);
        assertThat(heard()).isEqualTo("after");
    }

    @Test
    void words_are_not_lost_with_a_statement_that_could_not_be_sent() throws SQLException {
        say("kept");
        try (var query = connection.prepareStatement(READ)) {
            assertThatThrownBy(query::executeQuery).isInstanceOf(SQLException.class);
        }
        assertThat(heard()).isEqualTo("kept");
    }

    @Test
    void a_query_that_returns_nothing_is_an_error_as_ever() throws SQLException {
        say("none");
        try (var insert = connection.prepareStatement(NOTE)) {
            insert.setInt(1, 1);
            assertThatThrownBy(insert::executeQuery).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void a_foreign_connection_is_told_at_once() throws SQLException {
        try (var foreign = TestDatabase.shared().asOwner().getConnection()) {
            foreign.setAutoCommit(false);
            Preface.say(foreign, "select set_config('preface.word', ?, true)", List.of("at once"));
            try (var statement = foreign.createStatement();
                    var row =
                            statement.executeQuery(
                                    "select current_setting('preface.word', true)")) {
                row.next();
                assertThat(row.getString(1)).isEqualTo("at once");
            }
        }
    }
}
