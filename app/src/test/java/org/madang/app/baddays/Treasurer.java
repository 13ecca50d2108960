package org.madang.app.baddays;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.madang.app.baddays.Purchase.Step;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Knows what must stand in the books of Jongno-gu. Looks past the house, as the owner. */
final class Treasurer {

    static final int GOVERNMENT = 11110;

    private static final List<String> HALFWAY =
            List.of("commitment", "obligation", "payment", "payment_file", "bank_answer", "period");

    private final JdbcClient owner;

    Treasurer(JdbcClient owner) {
        this.owner = owner;
    }

    /** Lines for running costs of which something can be committed today. */
    List<Long> lines() {
        return owner.sql(
                        """
                        select c.line from finance.control c
                        join finance.line l on l.id = c.line
                        join lateral (
                            select sum(a.amount) as now from finance.allotment a
                            where a.line = c.line and a.starts_on <= current_date) a on true
                        where l.government = ? and l.kind = 'NORMAL' and l.item in (201, 202, 401)
                            and a.now - c.committed > 5000000
                            and l.year = extract(year from current_date)
                        order by c.line
                        """)
                .param(GOVERNMENT)
                .query(Long.class)
                .list();
    }

    long party() {
        return owner.sql(
                        """
                        select min(id) from finance.party
                        where government = ? and account_tail <> '0000'
                        """)
                .param(GOVERNMENT)
                .query(Long.class)
                .single();
    }

    /**
     * Lets nobody finish until the transaction of the connection ends: whoever has posted, decided
     * or written a file waits with it all undone yet.
     */
    static void holdHalfway(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            for (var table : HALFWAY) {
                statement.execute("lock table finance." + table + " in share mode");
            }
        }
    }

    /** How many wait there. */
    long halfway() {
        return number(
                """
                select count(distinct l.pid) from pg_locks l
                join pg_class c on c.oid = l.relation
                where not l.granted and c.relnamespace = 'finance'::regnamespace
                """);
    }

    /** What was acknowledged is there, whole and once. */
    void findsAll(Collection<Purchase> purchases) {
        for (var purchase : purchases) {
            for (var step : purchase.said().keySet()) {
                assertThat(found(purchase, step)).as("%s of %s", step, purchase).isEqualTo(1);
            }
        }
    }

    private long found(Purchase purchase, Step step) {
        return switch (step) {
            case COMMIT ->
                    number(
                            "select count(*) from finance.commitment where title = ? and id = ?",
                            purchase.mark(),
                            purchase.made(step));
            case DELIVER ->
                    number(
                            """
                            select count(*) from finance.obligation o
                            join finance.posting p on p.id = o.posting
                            where o.commitment = ? and o.id = ? and p.narrative = ?
                            """,
                            purchase.made(Step.COMMIT),
                            purchase.made(step),
                            purchase.mark());
            case ORDER ->
                    number(
                            "select count(*) from finance.payment where obligation = ? and id = ?",
                            purchase.made(Step.DELIVER),
                            purchase.made(step));
            case SEND ->
                    number(
                            """
                            select count(*) from finance.payment p
                            join finance.payment_file f on f.id = p.file
                            where p.id = ? and f.id = ? and f.total = p.amount
                                and f.body like '%>M' || p.id || '<%'
                            """,
                            purchase.made(Step.ORDER), purchase.made(step));
            case STATUS, STATEMENT ->
                    number(
                            "select count(*) from finance.bank_answer where message = ?",
                            purchase.message(step));
        };
    }

    /**
     * Each was bought, owed, ordered, sent and paid just once, and every posting of it is there.
     */
    void findsEachOnce(Collection<Purchase> purchases) {
        for (var purchase : purchases) {
            var mark = purchase.mark();
            assertThat(number("select count(*) from finance.commitment where title = ?", mark))
                    .as("commitments of %s", mark)
                    .isEqualTo(1);
            assertThat(
                            owner.sql(
                                            """
                                            select p.kind from finance.posting p
                                            where p.government = ? and p.narrative = ?
                                            order by p.kind
                                            """)
                                    .params(GOVERNMENT, mark)
                                    .query(String.class)
                                    .list())
                    .as("postings of %s", mark)
                    .containsExactly("EXPENSE_OBLIGATED", "PAYMENT_SENT", "PAYMENT_SETTLED");
            assertThat(
                            number(
                                    """
                                    select count(*) from finance.payment_file
                                    where government = ? and body like '%>M' || ? || '<%'
                                    """,
                                    GOVERNMENT, purchase.made(Step.ORDER)))
                    .as("files that pay %s", mark)
                    .isEqualTo(1);
            assertThat(
                            number(
                                    """
                                    select count(*) from finance.payment p
                                    join finance.obligation o on o.id = p.obligation
                                    where o.commitment = ? and p.state = 'PAID'
                                    """,
                                    purchase.made(Step.COMMIT)))
                    .as("payments of %s", mark)
                    .isEqualTo(1);
        }
    }

    /** The month is closed, and its wear was posted once. */
    void findsClosed(int month) {
        assertThat(
                        number(
                                """
                                select count(*) from finance.period
                                where government = ? and month = ? and state = 'CLOSED'
                                    and year = extract(year from current_date)
                                """,
                                GOVERNMENT,
                                month))
                .as("month %s is closed", month)
                .isEqualTo(1);
        assertThat(
                        number(
                                """
                                select count(*) from finance.posting
                                where government = ? and kind = 'DEPRECIATED'
                                    and extract(month from day) = ? and recorded_at > (
                                        select min(recorded_at) from finance.posting
                                        where government = ? and kind = 'DONATED'
                                            and narrative = ?)
                                """,
                                GOVERNMENT,
                                month,
                                GOVERNMENT,
                                KilledPaymentsTest.BUS))
                .as("wear of month %s", month)
                .isEqualTo(1);
    }

    /** Nothing is there by halves: every figure is the sum of what it stands for. */
    void findsNoHalves() {
        none(
                "postings that do not balance",
                """
                select p.id::text from finance.posting p
                left join finance.entry e on e.xact = p.xact and e.posting = p.id
                group by p.id, p.legs having sum(e.amount) is distinct from 0
                    or count(e.posting) <> p.legs
                """);
        none(
                "lines whose control is not what was committed, owed and ordered",
                """
                select c.line::text from finance.control c
                left join lateral (
                    select coalesce(sum(amount), 0) as committed,
                           coalesce(sum(obligated), 0) as obligated
                    from finance.commitment where line = c.line) m on true
                left join lateral (
                    select coalesce(sum(amount), 0) as paid from finance.payment
                    where line = c.line and state <> 'REJECTED') p on true
                where c.government = %1$d and (c.committed, c.obligated, c.paid)
                    is distinct from (m.committed, m.obligated, p.paid)
                """
                        .formatted(GOVERNMENT));
        none(
                "commitments and obligations that are not the sum of what came of them",
                """
                select m.id::text from finance.commitment m
                where m.government = %1$d and m.obligated <> (
                    select coalesce(sum(amount), 0) from finance.obligation
                    where commitment = m.id)
                union all
                select o.id::text from finance.obligation o
                where o.government = %1$d and o.ordered <> (
                    select coalesce(sum(amount), 0) from finance.payment
                    where obligation = o.id and state <> 'REJECTED')
                """
                        .formatted(GOVERNMENT));
        findsNoHalfPayments();
    }

    private void findsNoHalfPayments() {
        none(
                "files that are not the sum of their payments",
                """
                select f.id::text from finance.payment_file f
                left join finance.payment p on p.file = f.id
                group by f.id, f.payments, f.total
                having count(p.id) <> f.payments or coalesce(sum(p.amount), 0) <> f.total
                """);
        none(
                "money on its way or paid that the books do not show so",
                """
                select 'M' || p.id from finance.payment p
                where p.government = %1$d and (p.state = 'ORDERED') = exists (
                    select from finance.posting t where t.kind = 'PAYMENT_SENT'
                        and t.government = p.government and t.source = 'payment ' || p.id)
                union all
                select 'M' || p.id from finance.payment p
                where p.government = %1$d and (p.state = 'PAID') <> exists (
                    select from finance.posting t where t.kind = 'PAYMENT_SETTLED'
                        and t.government = p.government and t.source = 'payment ' || p.id)
                """
                        .formatted(GOVERNMENT));
        none(
                "things that are not worn as their events say",
                """
                select a.id::text from finance.asset a
                join finance.asset_event e on e.asset = a.id and e.kind = 'WORN'
                where a.government = %1$d
                group by a.id having a.worn - a.before <> sum(e.won)
                """
                        .formatted(GOVERNMENT));
    }

    /** What the entries of the government say an account holds. */
    long holds(int account) {
        return number(
                "select coalesce(sum(amount), 0) from finance.entry"
                        + " where government = ? and account = ?",
                GOVERNMENT,
                account);
    }

    private long number(String sql, Object... values) {
        return owner.sql(sql).params(values).query(Long.class).single();
    }

    private void none(String what, String sql) {
        assertThat(owner.sql(sql).query(String.class).list()).as(what).isEmpty();
    }
}
