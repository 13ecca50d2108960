package org.madang.finance.budget;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the council struck out or cut of budgets, as rows. */
@Component("financeStruckOuts")
public class StruckOuts {

    /** A line that was asked for and given less, or nothing. */
    public record StruckOut(
            long budget, long line, long proposed, long voted, long into, String consent) {}

    private final JdbcClient jdbc;

    StruckOuts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of a year, the latest first. */
    public List<StruckOut> of(int government, int year) {
        return jdbc.sql(
                        """
                        select s.* from finance.struck_out s
                        join finance.budget b on b.id = s.budget
                        where s.government = ? and b.year = ? order by s.id desc limit 200
                        """)
                .params(government, year)
                .query((row, n) ->
                        new StruckOut(
                                row.getLong("budget"),
                                row.getLong("line"),
                                row.getLong("proposed"),
                                row.getLong("voted"),
                                row.getLong("put_into"),
                                row.getString("consent")))
                .list();
    }

    /** Whether a line has less than was asked for, and no budget in force since gave it that. */
    boolean isStruck(long line) {
        return jdbc.sql(
                        """
                        select exists (
                            select from finance.struck_out s
                            join finance.budget b on b.id = s.budget
                            where s.line = ? and b.state in ('VOTED', 'ANNOUNCED')
                              and not exists (
                                select from finance.budget_amount a
                                join finance.budget later on later.id = a.budget
                                where a.line = s.line and later.number > b.number
                                  and later.fund = b.fund and later.year = b.year
                                  and later.government = b.government
                                  and later.state = 'ANNOUNCED' and a.amount >= s.proposed))
                        """)
                .param(line)
                .query(Boolean.class)
                .single();
    }

    /** Cuts a line of a proposal and puts what is cut into another. */
    void strike(
            Budgets.Budget budget, StrikeOut.Cut cut, long proposed, String actor, LocalDate on) {
        jdbc.sql(
                        """
                        insert into finance.struck_out
                            (government, budget, line, proposed, voted, put_into, consent,
                             entered_by, entered_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        budget.government(),
                        budget.id(),
                        cut.line(),
                        proposed,
                        proposed - cut.won(),
                        cut.into(),
                        cut.consent(),
                        actor,
                        on)
                .update();
        jdbc.sql(
                        """
                        update finance.budget_amount
                        set amount = amount
                            + case when line = ? then -(?::bigint) else ?::bigint end
                        where budget = ? and line in (?, ?)
                        """)
                .params(cut.line(), cut.won(), cut.won(), budget.id(), cut.line(), cut.into())
                .update();
    }
}
