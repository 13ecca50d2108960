package org.madang.finance.spending;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Commitments and what became owed of them, as rows. */
@Component("financeCommitments")
public class Commitments {

    /** A commitment (지출원인행위). */
    public record Commitment(
            long id,
            int government,
            int fund,
            int year,
            long line,
            long party,
            String partyName,
            String title,
            long amount,
            long obligated,
            @Nullable String reference,
            String madeBy,
            LocalDate madeOn) {

        public long left() {
            return amount - obligated;
        }
    }

    /** What is owed of a commitment (채무 확정). */
    public record Obligation(
            long id,
            int government,
            long commitment,
            long amount,
            long ordered,
            LocalDate acceptedOn,
            String acceptedBy,
            long posting) {

        public long left() {
            return amount - ordered;
        }
    }

    private static final String SELECT =
            """
            select c.*, p.name as party_name from finance.commitment c
            join finance.party p on p.id = c.party
            """;

    private final JdbcClient jdbc;

    Commitments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Commitment> find(long id) {
        return jdbc.sql(SELECT + "where c.id = ?")
                .param(id)
                .query((row, n) -> commitment(row))
                .optional();
    }

    /** The latest first. */
    public List<Commitment> latest(int government, int year, int limit) {
        return jdbc.sql(SELECT + "where c.government = ? and c.year = ? order by c.id desc limit ?")
                .params(government, year, limit)
                .query((row, n) -> commitment(row))
                .list();
    }

    /** Those of a line, the latest first. */
    public List<Commitment> ofLine(long line) {
        return jdbc.sql(SELECT + "where c.line = ? order by c.id desc limit 200")
                .param(line)
                .query((row, n) -> commitment(row))
                .list();
    }

    /** Held until the transaction ends. */
    List<Commitment> locked(Collection<Long> ids) {
        jdbc.sql(
                        """
                        select id from finance.commitment where id in (:ids)
                        order by id for update
                        """)
                .param("ids", ids)
                .query(Long.class)
                .list();
        return jdbc.sql(SELECT + "where c.id in (:ids) order by c.id")
                .param("ids", ids)
                .query((row, n) -> commitment(row))
                .list();
    }

    /** Enters commitments, and says their numbers in the same order. */
    List<Long> enter(
            int government, List<MakeCommitment.Wanted> all, String actor, LocalDate today) {
        int n = all.size();
        var line = all.stream().mapToLong(MakeCommitment.Wanted::line).toArray();
        var party = all.stream().mapToLong(MakeCommitment.Wanted::creditor).toArray();
        var title = all.stream().map(MakeCommitment.Wanted::title).toArray(String[]::new);
        var amount = all.stream().mapToLong(MakeCommitment.Wanted::amount).toArray();
        var reference = new @Nullable String[n];
        for (int i = 0; i < n; i++) {
            reference[i] = all.get(i).reference();
        }
        return jdbc.sql(
                        """
                        insert into finance.commitment
                            (government, fund, year, line, party, title, amount, reference,
                             made_by, made_on)
                        select l.government, l.fund, l.year, x.line, x.party, x.title, x.amount,
                               x.reference, ?, ?
                        from unnest(?::bigint[], ?::bigint[], ?::text[], ?::bigint[], ?::text[])
                             with ordinality
                             as x(line, party, title, amount, reference, nth)
                        join finance.line l on l.id = x.line and l.government = ?
                        order by x.nth
                        returning id
                        """)
                .param(actor)
                .param(today)
                .param(line)
                .param(party)
                .param(title)
                .param(amount)
                .param(reference)
                .param(government)
                .query((row, nth) -> row.getLong(1))
                .list();
    }

    public List<Obligation> obligations(long commitment) {
        return jdbc.sql("select * from finance.obligation where commitment = ? order by id")
                .param(commitment)
                .query((row, n) -> obligation(row))
                .list();
    }

    /** Held until the transaction ends. */
    List<Obligation> lockedObligations(Collection<Long> ids) {
        return jdbc.sql(
                        """
                        select * from finance.obligation where id in (:ids)
                        order by id for update
                        """)
                .param("ids", ids)
                .query((row, n) -> obligation(row))
                .list();
    }

    /** What may be ordered now: owed and not yet ordered, the oldest first. */
    public List<Obligation> open(int government, int limit) {
        return jdbc.sql(
                        """
                        select o.* from finance.obligation o
                        where o.government = ? and o.ordered < o.amount order by o.id limit ?
                        """)
                .params(government, limit)
                .query((row, n) -> obligation(row))
                .list();
    }

    List<Long> obligate(
            int government, List<AcceptDelivery.Delivered> all, List<Long> postings, String actor) {
        var commitment = all.stream().mapToLong(AcceptDelivery.Delivered::commitment).toArray();
        var amount = all.stream().mapToLong(AcceptDelivery.Delivered::amount).toArray();
        var day = all.stream().mapToInt(one -> (int) one.on().toEpochDay()).toArray();
        var posting = postings.stream().mapToLong(Long::longValue).toArray();
        jdbc.sql(
                        """
                        update finance.commitment c set obligated = c.obligated + x.amount
                        from (select commitment, sum(amount)::bigint as amount
                              from unnest(?::bigint[], ?::bigint[]) as u(commitment, amount)
                              group by commitment) x
                        where c.id = x.commitment
                        """)
                .params(commitment, amount)
                .update();
        return jdbc.sql(
                        """
                        insert into finance.obligation
                            (government, commitment, amount, accepted_on, accepted_by, posting)
                        select ?, x.commitment, x.amount, date '1970-01-01' + x.day, ?, x.posting
                        from unnest(?::bigint[], ?::bigint[], ?::int[], ?::bigint[])
                             with ordinality as x(commitment, amount, day, posting, nth)
                        order by x.nth
                        returning id
                        """)
                .params(government, actor, commitment, amount, day, posting)
                .query((row, nth) -> row.getLong(1))
                .list();
    }

    private static Commitment commitment(ResultSet row) throws SQLException {
        return new Commitment(
                row.getLong("id"),
                row.getInt("government"),
                row.getInt("fund"),
                row.getInt("year"),
                row.getLong("line"),
                row.getLong("party"),
                row.getString("party_name"),
                row.getString("title"),
                row.getLong("amount"),
                row.getLong("obligated"),
                row.getString("reference"),
                row.getString("made_by"),
                row.getObject("made_on", LocalDate.class));
    }

    private static Obligation obligation(ResultSet row) throws SQLException {
        return new Obligation(
                row.getLong("id"),
                row.getInt("government"),
                row.getLong("commitment"),
                row.getLong("amount"),
                row.getLong("ordered"),
                row.getObject("accepted_on", LocalDate.class),
                row.getString("accepted_by"),
                row.getLong("posting"));
    }
}
