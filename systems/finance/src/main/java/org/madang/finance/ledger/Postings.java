package org.madang.finance.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.database.IdBlocks;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Postings as rows. Any number of them goes in by one statement, which the database judges whole.
 */
@Component("financePostings")
public class Postings {

    private static final String INSERT =
            """
            with head as (
                insert into finance.posting
                    (id, government, fund, year, day, kind, source, narrative, reverses, late,
                     legs, digest, actor)
                select h.id, h.government, h.fund, h.year, date '1970-01-01' + h.day, h.kind,
                       h.source, h.narrative, h.reverses, h.late, h.legs, h.digest, ?
                from unnest(?::bigint[], ?::int[], ?::smallint[], ?::smallint[], ?::int[],
                            ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[],
                            ?::smallint[], ?::bytea[])
                     as h(id, government, fund, year, day, kind, source, narrative, reverses,
                          late, legs, digest)
            )
            insert into finance.entry
                (posting, leg, government, fund, year, day, account, amount, line, function,
                 party, project, currency, units)
            select l.posting, l.leg, l.government, l.fund, l.year, date '1970-01-01' + l.day,
                   l.account, l.amount, l.line, l.function, l.party, l.project, l.currency,
                   l.units::numeric
            from unnest(?::bigint[], ?::smallint[], ?::int[], ?::smallint[], ?::smallint[],
                        ?::int[], ?::int[], ?::bigint[], ?::bigint[], ?::smallint[],
                        ?::bigint[], ?::bigint[], ?::text[], ?::text[])
                 as l(posting, leg, government, fund, year, day, account, amount, line,
                      function, party, project, currency, units)
            """;

    /** A posting as it stands in the books. */
    public record Stored(
            long id,
            Draft draft,
            String actor,
            Instant recordedAt,
            byte[] digest,
            @Nullable Long reversedBy) {}

    private final JdbcClient jdbc;
    private final IdBlocks ids;

    Postings(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.ids = new IdBlocks(this::nextval);
    }

    /** Numbers for postings to come. */
    long[] numbers(int count) {
        return LongStream.generate(ids::next).limit(count).toArray();
    }

    private long nextval() {
        return jdbc.sql("select nextval('finance.posting_id')").query(Long.class).single();
    }

    /**
     * Writes postings and their entries; an unbalanced one makes the statement fail.
     *
     * @throws ClosedMeanwhile where the database found a month closed
     */
    void insert(long[] numbers, byte[][] digests, List<Draft> drafts, String actor) {
        var rows = new PostingColumns(numbers, digests, drafts);
        try {
            jdbc.sql(INSERT).param(actor).params(rows.all()).update();
        } catch (DataAccessException e) {
            if (e.getMostSpecificCause() instanceof SQLException told
                    && ClosedMeanwhile.STATE.equals(told.getSQLState())) {
                throw new ClosedMeanwhile(e);
            }
            throw e;
        }
    }

    /** A posting with its legs; empty where there is none that may be seen. */
    public Optional<Stored> find(long id) {
        return jdbc.sql(
                        """
                        select p.id, p.government, p.fund, p.year, p.day, p.kind, p.source,
                               p.narrative, p.reverses, p.late, p.actor, p.recorded_at, p.digest,
                               p.xact::text as xact,
                               (select r.id from finance.posting r where r.reverses = p.id)
                                   as reversed_by
                        from finance.posting p where p.id = ?
                        """)
                .param(id)
                .query((row, n) -> stored(row))
                .optional();
    }

    private Stored stored(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        var late = row.getString("late");
        var draft =
                new Draft(
                        row.getInt("government"),
                        row.getInt("fund"),
                        row.getInt("year"),
                        row.getObject("day", LocalDate.class),
                        row.getString("kind"),
                        row.getString("source"),
                        row.getString("narrative"),
                        row.getObject("reverses", Long.class),
                        late == null ? null : LateReason.valueOf(late),
                        legs(id, row.getString("xact")));
        return new Stored(
                id,
                draft,
                row.getString("actor"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getBytes("digest"),
                row.getObject("reversed_by", Long.class));
    }

    private List<Leg> legs(long id, String xact) {
        return jdbc.sql(
                        """
                        select account, amount, line, function, party, project, currency, units
                        from finance.entry where xact = ?::xid8 and posting = ? order by leg
                        """)
                .params(xact, id)
                .query((row, n) -> leg(row))
                .list();
    }

    private static Leg leg(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        BigDecimal units = row.getBigDecimal("units");
        return new Leg(
                row.getInt("account"),
                row.getLong("amount"),
                new Leg.About(
                        row.getObject("line", Long.class),
                        row.getObject("function", Integer.class),
                        row.getObject("party", Long.class),
                        row.getObject("project", Long.class)),
                currency == null || units == null ? null : new Leg.Foreign(currency, units));
    }
}
