package org.madang.finance.debt;

import java.math.BigDecimal;
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
            @Nullable LocalDate servedOn,
            Schedule.@Nullable Units units,
            long spread,
            long spreadSoFar) {

        public long total() {
            return principal + interest;
        }

        /** The same at other amounts of won. */
        Due at(long newPrincipal, long newInterest) {
            return new Due(
                    debt,
                    nth,
                    begins,
                    on,
                    newPrincipal,
                    newInterest,
                    fallen,
                    accrued,
                    commitments,
                    servedOn,
                    units,
                    spread,
                    spreadSoFar);
        }
    }

    /** What is owed in another currency counts at the latest rate. */
    static final String SELECT =
            """
            select d.*, p.name as party_name,
                   case when d.state = 'VOTED' then d.units
                        else coalesce((select sum(u.units_principal) from finance.debt_due u
                                        where u.debt = d.id and u.served_on is null), 0)
                        end as units_left,
                   case when d.state = 'REPAID' then 0
                        when d.currency is not null and d.state = 'ISSUED'
                        then coalesce(
                            round((select sum(u.units_principal) from finance.debt_due u
                                    where u.debt = d.id and u.served_on is null)
                                * (select r.won from finance.rate r
                                    where r.currency = d.currency
                                    order by r.day desc limit 1)), 0)::bigint
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
        return of(government, null);
    }

    /** Those of one account by type; null is all. */
    public List<Debt> of(int government, @Nullable Integer fund) {
        return jdbc.sql(
                        SELECT
                                + """
                                where d.government = ? and d.fund = coalesce(?::int, d.fund)
                                order by d.id desc limit 200
                                """)
                .param(government)
                .param(fund)
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
        var abroad = wanted.abroad();
        return jdbc.sql(
                        """
                        insert into finance.debt
                            (government, fund, year, kind, purpose, title, party, principal, rate,
                             per_year, grace, years, vote, consulted, approved, project, brought,
                             state, entered_by, entered_on, issued_on, proceeds, currency, units,
                             approved_on, voted_on, hedging)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                                ?, ?, ?, ?, ?)
                        returning id
                        """)
                .param(government)
                .param(wanted.account())
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
                .param(wanted.proceeds())
                .param(abroad == null ? null : abroad.currency())
                .param(abroad == null ? null : abroad.units())
                .param(abroad == null ? null : abroad.approvedOn())
                .param(abroad == null ? null : abroad.votedOn())
                .param(abroad == null ? null : abroad.hedging())
                .query(Long.class)
                .single();
    }

    void issued(long id, long won, LocalDate on, String actor, long posting) {
        jdbc.sql(
                        """
                        update finance.debt
                        set state = 'ISSUED', principal = ?, issued_on = ?, received_by = ?,
                            posting = ?
                        where id = ? and state = 'VOTED'
                        """)
                .params(won, on, actor, posting, id)
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

    /** What each payment is in another currency. */
    void inUnits(long debt, List<Schedule.Units> units) {
        jdbc.sql(
                        """
                        update finance.debt_due u
                        set units_principal = x.principal, units_interest = x.interest
                        from unnest(?::numeric[], ?::numeric[]) with ordinality
                             as x(principal, interest, nth)
                        where u.debt = ? and u.nth = x.nth
                        """)
                .params(
                        units.stream().map(Schedule.Units::principal).toArray(BigDecimal[]::new),
                        units.stream().map(Schedule.Units::interest).toArray(BigDecimal[]::new),
                        debt)
                .update();
    }

    /** What of a discount or premium is each payment's. */
    void spread(long debt, long[] parts) {
        jdbc.sql(
                        """
                        update finance.debt_due u set spread = x.won
                        from unnest(?::bigint[]) with ordinality as x(won, nth)
                        where u.debt = ? and u.nth = x.nth
                        """)
                .params(parts, debt)
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

    /**
     * What of a payment is in the books: its principal as current, its interest so far, and what of
     * a discount.
     */
    void booked(Due due, boolean fallen, long accrued, long spread) {
        jdbc.sql(
                        """
                        update finance.debt_due
                        set fallen = ?, accrued = ?, interest = greatest(interest, ?),
                            spread_so_far = ?
                        where debt = ? and nth = ?
                        """)
                .params(fallen, accrued, accrued, spread, due.debt(), due.nth())
                .update();
    }

    /** What a payment in another currency came to in won. */
    void fixed(Due due, long principal, long interest) {
        jdbc.sql(
                        """
                        update finance.debt_due set principal = ?, interest = ?, accrued = ?
                        where debt = ? and nth = ?
                        """)
                .params(principal, interest, interest, due.debt(), due.nth())
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
                row.getObject("served_on", LocalDate.class),
                units(row),
                row.getLong("spread"),
                row.getLong("spread_so_far"));
    }

    private static Schedule.@Nullable Units units(ResultSet row) throws SQLException {
        var principal = row.getBigDecimal("units_principal");
        return principal == null
                ? null
                : new Schedule.Units(principal, row.getBigDecimal("units_interest"));
    }

    private static Debt.@Nullable Abroad abroad(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        return currency == null
                ? null
                : new Debt.Abroad(
                        currency,
                        row.getBigDecimal("units"),
                        row.getBigDecimal("units_left"),
                        row.getObject("approved_on", LocalDate.class),
                        row.getObject("voted_on", LocalDate.class),
                        row.getString("hedging"));
    }

    private static Debt debt(ResultSet row) throws SQLException {
        return new Debt(
                row.getLong("id"),
                row.getInt("government"),
                row.getInt("fund"),
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
                row.getObject("proceeds", Long.class),
                abroad(row),
                row.getBoolean("brought"),
                Debt.State.valueOf(row.getString("state")),
                row.getString("entered_by"),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("posting", Long.class),
                row.getLong("outstanding"));
    }
}
