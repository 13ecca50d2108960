package org.madang.finance.revenue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Seized property as rows. */
@Component("financeSeizures")
class Seizures {

    private static final String SELECT =
            """
            select s.*, a.payer, a.resident_id,
                   a.amount - a.collected - a.reduced
                   + a.surcharge - a.surcharge_collected - a.surcharge_given_up as still
            from finance.seizure s join finance.assessment a on a.id = s.assessment
            """;

    private final JdbcClient jdbc;

    Seizures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What holds first, then the latest. */
    List<Seizure> of(int government, int limit) {
        return jdbc.sql(
                        SELECT
                                + """
                                where s.government = ?
                                order by s.released_on is not null, s.id desc limit ?
                                """)
                .params(government, limit)
                .query((row, n) -> seizure(row))
                .list();
    }

    /** What holds for a claim. */
    List<Seizure> holding(long assessment) {
        return jdbc.sql(SELECT + "where s.assessment = ? and s.released_on is null order by s.id")
                .param(assessment)
                .query((row, n) -> seizure(row))
                .list();
    }

    /** Held until the transaction ends. */
    Optional<Seizure> locked(long id) {
        jdbc.sql("select id from finance.seizure where id = ? for update")
                .param(id)
                .query(Long.class)
                .list();
        return jdbc.sql(SELECT + "where s.id = ?").param(id).query((r, n) -> seizure(r)).optional();
    }

    long enter(int government, SeizeProperty.Wanted wanted, long owed, String actor, LocalDate on) {
        return jdbc.sql(
                        """
                        insert into finance.seizure
                            (government, assessment, kind, described, third_party, worth, owed,
                             seized_on, seized_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .param(government)
                .param(wanted.assessment())
                .param(wanted.kind().name())
                .param(wanted.described())
                .param(wanted.thirdParty())
                .param(wanted.worth())
                .param(owed)
                .param(on)
                .param(actor)
                .query(Long.class)
                .single();
    }

    void release(long id, Seizure.Ground ground, String actor, LocalDate on) {
        jdbc.sql(
                        """
                        update finance.seizure set released_on = ?, ground = ?, released_by = ?
                        where id = ?
                        """)
                .params(on, ground.name(), actor, id)
                .update();
    }

    private static Seizure seizure(ResultSet row) throws SQLException {
        var ground = row.getString("ground");
        return new Seizure(
                row.getLong("id"),
                row.getInt("government"),
                row.getLong("assessment"),
                row.getString("payer"),
                row.getObject("resident_id", Long.class),
                Seizure.Kind.valueOf(row.getString("kind")),
                row.getString("described"),
                row.getString("third_party"),
                row.getLong("worth"),
                row.getLong("owed"),
                row.getLong("still"),
                row.getObject("seized_on", LocalDate.class),
                row.getObject("released_on", LocalDate.class),
                ground == null ? null : Seizure.Ground.valueOf(ground));
    }
}
