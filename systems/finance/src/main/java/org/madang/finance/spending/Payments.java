package org.madang.finance.spending;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.finance.spending.Commitments.Commitment;
import org.madang.kernel.language.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Payment orders as rows, each on its way to the bank and back. */
@Component("financePayments")
public class Payments {

    /** Where a payment is. */
    public enum State {
        ORDERED(Text.of("지급명령", "Ordered")),
        SENT(Text.of("금고 전송", "Sent")),
        ACCEPTED(Text.of("금고 접수", "Accepted")),
        PAID(Text.of("지급 완료", "Paid")),
        REJECTED(Text.of("지급 불능", "Rejected"));

        private final Text word;

        State(Text word) {
            this.word = word;
        }

        public Text word() {
            return word;
        }
    }

    /**
     * A payment order with what it is for.
     *
     * @param to the account of the government itself that gets it, or null
     */
    public record Payment(
            long id,
            int government,
            int fund,
            int year,
            long obligation,
            long commitment,
            long line,
            long party,
            String partyName,
            String bank,
            String accountTail,
            String title,
            long amount,
            State state,
            String committedBy,
            String orderedBy,
            LocalDate orderedOn,
            @Nullable Long file,
            @Nullable LocalDate settledOn,
            @Nullable String late,
            @Nullable String reason,
            @Nullable Long posting,
            @Nullable Integer to) {

        /** How the bank's messages name it. */
        public String endToEnd() {
            return "M" + id;
        }
    }

    /** One to be ordered, and the commitment behind it. */
    record New(OrderPayment.Order order, Commitment cause) {}

    private static final String SELECT =
            """
            select p.*, y.name as party_name, y.bank, y.account_tail, y.fund as to_fund,
                   c.title
            from finance.payment p
            join finance.party y on y.id = p.party
            join finance.commitment c on c.id = p.commitment
            """;

    private final JdbcClient jdbc;

    Payments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Payment> in(int government, Collection<State> states, int limit) {
        return jdbc.sql(
                        SELECT
                                + """
                                where p.government = :government and p.state in (:states)
                                order by p.id desc limit :limit
                                """)
                .param("government", government)
                .param("states", states.stream().map(State::name).toList())
                .param("limit", limit)
                .query((row, n) -> payment(row))
                .list();
    }

    public List<Payment> ofCommitment(long commitment) {
        return jdbc.sql(SELECT + "where p.commitment = ? order by p.id")
                .param(commitment)
                .query((row, n) -> payment(row))
                .list();
    }

    public List<Payment> ofFile(long file) {
        return jdbc.sql(SELECT + "where p.file = ? order by p.id")
                .param(file)
                .query((row, n) -> payment(row))
                .list();
    }

    /** Held until the transaction ends; in one order. */
    public List<Payment> locked(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        jdbc.sql("select id from finance.payment where id in (:ids) order by id for update")
                .param("ids", ids)
                .query(Long.class)
                .list();
        return jdbc.sql(SELECT + "where p.id in (:ids) order by p.id")
                .param("ids", ids)
                .query((row, n) -> payment(row))
                .list();
    }

    List<Long> order(List<New> all, String actor, LocalDate today) {
        int n = all.size();
        var obligation = new long[n];
        var amount = new long[n];
        var late = new @Nullable String[n];
        for (int i = 0; i < n; i++) {
            var order = all.get(i).order();
            obligation[i] = order.obligation();
            amount[i] = order.amount();
            late[i] = order.late() == null ? null : order.late().name();
        }
        jdbc.sql(
                        """
                        update finance.obligation o set ordered = o.ordered + x.amount
                        from (select obligation, sum(amount)::bigint as amount
                              from unnest(?::bigint[], ?::bigint[]) as u(obligation, amount)
                              group by obligation) x
                        where o.id = x.obligation
                        """)
                .params(obligation, amount)
                .update();
        return jdbc.sql(
                        """
                        insert into finance.payment
                            (government, fund, year, obligation, commitment, line, party, amount,
                             state, committed_by, ordered_by, ordered_on, late)
                        select c.government, c.fund, c.year, o.id, c.id, c.line, c.party, x.amount,
                               'ORDERED', c.made_by, ?, ?, x.late
                        from unnest(?::bigint[], ?::bigint[], ?::text[]) with ordinality
                             as x(obligation, amount, late, nth)
                        join finance.obligation o on o.id = x.obligation
                        join finance.commitment c on c.id = o.commitment
                        order by x.nth
                        returning id
                        """)
                .param(actor)
                .param(today)
                .param(obligation)
                .param(amount)
                .param(late)
                .query((row, nth) -> row.getLong(1))
                .list();
    }

    /** Puts ordered payments into a file; says how many it found so. */
    public int send(Collection<Long> ids, long file) {
        return jdbc.sql(
                        """
                        update finance.payment set state = 'SENT', file = :file
                        where id in (:ids) and state = 'ORDERED'
                        """)
                .param("file", file)
                .param("ids", ids)
                .update();
    }

    public void accept(Collection<Long> ids) {
        jdbc.sql("update finance.payment set state = 'ACCEPTED' where id in (:ids)")
                .param("ids", ids)
                .update();
    }

    /** The bank has paid them. */
    public void settle(List<Long> ids, List<Long> postings, String actor, LocalDate on) {
        jdbc.sql(
                        """
                        update finance.payment p
                        set state = 'PAID', posting = x.posting, settled_by = ?, settled_on = ?
                        from unnest(?::bigint[], ?::bigint[]) as x(id, posting)
                        where p.id = x.id
                        """)
                .params(
                        actor,
                        on,
                        ids.stream().mapToLong(Long::longValue).toArray(),
                        postings.stream().mapToLong(Long::longValue).toArray())
                .update();
    }

    /** The bank could not pay it: what was ordered is owed again. */
    public void reject(long id, String reason, String actor, LocalDate on) {
        jdbc.sql(
                        """
                        update finance.payment
                        set state = 'REJECTED', reason = ?, settled_by = ?, settled_on = ?
                        where id = ?
                        """)
                .params(reason, actor, on, id)
                .update();
        jdbc.sql(
                        """
                        update finance.obligation o set ordered = o.ordered - p.amount
                        from finance.payment p where p.id = ? and o.id = p.obligation
                        """)
                .param(id)
                .update();
    }

    private static Payment payment(ResultSet row) throws SQLException {
        return new Payment(
                row.getLong("id"),
                row.getInt("government"),
                row.getInt("fund"),
                row.getInt("year"),
                row.getLong("obligation"),
                row.getLong("commitment"),
                row.getLong("line"),
                row.getLong("party"),
                row.getString("party_name"),
                row.getString("bank"),
                row.getString("account_tail"),
                row.getString("title"),
                row.getLong("amount"),
                State.valueOf(row.getString("state")),
                row.getString("committed_by"),
                row.getString("ordered_by"),
                row.getObject("ordered_on", LocalDate.class),
                row.getObject("file", Long.class),
                row.getObject("settled_on", LocalDate.class),
                row.getString("late"),
                row.getString("reason"),
                row.getObject("posting", Long.class),
                row.getObject("to_fund", Integer.class));
    }
}
