package org.madang.finance.debt;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Debts, their payments, ceilings and debt-bearing acts, as rows. */
@Component("financeDebts")
public class Debts {

    /** What may be issued in a year, and what of it is used. */
    public record Ceiling(int year, long base, long won, long used) {

        public long left() {
            return won - used;
        }
    }

    /** A payment of a debt. */
    public record Due(
            long debt,
            int nth,
            LocalDate begins,
            LocalDate on,
            long principal,
            long interest,
            boolean fallen,
            long accrued,
            List<Long> commitments,
            @Nullable LocalDate servedOn) {

        public long total() {
            return principal + interest;
        }
    }

    /** An act that bears debt (채무부담행위). */
    public record Act(
            long id,
            int year,
            String title,
            String reason,
            long amount,
            int bookYear,
            @Nullable String vote,
            @Nullable LocalDate reportedOn) {}

    private static final String SELECT =
            """
            select d.*, p.name as party_name,
                   case when d.state = 'REPAID' then 0
                        else coalesce((select sum(u.principal)::bigint from finance.debt_due u
                                        where u.debt = d.id and u.served_on is null),
                                      d.principal) end as outstanding
            from finance.debt d join finance.party p on p.id = d.party
            """;

    private final JdbcClient jdbc;

    Debts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Debt> of(int government) {
        return jdbc.sql(SELECT + "where d.government = ? order by d.id desc limit 200")
                .param(government)
                .query((row, n) -> debt(row))
                .list();
    }

    public Optional<Debt> find(long id) {
        return jdbc.sql(SELECT + "where d.id = ?").param(id).query((r, n) -> debt(r)).optional();
    }

    /** Held until the transaction ends. */
    Optional<Debt> locked(long id) {
        jdbc.sql("select id from finance.debt where id = ? for update")
                .param(id)
                .query(Long.class)
                .list();
        return find(id);
    }

    /** The ceiling of a year; its row is held where the transaction writes, so nobody overtakes. */
    Optional<Ceiling> ceiling(int government, int year, boolean hold) {
        return jdbc.sql(
                        """
                        select c.year, c.base, c.won,
                               (select coalesce(sum(d.principal), 0)::bigint from finance.debt d
                                 where d.government = c.government and d.year = c.year
                                   and not d.brought)
                             + (select coalesce(sum(a.amount), 0)::bigint from finance.debt_act a
                                 where a.government = c.government and a.year = c.year) as used
                        from (select * from finance.debt_ceiling
                               where government = ? and year = ? %s) c
                        """
                                .formatted(hold ? "for update" : ""))
                .params(government, year)
                .query((row, n) ->
                        new Ceiling(
                                row.getInt("year"),
                                row.getLong("base"),
                                row.getLong("won"),
                                row.getLong("used")))
                .optional();
    }

    /** What is owed or about to be: debt not repaid, and acts whose budget is still to come. */
    long owed(int government, int year) {
        return jdbc.sql(
                        """
                        select (select coalesce(sum(x.outstanding), 0)::bigint from (%s
                                  where d.government = ?) x)
                             + (select coalesce(sum(a.amount), 0)::bigint from finance.debt_act a
                                 where a.government = ? and a.book_year > ?)
                        """
                                .formatted(SELECT))
                .params(government, government, year)
                .query(Long.class)
                .single();
    }

    /** The expenditure budget of a year as it is now, over all accounts. */
    long budget(int government, int year) {
        return jdbc.sql(
                        """
                        select coalesce(sum(c.budget + c.transferred + c.carried), 0)::bigint
                        from finance.line l join finance.control c on c.line = l.id
                        where l.government = ? and l.year = ? and l.side = 'E'
                        """)
                .params(government, year)
                .query(Long.class)
                .single();
    }

    void setCeiling(int government, int year, long base, long won, String actor, LocalDate on) {
        jdbc.sql(
                        """
                        insert into finance.debt_ceiling
                            (government, year, base, won, set_by, set_on)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (government, year) do update
                        set base = excluded.base, won = excluded.won, set_by = excluded.set_by,
                            set_on = excluded.set_on
                        """)
                .params(government, year, base, won, actor, on)
                .update();
    }

    long enter(int government, IssueDebt.Wanted wanted, int year, String actor, LocalDate on) {
        return enter(government, wanted, year, actor, on, false);
    }

    /** One that was there before: it is being served already. */
    long bring(int government, IssueDebt.Wanted wanted, int year, String actor, LocalDate issued) {
        return enter(government, wanted, year, actor, issued, true);
    }

    private long enter(
            int government,
            IssueDebt.Wanted wanted,
            int year,
            String actor,
            LocalDate on,
            boolean brought) {
        return jdbc.sql(
                        """
                        insert into finance.debt
                            (government, fund, year, kind, purpose, title, party, principal, rate,
                             per_year, grace, years, vote, consulted, approved, project, brought,
                             state, entered_by, entered_on, issued_on)
                        values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        returning id
                        """)
                .param(government)
                .param(year)
                .param(wanted.kind().name())
                .param(wanted.purpose().name())
                .param(wanted.title())
                .param(wanted.party())
                .param(wanted.principal())
                .param(wanted.rate())
                .param(wanted.perYear())
                .param(wanted.grace())
                .param(wanted.years())
                .param(wanted.vote())
                .param(wanted.consulted())
                .param(wanted.approved())
                .param(wanted.project())
                .param(brought)
                .param(brought ? "ISSUED" : "VOTED")
                .param(actor)
                .param(on)
                .param(brought ? on : null)
                .query(Long.class)
                .single();
    }

    void issued(long id, LocalDate on, String actor, long posting) {
        jdbc.sql(
                        """
                        update finance.debt
                        set state = 'ISSUED', issued_on = ?, received_by = ?, posting = ?
                        where id = ? and state = 'VOTED'
                        """)
                .params(on, actor, posting, id)
                .update();
    }

    void schedule(long debt, int government, List<Schedule.Due> dues) {
        jdbc.sql(
                        """
                        insert into finance.debt_due
                            (debt, nth, government, begins_on, due_on, principal, interest)
                        select ?, x.nth, ?, date '1970-01-01' + x.begins, date '1970-01-01' + x.due,
                               x.principal, x.interest
                        from unnest(?::int[], ?::int[], ?::int[], ?::bigint[], ?::bigint[])
                             as x(nth, begins, due, principal, interest)
                        """)
                .params(
                        debt,
                        government,
                        dues.stream().mapToInt(Schedule.Due::nth).toArray(),
                        dues.stream().mapToInt(one -> (int) one.begins().toEpochDay()).toArray(),
                        dues.stream().mapToInt(one -> (int) one.on().toEpochDay()).toArray(),
                        dues.stream().mapToLong(Schedule.Due::principal).toArray(),
                        dues.stream().mapToLong(Schedule.Due::interest).toArray())
                .update();
    }

    public List<Due> dues(long debt) {
        return jdbc.sql("select * from finance.debt_due where debt = ? order by nth")
                .param(debt)
                .query((row, n) -> due(row))
                .list();
    }

    /** Payments not served whose interest runs in a year or whose day comes by a day. */
    List<Due> open(int government, LocalDate begunBy, LocalDate dueBy) {
        return jdbc.sql(
                        """
                        select u.* from finance.debt_due u
                        where u.government = ? and u.served_on is null
                          and (u.begins_on <= ? or u.due_on <= ?)
                        order by u.due_on, u.debt
                        """)
                .params(government, begunBy, dueBy)
                .query((row, n) -> due(row))
                .list();
    }

    /** What of a payment is in the books: its principal as current, its interest so far. */
    void booked(Due due, boolean fallen, long accrued) {
        jdbc.sql(
                        """
                        update finance.debt_due set fallen = ?, accrued = ?
                        where debt = ? and nth = ?
                        """)
                .params(fallen, accrued, due.debt(), due.nth())
                .update();
    }

    void served(Due due, LocalDate on, List<Long> commitments) {
        jdbc.sql(
                        """
                        update finance.debt_due set served_on = ?, commitments = ?
                        where debt = ? and nth = ? and served_on is null
                        """)
                .params(
                        on,
                        commitments.stream().mapToLong(Long::longValue).toArray(),
                        due.debt(),
                        due.nth())
                .update();
        jdbc.sql(
                        """
                        update finance.debt d set state = 'REPAID'
                        where d.id = ? and not exists (select from finance.debt_due u
                            where u.debt = d.id and u.served_on is null)
                        """)
                .param(due.debt())
                .update();
    }

    public List<Act> acts(int government, int year) {
        return jdbc.sql(
                        """
                        select * from finance.debt_act
                        where government = ? and year >= ? order by id desc limit 100
                        """)
                .params(government, year - 2)
                .query((row, n) ->
                        new Act(
                                row.getLong("id"),
                                row.getInt("year"),
                                row.getString("title"),
                                row.getString("reason"),
                                row.getLong("amount"),
                                row.getInt("book_year"),
                                row.getString("vote"),
                                row.getObject("reported_on", LocalDate.class)))
                .list();
    }

    long enterAct(int government, int year, BearDebt.Act act, String actor, LocalDate on) {
        return jdbc.sql(
                        """
                        insert into finance.debt_act
                            (government, year, title, reason, amount, book_year, vote,
                             reported_on, entered_by, entered_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .param(government)
                .param(year)
                .param(act.title())
                .param(act.reason())
                .param(act.amount())
                .param(act.bookYear())
                .param(act.vote())
                .param(act.vote() == null ? on : null)
                .param(actor)
                .param(on)
                .query(Long.class)
                .single();
    }

    private static Due due(ResultSet row) throws SQLException {
        Array commitments = row.getArray("commitments");
        return new Due(
                row.getLong("debt"),
                row.getInt("nth"),
                row.getObject("begins_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getLong("principal"),
                row.getLong("interest"),
                row.getBoolean("fallen"),
                row.getLong("accrued"),
                Arrays.asList((Long[]) commitments.getArray()),
                row.getObject("served_on", LocalDate.class));
    }

    private static Debt debt(ResultSet row) throws SQLException {
        return new Debt(
                row.getLong("id"),
                row.getInt("government"),
                row.getInt("year"),
                Debt.Kind.valueOf(row.getString("kind")),
                Debt.Purpose.valueOf(row.getString("purpose")),
                row.getString("title"),
                row.getLong("party"),
                row.getString("party_name"),
                row.getLong("principal"),
                row.getInt("rate"),
                row.getInt("per_year"),
                row.getInt("grace"),
                row.getInt("years"),
                row.getString("vote"),
                row.getString("consulted"),
                row.getString("approved"),
                row.getObject("project", Long.class),
                row.getBoolean("brought"),
                Debt.State.valueOf(row.getString("state")),
                row.getString("entered_by"),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("posting", Long.class),
                row.getLong("outstanding"));
    }
}
