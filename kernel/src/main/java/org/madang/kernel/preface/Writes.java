package org.madang.kernel.preface;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Changes that nobody waits for the answer of: they travel with the transaction's next statement or
 * with its commit. Meant for rows whose writing cannot fail but by our own mistake; where the
 * server refuses one nevertheless, the next statement or the commit fails, and nothing is kept of
 * the transaction.
 */
public final class Writes {

    private final JdbcOperations jdbc;

    public Writes(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes in the running transaction, at the latest with its commit.
     *
     * @param sql a single insert, update or delete with {@code ?} for parameters
     * @throws IllegalStateException when no transaction is running
     */
    public void later(String sql, @Nullable Object... parameters) {
        later(sql, Arrays.asList(parameters));
    }

    /** The same with a list of parameters. */
    public void later(String sql, List<? extends @Nullable Object> parameters) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("what is written later needs a transaction");
        }
        jdbc.execute(
                (ConnectionCallback<@Nullable Void>)
                        connection -> {
                            Preface.owe(connection, sql, parameters);
                            return null;
                        });
    }
}
