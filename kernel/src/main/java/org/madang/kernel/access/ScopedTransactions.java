package org.madang.kernel.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.preface.Preface;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Tells PostgreSQL at the start of each transaction which rows it may touch. Outside a transaction
 * no setting is made and row-level security shows nothing.
 */
final class ScopedTransactions extends JdbcTransactionManager {

    private static final String TELL =
            """
            select set_config('madang.divisions', ?, true), set_config('madang.resident', ?, true),
                   set_config('madang.household', ?, true)
            """;

    private final transient CurrentActor current;

    ScopedTransactions(DataSource dataSource, CurrentActor current) {
        super(dataSource);
        this.current = current;
    }

    @Override
    protected void prepareTransactionalConnection(
            Connection connection, TransactionDefinition definition) throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        tell(connection, current.scope());
    }

    /** Tells the running transaction another scope. */
    void tellRunning(Scope scope) {
        var source = Objects.requireNonNull(getDataSource());
        var connection = DataSourceUtils.getConnection(source);
        try {
            tell(connection, scope);
        } catch (SQLException e) {
            throw translateException("scope", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    /**
     * Returns the running transaction to an earlier scope; where a failed statement has already
     * ended it, there is nothing left to restrict.
     */
    void tellAgain(Scope scope) {
        try {
            tellRunning(scope);
        } catch (DataAccessException e) {
            logger.debug("The transaction had failed before its scope could be restored", e);
        }
    }

    /** With the next statement of the transaction, in one journey. */
    private static void tell(Connection connection, Scope scope) throws SQLException {
        // A setting that ends with its transaction becomes '', so '' must mean "nothing": the
        // colon tells the nation (':') from no area at all.
        var divisions = scope.divisions() == null ? "" : ":" + scope.divisions();
        Preface.say(
                connection,
                TELL,
                List.of(divisions, text(scope.residentId()), text(scope.householdId())));
    }

    private static String text(@Nullable Long id) {
        return id == null ? "" : id.toString();
    }
}
