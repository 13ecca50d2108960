package org.madang.finance.budget;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Versions of budgets as rows. */
@Component("financeBudgets")
public class Budgets {

    /** Where a version stands between mayor and council. */
    public enum State {
        PROPOSED,
        VOTED,
        REJECTED,
        ANNOUNCED
    }

    /** A version: number 0 is the main budget, 1 the first supplementary one. */
    public record Budget(
            long id,
            int government,
            int fund,
            int year,
            int number,
            State state,
            String proposedBy,
            LocalDate proposedOn,
            @Nullable LocalDate votedOn,
            @Nullable String vote,
            @Nullable LocalDate announcedOn,
            long total) {}

    private final JdbcClient jdbc;

    Budgets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Budget> of(int government, int year) {
        return jdbc.sql(
                        select("where b.government = ? and b.year = ?")
                                + " order by b.fund, b.number")
                .params(government, year)
                .query((row, n) -> budget(row))
                .list();
    }

    public Optional<Budget> find(long id) {
        return jdbc.sql(select("where b.id = ?"))
                .param(id)
                .query((row, n) -> budget(row))
                .optional();
    }

    /** Held until the transaction ends. */
    Optional<Budget> held(long id) {
        jdbc.sql("select id from finance.budget where id = ? for update")
                .param(id)
                .query(Long.class)
                .list();
        return find(id);
    }

    private static String select(String where) {
        return """
        select b.*, (select coalesce(sum(a.amount), 0)::bigint from finance.budget_amount a
                       join finance.line l on l.id = a.line
                      where a.budget = b.id and l.side = 'E') as total
        from finance.budget b
        """
                + where;
    }

    /** Enters a proposal with its amounts by line. */
    long propose(
            int government,
            int fund,
            int year,
            boolean permitsTransfers,
            String actor,
            LocalDate today,
            Map<Long, Long> amounts) {
        long id =
                jdbc.sql(
                                """
                                insert into finance.budget
                                    (government, fund, year, number, state, proposed_by,
                                     proposed_on, permits_transfers)
                                select ?, ?, ?, coalesce(max(number) + 1, 0), 'PROPOSED', ?, ?, ?
                                from finance.budget
                                where government = ? and fund = ? and year = ?
                                returning id
                                """)
                        .params(
                                government,
                                fund,
                                year,
                                actor,
                                today,
                                permitsTransfers,
                                government,
                                fund,
                                year)
                        .query(Long.class)
                        .single();
        var lines = amounts.keySet().stream().mapToLong(Long::longValue).toArray();
        var won = amounts.values().stream().mapToLong(Long::longValue).toArray();
        jdbc.sql(
                        """
                        insert into finance.budget_amount (budget, line, government, amount)
                        select ?, x.line, ?, x.won
                        from unnest(?::bigint[], ?::bigint[]) as x(line, won)
                        """)
                .params(id, government, lines, won)
                .update();
        return id;
    }

    /** The amounts of a version's lines of expenditure. */
    Map<Long, Long> expenses(long budget) {
        return jdbc
                .sql(
                        """
                        select a.line, a.amount from finance.budget_amount a
                        join finance.line l on l.id = a.line
                        where a.budget = ? and l.side = 'E'
                        """)
                .param(budget)
                .query((row, n) -> Map.entry(row.getLong("line"), row.getLong("amount")))
                .list()
                .stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Voted revenue by line, of the last version in force. */
    public Map<Long, Long> revenues(int government, int year) {
        return jdbc
                .sql(
                        """
                        select distinct on (a.line) a.line, a.amount
                        from finance.budget_amount a
                        join finance.line l on l.id = a.line
                        join finance.budget b on b.id = a.budget
                        where b.government = ? and b.year = ? and b.state = 'ANNOUNCED'
                          and l.side = 'R'
                        order by a.line, b.number desc
                        """)
                .params(government, year)
                .query((row, n) -> Map.entry(row.getLong("line"), row.getLong("amount")))
                .list()
                .stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    boolean voted(long id, LocalDate on, String vote, boolean passed) {
        return jdbc.sql(
                                """
                                update finance.budget
                                set state = ?, voted_on = ?, vote = ?
                                where id = ? and state = 'PROPOSED'
                                """)
                        .params(passed ? "VOTED" : "REJECTED", on, vote, id)
                        .update()
                == 1;
    }

    boolean announced(long id, LocalDate on) {
        return jdbc.sql(
                                """
                                update finance.budget set state = 'ANNOUNCED', announced_on = ?
                                where id = ? and state = 'VOTED'
                                """)
                        .params(on, id)
                        .update()
                == 1;
    }

    private static Budget budget(ResultSet row) throws SQLException {
        return new Budget(
                row.getLong("id"),
                row.getInt("government"),
                row.getInt("fund"),
                row.getInt("year"),
                row.getInt("number"),
                State.valueOf(row.getString("state")),
                row.getString("proposed_by"),
                row.getObject("proposed_on", LocalDate.class),
                row.getObject("voted_on", LocalDate.class),
                row.getString("vote"),
                row.getObject("announced_on", LocalDate.class),
                row.getLong("total"));
    }
}
