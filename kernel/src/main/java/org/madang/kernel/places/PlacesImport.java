package org.madang.kernel.places;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;

/**
 * Brings the facts of this build into the database: at the first start and again when a newer build
 * knows more. Doing it twice changes nothing; two servers that start at once take turns.
 */
public final class PlacesImport {

    private PlacesImport() {}

    /**
     * Loads the facts unless they are loaded.
     *
     * @return whether anything was loaded
     */
    public static boolean load(DataSource database) {
        var hash = PlaceFacts.hash();
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var due = !hash.equals(loadedHash(connection));
                if (due) {
                    replace(connection, hash);
                }
                connection.commit();
                return due;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the facts on places could not be loaded", e);
        }
    }

    /** Locks the edition until the transaction ends, so that only one server loads. */
    private static String loadedHash(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                "select facts_hash from places.edition for update")) {
            return row.next() ? row.getString(1) : "";
        }
    }

    private static void replace(Connection connection, String hash) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("delete from places.succession");
            statement.execute("delete from places.division");
        }
        try (var rows =
                new CopyRows(connection, "places.division (code, period, level, parent, ko, en)")) {
            for (var division : PlaceFacts.divisions()) {
                rows.row(
                        division.code(),
                        CopyRows.range(division.inForce()),
                        division.level().name().toLowerCase(Locale.ROOT),
                        division.code().parent().map(DivisionCode::value).orElse("\\N"),
                        division.name().ko(),
                        division.name().en());
            }
        }
        try (var rows =
                new CopyRows(
                        connection, "places.succession (predecessor, successor, on_day, kind)")) {
            for (var step : PlaceFacts.successions()) {
                rows.row(
                        step.predecessor(),
                        step.successor(),
                        step.date(),
                        step.kind().name().toLowerCase(Locale.ROOT));
            }
        }
        try (var edition =
                connection.prepareStatement(
                        "update places.edition set number = number + 1, facts_hash = ?")) {
            edition.setString(1, hash);
            edition.executeUpdate();
        }
    }
}
