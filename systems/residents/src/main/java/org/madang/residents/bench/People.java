package org.madang.residents.bench;

import java.util.List;
import java.util.Set;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.Jurisdiction;
import org.madang.kernel.access.Office;
import org.madang.kernel.database.Database;
import org.madang.kernel.language.Text;
import org.madang.residents.ResidentNumber;
import org.madang.residents.ResidentRegistration;
import org.madang.residents.registry.SealedNumbers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Residents to measure with, spread over the whole register, and an official who may see them. */
@Component
public class People {

    /** An official of the nation with every duty of this system. */
    public static final Actor.Official REGISTRAR = registrar(Jurisdiction.NATION);

    /** An official of an area with every duty of this system. */
    static Actor.Official registrar(Jurisdiction area) {
        return new Actor.Official(
                "bench.registrar",
                Text.of("성능 측정", "Benchmark"),
                new Office("bench", Text.of("성능 측정", "Benchmark office"), area),
                Set.of(
                        ResidentRegistration.READ.code(),
                        ResidentRegistration.REGISTER.code(),
                        ResidentRegistration.ISSUE.code()));
    }

    /** Somebody in the register. */
    public record Person(
            long id, long householdId, String division, ResidentNumber number, byte[] index) {}

    private final JdbcClient owner;
    private final SealedNumbers numbers;

    People(Database database, SealedNumbers numbers) {
        this.owner = JdbcClient.create(database.asOwner());
        this.numbers = numbers;
    }

    /** Heads of households, in no order the database could profit from. */
    public List<Person> heads(int count) {
        return heads("", count);
    }

    /** Heads of households in an area, by the leading digits of its divisions. */
    List<Person> heads(String area, int count) {
        return owner.sql(
                        """
                        select r.id, r.household_id, s.division, r.number_cipher, r.number_index
                        from residents.resident r
                        join residents.residence s on s.resident_id = r.id
                         and s.relation = 'HEAD' and upper_inf(s.period)
                        where r.status = 'RESIDENT' and starts_with(r.division, ?)
                        order by r.number_index
                        limit ?
                        """)
                .params(area, count)
                .query((row, n) ->
                        new Person(
                                row.getLong("id"),
                                row.getLong("household_id"),
                                row.getString("division"),
                                numbers.open(row.getBytes("number_cipher")),
                                row.getBytes("number_index")))
                .list();
    }
}
