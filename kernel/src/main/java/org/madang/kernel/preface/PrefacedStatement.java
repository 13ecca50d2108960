package org.madang.kernel.preface;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A prepared statement that takes what its connection keeps along when it is executed first: {@code
 * words; changes; statement}. Its parameters are remembered until then, for they stand behind those
 * of what is kept. Where that cannot be done (a batch, a cursor) the words are sent apart.
 */
final class PrefacedStatement implements InvocationHandler {

    /** A parameter set, to be set again with its place moved on. */
    private record Setting(Method method, Object[] arguments) {

        void apply(PreparedStatement statement, int moved) throws Throwable {
            var placed = arguments.clone();
            placed[0] = (Integer) arguments[0] + moved;
            Preface.call(statement, method, placed);
        }
    }

    private final Preface.Handler connection;
    private final Connection ours;
    private final String sql;
    private final List<Setting> settings = new ArrayList<>();
    private @Nullable PreparedStatement prefaced;
    private @Nullable PreparedStatement plain;

    private PrefacedStatement(Preface.Handler connection, Connection ours, String sql) {
        this.connection = connection;
        this.ours = ours;
        this.sql = sql;
    }

    static PreparedStatement of(Preface.Handler connection, Connection ours, String sql) {
        return (PreparedStatement)
                Proxy.newProxyInstance(
                        Preface.class.getClassLoader(),
                        new Class<?>[] {PreparedStatement.class},
                        new PrefacedStatement(connection, ours, sql));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
            throws Throwable {
        var name = method.getName();
        if (method.getDeclaringClass() == Object.class) {
            return name.equals("equals")
                    ? Preface.same(proxy, arguments == null ? null : arguments[0])
                    : Preface.call(this, method, arguments);
        }
        if (name.equals("getConnection")) {
            return ours;
        }
        if (name.equals("close")) {
            close();
            return null;
        }
        if (arguments != null && isParameter(method)) {
            if (plain == null) {
                settings.add(new Setting(method, arguments));
                return null;
            }
            return Preface.call(plain, method, arguments);
        }
        if (isExecution(method)) {
            return execute(method);
        }
        if (name.equals("isClosed") && prefaced == null && plain == null) {
            return false;
        }
        // After an execution: its results. Before: something that needs a statement to be there.
        var asked = prefaced != null && plain == null ? prefaced : plain();
        if (name.equals("clearParameters")) {
            settings.clear();
        }
        return Preface.call(asked, method, arguments);
    }

    private static boolean isParameter(Method method) {
        return method.getDeclaringClass() == PreparedStatement.class
                && method.getName().startsWith("set");
    }

    private static boolean isExecution(Method method) {
        return method.getParameterCount() == 0
                && switch (method.getName()) {
                    case "execute", "executeQuery", "executeUpdate", "executeLargeUpdate" -> true;
                    default -> false;
                };
    }

    private @Nullable Object execute(Method method) throws Throwable {
        var bundle = prefaced == null && plain == null ? connection.take() : null;
        if (bundle == null) {
            return Preface.call(plain(), method, null);
        }
        try {
            return execute(method, bundle);
        } catch (SQLException e) {
            connection.unsent(bundle);
            throw e;
        }
    }

    private Object execute(Method method, Kept.Bundle bundle) throws Throwable {
        var both = connection.connection().prepareStatement(bundle.sql() + ";\n" + sql);
        prefaced = both;
        bundle.bind(both);
        int moved = bundle.places();
        for (var setting : settings) {
            setting.apply(both, moved);
        }
        both.execute();
        boolean hasRows = false;
        for (int i = 0; i < bundle.results(); i++) {
            hasRows = both.getMoreResults();
        }
        return switch (method.getName()) {
            case "execute" -> hasRows;
            case "executeQuery" -> {
                if (!hasRows) {
                    throw new SQLException("No results were returned by the query.", "02000");
                }
                yield both.getResultSet();
            }
            case "executeUpdate" -> both.getUpdateCount();
            default -> both.getLargeUpdateCount();
        };
    }

    /**
     * The statement alone, with the parameters set so far; what the connection keeps goes first.
     */
    private PreparedStatement plain() throws Throwable {
        connection.send();
        var alone = plain;
        if (alone == null) {
            alone = connection.connection().prepareStatement(sql);
            plain = alone;
            for (var setting : settings) {
                setting.apply(alone, 0);
            }
        }
        return alone;
    }

    private void close() throws SQLException {
        settings.clear();
        var first = prefaced;
        if (first != null) {
            first.close();
        }
        var second = plain;
        if (second != null) {
            second.close();
        }
    }
}
