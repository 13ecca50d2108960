package org.madang.kernel.preface;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What goes to the server ahead of the next statement, in the same round trip. A transaction says
 * at its start whose rows it may touch, and writes on its way what it needs no answer to, such as
 * entries of the journal; each said apart costs a whole journey to the database and back.
 *
 * <p>Connections of the house's pool keep such words and changes until a prepared statement is
 * executed and then send all as one message. Whatever else is asked of the connection sends them
 * first. Nothing can therefore reach the server before them, and no statement can miss a change
 * made before it. A commit takes changes along; words alone are needed no longer then.
 */
public final class Preface {

    /** What asks the server for nothing, or nothing that the words could matter to. */
    private static final Set<String> QUIET =
            Set.of(
                    "getAutoCommit",
                    "isClosed",
                    "isReadOnly",
                    "setReadOnly",
                    "getWarnings",
                    "clearWarnings",
                    "getMetaData",
                    "getTransactionIsolation",
                    "setTransactionIsolation",
                    "getHoldability",
                    "getNetworkTimeout",
                    "setNetworkTimeout",
                    "createArrayOf",
                    "isValid",
                    "getCatalog",
                    "getSchema",
                    "getTypeMap",
                    "getClientInfo");

    /** What a connection of ours can be unwrapped to. */
    interface Keeper {
        void keep(Kept.Words words) throws SQLException;
    }

    private Preface() {}

    /**
     * Sends the statement with the connection's next one; at once where the connection is none of
     * ours. Words said again before anything was sent or owed replace the earlier ones.
     *
     * @param sql a single query; what it returns is passed over
     */
    public static void say(Connection connection, String sql, List<String> parameters)
            throws SQLException {
        keep(connection, new Kept.Words(sql, parameters, false));
    }

    /**
     * Sends the change with the connection's next statement, or with its commit; at once where the
     * connection is none of ours or commits each statement by itself. Where the server refuses the
     * change, that next statement or the commit fails.
     *
     * @param sql a single insert, update or delete; how many rows it changed is passed over
     * @param parameters as {@link PreparedStatement#setObject(int, Object)} takes them
     */
    static void owe(Connection connection, String sql, List<? extends @Nullable Object> parameters)
            throws SQLException {
        var change = new Kept.Words(sql, parameters, true);
        if (connection.getAutoCommit()) {
            send(connection, change);
        } else {
            keep(connection, change);
        }
    }

    private static void keep(Connection connection, Kept.Words words) throws SQLException {
        if (connection.isWrapperFor(Keeper.class)) {
            connection.unwrap(Keeper.class).keep(words);
        } else {
            send(connection, words);
        }
    }

    private static void send(Connection connection, Kept.Words words) throws SQLException {
        send(connection, new Kept.Bundle(List.of(words)), "");
    }

    private static void send(Connection connection, Kept.Bundle bundle, String ending)
            throws SQLException {
        try (var statement = connection.prepareStatement(bundle.sql() + ending)) {
            bundle.bind(statement);
            statement.execute();
        }
    }

    /** The same connection, able to keep words. */
    public static Connection able(Connection connection) {
        return (Connection)
                Proxy.newProxyInstance(
                        Preface.class.getClassLoader(),
                        new Class<?>[] {Connection.class, Keeper.class},
                        new Handler(connection));
    }

    /** A connection or statement is equal to nothing but itself. */
    @SuppressWarnings("ReferenceEquality")
    static boolean same(Object proxy, @Nullable Object other) {
        return proxy == other;
    }

    /** Calls the method, and throws what it threw. */
    static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    /** A connection with what it keeps. */
    static final class Handler implements InvocationHandler, Keeper {

        private final Connection connection;
        private final Kept kept = new Kept();

        Handler(Connection connection) {
            this.connection = connection;
        }

        @Override
        public void keep(Kept.Words words) throws SQLException {
            if (kept.isFull()) {
                send();
            }
            kept.add(words);
        }

        Connection connection() {
            return connection;
        }

        /** What is kept, which is the caller's to send from now on; null where nothing is. */
        Kept.@Nullable Bundle take() {
            return kept.take();
        }

        /** What was taken could not be sent. */
        void unsent(Kept.Bundle bundle) {
            kept.unsent(bundle);
        }

        /** Sends what is kept, apart. */
        void send() throws SQLException {
            var bundle = take();
            if (bundle == null) {
                return;
            }
            try {
                Preface.send(connection, bundle, "");
            } catch (SQLException e) {
                unsent(bundle);
                throw e;
            }
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
                throws Throwable {
            var name = method.getName();
            var first = arguments == null ? null : arguments[0];
            if (method.getDeclaringClass() == Keeper.class && first instanceof Kept.Words words) {
                keep(words);
                return null;
            }
            if (first == Keeper.class) {
                return name.equals("unwrap") ? proxy : true;
            }
            if (method.getDeclaringClass() == Object.class) {
                return name.equals("equals") ? same(proxy, first) : call(this, method, arguments);
            }
            if (name.equals("commit")) {
                commit();
                return null;
            }
            if (kept.isEmpty() || QUIET.contains(name)) {
                return call(connection, method, arguments);
            }
            if (name.equals("prepareStatement")
                    && first instanceof String sql
                    && method.getParameterCount() == 1) {
                return PrefacedStatement.of(this, (Connection) proxy, sql);
            }
            switch (name) {
                case "rollback" -> kept.undo(first != null);
                case "close", "abort" -> kept.clear();
                case "setAutoCommit" -> demandEmpty();
                default -> send();
            }
            return call(connection, method, arguments);
        }

        /** One message where changes are owed: they and the commit. */
        private void commit() throws SQLException {
            if (!kept.owes()) {
                kept.clear();
                connection.commit();
                return;
            }
            var bundle = kept.isBroken() ? null : take();
            try {
                if (bundle == null) {
                    throw new SQLException("a change of the transaction was not made", "25000");
                }
                Preface.send(connection, bundle, ";\nCOMMIT");
            } catch (SQLException e) {
                undo();
                throw e;
            }
        }

        /** Whoever leaves a transaction has committed it or taken it back. */
        private void demandEmpty() throws SQLException {
            if (kept.owes()) {
                undo();
                throw new SQLException("the transaction's changes were not committed", "25000");
            }
            kept.clear();
        }

        private void undo() throws SQLException {
            kept.clear();
            connection.rollback();
        }
    }
}
