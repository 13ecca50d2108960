package org.madang.residents.population;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.madang.kernel.database.Reading;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads {@code residents.headcount} and {@code residents.household_count}: sums of changes. */
@Repository
class Figures {

    private static final String FROM_ALL =
            """
            select division, sex, least(age, :oldest) as age, sum(change) as people
            from (select division, sex, change, residents.age_on(:day, birth_date) as age
                  from residents.headcount where day <= :day) counted
            group by 1, 2, 3 having sum(change) <> 0
            """;

    /** One statement, so that a base made meanwhile is seen whole or not at all. */
    private static final String SINCE_BASE =
            """
            with base as (select up_to from residents.figure_base
                          where :day between month_end and horizon)
            select division, sex, least(age, :oldest) as age, sum(people) as people
            from (select division, sex, age, people from residents.figure_age
                  union all
                  select division, sex, b.age + years, people * sign
                  from residents.figure_birthday b, (values (0, -1), (1, 1)) step (years, sign)
                  where day <= :day
                  union all
                  select division, sex, residents.age_on(:day, birth_date), change
                  from residents.figure_later where day <= :day
                  union all
                  select division, sex, residents.age_on(:day, birth_date), change
                  from residents.headcount
                  where seq > (select up_to from base) and day <= :day) counted
            where exists (select from base)
            group by 1, 2, 3 having sum(people) <> 0
            """;

    private static final String ALL_HOUSEHOLDS =
            """
            select division, sum(change) as households
            from residents.household_count where day <= :day
            group by division having sum(change) <> 0
            """;

    private static final String HOUSEHOLDS_SINCE_BASE =
            """
            select division, sum(change) as households
            from (select division, households as change from residents.figure_households
                  union all
                  select division, change from residents.figure_households_later
                  where day <= :day
                  union all
                  select division, change from residents.household_count
                  where seq > (select up_to_households from residents.figure_base)
                      and day <= :day) counted
            where exists (select from residents.figure_base
                          where :day between month_end and horizon)
            group by division having sum(change) <> 0
            """;

    /** Whole months from the base where there is one, every change since by its day. */
    private static final String BY_MONTH =
            """
            with base as (select coalesce(max(up_to), 0) as people,
                                 coalesce(max(up_to_households), 0) as households
                          from residents.figure_base)
            select width_bucket(day, :starts::date[]) as bucket, sum(men) as men,
                   sum(women) as women, sum(households) as households
            from (select month as day, division, men, women, households
                  from residents.figure_month
                  union all
                  select day, division, case sex when 'M' then change else 0 end,
                         case sex when 'F' then change else 0 end, 0
                  from (select day, division, sex, change from residents.figure_later
                        union all
                        select day, division, sex, change from residents.headcount
                        where seq > (select people from base)) people
                  union all
                  select day, division, 0, 0, change
                  from (select day, division, change from residents.figure_households_later
                        union all
                        select day, division, change from residents.household_count
                        where seq > (select households from base)) households) changes
            where starts_with(division, :prefix) and day <= :last
            group by 1
            """;

    private final JdbcClient jdbc;

    /** Figures name nobody and may be a moment old. */
    @Autowired
    Figures(Reading reading) {
        this(reading.client());
    }

    Figures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Rises with every change that is counted. */
    long version() {
        return jdbc.sql("select coalesce(max(seq), 0) from residents.headcount")
                .query(Long.class)
                .single();
    }

    /** The first day there are figures of. */
    Optional<LocalDate> firstDay() {
        return jdbc.sql(
                        """
                        select least((select min(first_day) from residents.figure_base),
                            (select min(day) from residents.headcount
                             where seq > (select coalesce(max(up_to), 0)
                                          from residents.figure_base)))
                        """)
                .query((row, index) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /**
     * From the base of the month before where it serves for the day; from all changes if not. Each
     * of both looks for itself: between them another base may have been made.
     */
    Snapshot snapshot(LocalDate day, Instant now) {
        var people = people(SINCE_BASE, day);
        var households = households(HOUSEHOLDS_SINCE_BASE, day);
        return Snapshot.of(
                day,
                people.isEmpty() ? people(FROM_ALL, day) : people,
                households.isEmpty() ? households(ALL_HOUSEHOLDS, day) : households,
                now);
    }

    private Map<String, long[][]> people(String sql, LocalDate day) {
        var people = new HashMap<String, long[][]>();
        jdbc.sql(sql)
                .param("day", day)
                .param("oldest", Snapshot.OLDEST)
                .query(row -> {
                    int sex = row.getString("sex").equals("M") ? 0 : 1;
                    people.computeIfAbsent(row.getString("division"), code -> Snapshot.cells())[
                                    sex][row.getInt("age")] +=
                            row.getLong("people");
                });
        return people;
    }

    private Map<String, Long> households(String sql, LocalDate day) {
        var households = new HashMap<String, Long>();
        jdbc.sql(sql)
                .param("day", day)
                .query(row -> {
                    households.put(row.getString("division"), row.getLong("households"));
                });
        return households;
    }

    /**
     * A division at the end of each month, in one pass over its changes.
     *
     * @param ends last days of months, ascending
     */
    List<Month> months(String prefix, List<LocalDate> ends) {
        var men = new long[ends.size() + 1];
        var women = new long[ends.size() + 1];
        var households = new long[ends.size() + 1];
        // The day after the last is where a month's bucket begins.
        var starts = ends.stream().map(end -> end.plusDays(1).toString()).toArray(String[]::new);
        jdbc.sql(BY_MONTH)
                .param("starts", starts)
                .param("prefix", prefix)
                .param("last", ends.getLast())
                .query(row -> {
                    int bucket = row.getInt("bucket");
                    men[bucket] += row.getLong("men");
                    women[bucket] += row.getLong("women");
                    households[bucket] += row.getLong("households");
                });
        return months(ends, men, women, households);
    }

    private static List<Month> months(
            List<LocalDate> ends, long[] men, long[] women, long[] households) {
        var months = new java.util.ArrayList<Month>();
        for (int i = 0; i < ends.size(); i++) {
            if (i > 0) {
                men[i] += men[i - 1];
                women[i] += women[i - 1];
                households[i] += households[i - 1];
            }
            months.add(new Month(ends.get(i), new Count(men[i], women[i]), households[i]));
        }
        return months;
    }

    /** Divisions whose figures do not agree with the register, with both numbers. */
    List<Population.Doubt> doubts(LocalDate day) {
        return jdbc.sql("select * from residents.figures_in_doubt(?)")
                .param(day)
                .query((row, index) ->
                        new Population.Doubt(
                                row.getString("division"),
                                row.getLong("figure"),
                                row.getLong("register")))
                .list();
    }
}
