package org.madang.finance.budget;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The hard control: how much of each line was allotted, committed, obligated and paid. Each method
 * moves one figure of many lines; the check of the table holds the order of the steps, whoever
 * writes.
 */
@Component("financeControls")
public class Controls {

    /** A step of spending. */
    public enum Step {
        COMMITTED("committed"),
        OBLIGATED("obligated"),
        PAID("paid");

        private final String column;

        Step(String column) {
            this.column = column;
        }
    }

    private final JdbcClient jdbc;

    Controls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Moves a step of each line by so much; negative takes it back. */
    public void move(Step step, Map<Long, Long> byLine) {
        var lines = new long[byLine.size()];
        var amounts = new long[byLine.size()];
        int i = 0;
        for (var entry : byLine.entrySet()) {
            lines[i] = entry.getKey();
            amounts[i++] = entry.getValue();
        }
        int moved =
                jdbc.sql(
                                """
                                update finance.control c set %1$s = c.%1$s + x.won
                                from unnest(?::bigint[], ?::bigint[]) as x(line, won)
                                where c.line = x.line
                                """
                                        .formatted(step.column))
                        .params(lines, amounts)
                        .update();
        if (moved != lines.length) {
            throw new IllegalStateException("a line of the budget is not controlled");
        }
    }

    /**
     * Spends from a line in one step if so much is free: one statement, no second chance to be
     * wrong.
     *
     * @return whether it was
     */
    public boolean take(long line, long won) {
        return jdbc.sql(
                                """
                                update finance.control
                                set committed = committed + ?, obligated = obligated + ?,
                                    paid = paid + ?
                                where line = ? and allotted - committed >= ?
                                """)
                        .params(won, won, won, line, won)
                        .update()
                == 1;
    }

    /** Sets the voted amounts of lines. */
    void budget(int government, Map<Long, Long> byLine) {
        jdbc.sql(
                        """
                        insert into finance.control as c (line, government, budget)
                        select x.line, ?, x.won
                        from unnest(?::bigint[], ?::bigint[]) as x(line, won)
                        on conflict (line) do update set budget = excluded.budget
                        """)
                .params(
                        government,
                        byLine.keySet().stream().mapToLong(Long::longValue).toArray(),
                        byLine.values().stream().mapToLong(Long::longValue).toArray())
                .update();
    }

    /** Allots parts of lines, each from a day on. */
    void allot(int government, List<AllotBudget.Allotment> all, String actor) {
        var line = all.stream().mapToLong(AllotBudget.Allotment::line).toArray();
        var amount = all.stream().mapToLong(AllotBudget.Allotment::amount).toArray();
        var from = all.stream().mapToInt(one -> (int) one.from().toEpochDay()).toArray();
        jdbc.sql(
                        """
                        update finance.control c set allotted = c.allotted + x.won
                        from (select line, sum(won)::bigint as won
                              from unnest(?::bigint[], ?::bigint[]) as u(line, won)
                              group by line) x
                        where c.line = x.line
                        """)
                .params(line, amount)
                .update();
        jdbc.sql(
                        """
                        insert into finance.allotment
                            (line, government, starts_on, amount, allotted_by)
                        select x.line, ?, date '1970-01-01' + x.day, x.won, ?
                        from unnest(?::bigint[], ?::int[], ?::bigint[]) as x(line, day, won)
                        """)
                .params(government, actor, line, from, amount)
                .update();
    }

    void transfer(long from, long to, long amount) {
        jdbc.sql(
                        """
                        update finance.control
                        set transferred = transferred + case line when ? then -? else ? end
                        where line in (?, ?)
                        """)
                .params(from, amount, amount, from, to)
                .update();
    }

    /** What of the allotment of a line may be used by a day. */
    public long allottedBy(long line, LocalDate day) {
        return allottedBy(List.of(line), day).getOrDefault(line, 0L);
    }

    /** The same for many lines; those with nothing are left out. */
    public Map<Long, Long> allottedBy(Collection<Long> lines, LocalDate day) {
        var byLine = new HashMap<Long, Long>();
        jdbc.sql(
                        """
                        select line, sum(amount)::bigint as won from finance.allotment
                        where line in (:lines) and starts_on <= :day group by line
                        """)
                .param("lines", lines)
                .param("day", day)
                .query(row -> {
                    byLine.put(row.getLong("line"), row.getLong("won"));
                });
        return byLine;
    }
}
