package org.madang.residents.registry;

import java.time.LocalDate;
import org.madang.residents.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** {@code residents.standing}: a person's standing in the register, and when. */
@Repository
public class Standings {

    private final JdbcClient jdbc;

    Standings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void begin(long residentId, Status status, LocalDate day, long reportId) {
        jdbc.sql(
                        """
                        insert into residents.standing (resident_id, period, status, report_id)
                        values (?, daterange(?, null), ?, ?)
                        """)
                .params(residentId, day, status.name(), reportId)
                .update();
    }

    /** From the day on the person stands otherwise. */
    public void change(long residentId, Status status, LocalDate day, long reportId) {
        jdbc.sql(
                        """
                        delete from residents.standing
                        where resident_id = ? and upper_inf(period) and lower(period) >= ?
                        """)
                .params(residentId, day)
                .update();
        jdbc.sql(
                        """
                        update residents.standing
                        set period = daterange(lower(period), ?), report_id = ?
                        where resident_id = ? and upper_inf(period)
                        """)
                .params(day, reportId, residentId)
                .update();
        begin(residentId, status, day, reportId);
    }

    /** The day the present standing began. */
    public LocalDate since(long residentId) {
        return jdbc.sql(
                        """
                        select lower(period) from residents.standing
                        where resident_id = ? and upper_inf(period)
                        """)
                .param(residentId)
                .query(LocalDate.class)
                .single();
    }
}
