package org.madang.finance.debt;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Acts that bear debt (채무부담행위), as rows. */
@Component("financeDebtActs")
public class DebtActs {

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

    private final JdbcClient jdbc;

    DebtActs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Act> of(int government, int year) {
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

    long enter(int government, int year, BearDebt.Act act, String actor, LocalDate on) {
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
}
