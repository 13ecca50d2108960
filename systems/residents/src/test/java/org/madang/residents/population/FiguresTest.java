package org.madang.residents.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.madang.kernel.places.DivisionCode;
import org.madang.residents.demo.SmallCountry;
import org.springframework.jdbc.core.simple.JdbcClient;

class FiguresTest {

    private static final JdbcClient JDBC = JdbcClient.create(SmallCountry.database().asOwner());
    private static final Figures FIGURES = new Figures(JDBC);

    private static Snapshot on(LocalDate day) {
        return FIGURES.snapshot(day, Instant.EPOCH);
    }

    @Property(tries = 12)
    void parts_sum_to_their_whole_on_every_level_and_any_day(
            @ForAll @IntRange(max = 3_674) int days) {
        var snapshot = on(SmallCountry.OPENED.plusDays(days));
        var open = new ArrayDeque<List<DivisionCode>>();
        open.add(List.of());
        while (!open.isEmpty()) {
            var path = open.remove();
            var division = path.isEmpty() ? null : path.getLast();
            var parts = snapshot.parts(division);
            if (parts.isEmpty()) {
                continue;
            }
            var sum = parts.stream().map(Snapshot.Part::count).reduce(Count.NONE, Count::plus);
            assertThat(sum).as("%s", division).isEqualTo(snapshot.count(division));
            assertThat(parts.stream().mapToLong(Snapshot.Part::households).sum())
                    .isEqualTo(snapshot.households(division));
            for (var part : parts) {
                var further = new ArrayList<>(path);
                further.add(part.division());
                open.add(further);
            }
        }
    }

    @Property(tries = 12)
    void bands_hold_the_people_of_their_years(@ForAll @IntRange(max = 3_674) int days) {
        var snapshot = on(SmallCountry.OPENED.plusDays(days));
        var years = snapshot.ages(null, 1);
        for (var band : snapshot.ages(null, Snapshot.BAND)) {
            var sum =
                    years.stream()
                            .filter(year -> year.from() >= band.from() && year.to() <= band.to())
                            .map(Snapshot.Age::count)
                            .reduce(Count.NONE, Count::plus);
            assertThat(band.count()).isEqualTo(sum);
        }
    }

    @Test
    void everybody_is_counted_today_in_the_census_shares() {
        var today = on(SmallCountry.TODAY);
        assertThat(today.count(null).people()).isEqualTo(SmallCountry.POPULATION);
        assertThat(today.parts(null)).hasSizeBetween(16, 17); // Sejong may be nobody of so few
        assertThat(today.parts(null))
                .extracting(part -> part.division().value())
                .contains("5200000000", "5100000000")
                .doesNotContain("4500000000", "4200000000");
        assertThat(on(LocalDate.of(2020, 1, 1)).parts(null))
                .extracting(part -> part.division().value())
                .contains("4500000000", "4200000000")
                .doesNotContain("5200000000", "5100000000");
    }

    @Test
    void a_city_holds_its_districts_and_a_district_its_townships() {
        var today = on(SmallCountry.TODAY);
        var suwon = DivisionCode.of("4111000000");
        assertThat(today.parts(DivisionCode.of("4100000000")))
                .extracting(Snapshot.Part::division)
                .contains(suwon)
                .doesNotContain(DivisionCode.of("4111100000"));
        assertThat(today.parts(suwon))
                .allSatisfy(part -> assertThat(part.division().isCityDistrict()).isTrue());
    }

    @Test
    void households_are_counted_where_their_heads_are() {
        for (var day : List.of(LocalDate.of(2018, 5, 3), SmallCountry.TODAY)) {
            var heads =
                    JDBC.sql(
                                    """
                                    select count(*) from residents.residence
                                    where relation = 'HEAD' and period @> ?::date
                                    """)
                            .param(day)
                            .query(Long.class)
                            .single();
            assertThat(on(day).households(null)).isEqualTo(heads);
        }
    }

    @Test
    void a_month_has_the_figures_of_its_last_day() {
        var ends =
                List.of(
                        LocalDate.of(2023, 12, 31),
                        LocalDate.of(2024, 1, 31),
                        LocalDate.of(2024, 2, 29));
        for (var month : FIGURES.months("11", ends)) {
            var seoul = DivisionCode.of("1100000000");
            var snapshot = on(month.end());
            assertThat(month.count()).isEqualTo(snapshot.count(seoul));
            assertThat(month.households()).isEqualTo(snapshot.households(seoul));
        }
    }

    @Test
    void before_the_register_opened_there_is_nobody() {
        assertThat(FIGURES.firstDay()).contains(SmallCountry.OPENED);
        assertThat(on(SmallCountry.OPENED.minusDays(1)).count(null)).isEqualTo(Count.NONE);
    }

    @Test
    void figures_agree_with_the_register_until_one_of_them_is_changed() {
        assertThat(FIGURES.doubts(SmallCountry.TODAY)).isEmpty();
        assertThat(FIGURES.doubts(LocalDate.of(2021, 6, 30))).isEmpty();
    }
}
