package org.madang.residents.proceedings;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose residence is unknown, and when somebody last looked for them (Article 20-2). */
@Repository
class UnknownResidents {

    private final JdbcClient jdbc;

    UnknownResidents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One of them.
     *
     * @param since when their residence became unknown
     * @param lookedFor the last step of an investigation since then; null where there was none
     * @param announced public notices since then
     * @param open the investigation that runs; null where none does
     */
    record Unknown(
            long id,
            String name,
            String latin,
            LocalDate birthDate,
            LocalDate since,
            @Nullable LocalDate lookedFor,
            int announced,
            @Nullable Long open) {

        /** Whether their turn has come: a year has passed since anybody looked for them. */
        boolean isDue(LocalDate today) {
            var last = lookedFor == null ? since : lookedFor;
            return open == null && !last.plusYears(1).isAfter(today);
        }
    }

    /** Those whom the transaction sees, whoever was looked for longest ago first. */
    List<Unknown> all(int limit) {
        return jdbc.sql(
                        """
                        select r.id, n.name, n.latin, r.birth_date, lower(s.period) as since,
                               i.looked_for, i.announced, i.open
                        from residents.resident r
                        join residents.name n
                            on n.resident_id = r.id and upper_inf(n.period)
                        join residents.standing s
                            on s.resident_id = r.id and upper_inf(s.period)
                        left join lateral (
                            select max(t.taken_on) as looked_for,
                                count(*) filter (where t.step = 'ANNOUNCED') as announced,
                                max(p.id) filter (where p.is_open) as open
                            from residents.proceeding p
                            join residents.proceeding_step t on t.proceeding_id = p.id
                            where p.resident_id = r.id and p.kind = 'INVESTIGATION'
                                and t.taken_on >= lower(s.period)) i on true
                        where r.status = 'UNKNOWN'
                        order by coalesce(i.looked_for, lower(s.period)), r.id limit ?
                        """)
                .param(limit)
                .query((row, index) ->
                        new Unknown(
                                row.getLong("id"),
                                row.getString("name"),
                                row.getString("latin"),
                                row.getObject("birth_date", LocalDate.class),
                                row.getObject("since", LocalDate.class),
                                row.getObject("looked_for", LocalDate.class),
                                row.getInt("announced"),
                                row.getObject("open", Long.class)))
                .list();
    }
}
