package org.madang.residents.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import org.madang.residents.Period;
import org.madang.residents.Relation;
import org.madang.residents.Residence;

/**
 * Reads periods and residences from rows that give {@code lower(period)}, {@code upper(period)}.
 */
final class Ranges {

    private Ranges() {}

    static Period period(ResultSet row, String start, String end) throws SQLException {
        return new Period(
                Objects.requireNonNull(row.getObject(start, LocalDate.class)),
                row.getObject(end, LocalDate.class));
    }

    static LocalDate date(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, LocalDate.class));
    }

    /** Columns since, until, household_id, relation, division, address_id, unit, cause, … */
    static Residence residence(ResultSet row) throws SQLException {
        return new Residence(
                period(row, "since", "until"),
                row.getLong("residence_household_id"),
                Relation.valueOf(row.getString("relation")),
                row.getString("residence_division"),
                row.getLong("address_id"),
                row.getString("unit"),
                row.getString("cause"),
                date(row, "reported_on"));
    }
}
