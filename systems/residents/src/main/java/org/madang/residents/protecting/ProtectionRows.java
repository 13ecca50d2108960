package org.madang.residents.protecting;

import java.time.LocalDate;
import java.util.List;
import org.madang.residents.Protections;
import org.madang.residents.registry.RegisterClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** {@code residents.protection}: whose papers are kept from whom, and when. */
@Repository
public class ProtectionRows implements Protections {

    private final JdbcClient jdbc;
    private final RegisterClock clock;

    ProtectionRows(JdbcClient jdbc, RegisterClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public boolean bars(long residentId, long requesterId) {
        return jdbc.sql("select residents.is_barred(?, ?, ?)")
                .params(residentId, requesterId, clock.today())
                .query(Boolean.class)
                .single();
    }

    /** From whom papers about the person are kept today, where the transaction may know it. */
    public List<Long> barredFrom(long residentId) {
        return jdbc.sql(
                        """
                        select barred_id from residents.protection
                        where resident_id = ? and period @> ?::date order by barred_id
                        """)
                .params(residentId, clock.today())
                .query((row, index) -> row.getLong(1))
                .list();
    }

    void protect(long residentId, long barredId, LocalDate day, long reportId) {
        jdbc.sql(
                        """
                        insert into residents.protection (resident_id, barred_id, period, report_id)
                        values (?, ?, daterange(?, null), ?)
                        """)
                .params(residentId, barredId, day, reportId)
                .update();
    }

    /** Ends it at the end of the day before; one begun that very day lasts for that day. */
    void lift(long residentId, long barredId, LocalDate day, long reportId) {
        jdbc.sql(
                        """
                        update residents.protection
                        set period = daterange(lower(period), greatest(?::date, lower(period) + 1)),
                            lifted_by = ?
                        where resident_id = ? and barred_id = ? and upper_inf(period)
                        """)
                .params(day, reportId, residentId, barredId)
                .update();
    }
}
