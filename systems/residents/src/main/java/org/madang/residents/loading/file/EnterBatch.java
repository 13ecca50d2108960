package org.madang.residents.loading.file;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.residents.loading.BinaryRows;
import org.madang.residents.loading.Lived;
import org.madang.residents.loading.Newcomer;
import org.madang.residents.loading.NumberSeal;
import org.madang.residents.loading.RegisterRows;
import org.madang.residents.loading.file.FileLine.Building;

/** Enters a batch and writes down that it is in, both or neither. */
final class EnterBatch {

    /** Buildings are told apart by their words; the book has them all by now. */
    private static final String IDS =
            """
            select w.place, min(a.id)
            from unnest(?::int[], ?::text[], ?::text[], ?::int[], ?::int[])
                as w (place, division, road, main, sub)
            join places.address a on a.division = w.division and a.road_ko = w.road
                and a.main = w.main and a.sub = w.sub
            where upper_inf(a.period)
            group by w.place
            """;

    /** The figures count everybody from the day they came, as they do for every later entry. */
    private static final int FROM_THE_BEGINNING = Integer.MIN_VALUE;

    private final NumberSeal seal;
    private final int today;

    EnterBatch(NumberSeal seal, LocalDate today) {
        this.seal = seal;
        this.today = (int) today.toEpochDay();
    }

    /** Enters it in the connection's transaction and commits. */
    void enter(Batch batch, Connection connection) throws SQLException {
        var ids = ids(batch, connection);
        var rows = new RegisterRows(seal, FROM_THE_BEGINNING, today);
        long resident = batch.residentId();
        long id = batch.householdId();
        for (var household : batch.households()) {
            long address = ids.getOrDefault(household.head().building(), 0L);
            if (address == 0) {
                throw new IllegalStateException("a building of the file is not in the book");
            }
            rows.household(id, day(household.formedOn()), ended(household));
            for (var member : household.members()) {
                rows.person(newcomer(member, resident++, id, address));
            }
            id++;
        }
        rows.copy(connection);
        try (var mark =
                connection.prepareStatement(
                        "insert into residents.load_batch (batch) values (?)")) {
            mark.setLong(1, batch.number());
            mark.executeUpdate();
        }
        connection.commit();
    }

    private static Newcomer newcomer(FileLine line, long id, long household, long address) {
        var statusSince = line.statusSince();
        int birth = day(line.birth());
        int statusFrom = statusSince == null ? birth : day(statusSince);
        var lived =
                new Lived(
                        day(line.since()),
                        line.departed() ? statusFrom : BinaryRows.OPEN,
                        household,
                        line.relation(),
                        line.building().division(),
                        address,
                        line.unit(),
                        line.since().equals(line.birth()) ? "BIRTH" : "MOVE_IN",
                        day(line.reportedOn()));
        return new Newcomer(
                id,
                line.number().digits(),
                birth,
                line.sex(),
                line.status(),
                statusFrom,
                line.name(),
                line.latin(),
                List.of(lived));
    }

    private static int ended(Household household) {
        var head = household.head();
        var since = head.statusSince();
        return head.departed() && since != null ? day(since) : BinaryRows.OPEN;
    }

    private static int day(LocalDate day) {
        return (int) day.toEpochDay();
    }

    private static Map<Building, Long> ids(Batch batch, Connection connection) throws SQLException {
        var wanted = new LinkedHashSet<Building>();
        batch.households().forEach(household -> wanted.add(household.head().building()));
        var buildings = List.copyOf(wanted);
        var ids = new HashMap<Building, Long>();
        try (var query = connection.prepareStatement(IDS)) {
            var places = new @Nullable Object[buildings.size()];
            for (int i = 0; i < places.length; i++) {
                places[i] = i;
            }
            query.setArray(1, connection.createArrayOf("int", places));
            query.setArray(2, words(connection, buildings.stream().map(Building::division)));
            query.setArray(3, words(connection, buildings.stream().map(Building::road)));
            query.setArray(4, numbers(connection, buildings.stream().map(Building::main)));
            query.setArray(5, numbers(connection, buildings.stream().map(Building::sub)));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    ids.put(buildings.get(rows.getInt(1)), rows.getLong(2));
                }
            }
        }
        return ids;
    }

    private static java.sql.Array words(
            Connection connection, java.util.stream.Stream<String> words) throws SQLException {
        return connection.createArrayOf("text", words.toArray());
    }

    private static java.sql.Array numbers(
            Connection connection, java.util.stream.Stream<Integer> numbers) throws SQLException {
        return connection.createArrayOf("int", numbers.toArray());
    }
}
