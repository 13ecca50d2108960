package org.madang.residents.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.madang.kernel.access.Access;
import org.madang.kernel.bench.Benchmark;
import org.madang.kernel.bench.LoadLoop;
import org.madang.kernel.bench.Measurement;
import org.madang.kernel.database.Database;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.residents.Residents;
import org.madang.residents.bench.People.Person;
import org.madang.residents.registry.RegisterClock;
import org.springframework.stereotype.Component;

/**
 * Looking somebody up by number: the use case beside the same two statements, read and journal
 * entry, in a bare JDBC loop on connections of its own.
 */
@Component
class LookupBenchmark implements Benchmark {

    private static final Purpose PURPOSE =
            Purpose.of("bench.lookup", Text.of("성능 측정", "Benchmark"));

    /** What {@link org.madang.residents.registry.ResidentRows} asks, with places for parameters. */
    private static final String READ =
            """
            select r.id, r.number_cipher, r.birth_date, r.sex, r.version,
                   n.name, n.latin, s.status,
                   lower(p.period) as since, upper(p.period) as until,
                   p.household_id as residence_household_id, p.relation,
                   p.division as residence_division, p.address_id, p.unit, p.cause, p.reported_on
            from residents.resident r
            join residents.name n on n.resident_id = r.id and n.period @> ?::date
            join residents.standing s on s.resident_id = r.id and s.period @> ?::date
            left join residents.residence p on p.resident_id = r.id and p.period @> ?::date
            where r.number_index = ?
            """;

    private static final String JOURNAL =
            """
            insert into journal.entry
                (id, actor, actor_ko, actor_en, office, purpose, purpose_ko, purpose_en,
                 reference, deed, subject, what, facts)
            values (nextval('journal.entry_id'), 'bench', '성능 측정', 'Benchmark', null,
                 'bench.lookup', '성능 측정', 'Benchmark', null, 'READ', ?, 'residents.lookup',
                 array['residents.name', 'residents.number'])
            """;

    private final Residents residents;
    private final Access access;
    private final People people;
    private final DataSource owner;

    LookupBenchmark(Residents residents, Access access, People people, Database database) {
        this.residents = residents;
        this.access = access;
        this.people = people;
        this.owner = database.asOwner();
    }

    @Override
    public String name() {
        return "residents";
    }

    @Override
    public List<Measurement> run() throws Exception {
        var some = people.heads(5000);
        try (var one = owner.getConnection()) {
            one.setAutoCommit(false);
            var results =
                    LoadLoop.inTurns(
                            1,
                            9,
                            (worker, round) -> lookup(some.get(round % some.size())),
                            (worker, round) -> bare(one, some.get(round % some.size())));
            return List.of(
                    Measurement.beside(
                            "residents: lookup by number",
                            results[0].perSecond(),
                            "/s",
                            results[1].perSecond(),
                            0.5),
                    Measurement.alone("residents: lookup, p99", results[0].p99(), "ms"));
        }
    }

    private void lookup(Person person) {
        access.as(
                People.REGISTRAR, () -> residents.byNumber(person.number(), PURPOSE).orElseThrow());
    }

    private static void bare(Connection connection, Person person) throws SQLException {
        try (var read = connection.prepareStatement(READ)) {
            var today = LocalDate.now(RegisterClock.SEOUL);
            read.setObject(1, today);
            read.setObject(2, today);
            read.setObject(3, today);
            read.setBytes(4, person.index());
            try (var rows = read.executeQuery()) {
                if (!rows.next()) {
                    throw new IllegalStateException("nobody found");
                }
            }
        }
        try (var write = connection.prepareStatement(JOURNAL)) {
            write.setLong(1, person.id());
            write.executeUpdate();
        }
        connection.commit();
    }
}
