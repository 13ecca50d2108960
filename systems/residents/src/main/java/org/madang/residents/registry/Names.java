package org.madang.residents.registry;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import org.madang.kernel.preface.Writes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** {@code residents.name}: what a person was called, and when. */
@Repository
public class Names {

    private final JdbcClient jdbc;
    private final Writes writes;

    Names(JdbcClient jdbc, Writes writes) {
        this.jdbc = jdbc;
        this.writes = writes;
    }

    /**
     * The name as typo-tolerant search compares it: its jamo (ㅎ, ㅏ, ㄴ …) one by one, without
     * spaces, in lower case.
     */
    public static String jamo(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\s", "")
                .toLowerCase(Locale.ROOT);
    }

    /** All names that are borne, after a load: {@code residents.called}, which entries add to. */
    public static final String CALLED =
            """
            insert into residents.called (jamo, latin)
            select distinct jamo, lower(latin) from residents.name
            on conflict do nothing
            """;

    /** Enters a name from the day on. */
    public void begin(long residentId, String name, String latin, LocalDate day, long reportId) {
        jdbc.sql(
                        """
                        insert into residents.name (resident_id, period, name, latin, jamo,
                            report_id)
                        values (?, daterange(?, null), ?, ?, ?, ?)
                        """)
                .params(residentId, day, name, latin, jamo(name), reportId)
                .update();
        find(residentId, name, latin);
    }

    /**
     * Lets a search find the person by the name: {@code residents.called} and the index by place.
     */
    private void find(long residentId, String name, String latin) {
        writes.later(
                """
                insert into residents.called (jamo, latin) values (?, lower(?))
                on conflict do nothing
                """,
                jamo(name),
                latin);
        writes.later(
                "update residents.resident set jamo = ? where id = ? and jamo <> ?",
                jamo(name),
                residentId,
                jamo(name));
    }

    /** Ends the lasting name on the day; one that began that very day is withdrawn. */
    public void end(long residentId, LocalDate day, long reportId) {
        jdbc.sql(
                        """
                        delete from residents.name
                        where resident_id = ? and upper_inf(period) and lower(period) >= ?
                        """)
                .params(residentId, day)
                .update();
        jdbc.sql(
                        """
                        update residents.name
                        set period = daterange(lower(period), ?), report_id = ?
                        where resident_id = ? and upper_inf(period)
                        """)
                .params(day, reportId, residentId)
                .update();
    }

    /** Corrects the lasting name for all of its time: it was never right. */
    public void correct(long residentId, String name, String latin, long reportId) {
        jdbc.sql(
                        """
                        update residents.name set name = ?, latin = ?, jamo = ?, report_id = ?
                        where resident_id = ? and upper_inf(period)
                        """)
                .params(name, latin, jamo(name), reportId, residentId)
                .update();
        find(residentId, name, latin);
    }

    /** The lasting name and the day it began. */
    public Lasting lasting(long residentId) {
        return jdbc.sql(
                        """
                        select name, latin, lower(period) as since from residents.name
                        where resident_id = ? and upper_inf(period)
                        """)
                .param(residentId)
                .query((row, index) ->
                        new Lasting(
                                row.getString("name"),
                                row.getString("latin"),
                                Ranges.date(row, "since")))
                .single();
    }

    /** A name that lasts. */
    public record Lasting(String name, String latin, LocalDate since) {}
}
