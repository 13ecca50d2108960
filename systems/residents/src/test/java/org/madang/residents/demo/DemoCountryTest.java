package org.madang.residents.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.madang.kernel.database.Database;
import org.madang.residents.demo.DemoCountry.Outcome;
import org.madang.residents.loading.KeysLater;
import org.madang.residents.loading.LoadProgress;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A PostgreSQL of its own: the country wants an empty register. */
class DemoCountryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final long POPULATION = 2_000;

    private static Database database;
    private static JdbcClient jdbc;
    private static DemoCountry demo;

    @BeforeAll
    static void make_the_country() {
        database = SmallCountry.empty();
        jdbc = JdbcClient.create(database.asOwner());
        demo = new DemoCountry(database.asOwner(), SmallCountry.seal(), RoadBuildings::loaded);
        stopHalfway();
        assertThat(demo.create(POPULATION, 1, TODAY, LoadProgress.SILENT))
                .isInstanceOf(Outcome.Made.class);
    }

    /** The first attempt dies after its second batch: what follows must be as if it had not. */
    private static void stopHalfway() {
        assertThatThrownBy(() ->
                        demo.create(
                                POPULATION,
                                1,
                                TODAY,
                                (step, done, total) -> {
                                    if (step.equals(CountryLoader.STEP)) {
                                        throw new IllegalStateException("power cut");
                                    }
                                }))
                .hasMessageContaining("power cut");
    }

    private static long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    @Test
    void goes_on_where_it_was_cut_short_and_loses_and_doubles_nobody() {
        assertThat(count("select count(*) from residents.resident")).isEqualTo(POPULATION);
        assertThat(count("select count(*) from residents.name")).isEqualTo(POPULATION);
        assertThat(count("select count(*) from residents.residence where upper_inf(period)"))
                .isEqualTo(POPULATION);
    }

    @Test
    void is_made_once() {
        assertThat(demo.create(9_000, 2, TODAY, LoadProgress.SILENT))
                .isEqualTo(new Outcome.Found(CountryPlan.of(POPULATION, 1, TODAY)));
        assertThat(count("select count(*) from residents.resident")).isEqualTo(POPULATION);
    }

    @Test
    void counts_heads_as_the_register_does_on_any_day() {
        for (var day :
                List.of("2016-11-01", "2019-07-17", "2024-01-17", "2024-01-18", "2026-11-23")) {
            var differences =
                    jdbc.sql(
                                    """
                                    with figures as (
                                        select division, sex, birth_date, sum(change) as people
                                        from residents.headcount where day <= :day::date
                                        group by 1, 2, 3 having sum(change) <> 0),
                                    recount as (
                                        select p.division, r.sex, r.birth_date, count(*) as people
                                        from residents.residence p
                                        join residents.resident r on r.id = p.resident_id
                                        where p.period @> :day::date group by 1, 2, 3)
                                    select count(*) from (
                                        (select * from figures except select * from recount)
                                        union all
                                        (select * from recount except select * from figures)) d
                                    """)
                            .param("day", day)
                            .query(Long.class)
                            .single();
            assertThat(differences).as(day).isZero();
        }
    }

    @Test
    void every_address_is_in_the_township_that_the_residence_names() {
        assertThat(
                        count(
                                """
                                select count(*) from residents.residence p
                                left join places.address a on a.id = p.address_id
                                where upper_inf(p.period)
                                  and a.division is distinct from p.division
                                """))
                .isZero();
    }

    @Test
    void new_residents_are_numbered_after_those_of_the_country() {
        assertThat(count("select nextval('residents.resident_id')")).isGreaterThan(POPULATION);
        assertThat(count("select nextval('residents.household_id')"))
                .isGreaterThan(count("select max(id) from residents.household"));
    }

    @Test
    void keys_taken_off_come_back_as_they_were() throws Exception {
        var before = definitions();
        jdbc.sql("truncate residents.key_off").update();
        try (var connection = database.asOwner().getConnection()) {
            connection.setAutoCommit(false);
            KeysLater.takeOff(connection);
        }
        assertThat(definitions()).hasSizeLessThan(before.size());
        KeysLater.putBack(database.asOwner(), LoadProgress.SILENT);
        assertThat(definitions()).containsExactlyElementsOf(before);
    }

    private static List<String> definitions() {
        var definitions = new ArrayList<String>();
        definitions.addAll(
                jdbc.sql(
                                """
                                select indexdef from pg_indexes where schemaname = 'residents'
                                union all
                                select conname || pg_get_constraintdef(oid) from pg_constraint
                                where connamespace = 'residents'::regnamespace order by 1
                                """)
                        .query(String.class)
                        .list());
        return definitions;
    }
}
