package org.madang.residents.loading.file;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
        var known = Stays.of(batch, connection);
        var rows = new RegisterRows(seal, FROM_THE_BEGINNING, today);
        long resident = batch.residentId();
        long id = batch.householdId();
        for (var household : batch.households()) {
            var stayed = known.get(household.key());
            int formed = stayed == null ? day(household.formedOn()) : stayed.formedOn();
            rows.household(id, formed, ended(household));
            for (var member : household.members()) {
                var lived = new ArrayList<Lived>();
                for (var earlier : member.earlier()) {
                    earlier(member, earlier, ids, known).ifPresent(lived::add);
                }
                lived.add(present(member, id, address(member.building(), ids)));
                rows.person(newcomer(member, resident++, lived));
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

    private static long address(Building building, Map<Building, Long> ids) {
        var id = ids.get(building);
        if (id == null) {
            throw new IllegalStateException("a building of the file is not in the book");
        }
        return id;
    }

    private static Lived present(FileLine line, long household, long address) {
        var statusSince = line.statusSince();
        return new Lived(
                day(line.since()),
                line.departed() && statusSince != null ? day(statusSince) : BinaryRows.OPEN,
                household,
                line.relation(),
                line.building().division(),
                address,
                line.unit(),
                cause(line, line.since()),
                day(line.reportedOn()));
    }

    /** Empty for a time in which the person was struck off, and so registered nowhere. */
    private static Optional<Lived> earlier(
            FileLine line,
            Earlier earlier,
            Map<Building, Long> ids,
            Map<String, Stays.Known> known) {
        var place = earlier.place();
        if (place == null) {
            return Optional.empty();
        }
        var household = known.get(place.household());
        if (household == null) {
            throw new IllegalStateException("a household of the file has no id");
        }
        return Optional.of(
                new Lived(
                        day(earlier.since()),
                        day(earlier.until()),
                        household.id(),
                        place.relation(),
                        place.building().division(),
                        address(place.building(), ids),
                        place.unit(),
                        cause(line, earlier.since()),
                        day(earlier.reportedOn())));
    }

    private static String cause(FileLine line, LocalDate since) {
        return since.equals(line.birth()) ? "BIRTH" : "MOVE_IN";
    }

    private static Newcomer newcomer(FileLine line, long id, List<Lived> lived) {
        var stood = Standings.of(line);
        var now = stood.getLast();
        return new Newcomer(
                id,
                line.number().digits(),
                day(line.birth()),
                line.sex(),
                now.status(),
                now.from(),
                stood.subList(0, stood.size() - 1),
                line.name(),
                line.latin(),
                lived);
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
        for (var household : batch.households()) {
            wanted.add(household.head().building());
            household.members().stream()
                    .flatMap(member -> member.earlier().stream())
                    .map(Earlier::place)
                    .filter(Objects::nonNull)
                    .forEach(place -> wanted.add(place.building()));
        }
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
