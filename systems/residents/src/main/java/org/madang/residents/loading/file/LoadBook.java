package org.madang.residents.loading.file;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.residents.registry.Names;

/** {@code residents.load}: the one load of a register, and which of its batches are in. */
final class LoadBook {

    private static final String BUILDINGS =
            """
            insert into places.address (id, period, division, road_ko, road_en, main, sub)
            select (select coalesce(max(id), 0) from places.address)
                   + row_number() over (order by division, road, main, sub),
                   '(,)', division, road, road_en, main, sub
            from (select division, road, main, sub, min(road_en) as road_en
                  from residents.load_building group by 1, 2, 3, 4) wanted
            where not exists (
                select from places.address a
                where a.division = wanted.division and a.road_ko = wanted.road
                  and a.main = wanted.main and a.sub = wanted.sub and upper_inf(a.period))
            """;

    private final Connection connection;

    /**
     * @param connection of the owner, without autocommit
     */
    LoadBook(Connection connection) {
        this.connection = connection;
    }

    /** A load as it was begun. */
    record Begun(Checked file, LocalDate day, boolean finished) {}

    @Nullable Begun begun() throws SQLException {
        try (var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                """
                                select sha256, bytes, residents, households, day,
                                       finished_at is not null
                                from residents.load
                                """)) {
            if (!row.next()) {
                return null;
            }
            var file = new Checked(row.getBytes(1), row.getLong(2), row.getLong(3), row.getLong(4));
            return new Begun(file, row.getObject(5, LocalDate.class), row.getBoolean(6));
        }
    }

    boolean isEmpty() throws SQLException {
        return is(
                """
                select not exists (select from residents.resident)
                    and not exists (select from residents.household)
                """);
    }

    /** Whether a house is open on this database: its connections are those of the app role. */
    boolean isOpen(String app) throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        """
                        select exists (select from pg_stat_activity
                                       where datname = current_database() and usename = ?)
                        """)) {
            statement.setString(1, app);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** Keeps other loads out as long as the connection lives; false where one is at work. */
    boolean lock() throws SQLException {
        return is("select pg_try_advisory_lock(hashtext('residents.load'))");
    }

    private boolean is(String question) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** Where the households of earlier addresses are found until the load is finished. */
    void keepHouseholds() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(Stays.TABLE);
        }
        connection.commit();
    }

    /** From here on the house opens no more until the load is finished. */
    void begin(String name, Checked file, LocalDate day) throws SQLException {
        try (var insert =
                        connection.prepareStatement(
                                """
                                insert into residents.load
                                    (file_name, sha256, bytes, residents, households, day)
                                values (?, ?, ?, ?, ?, ?)
                                """);
                var statement = connection.createStatement()) {
            insert.setString(1, name);
            insert.setBytes(2, file.sha256());
            insert.setLong(3, file.bytes());
            insert.setLong(4, file.residents());
            insert.setLong(5, file.households());
            insert.setObject(6, day);
            insert.executeUpdate();
            statement.execute(BUILDINGS);
            statement.execute(Stays.TABLE);
            statement.execute(Stays.NUMBERED);
            statement.execute("drop table residents.load_key, residents.load_building");
        }
        connection.commit();
        try (var statement = connection.createStatement()) {
            statement.execute("analyze places.address");
        }
        connection.commit();
    }

    Set<Long> batches() throws SQLException {
        var known = new HashSet<Long>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select batch from residents.load_batch")) {
            while (rows.next()) {
                known.add(rows.getLong(1));
            }
        }
        connection.commit();
        return known;
    }

    /** The register is whole: new residents and households go on after the file's ids. */
    void finish(Checked file) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(
                    """
                    select setval('residents.resident_id', %d),
                        setval('residents.household_id',
                            (select max(id) from residents.household))
                    """
                            .formatted(file.residents()));
            statement.execute(Names.CALLED);
            statement.execute(
                    """
                    analyze residents.resident, residents.name, residents.standing,
                        residents.household, residents.residence, residents.headcount,
                        residents.called
                    """);
            statement.execute("update residents.load set finished_at = now()");
            statement.execute("delete from residents.load_batch");
            statement.execute("drop table if exists residents.load_household");
        }
        connection.commit();
    }
}
