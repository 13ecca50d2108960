package org.madang.residents.marking;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** {@code residents.mark}. */
@Repository
public class Marks {

    private final JdbcClient jdbc;

    Marks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every mark of a person, newest first. */
    public List<Mark> of(long residentId) {
        return jdbc.sql(
                        """
                        select kind, lower(period) as since, upper(period) as until, words
                        from residents.mark where resident_id = ? order by lower(period) desc
                        """)
                .param(residentId)
                .query((row, index) ->
                        new Mark(
                                Mark.Kind.valueOf(row.getString("kind")),
                                row.getObject("since", LocalDate.class),
                                row.getObject("until", LocalDate.class),
                                row.getString("words")))
                .list();
    }

    void begin(long residentId, Mark.Kind kind, LocalDate day, String words, long reportId) {
        jdbc.sql(
                        """
                        insert into residents.mark (resident_id, kind, period, words, report_id)
                        values (?, ?, daterange(?, null), ?, ?)
                        """)
                .params(residentId, kind.name(), day, words, reportId)
                .update();
    }

    void end(long residentId, Mark.Kind kind, LocalDate day, long reportId) {
        jdbc.sql(
                        """
                        update residents.mark set period = daterange(lower(period), ?), ended_by = ?
                        where resident_id = ? and kind = ? and upper_inf(period)
                        """)
                .params(day, reportId, residentId, kind.name())
                .update();
    }
}
