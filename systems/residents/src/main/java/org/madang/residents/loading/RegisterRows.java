package org.madang.residents.loading;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.madang.residents.Sex;
import org.madang.residents.registry.Names;

/**
 * Turns residents into rows of the register's tables, ready to be copied, and counts heads as it
 * goes.
 */
public final class RegisterRows {

    private static final long MICROS_A_DAY = 86_400_000_000L;

    private final NumberSeal seal;
    private final int counted;
    private final long recordedAt;

    private final BinaryRows households =
            new BinaryRows("residents.household (id, formed_on, ended_on)");
    private final BinaryRows residents =
            new BinaryRows(
                    "residents.resident (id, number_index, number_cipher, birth_date, sex,"
                            + " status, division, household_id, recorded_at, jamo)");
    private final BinaryRows names =
            new BinaryRows("residents.name (resident_id, period, name, latin, jamo, recorded_at)");
    private final BinaryRows standings =
            new BinaryRows("residents.standing (resident_id, period, status, recorded_at)");
    private final BinaryRows residences =
            new BinaryRows(
                    "residents.residence (resident_id, period, household_id, relation, division,"
                            + " address_id, unit, cause, reported_on, recorded_at)");
    private final BinaryRows headcounts =
            new BinaryRows("residents.headcount (division, day, sex, birth_date, change)");

    private final Map<Head, Integer> heads = new HashMap<>();

    private record Head(String division, int day, Sex sex, int birth) {}

    /**
     * @param counted the first day of the figures; what was before is history without them
     * @param recorded the day at whose beginning the register took all of it over
     */
    public RegisterRows(NumberSeal seal, int counted, int recorded) {
        this.seal = seal;
        this.counted = counted;
        this.recordedAt = recorded * MICROS_A_DAY;
    }

    /**
     * @param endedOn the day it ended, or {@link BinaryRows#OPEN}
     */
    public void household(long id, int formedOn, int endedOn) {
        households.row().int64(id).date(formedOn).date(endedOn);
    }

    public void person(Newcomer person) {
        var found = person.lived().getLast();
        var jamo = Names.jamo(person.name());
        residents
                .row()
                .int64(person.id())
                .bytes(seal.index(person.digits()))
                .bytes(seal.cipher(person.digits()))
                .date(person.birth())
                .text(code(person.sex()))
                .text(person.status().name())
                .text(found.division())
                .int64(found.household())
                .timestamp(recordedAt)
                .text(jamo);
        names.row()
                .int64(person.id())
                .range(person.birth(), BinaryRows.OPEN)
                .text(person.name())
                .text(person.latin())
                .text(jamo)
                .timestamp(recordedAt);
        standing(person);
        for (var lived : person.lived()) {
            residence(person, lived);
        }
    }

    private static String code(Sex sex) {
        return sex == Sex.MALE ? "M" : "F";
    }

    private void standing(Newcomer person) {
        for (var stood : person.stood()) {
            standing(person.id(), stood.from(), stood.until(), stood.status().name());
        }
        if (person.stood().isEmpty() && person.statusFrom() > person.birth()) {
            standing(person.id(), person.birth(), person.statusFrom(), "RESIDENT");
        }
        standing(person.id(), person.statusFrom(), BinaryRows.OPEN, person.status().name());
    }

    private void standing(long id, int from, int until, String status) {
        standings.row().int64(id).range(from, until).text(status).timestamp(recordedAt);
    }

    private void residence(Newcomer person, Lived lived) {
        residences
                .row()
                .int64(person.id())
                .range(lived.from(), lived.until())
                .int64(lived.household())
                .text(lived.relation().name())
                .text(lived.division())
                .int64(lived.address())
                .text(lived.unit())
                .text(lived.cause())
                .date(lived.reportedOn())
                .timestamp(recordedAt);
        if (lived.until() > counted) {
            count(lived.division(), Math.max(lived.from(), counted), person, 1);
            if (lived.until() != BinaryRows.OPEN) {
                count(lived.division(), lived.until(), person, -1);
            }
        }
    }

    private void count(String division, int day, Newcomer person, int change) {
        heads.merge(new Head(division, day, person.sex(), person.birth()), change, Integer::sum);
    }

    /** How many residents wait to be copied. */
    public int waiting() {
        return residents.rows();
    }

    /** Copies what waits, referenced tables first; returns how many rows of all tables. */
    public long copy(Connection connection) throws SQLException {
        countHeads();
        long rows = 0;
        for (var table : tables()) {
            rows += table.copy(connection);
        }
        return rows;
    }

    /** What waits as prepared bytes, table by table; then forgotten. */
    public List<Prepared> prepared() {
        countHeads();
        var prepared =
                tables().stream()
                        .map(table -> new Prepared(table.target(), table.rows(), table.finished()))
                        .toList();
        clear();
        return prepared;
    }

    /** Rows of one table in the COPY format. */
    @SuppressWarnings("ArrayRecordComponent") // carried to the server, never compared
    public record Prepared(String target, int rows, byte[] bytes) {}

    private void clear() {
        tables().forEach(BinaryRows::clear);
        heads.clear();
    }

    private void countHeads() {
        heads.forEach((head, change) -> {
            if (change != 0) {
                headcounts
                        .row()
                        .text(head.division())
                        .date(head.day())
                        .text(code(head.sex()))
                        .date(head.birth())
                        .int32(change);
            }
        });
        heads.clear();
    }

    private List<BinaryRows> tables() {
        return List.of(households, residents, names, standings, residences, headcounts);
    }
}
