package org.madang.residents.registry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** {@code residents.household}: households, and the lock that keeps two officials apart. */
@Repository
public class Households {

    private final JdbcClient jdbc;

    Households(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Locks the households until the transaction ends, in the order of their ids, so that entries
     * which need two of them cannot wait for each other. Returns those that exist and have not
     * ended.
     */
    public List<Long> lock(Collection<Long> ids) {
        return jdbc.sql(
                        """
                        select id from residents.household
                        where id = any((select ?::bigint[])::bigint[]) and ended_on is null
                        order by id for update
                        """)
                .param(ids.toArray(Long[]::new))
                .query((row, n) -> row.getLong(1))
                .list();
    }

    /**
     * A household under lock.
     *
     * @param open whether it has not ended
     */
    public record Locked(long id, boolean open) {}

    /** Locks, as {@link #lock} does, the households that these persons are in now, and others. */
    public List<Locked> lockOf(Collection<Long> residentIds, Collection<Long> others) {
        return jdbc.sql(
                        """
                        select id, ended_on is null as open from residents.household
                        where id = any(array(select household_id from residents.resident
                            where id = any((select ?::bigint[])::bigint[])) || ?::bigint[])
                        order by id for update
                        """)
                .params(residentIds.toArray(Long[]::new), others.toArray(Long[]::new))
                .query((row, n) -> new Locked(row.getLong("id"), row.getBoolean("open")))
                .list();
    }

    public long form(LocalDate day) {
        return jdbc.sql("insert into residents.household (formed_on) values (?) returning id")
                .param(day)
                .query(Long.class)
                .single();
    }

    public void end(long id, LocalDate day) {
        jdbc.sql("update residents.household set ended_on = greatest(formed_on, ?) where id = ?")
                .params(day, id)
                .update();
    }
}
