package org.madang.kernel.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.NoSuchElementException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class AddressBookTest {

    private static final Gazetteer GAZETTEER = PlaceFacts.gazetteer();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final DivisionCode SAJIK = DivisionCode.of("1111053000");
    private static final DivisionCode SAMCHEONG = DivisionCode.of("1111054000");
    private static final AddressBook VILLAGE =
            AddressBook.of(7, GAZETTEER, TODAY, Map.of(SAJIK, 100, SAMCHEONG, 30));
    private static final AddressBook NATION =
            AddressBook.forResidents(7, GAZETTEER, TODAY, 51_700_000);

    @Test
    void numbers_the_buildings_of_one_township_after_the_other() {
        assertThat(VILLAGE.size()).isEqualTo(130);
        assertThat(VILLAGE.id(SAJIK, 0)).isEqualTo(1);
        assertThat(VILLAGE.id(SAMCHEONG, 0)).isEqualTo(101);
        assertThat(VILLAGE.township(100)).isEqualTo(SAJIK);
        assertThat(VILLAGE.township(101)).isEqualTo(SAMCHEONG);
        assertThat(VILLAGE.addresses().map(Address::id)).startsWith(1L, 2L).endsWith(130L);
    }

    @Test
    void begins_with_the_road_named_after_the_township() {
        assertThat(VILLAGE.at(1).road().ko()).isEqualTo("사직로");
        assertThat(VILLAGE.at(1).road().en()).isEqualTo("Sajik-ro");
    }

    @Test
    void has_no_building_beyond_the_last() {
        assertThatThrownBy(() -> VILLAGE.at(0)).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> VILLAGE.at(131)).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> VILLAGE.id(SAMCHEONG, 30))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(VILLAGE.buildings(DivisionCode.of("1100000000"))).isZero();
    }

    @Test
    void makes_the_same_country_from_the_same_seed_and_another_from_another() {
        var again = AddressBook.of(7, GAZETTEER, TODAY, Map.of(SAJIK, 100, SAMCHEONG, 30));
        var other = AddressBook.of(8, GAZETTEER, TODAY, Map.of(SAJIK, 100, SAMCHEONG, 30));

        assertThat(again.addresses().toList()).isEqualTo(VILLAGE.addresses().toList());
        assertThat(other.addresses().toList()).isNotEqualTo(VILLAGE.addresses().toList());
    }

    @Test
    void gives_each_township_of_a_small_country_something_to_live_in() {
        var small = AddressBook.forResidents(1, GAZETTEER, TODAY, 1000);

        assertThat(small.townships().values()).allMatch(buildings -> buildings >= 3);
    }

    @Test
    void houses_the_nation_in_seven_million_buildings() {
        assertThat(NATION.size()).isBetween(6_900_000L, 7_100_000L);
        assertThat(NATION.townships()).hasSizeGreaterThan(3_400);
    }

    @Test
    void never_gives_two_buildings_of_a_municipality_one_address() {
        var gangnam = DivisionCode.of("1168000000");
        var seen = new HashSet<String>();
        for (var township : GAZETTEER.children(gangnam, TODAY)) {
            for (var i = 0; i < NATION.buildings(township.code()); i++) {
                var address = NATION.at(NATION.id(township.code(), i));
                assertThat(seen.add(address.road().ko() + " " + address.number()))
                        .as(address.toString())
                        .isTrue();
            }
        }
        assertThat(seen).hasSizeGreaterThan(50_000);
    }

    @Property(tries = 300)
    void finds_any_building_of_the_nation_by_its_id(
            @ForAll @DoubleRange(min = 0, max = 1, maxIncluded = false) double place) {
        var id = 1 + (long) (place * NATION.size());
        var address = NATION.at(id);

        assertThat(address.id()).isEqualTo(id);
        assertThat(address.division()).isEqualTo(NATION.township(id));
        assertThat(NATION.id(address.division(), 0)).isLessThanOrEqualTo(id);
        assertThat(address.road().ko()).matches("[가-힣]+(로|길)([0-9]+(번길|길))?");
        assertThat(address.road().en())
                .matches("[A-Z][a-z]*-(ro|gil|daero)( [0-9]+(beon-gil|gil))?");
        assertThat(address.main()).isBetween(1, 80);
    }
}
