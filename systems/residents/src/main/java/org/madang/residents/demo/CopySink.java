package org.madang.residents.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.madang.residents.registry.Names;

/**
 * Turns residents into rows of the register's tables, ready to be copied, and counts heads as it
 * goes. The register took its history over on the reference day: that is when it was recorded.
 */
final class CopySink implements CountrySink {

    private static final String[] SEXES = {"M", "F"};

    private final CountryPlan plan;
    private final NumberSeal seal;
    private final int opened;
    private final long recordedAt;

    private final BinaryRows households =
            new BinaryRows("residents.household (id, formed_on, ended_on)");
    private final BinaryRows residents =
            new BinaryRows(
                    "residents.resident (id, number_index, number_cipher, birth_date, sex,"
                            + " status, division, household_id, recorded_at)");
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

    private record Head(String division, int day, int sex, int birth) {}

    CopySink(CountryPlan plan, NumberSeal seal) {
        this.plan = plan;
        this.seal = seal;
        this.opened = (int) plan.opened().toEpochDay();
        this.recordedAt = plan.reference().toEpochDay() * 86_400_000_000L;
    }

    @Override
    public void household(long id, int formedOn, int endedOn) {
        households.row().int64(id).date(formedOn).date(endedOn);
    }

    @Override
    public void person(Person person) {
        var sex = SEXES[person.sex()];
        var digits = DemoNumbers.digits(plan.seed(), person.birth(), person.sex(), person.serial());
        var current = person.current();
        residents
                .row()
                .int64(person.id())
                .bytes(seal.index(digits))
                .bytes(seal.cipher(digits))
                .date(person.birth())
                .text(sex)
                .text(person.status().name())
                .text(current.division())
                .int64(current.household())
                .timestamp(recordedAt);
        names.row()
                .int64(person.id())
                .range(person.birth(), Person.OPEN)
                .text(person.name())
                .text(person.latin())
                .text(Names.jamo(person.name()))
                .timestamp(recordedAt);
        standing(person);
        for (var residence : person.residences()) {
            residence(person, residence);
        }
    }

    private void standing(Person person) {
        boolean changed = person.statusFrom() > person.birth();
        if (changed) {
            standing(person.id(), person.birth(), person.statusFrom(), "RESIDENT");
        }
        standing(person.id(), person.statusFrom(), Person.OPEN, person.status().name());
    }

    private void standing(long id, int from, int until, String status) {
        standings.row().int64(id).range(from, until).text(status).timestamp(recordedAt);
    }

    private void residence(Person person, Person.Residence residence) {
        residences
                .row()
                .int64(person.id())
                .range(residence.from(), residence.until())
                .int64(residence.household())
                .text(residence.relation().name())
                .text(residence.division())
                .int64(residence.address())
                .text(residence.unit())
                .text(residence.cause())
                .date(residence.reportedOn())
                .timestamp(recordedAt);
        if (residence.until() > opened) {
            count(residence.division(), Math.max(residence.from(), opened), person, 1);
            if (residence.until() != Person.OPEN) {
                count(residence.division(), residence.until(), person, -1);
            }
        }
    }

    private void count(String division, int day, Person person, int change) {
        heads.merge(new Head(division, day, person.sex(), person.birth()), change, Integer::sum);
    }

    /** How many residents wait to be copied. */
    int waiting() {
        return residents.rows();
    }

    /** Rows that wait to be copied, of all tables. */
    long rows() {
        return tables().stream().mapToLong(BinaryRows::rows).sum();
    }

    /** Copies what waits, referenced tables first. */
    long copy(Connection connection) throws SQLException {
        countHeads();
        long rows = 0;
        for (var table : tables()) {
            rows += table.copy(connection);
        }
        return rows;
    }

    /** What waits as prepared bytes, table by table; then forgotten. */
    List<Prepared> prepared() {
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
    record Prepared(String target, int rows, byte[] bytes) {}

    /** Forgets what waits. */
    void clear() {
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
                        .text(SEXES[head.sex()])
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
