package org.madang.finance.debt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Guarantees (보증채무) and leased private investment (임대형 민자사업), as rows. */
@Component("financeGuarantees")
public class Guarantees {

    /**
     * Somebody's debt that the government promised to pay if they do not.
     *
     * @param called what the government has become liable for
     * @param settled what of that was paid
     */
    public record Guarantee(
            long id,
            int government,
            int year,
            String debtor,
            String creditor,
            String project,
            long amount,
            LocalDate until,
            String vote,
            long called,
            long settled,
            @Nullable LocalDate endedOn) {

        /** What the government has to pay. */
        public long liable() {
            return called - settled;
        }

        public boolean runs() {
            return endedOn == null;
        }
    }

    /** Works that a company built and the government leases. */
    public record Leased(
            long id,
            int government,
            String title,
            String operator,
            long total,
            long paid,
            int firstYear,
            int lastYear,
            String vote) {

        public long left() {
            return total - paid;
        }
    }

    private final JdbcClient jdbc;

    Guarantees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Guarantee> of(int government) {
        return jdbc.sql(
                        """
                        select * from finance.guarantee where government = ?
                        order by id desc limit 200
                        """)
                .param(government)
                .query((row, n) -> guarantee(row))
                .list();
    }

    /** Held until the transaction ends. */
    Optional<Guarantee> locked(long id) {
        return jdbc.sql("select * from finance.guarantee where id = ? for update")
                .param(id)
                .query((row, n) -> guarantee(row))
                .optional();
    }

    long enter(int government, int year, GuaranteeDebt.Wanted wanted, String actor, LocalDate on) {
        return jdbc.sql(
                        """
                        insert into finance.guarantee
                            (government, year, debtor, creditor, project, amount, until_day, vote,
                             entered_by, entered_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        government,
                        year,
                        wanted.debtor(),
                        wanted.creditor(),
                        wanted.project(),
                        wanted.amount(),
                        wanted.until(),
                        wanted.vote(),
                        actor,
                        on)
                .query(Long.class)
                .single();
    }

    void change(long id, long amount, LocalDate until, String vote) {
        jdbc.sql(
                        """
                        update finance.guarantee set amount = ?, until_day = ?, vote = ?
                        where id = ?
                        """)
                .params(amount, until, vote, id)
                .update();
    }

    void call(long id, long won) {
        jdbc.sql("update finance.guarantee set called = called + ? where id = ?")
                .params(won, id)
                .update();
    }

    void settle(long id, long won) {
        jdbc.sql("update finance.guarantee set settled = settled + ? where id = ?")
                .params(won, id)
                .update();
    }

    void end(long id, LocalDate on) {
        jdbc.sql("update finance.guarantee set ended_on = ? where id = ?").params(on, id).update();
    }

    public List<Leased> leased(int government) {
        return jdbc.sql(
                        """
                        select * from finance.leased_works where government = ?
                        order by id desc limit 200
                        """)
                .param(government)
                .query((row, n) -> leased(row))
                .list();
    }

    /** Held until the transaction ends. */
    Optional<Leased> lockedLease(long id) {
        return jdbc.sql("select * from finance.leased_works where id = ? for update")
                .param(id)
                .query((row, n) -> leased(row))
                .optional();
    }

    long lease(int government, LeaseWorks.Wanted wanted, String actor, LocalDate on) {
        return jdbc.sql(
                        """
                        insert into finance.leased_works
                            (government, title, operator, total, first_year, last_year, vote,
                             entered_by, entered_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        government,
                        wanted.title(),
                        wanted.operator(),
                        wanted.total(),
                        wanted.firstYear(),
                        wanted.lastYear(),
                        wanted.vote(),
                        actor,
                        on)
                .query(Long.class)
                .single();
    }

    void pay(long id, long won) {
        jdbc.sql("update finance.leased_works set paid = paid + ? where id = ?")
                .params(won, id)
                .update();
    }

    private static Guarantee guarantee(ResultSet row) throws SQLException {
        return new Guarantee(
                row.getLong("id"),
                row.getInt("government"),
                row.getInt("year"),
                row.getString("debtor"),
                row.getString("creditor"),
                row.getString("project"),
                row.getLong("amount"),
                row.getObject("until_day", LocalDate.class),
                row.getString("vote"),
                row.getLong("called"),
                row.getLong("settled"),
                row.getObject("ended_on", LocalDate.class));
    }

    private static Leased leased(ResultSet row) throws SQLException {
        return new Leased(
                row.getLong("id"),
                row.getInt("government"),
                row.getString("title"),
                row.getString("operator"),
                row.getLong("total"),
                row.getLong("paid"),
                row.getInt("first_year"),
                row.getInt("last_year"),
                row.getString("vote"));
    }
}
