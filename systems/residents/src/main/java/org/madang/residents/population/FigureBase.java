package org.madang.residents.population;

import java.time.LocalDate;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The figures at the end of a month, kept so that those of the days after it need not be summed up
 * from everybody's changes. Making them reads every change once; people go on being counted
 * meanwhile.
 */
@Repository
class FigureBase {

    /** How long the base serves, in days after the month's end: a late next one does no harm. */
    private static final int SERVES = 45;

    private static final String EMPTY =
            """
            delete from residents.figure_base;
            delete from residents.figure_age;
            delete from residents.figure_birthday;
            delete from residents.figure_households;
            delete from residents.figure_month;
            delete from residents.figure_later;
            delete from residents.figure_households_later;
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    FigureBase(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** The numbers up to which everything counted is committed. */
    private record Settled(long people, long households) {}

    /**
     * Makes the base of a month's end unless it is there; whoever else makes it now is waited for.
     */
    void make(LocalDate end) {
        if (!isMade(end)) {
            var settled = settled();
            transactions.executeWithoutResult(status -> {
                jdbc.sql("select pg_advisory_xact_lock(hashtext('residents.figure_base'))")
                        .query(rows -> {});
                if (!isMade(end)) {
                    make(end, settled);
                }
            });
        }
    }

    private boolean isMade(LocalDate end) {
        return jdbc.sql("select exists (select from residents.figure_base where month_end >= ?)")
                .param(end)
                .query(Boolean.class)
                .single();
    }

    /**
     * Numbers are drawn before the commit: only while nobody is in the middle of counting is it
     * certain that none below the last is still to come. The locks last a moment.
     */
    private Settled settled() {
        return Objects.requireNonNull(
                transactions.execute(status -> {
                    jdbc.sql(
                                    """
                                    lock table residents.headcount, residents.household_count
                                        in share mode
                                    """)
                            .update();
                    return jdbc.sql(
                                    """
                                    select (select coalesce(max(seq), 0) from residents.headcount),
                                        (select coalesce(max(seq), 0)
                                         from residents.household_count)
                                    """)
                            .query((row, index) -> new Settled(row.getLong(1), row.getLong(2)))
                            .single();
                }));
    }

    private void make(LocalDate end, Settled settled) {
        var horizon = end.plusDays(SERVES);
        jdbc.sql(EMPTY).update();
        jdbc.sql(
                        """
                        insert into residents.figure_base
                        select ?, ?, ?, ?, min(day) from residents.headcount where seq <= ?
                        """)
                .params(end, horizon, settled.people(), settled.households(), settled.people())
                .update();
        people(end, horizon, settled.people());
        households(end, settled.households());
        months(end, settled);
    }

    private void people(LocalDate end, LocalDate horizon, long upTo) {
        jdbc.sql(
                        """
                        with born as materialized (
                            select division, sex, birth_date,
                                   residents.age_on(:end, birth_date) as age,
                                   sum(change) as people
                            from residents.headcount where day <= :end and seq <= :upTo
                            group by division, sex, birth_date having sum(change) <> 0),
                        birthdays as (
                            insert into residents.figure_birthday
                            select birthday, division, sex, age, sum(people)
                            from (select *, residents.birthday_after(age, birth_date) as birthday
                                  from born) b
                            where birthday <= :horizon group by birthday, division, sex, age)
                        insert into residents.figure_age
                        select division, sex, age, sum(people) from born
                        group by division, sex, age
                        """)
                .param("end", end)
                .param("horizon", horizon)
                .param("upTo", upTo)
                .update();
        jdbc.sql(
                        """
                        insert into residents.figure_later
                        select day, division, sex, birth_date, change from residents.headcount
                        where day > ? and seq <= ?
                        """)
                .params(end, upTo)
                .update();
    }

    private void households(LocalDate end, long upTo) {
        jdbc.sql(
                        """
                        insert into residents.figure_households
                        select division, sum(change) from residents.household_count
                        where day <= ? and seq <= ? group by division having sum(change) <> 0
                        """)
                .params(end, upTo)
                .update();
        jdbc.sql(
                        """
                        insert into residents.figure_households_later
                        select day, division, change from residents.household_count
                        where day > ? and seq <= ?
                        """)
                .params(end, upTo)
                .update();
    }

    private void months(LocalDate end, Settled settled) {
        jdbc.sql(
                        """
                        insert into residents.figure_month
                        select month, division, sum(men), sum(women), sum(households)
                        from (select date_trunc('month', day::timestamp)::date as month, division,
                                     case sex when 'M' then change else 0 end as men,
                                     case sex when 'F' then change else 0 end as women,
                                     0 as households
                              from residents.headcount where day <= :end and seq <= :people
                              union all
                              select date_trunc('month', day::timestamp)::date, division, 0, 0,
                                     change
                              from residents.household_count
                              where day <= :end and seq <= :households) changes
                        group by month, division
                        """)
                .param("end", end)
                .param("people", settled.people())
                .param("households", settled.households())
                .update();
    }
}
