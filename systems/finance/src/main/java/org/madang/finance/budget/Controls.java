package org.madang.finance.budget;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The hard control: how much of each line was allotted, committed, obligated and paid. Each method moves
 * one figure of many lines; the check of the table holds the order of the steps, whoever writes.
 */
@Component
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
     * Spends from a line in one step if so much is free: one statement, no second chance to be wrong.
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

    /** Sets the voted amount of a line. */
    void budget(int government, long line, long amount) {
        jdbc.sql(
                        """
                        insert into finance.control as c (line, government, budget) values (?, ?, ?)
                        on conflict (line) do update set budget = excluded.budget
                        """)
                .params(line, government, amount)
                .update();
    }

    void allot(int government, long line, LocalDate from, long amount, String actor) {
        jdbc.sql("update finance.control set allotted = allotted + ? where line = ?")
                .params(amount, line)
                .update();
        jdbc.sql(
                        """
                        insert into finance.allotment
                            (line, government, starts_on, amount, allotted_by)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(line, government, from, amount, actor)
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
        return jdbc.sql(
                        """
                        select coalesce(sum(amount), 0)::bigint from finance.allotment
                        where line = ? and starts_on <= ?
                        """)
                .params(line, day)
                .query(Long.class)
                .single();
    }
}
