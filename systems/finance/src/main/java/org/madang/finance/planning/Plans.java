package org.madang.finance.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Medium-term plans as rows. */
@Component("financePlans")
public class Plans {

    /** A plan; growth in hundredths of a per cent a year. */
    public record Plan(
            long id,
            int government,
            int firstYear,
            int years,
            int revenueGrowth,
            int mandatoryGrowth,
            LocalDate drawnOn,
            @Nullable LocalDate submittedOn) {

        /** The last day it may come to the minister: 30 days before its first year begins. */
        public LocalDate deadline() {
            return LocalDate.of(firstYear, 1, 1).minusDays(30);
        }

        public boolean late() {
            return submittedOn != null && submittedOn.isAfter(deadline());
        }
    }

    /** An amount: side R revenue, M mandatory, D discretionary. */
    public record Amount(String side, int code, int year, long won) {}

    private final JdbcClient jdbc;

    Plans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Plan> of(int government, int firstYear) {
        return jdbc.sql("select * from finance.plan where government = ? and first_year = ?")
                .params(government, firstYear)
                .query((row, n) ->
                        new Plan(
                                row.getLong("id"),
                                row.getInt("government"),
                                row.getInt("first_year"),
                                row.getInt("years"),
                                row.getInt("revenue_growth"),
                                row.getInt("mandatory_growth"),
                                row.getObject("drawn_on", LocalDate.class),
                                row.getObject("submitted_on", LocalDate.class)))
                .optional();
    }

    public List<Amount> amounts(long plan) {
        return jdbc.sql(
                        """
                        select side, code, year, amount from finance.plan_amount
                        where plan = ? order by side, code, year
                        """)
                .param(plan)
                .query((row, n) ->
                        new Amount(
                                row.getString("side"),
                                row.getInt("code"),
                                row.getInt("year"),
                                row.getLong("amount")))
                .list();
    }

    /** Draws it up anew: the one before of the same years is replaced until it is submitted. */
    long draw(Plan plan, String actor, List<Projection.Year> years) {
        jdbc.sql(
                        """
                        delete from finance.plan
                        where government = ? and first_year = ? and submitted_on is null
                        """)
                .params(plan.government(), plan.firstYear())
                .update();
        long id =
                jdbc.sql(
                                """
                                insert into finance.plan
                                    (government, first_year, years, revenue_growth,
                                     mandatory_growth, drawn_by, drawn_on)
                                values (?, ?, ?, ?, ?, ?, ?) returning id
                                """)
                        .params(
                                plan.government(),
                                plan.firstYear(),
                                plan.years(),
                                plan.revenueGrowth(),
                                plan.mandatoryGrowth(),
                                actor,
                                plan.drawnOn())
                        .query(Long.class)
                        .single();
        for (int i = 0; i < years.size(); i++) {
            var year = years.get(i);
            enter(id, plan, "R", i, year.revenue());
            enter(id, plan, "M", i, year.mandatory());
            enter(id, plan, "D", i, year.free());
        }
        return id;
    }

    private void enter(long id, Plan plan, String side, int after, Map<Integer, Long> amounts) {
        jdbc.sql(
                        """
                        insert into finance.plan_amount (plan, government, side, code, year, amount)
                        select ?, ?, ?, x.code, ?, x.won
                        from unnest(?::int[], ?::bigint[]) as x(code, won)
                        """)
                .params(
                        id,
                        plan.government(),
                        side,
                        plan.firstYear() + after,
                        amounts.keySet().stream().mapToInt(Integer::intValue).toArray(),
                        amounts.values().stream().mapToLong(Long::longValue).toArray())
                .update();
    }

    boolean submit(long id, int government, LocalDate on) {
        return jdbc.sql(
                                """
                                update finance.plan set submitted_on = ?
                                where id = ? and government = ? and submitted_on is null
                                """)
                        .params(on, id, government)
                        .update()
                == 1;
    }
}
