package org.madang.residents.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.database.Database;
import org.madang.kernel.language.Text;
import org.madang.residents.loading.KeysLater;
import org.madang.residents.loading.LoadProgress;
import org.madang.residents.loading.NumberSeal;
import org.madang.residents.registry.Names;
import org.madang.residents.registry.SealedNumbers;

/**
 * Makes the demo country in an empty register, once. Called again it does nothing; called after a
 * load that was cut short, it goes on from there.
 */
public final class DemoCountry {

    /** From this size on, keys and indexes are built after the rows. */
    private static final long LARGE = 500_000;

    static final String TABLES =
            """
            create table if not exists residents.demo_country (
                population bigint not null,
                seed bigint not null,
                reference date not null,
                history_years int not null,
                finished_at timestamptz
            );
            create table if not exists residents.demo_batch (batch text primary key);
            """
                    + KeysLater.TABLE;

    private final DataSource owner;
    private final NumberSeal seal;
    private final Buildings.Source buildings;

    DemoCountry(DataSource owner, NumberSeal seal, Buildings.Source buildings) {
        this.owner = owner;
        this.seal = seal;
        this.buildings = buildings;
    }

    /** For a house that is not in production; whoever calls has made sure of that. */
    public static DemoCountry in(Database database, SealedNumbers numbers) {
        return new DemoCountry(database.asOwner(), NumberSeal.of(numbers), RoadBuildings::loaded);
    }

    /** What became of a request to make the country. */
    public sealed interface Outcome {

        /** It is there now; so many rows were written for it. */
        record Made(CountryPlan plan, long rows) implements Outcome {}

        /** It was there already. */
        record Found(CountryPlan plan) implements Outcome {}

        /** The register holds residents who are no demo: nothing was done. */
        record Refused(Text reason) implements Outcome {}
    }

    /**
     * Makes the country unless there is one.
     *
     * @param population living residents, 100 to 60,000,000
     * @param today decides on which day the ages hold
     */
    public Outcome create(long population, long seed, LocalDate today, LoadProgress progress) {
        try (var connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("set client_min_messages = warning");
                statement.execute(TABLES);
                // Two servers that start at once take turns.
                statement.execute("select pg_advisory_lock(hashtext('residents.demo_country'))");
            }
            connection.commit();
            var begun = begun(connection);
            if (begun != null && begun.finished()) {
                return new Outcome.Found(begun.plan());
            }
            if (begun == null && !isEmpty(connection)) {
                return new Outcome.Refused(
                        Text.of(
                                "주민등록에 이미 주민이 있어 데모 나라를 만들지 않았습니다.",
                                "The register already has residents: no demo country was made."));
            }
            var plan = begun == null ? CountryPlan.of(population, seed, today) : begun.plan();
            return make(plan, connection, begun == null, progress);
        } catch (SQLException e) {
            throw new IllegalStateException("the demo country could not be made", e);
        }
    }

    private Outcome make(
            CountryPlan plan, Connection connection, boolean fresh, LoadProgress progress)
            throws SQLException {
        var country = Country.of(plan, buildings.of(plan, owner, progress));
        if (fresh) {
            if (plan.population() > LARGE) {
                KeysLater.takeOff(connection);
            }
            begin(connection, plan);
        }
        long rows = new CountryLoader(owner, country, seal, progress).load();
        KeysLater.putBack(owner, progress);
        finish(connection, plan);
        return new Outcome.Made(plan, rows);
    }

    /** Ids of the residents who play a part in the demo; empty while there is no country. */
    Map<Star, Long> stars() {
        try (var connection = owner.getConnection()) {
            var begun = begun(connection);
            return begun == null
                    ? new EnumMap<>(Star.class)
                    : Country.of(begun.plan(), Buildings.NONE).stars();
        } catch (SQLException e) {
            throw new IllegalStateException("the demo country could not be read", e);
        }
    }

    private record Begun(CountryPlan plan, boolean finished) {}

    private static @Nullable Begun begun(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                """
                                select population, seed, reference, history_years,
                                       finished_at is not null
                                from residents.demo_country
                                """)) {
            if (!row.next()) {
                return null;
            }
            return new Begun(
                    new CountryPlan(
                            row.getLong(1),
                            row.getLong(2),
                            row.getObject(3, LocalDate.class),
                            row.getInt(4)),
                    row.getBoolean(5));
        }
    }

    private static boolean isEmpty(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                "select not exists (select from residents.resident)")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static void begin(Connection connection, CountryPlan plan) throws SQLException {
        try (var insert =
                connection.prepareStatement(
                        """
                        insert into residents.demo_country
                            (population, seed, reference, history_years)
                        values (?, ?, ?, ?)
                        """)) {
            insert.setLong(1, plan.population());
            insert.setLong(2, plan.seed());
            insert.setObject(3, plan.reference());
            insert.setInt(4, plan.historyYears());
            insert.executeUpdate();
        }
        try (var insert =
                connection.prepareStatement(
                        "insert into residents.counted_from (day) values (?)")) {
            insert.setObject(1, plan.opened());
            insert.executeUpdate();
        }
        connection.commit();
    }

    private static void finish(Connection connection, CountryPlan plan) throws SQLException {
        connection.commit();
        try (var statement = connection.createStatement()) {
            // New residents and households go on after the demo's ids.
            statement.execute(
                    """
                    select setval('residents.resident_id', %d),
                        setval('residents.household_id', %d)
                    """
                            .formatted(plan.population(), 2 * plan.population() + 1));
            statement.execute(Names.CALLED);
            statement.execute(
                    """
                    analyze residents.resident, residents.name, residents.standing,
                        residents.household, residents.residence, residents.headcount,
                        residents.called
                    """);
            statement.execute("update residents.demo_country set finished_at = now()");
            statement.execute("delete from residents.demo_batch");
        }
        connection.commit();
    }
}
