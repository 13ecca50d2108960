package org.madang.residents.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.madang.residents.demo.SmallCountry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class FigureBaseTest {

    private static final String BORN_LEAP_DAY = "2004-02-29";

    /** What there is in one transaction, which is then as if it had never been. */
    private record Room(JdbcClient jdbc, Figures figures, FigureBase base) {

        Map<String, String> people(LocalDate day) {
            var told = new TreeMap<String, String>();
            var snapshot = figures.snapshot(day, Instant.EPOCH);
            snapshot.people()
                    .forEach((division, cells) -> told.put(division, Arrays.deepToString(cells)));
            snapshot.households()
                    .forEach((division, number) -> told.put(division + " households", "" + number));
            return told;
        }

        void count(String division, LocalDate day, String born, int change) {
            jdbc.sql(
                            """
                            insert into residents.headcount (division, day, sex, birth_date, change)
                            values (?, ?, 'F', ?::date, ?)
                            """)
                    .params(division, day, born, change)
                    .update();
            jdbc.sql("insert into residents.household_count values (?, ?, ?)")
                    .params(division, day, change)
                    .update();
        }

        boolean serves(LocalDate day) {
            return jdbc.sql(
                            """
                            select exists (select from residents.figure_base
                                           where ? between month_end and horizon)
                            """)
                    .param(day)
                    .query(Boolean.class)
                    .single();
        }

        void forget() {
            jdbc.sql("delete from residents.figure_base").update();
            jdbc.sql("delete from residents.figure_month").update();
            jdbc.sql("delete from residents.figure_later").update();
            jdbc.sql("delete from residents.figure_households_later").update();
        }
    }

    private static void inRoom(Consumer<Room> work) {
        try (var connection = SmallCountry.database().asOwner().getConnection()) {
            var source = new SingleConnectionDataSource(connection, true);
            var transactions = new TransactionTemplate(new JdbcTransactionManager(source));
            var jdbc = JdbcClient.create(source);
            transactions.executeWithoutResult(status -> {
                work.accept(new Room(jdbc, new Figures(jdbc), new FigureBase(jdbc, transactions)));
                status.setRollbackOnly();
            });
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Property(tries = 15)
    void figures_from_the_base_are_those_from_all_changes_whenever_they_were_counted(
            @ForAll @IntRange(min = 1, max = 118) int month,
            @ForAll @IntRange(max = 45) int days,
            @ForAll @IntRange(min = -400, max = 45) int counted) {
        inRoom(room -> {
            var end = YearMonth.of(2017, 1).plusMonths(month).atEndOfMonth();
            room.count("1111051500", end.plusDays(3), BORN_LEAP_DAY, 2);
            room.base().make(end);
            room.count("1111051500", end.plusDays(counted), "1960-12-31", 3);
            var day = end.plusDays(days);
            assertThat(room.serves(day)).isTrue();
            var fromBase = room.people(day);
            var ends =
                    List.of(
                            YearMonth.from(end).minusMonths(9).atEndOfMonth(),
                            end,
                            YearMonth.from(end).plusMonths(1).atEndOfMonth());
            var months = room.figures().months("11", ends);
            var first = room.figures().firstDay();
            room.forget();
            assertThat(fromBase).isEqualTo(room.people(day)).isNotEmpty();
            assertThat(months).isEqualTo(room.figures().months("11", ends));
            assertThat(first).isEqualTo(room.figures().firstDay()).isPresent();
        });
    }

    @Example
    void whoever_is_born_on_a_leap_day_grows_older_on_the_first_of_march() {
        inRoom(room -> {
            for (var end : new String[] {"2023-01-31", "2023-02-28", "2024-01-31", "2024-02-29"}) {
                room.forget();
                room.count("1111051500", LocalDate.of(2020, 1, 1), BORN_LEAP_DAY, 1);
                room.base().make(LocalDate.parse(end));
                for (int days = 0; days < 40; days++) {
                    var day = LocalDate.parse(end).plusDays(days);
                    var fromBase = room.people(day);
                    room.forget();
                    assertThat(fromBase).as("%s", day).isEqualTo(room.people(day));
                    room.base().make(LocalDate.parse(end));
                }
            }
        });
    }

    @Example
    void a_day_that_the_base_does_not_serve_is_counted_from_all_changes() {
        inRoom(room -> {
            var before = room.people(LocalDate.of(2020, 5, 5));
            room.base().make(LocalDate.of(2026, 10, 31));
            assertThat(room.people(LocalDate.of(2020, 5, 5))).isEqualTo(before);
            assertThat(room.serves(LocalDate.of(2026, 12, 15))).isTrue();
            assertThat(room.serves(LocalDate.of(2026, 12, 16))).isFalse();
            assertThat(room.serves(LocalDate.of(2026, 10, 30))).isFalse();
        });
    }
}
