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
 * Words that go to the server ahead of the next statement, in the same round trip. A transaction
 * says at its start whose rows it may touch; said apart, that costs every transaction a whole
 * journey to the database and back.
 *
 * <p>Connections of the house's pool keep such words until a prepared statement is executed and
 * then send both as one message. Whatever else is asked of the connection sends the words first.
 * Nothing can therefore reach the server before them. A transaction that ends takes words not yet
 * sent along.
 */
public final class Preface {

    private static final Set<String> ENDINGS = Set.of("commit", "setAutoCommit", "close", "abort");

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
        void keep(Words words);
    }

    /** A statement whose results nobody wants, with its parameters. */
    record Words(String sql, List<String> parameters) {

        Words {
            parameters = List.copyOf(parameters);
        }

        void bind(PreparedStatement statement) throws SQLException {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setString(i + 1, parameters.get(i));
            }
        }
    }

    private Preface() {}

    /**
     * Sends the statement with the connection's next one; at once where the connection is none of
     * ours. Words said again before they were sent replace the earlier ones.
     *
     * @param sql a single query; what it returns is passed over
     */
    public static void say(Connection connection, String sql, List<String> parameters)
            throws SQLException {
        var words = new Words(sql, parameters);
        if (connection.isWrapperFor(Keeper.class)) {
            connection.unwrap(Keeper.class).keep(words);
        } else {
            send(connection, words);
        }
    }

    private static void send(Connection connection, Words words) throws SQLException {
        try (var statement = connection.prepareStatement(words.sql())) {
            words.bind(statement);
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

    /** A connection with the words it keeps. */
    static final class Handler implements InvocationHandler, Keeper {

        private final Connection connection;
        private @Nullable Words kept;

        Handler(Connection connection) {
            this.connection = connection;
        }

        @Override
        public void keep(Words words) {
            kept = words;
        }

        /** Unless others were said since. */
        void keepAgain(Words words) {
            if (kept == null) {
                kept = words;
            }
        }

        Connection connection() {
            return connection;
        }

        /** The words, which are the caller's to send from now on. */
        @Nullable Words take() {
            var words = kept;
            kept = null;
            return words;
        }

        /** Sends what is kept, apart. */
        void send() throws SQLException {
            var words = take();
            if (words != null) {
                Preface.send(connection, words);
            }
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
                throws Throwable {
            var name = method.getName();
            var first = arguments == null ? null : arguments[0];
            if (method.getDeclaringClass() == Keeper.class && first instanceof Words words) {
                keep(words);
                return null;
            }
            if (first == Keeper.class) {
                return name.equals("unwrap") ? proxy : true;
            }
            if (method.getDeclaringClass() == Object.class) {
                return name.equals("equals") ? same(proxy, first) : call(this, method, arguments);
            }
            if (kept == null || QUIET.contains(name)) {
                return call(connection, method, arguments);
            }
            if (name.equals("prepareStatement")
                    && first instanceof String sql
                    && method.getParameterCount() == 1) {
                return PrefacedStatement.of(this, (Connection) proxy, sql);
            }
            if (ENDINGS.contains(name) || (name.equals("rollback") && first == null)) {
                kept = null;
            } else if (!name.equals("rollback")) {
                // A return to a savepoint undoes what was sent, not what is yet to be.
                send();
            }
            return call(connection, method, arguments);
        }
    }
}
