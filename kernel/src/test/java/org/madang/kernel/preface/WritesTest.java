package org.madang.kernel.preface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.kernel.testing.TestDatabase;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

class WritesTest {

    private static final String NOTE = "insert into writes_test.noted values (?, ?, ?)";

    private static HikariDataSource pool;
    private static JdbcTemplate jdbc;
    private static TransactionTemplate transaction;
    private static Writes writes;
    private String word = "";

    @BeforeAll
    static void open() throws SQLException {
        var owner = new JdbcTemplate(TestDatabase.shared().asOwner());
        owner.execute("create schema if not exists writes_test");
        owner.execute("drop table if exists writes_test.noted");
        owner.execute(
                """
                create table writes_test.noted
                    (word text, number int check (number > 0), facts text[])
                """);
        owner.execute("grant usage on schema writes_test to madang_app");
        owner.execute("grant select, insert on writes_test.noted to madang_app");
        pool = TestDatabase.shared().pool(1);
        jdbc = new JdbcTemplate(pool);
        transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
        writes = new Writes(jdbc);
    }

    @AfterAll
    static void shut() {
        pool.close();
    }

    @BeforeEach
    void begin() {
        word = UUID.randomUUID().toString();
    }

    private void note(int number) {
        writes.later(NOTE, word, number, new String[] {"a", "b"});
    }

    private List<Integer> noted() {
        return jdbc.queryForList(
                "select number from writes_test.noted where word = ? order by number",
                Integer.class,
                word);
    }

    @Test
    void what_is_written_later_stands_after_the_commit() {
        // More often than it takes to be prepared on the server.
        for (int i = 1; i <= 9; i++) {
            int number = i;
            transaction.executeWithoutResult(status -> note(number));
        }
        assertThat(noted()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void every_statement_of_the_transaction_sees_what_was_written_before_it() {
        transaction.executeWithoutResult(status -> {
            note(1);
            assertThat(noted()).containsExactly(1);
            note(2);
            note(3);
            assertThat(jdbc.update(NOTE, word, 4, null)).isEqualTo(1);
            note(5);
            jdbc.execute("select 1");
            assertThat(noted()).containsExactly(1, 2, 3, 4, 5);
        });
        assertThat(noted()).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void more_than_one_message_holds_is_written_whole() {
        transaction.executeWithoutResult(status -> {
            for (int i = 1; i <= 100; i++) {
                note(i);
            }
        });
        assertThat(noted()).hasSize(100);
    }

    @Test
    void nothing_is_left_of_a_transaction_taken_back() {
        transaction.executeWithoutResult(status -> {
            note(1);
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> assertThat(noted()).isEmpty());
        assertThat(noted()).isEmpty();
    }

    @Test
    void a_change_the_server_refuses_fails_the_commit_and_leaves_nothing() {
        assertThatThrownBy(() ->
                        transaction.executeWithoutResult(status -> {
                            note(1);
                            noted();
                            note(-1);
                        }))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(noted()).isEmpty();
        transaction.executeWithoutResult(status -> note(2));
        assertThat(noted()).containsExactly(2);
    }

    @Test
    void a_change_the_server_refuses_fails_the_next_statement() {
        assertThatThrownBy(() ->
                        transaction.executeWithoutResult(status -> {
                            note(-1);
                            noted();
                        }))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(noted()).isEmpty();
    }

    @Test
    void a_change_never_sent_keeps_the_transaction_from_being_committed() {
        assertThatThrownBy(() ->
                        transaction.executeWithoutResult(status -> {
                            note(1);
                            assertThatThrownBy(() -> unsent())
                                    .isInstanceOf(DataAccessException.class);
                        }))
                .isInstanceOf(TransactionException.class)
                .hasRootCauseMessage("a change of the transaction was not made");
        assertThat(noted()).isEmpty();
    }

    @Test
    void a_return_to_a_savepoint_undoes_what_was_written_after_it_alone() {
        var nested = new TransactionTemplate(transaction.getTransactionManager());
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        transaction.executeWithoutResult(status -> {
            note(1);
            nested.executeWithoutResult(inner -> {
                note(2);
                inner.setRollbackOnly();
            });
            nested.executeWithoutResult(inner -> note(3));
            assertThatThrownBy(() ->
                            nested.executeWithoutResult(inner -> {
                                note(-1);
                                noted();
                            }))
                    .isInstanceOf(DataIntegrityViolationException.class);
            note(4);
        });
        assertThat(noted()).containsExactly(1, 3, 4);
    }

    @Test
    void whoever_leaves_a_transaction_open_is_told_and_nothing_is_kept() throws SQLException {
        try (var connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            owe(connection, 1);
            assertThatThrownBy(() -> connection.setAutoCommit(true))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("not committed");
        }
        assertThatThrownBy(
                        () -> {
                            try (var connection = pool.getConnection()) {
                                connection.setAutoCommit(false);
                                owe(connection, 2);
                            }
                        })
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("not committed");
        assertThat(noted()).isEmpty();
    }

    @Test
    void outside_a_transaction_nothing_is_written_later() throws SQLException {
        assertThatThrownBy(() -> note(1)).isInstanceOf(IllegalStateException.class);
        try (var connection = pool.getConnection()) {
            owe(connection, 2);
            assertThat(noted(connection)).isEqualTo(1);
        }
    }

    @Test
    void a_foreign_connection_writes_at_once() throws SQLException {
        try (var foreign = TestDatabase.shared().asOwner().getConnection()) {
            foreign.setAutoCommit(false);
            owe(foreign, 1);
            assertThat(noted(foreign)).isEqualTo(1);
            foreign.rollback();
        }
    }

    /** Asks without a parameter: the driver refuses to send it. */
    private void unsent() {
        jdbc.execute(
                "select ?::int", (PreparedStatementCallback<Boolean>) PreparedStatement::execute);
    }

    private void owe(Connection connection, int number) throws SQLException {
        Preface.owe(connection, NOTE, List.of(word, number, new String[0]));
    }

    private int noted(Connection connection) throws SQLException {
        var sql = "select count(*) from writes_test.noted where word = '" + word + "'";
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}
