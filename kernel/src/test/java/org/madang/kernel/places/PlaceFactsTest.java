package org.madang.kernel.places;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

/** What must hold for the fact tables whoever made them. */
class PlaceFactsTest {

    private static final Gazetteer GAZETTEER = PlaceFacts.gazetteer();
    private static final LocalDate LISTED = LocalDate.of(2023, 7, 9);

    @Test
    void never_lets_two_divisions_bear_one_code_on_one_day() {
        PlaceFacts.divisions().stream()
                .collect(groupingBy(Division::code))
                .forEach((code, periods) -> {
                    for (var one : periods) {
                        assertThat(periods)
                                .as(code.value())
                                .filteredOn(other -> !other.equals(one))
                                .noneMatch(other -> overlap(one.inForce(), other.inForce()));
                    }
                });
    }

    @Test
    void names_every_division_in_both_languages() {
        assertThat(PlaceFacts.divisions())
                .allSatisfy(division -> {
                    assertThat(division.name().ko()).matches("[가-힣0-9.]+");
                    assertThat(division.name().en()).matches("[A-Z][A-Za-z0-9. -]*");
                });
    }

    @Test
    void puts_every_division_of_the_list_below_one_in_force() {
        for (var division : GAZETTEER.all(LISTED)) {
            assertThat(division.code().parent().stream())
                    .as(division.code().value())
                    .allMatch(parent -> GAZETTEER.at(parent, LISTED).isPresent());
        }
    }

    @Test
    void knows_both_sides_of_every_succession() {
        for (var step : PlaceFacts.successions()) {
            assertThat(GAZETTEER.at(step.successor(), step.date()))
                    .as("%s follows %s", step.successor(), step.predecessor())
                    .isPresent();
            assertThat(GAZETTEER.at(step.predecessor(), step.date().minusDays(1)))
                    .as("%s before %s", step.predecessor(), step.successor())
                    .isPresent();
            // What was only cut from may live on; what was wholly taken over may not.
            assertThat(
                            step.kind().holdsAll()
                                    && GAZETTEER.at(step.predecessor(), step.date()).isPresent())
                    .as("%s after it was followed by %s", step.predecessor(), step.successor())
                    .isFalse();
        }
    }

    @Test
    void counts_every_person_of_the_census_in_a_municipality_of_2023() {
        var cells = Census2010.cells();

        assertThat(cells.stream().mapToLong(Census2010.Cell::people).sum()).isEqualTo(47_990_761L);
        assertThat(
                        cells.stream()
                                .filter(Census2010.Cell::male)
                                .mapToLong(Census2010.Cell::people)
                                .sum())
                .isEqualTo(23_840_896L);
        var municipalities = cells.stream().map(Census2010.Cell::municipality).collect(toSet());
        assertThat(municipalities)
                .allSatisfy(code -> {
                    assertThat(code.level()).isEqualTo(DivisionLevel.MUNICIPALITY);
                    assertThat(GAZETTEER.at(code, LISTED)).isPresent();
                });
        assertThat(cells).hasSize(municipalities.size() * 2 * 18);
        assertThat(cells)
                .extracting(Census2010.Cell::ageFrom)
                .allMatch(age -> age % 5 == 0 && age >= 0 && age <= 85);
    }

    @Test
    void gives_every_municipality_without_districts_its_people() {
        var counted = new HashSet<DivisionCode>();
        Census2010.cells().forEach(cell -> counted.add(cell.municipality()));
        var missing =
                GAZETTEER.all(LISTED).stream()
                        .filter(division -> division.level() == DivisionLevel.MUNICIPALITY)
                        .map(Division::code)
                        .filter(code -> !counted.contains(code))
                        .toList();

        // Cities whose people are counted in their districts.
        assertThat(missing)
                .allSatisfy(city ->
                        assertThat(GAZETTEER.children(city, LISTED))
                                .isNotEmpty()
                                .allMatch(child -> child.code().isCityDistrict()));
    }

    @Test
    void spreads_the_census_over_the_townships_without_losing_anybody() {
        for (var date : new LocalDate[] {LISTED, LocalDate.of(2026, 11, 23)}) {
            var townships = Census2010.townships(GAZETTEER, date);

            assertThat(townships.values().stream().mapToLong(Integer::longValue).sum())
                    .isEqualTo(Census2010.PEOPLE);
            assertThat(townships)
                    .allSatisfy((code, people) -> {
                        assertThat(people).isPositive();
                        assertThat(GAZETTEER.at(code, date)).isPresent();
                    });
        }
    }

    private static boolean overlap(InForce one, InForce other) {
        return !endsBefore(one, other) && !endsBefore(other, one);
    }

    private static boolean endsBefore(InForce one, InForce other) {
        return other.from() != null && one.isBefore(other.from());
    }
}
