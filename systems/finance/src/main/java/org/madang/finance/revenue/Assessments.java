package org.madang.finance.revenue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was assessed, and what came of it, as rows. */
@Component("financeAssessments")
public class Assessments {

    /** A claim on a payer. */
    public record Assessment(
            long id,
            int government,
            int fund,
            int year,
            long line,
            int item,
            String payer,
            @Nullable Long resident,
            long amount,
            long collected,
            long reduced,
            long refunded,
            long writtenOff,
            Arrears arrears,
            long surcharge,
            long surchargeCollected,
            long surchargeGivenUp,
            LocalDate notifiedOn,
            LocalDate dueOn,
            @Nullable LocalDate remindedOn,
            @Nullable LocalDate reminderDue) {

        /** What is left of the claim itself. */
        public long outstanding() {
            return amount - collected - reduced;
        }

        public long surchargeOutstanding() {
            return surcharge - surchargeCollected - surchargeGivenUp;
        }

        /** All that is owed: the claim, and what it bears. */
        public long owed() {
            return outstanding() + surchargeOutstanding();
        }

        /** The same bearing so much. */
        Assessment bearing(long won) {
            return with(reduced, won);
        }

        /** The same with so much more taken off. */
        Assessment less(long won) {
            return with(reduced + won, surcharge);
        }

        private Assessment with(long lessened, long bears) {
            return new Assessment(
                    id,
                    government,
                    fund,
                    year,
                    line,
                    item,
                    payer,
                    resident,
                    amount,
                    collected,
                    lessened,
                    refunded,
                    writtenOff,
                    arrears,
                    bears,
                    surchargeCollected,
                    surchargeGivenUp,
                    notifiedOn,
                    dueOn,
                    remindedOn,
                    reminderDue);
        }
    }

    private static final String SELECT = "select a.* from finance.assessment a ";

    /** Not settled: the claim itself, or what it bears. */
    private static final String OPEN =
            """
             and (a.collected + a.reduced < a.amount
                  or a.surcharge_collected + a.surcharge_given_up < a.surcharge)
            """;

    private final JdbcClient jdbc;

    Assessments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Assessment> latest(int government, int year, int limit) {
        return jdbc.sql(SELECT + "where a.government = ? and a.year = ? order by a.id desc limit ?")
                .params(government, year, limit)
                .query((row, n) -> assessment(row))
                .list();
    }

    /** What is overdue (체납), the oldest first. */
    List<Assessment> overdue(int government, LocalDate today, int limit) {
        return jdbc.sql(
                        SELECT
                                + "where a.government = ? and a.due_on < ?"
                                + OPEN
                                + "order by a.due_on, a.id limit ?")
                .params(government, today, limit)
                .query((row, n) -> assessment(row))
                .list();
    }

    /** Held until the transaction ends. */
    List<Assessment> locked(Collection<Long> ids) {
        jdbc.sql("select id from finance.assessment where id in (:ids) order by id for update")
                .param("ids", ids)
                .query(Long.class)
                .list();
        return of(ids);
    }

    List<Assessment> of(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "where a.id in (:ids) order by a.id")
                        .param("ids", ids)
                        .query((row, n) -> assessment(row))
                        .list();
    }

    List<Long> enter(int government, List<AssessRevenue.Claim> all, String actor, LocalDate today) {
        return jdbc.sql(
                        """
                        insert into finance.assessment
                            (government, fund, year, line, item, payer, resident_id, amount,
                             assessed_by, notified_on, due_on, arrears)
                        select l.government, l.fund, l.year, x.line, l.item, x.payer, x.resident,
                               x.won, ?, ?, date '1970-01-01' + x.due,
                               coalesce(x.arrears, case when l.item < ? then 'TAX' else 'NONE' end)
                        from unnest(?::bigint[], ?::text[], ?::bigint[], ?::bigint[], ?::int[],
                                    ?::text[])
                             with ordinality as x(line, payer, resident, won, due, arrears, nth)
                        join finance.line l on l.id = x.line and l.government = ?
                        order by x.nth
                        returning id
                        """)
                .params(
                        actor,
                        today,
                        RevenueRules.TAXES_BELOW,
                        all.stream().mapToLong(AssessRevenue.Claim::line).toArray(),
                        all.stream().map(AssessRevenue.Claim::payer).toArray(String[]::new),
                        all.stream().map(AssessRevenue.Claim::resident).toArray(Long[]::new),
                        all.stream().mapToLong(AssessRevenue.Claim::amount).toArray(),
                        all.stream().mapToInt(one -> (int) one.due().toEpochDay()).toArray(),
                        all.stream().map(Assessments::arrears).toArray(String[]::new),
                        government)
                .query((row, nth) -> row.getLong(1))
                .list();
    }

    private static @Nullable String arrears(AssessRevenue.Claim claim) {
        var law = claim.arrears();
        return law == null ? null : law.name();
    }

    /**
     * What came in; negative is what went back. It pays the claim first and what it bears last
     * (Local Tax Collection Act, Article 4).
     */
    void receive(
            int government,
            List<CollectRevenue.Payment> all,
            List<Long> postings,
            String actor,
            LocalDate today) {
        var id = all.stream().mapToLong(CollectRevenue.Payment::assessment).toArray();
        var won = all.stream().mapToLong(CollectRevenue.Payment::amount).toArray();
        jdbc.sql(
                        """
                        update finance.assessment a
                        set collected = a.collected
                                + least(x.came, a.amount - a.collected - a.reduced),
                            surcharge_collected = a.surcharge_collected
                                + greatest(0, x.came - (a.amount - a.collected - a.reduced)),
                            refunded = a.refunded + x.went
                        from (select id, sum(greatest(won, 0))::bigint as came,
                                     sum(greatest(-won, 0))::bigint as went
                              from unnest(?::bigint[], ?::bigint[]) as u(id, won)
                              group by id) x
                        where a.id = x.id
                        """)
                .params(id, won)
                .update();
        jdbc.sql(
                        """
                        insert into finance.receipt
                            (government, assessment, amount, received_on, recorded_by, posting)
                        select ?, x.id, x.won, ?, ?, x.posting
                        from unnest(?::bigint[], ?::bigint[], ?::bigint[]) as x(id, won, posting)
                        """)
                .params(
                        government,
                        today,
                        actor,
                        id,
                        won,
                        postings.stream().mapToLong(Long::longValue).toArray())
                .update();
    }

    /** What came in for each of them, the oldest first. */
    Map<Long, List<RevenueRules.Receipt>> receipts(Collection<Long> ids) {
        record Row(long id, RevenueRules.Receipt receipt) {}
        return jdbc
                .sql(
                        """
                        select assessment, received_on, amount from finance.receipt
                        where assessment in (:ids) and amount > 0 order by received_on, id
                        """)
                .param("ids", ids)
                .query((row, n) ->
                        new Row(
                                row.getLong("assessment"),
                                new RevenueRules.Receipt(
                                        row.getObject("received_on", LocalDate.class),
                                        row.getLong("amount"))))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Row::id, Collectors.mapping(Row::receipt, Collectors.toList())));
    }

    /** Writes down what each of them bears by now. */
    void bear(List<Assessment> claims) {
        jdbc.sql(
                        """
                        update finance.assessment a set surcharge = x.won
                        from unnest(?::bigint[], ?::bigint[]) as x(id, won) where a.id = x.id
                        """)
                .params(
                        claims.stream().mapToLong(Assessment::id).toArray(),
                        claims.stream().mapToLong(Assessment::surcharge).toArray())
                .update();
    }

    /** What is overdue and nobody was reminded of, held until the transaction ends. */
    List<Assessment> toRemind(int government, LocalDate today) {
        return jdbc.sql(
                        SELECT
                                + """
                                where a.government = ? and a.due_on < ? and a.reminded_on is null
                                  and a.collected + a.reduced < a.amount
                                order by a.id for update
                                """)
                .params(government, today)
                .query((row, n) -> assessment(row))
                .list();
    }

    void reminded(List<Long> ids, LocalDate today, LocalDate due) {
        if (!ids.isEmpty()) {
            jdbc.sql(
                            """
                            update finance.assessment set reminded_on = :today, reminder_due = :due
                            where id in (:ids)
                            """)
                    .param("today", today)
                    .param("due", due)
                    .param("ids", ids)
                    .update();
        }
    }

    /** Takes so much off a claim that was asked too much. */
    void reduce(long id, long won) {
        jdbc.sql("update finance.assessment set reduced = reduced + ? where id = ?")
                .params(won, id)
                .update();
    }

    /** Gives up all that is left of a claim and of what it bears. */
    void giveUp(long id) {
        jdbc.sql(
                        """
                        update finance.assessment
                        set written_off = written_off + amount - collected - reduced,
                            reduced = amount - collected,
                            surcharge_given_up = surcharge - surcharge_collected
                        where id = ?
                        """)
                .param(id)
                .update();
    }

    /** What is still owed to a government at the end of a day, by how long it has been overdue. */
    List<Assessment> open(int government, LocalDate day) {
        return overdueBy(government, day, "");
    }

    /** The same, held until the transaction ends. */
    List<Assessment> overdueHeld(int government, LocalDate day) {
        return overdueBy(government, day, " for update");
    }

    private List<Assessment> overdueBy(int government, LocalDate day, String hold) {
        return jdbc.sql(
                        SELECT
                                + "where a.government = ? and a.due_on < ?"
                                + OPEN
                                + "order by a.id"
                                + hold)
                .params(government, day)
                .query((row, n) -> assessment(row))
                .list();
    }

    private static Assessment assessment(ResultSet row) throws SQLException {
        return new Assessment(
                row.getLong("id"),
                row.getInt("government"),
                row.getInt("fund"),
                row.getInt("year"),
                row.getLong("line"),
                row.getInt("item"),
                row.getString("payer"),
                row.getObject("resident_id", Long.class),
                row.getLong("amount"),
                row.getLong("collected"),
                row.getLong("reduced"),
                row.getLong("refunded"),
                row.getLong("written_off"),
                Arrears.valueOf(row.getString("arrears")),
                row.getLong("surcharge"),
                row.getLong("surcharge_collected"),
                row.getLong("surcharge_given_up"),
                row.getObject("notified_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("reminded_on", LocalDate.class),
                row.getObject("reminder_due", LocalDate.class));
    }
}
