package org.madang.finance.ledger;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Postings in lists: the latest, and those of an account. */
@Component("financePostingList")
public class PostingList {

    /** A posting in one line; the total is that of its debits. */
    public record Row(long id, LocalDate day, String kind, String narrative, long total) {}

    /** What a posting did to an account. */
    public record Movement(
            long posting, LocalDate day, String kind, String narrative, long amount) {}

    private final JdbcClient jdbc;

    PostingList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Row> latest(int government, int limit) {
        return jdbc.sql(
                        """
                        select p.id, p.day, p.kind, p.narrative,
                               (select sum(greatest(e.amount, 0))::bigint from finance.entry e
                                 where e.xact = p.xact and e.posting = p.id) as total
                        from finance.posting p
                        where p.government = ? order by p.day desc, p.id desc limit ?
                        """)
                .params(government, limit)
                .query((row, n) ->
                        new Row(
                                row.getLong("id"),
                                row.getObject("day", LocalDate.class),
                                row.getString("kind"),
                                row.getString("narrative"),
                                row.getLong("total")))
                .list();
    }

    /** Movements of an account in a span of days, the first first. */
    public List<Movement> of(
            int government, int account, LocalDate from, LocalDate to, int limit, long skip) {
        return jdbc.sql(
                        """
                        select e.posting, e.day, p.kind, p.narrative, e.amount
                        from finance.entry e join finance.posting p on p.id = e.posting
                        where e.government = ? and e.account = ? and e.day between ? and ?
                        order by e.day, e.posting, e.leg limit ? offset ?
                        """)
                .params(government, account, from, to, limit, skip)
                .query((row, n) ->
                        new Movement(
                                row.getLong("posting"),
                                row.getObject("day", LocalDate.class),
                                row.getString("kind"),
                                row.getString("narrative"),
                                row.getLong("amount")))
                .list();
    }
}
