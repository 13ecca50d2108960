package org.madang.residents.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.madang.kernel.demo.DemoSignIn;
import org.madang.residents.Relation;
import org.madang.residents.loading.Lived;

class CountryTest {

    private static final CountryPlan PLAN = CountryPlan.of(50_000, 1, LocalDate.of(2026, 11, 23));

    private static final List<Person> PEOPLE = people(PLAN);

    private static final Map<Long, List<Person>> HOUSEHOLDS = households();

    private static Country country(CountryPlan plan) {
        return Country.of(plan, Buildings.NONE);
    }

    private static List<Person> people(CountryPlan plan) {
        var people = new ArrayList<Person>();
        country(plan).tell(new Listener(people));
        return people;
    }

    private record Listener(List<Person> people) implements CountrySink {
        @Override
        public void household(long id, int formedOn, int endedOn) {
            assertThat(endedOn).isGreaterThan(formedOn);
        }

        @Override
        public void person(Person person) {
            people.add(person);
        }
    }

    private static Map<Long, List<Person>> households() {
        var households = new HashMap<Long, List<Person>>();
        for (var person : PEOPLE) {
            households
                    .computeIfAbsent(person.current().household(), id -> new ArrayList<>())
                    .add(person);
        }
        return households;
    }

    private static int age(Person person) {
        return (int)
                java.time.temporal.ChronoUnit.YEARS.between(
                        LocalDate.ofEpochDay(person.birth()), PLAN.reference());
    }

    @Test
    void has_exactly_the_people_wanted() {
        assertThat(PEOPLE).hasSize(50_000);
        assertThat(PEOPLE).extracting(Person::id).doesNotHaveDuplicates();
    }

    @Test
    void every_municipality_sex_and_age_band_has_the_share_the_census_counted() {
        var census = Census.read();
        long total = census.total();
        var country = country(PLAN);
        var codes = country.municipalityCodes();
        var counted = new HashMap<String, Integer>();
        for (var person : PEOPLE) {
            int band = Math.min(age(person) / 5, Census.BANDS - 1);
            var code = person.current().division().substring(0, 5);
            counted.merge(code + person.sex() + "/" + band, 1, Integer::sum);
        }
        for (int m = 0; m < codes.size(); m++) {
            for (int cell = 0; cell < Census.CELLS; cell++) {
                double share = census.people()[m][cell] * 50_000.0 / total;
                var key =
                        codes.get(m).substring(0, 5)
                                + cell / Census.BANDS
                                + "/"
                                + cell % Census.BANDS;
                assertThat((double) counted.getOrDefault(key, 0))
                        .as(key)
                        .isCloseTo(share, within(1.0));
            }
        }
    }

    @Test
    void the_same_plan_gives_the_same_country_and_another_seed_another() {
        var small = CountryPlan.of(3_000, 7, LocalDate.of(2026, 11, 23));
        var other = CountryPlan.of(3_000, 8, LocalDate.of(2026, 11, 23));
        assertThat(sha256(people(small))).isEqualTo(sha256(people(small)));
        assertThat(sha256(people(other))).isNotEqualTo(sha256(people(small)));
    }

    private static String sha256(List<Person> people) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            people.forEach(
                    person -> digest.update(person.toString().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    @Test
    void a_municipality_is_the_same_whichever_others_were_told_before() {
        var alone = new ArrayList<Person>();
        country(PLAN).tell(120, new Listener(alone));
        var ids = new HashSet<>(alone.stream().map(Person::id).toList());
        assertThat(PEOPLE.stream().filter(person -> ids.contains(person.id())).toList())
                .isEqualTo(alone);
    }

    @Test
    void every_household_has_one_head_and_it_is_grown_up() {
        for (var members : HOUSEHOLDS.values()) {
            var heads =
                    members.stream()
                            .filter(member -> member.current().relation() == Relation.HEAD)
                            .toList();
            assertThat(heads).hasSize(1);
            assertThat(age(heads.getFirst())).isGreaterThanOrEqualTo(Pool.ADULT);
        }
    }

    @Test
    void households_are_as_large_as_the_census_found_them() {
        double mean = 50_000.0 / HOUSEHOLDS.size();
        double alone =
                HOUSEHOLDS.values().stream().filter(members -> members.size() == 1).count()
                        / (double) HOUSEHOLDS.size();
        assertThat(mean).isBetween(2.55, 2.8);
        assertThat(alone).isBetween(0.22, 0.27);
    }

    @Test
    void nobody_is_less_than_sixteen_years_older_than_their_child() {
        for (var members : HOUSEHOLDS.values()) {
            var parents = with(members, Relation.HEAD, Relation.SPOUSE);
            for (var child : with(members, Relation.CHILD)) {
                for (var parent : parents) {
                    assertThat(age(parent) - age(child)).isGreaterThanOrEqualTo(16);
                }
            }
            for (var elder : with(members, Relation.PARENT)) {
                assertThat(age(elder) - age(parents.getFirst())).isGreaterThanOrEqualTo(16);
            }
            for (var grandchild : with(members, Relation.GRANDCHILD)) {
                for (var parent : with(members, Relation.CHILD, Relation.CHILD_IN_LAW)) {
                    assertThat(age(parent) - age(grandchild)).isGreaterThanOrEqualTo(16);
                }
            }
        }
    }

    @Test
    void most_mothers_were_between_24_and_40() {
        int all = 0;
        int usual = 0;
        for (var members : HOUSEHOLDS.values()) {
            for (var mother : with(members, Relation.HEAD, Relation.SPOUSE)) {
                for (var child : with(members, Relation.CHILD)) {
                    if (mother.sex() == Ages.FEMALE) {
                        int years = age(mother) - age(child);
                        all++;
                        usual += years >= 24 && years <= 41 ? 1 : 0;
                    }
                }
            }
        }
        assertThat(usual).isGreaterThan((int) (all * 0.97));
    }

    private static List<Person> with(List<Person> members, Relation... relations) {
        return members.stream()
                .filter(member -> List.of(relations).contains(member.current().relation()))
                .toList();
    }

    @Test
    void children_bear_the_surname_of_their_father() {
        for (var members : HOUSEHOLDS.values()) {
            var fathers =
                    with(members, Relation.HEAD, Relation.SPOUSE).stream()
                            .filter(parent -> parent.sex() == Ages.MALE)
                            .toList();
            for (var child : with(members, Relation.CHILD)) {
                for (var father : fathers) {
                    assertThat(child.name().charAt(0)).isEqualTo(father.name().charAt(0));
                }
            }
        }
    }

    @Test
    void residence_is_whole_from_birth_or_the_opening_of_the_register() {
        int opened = (int) PLAN.opened().toEpochDay();
        for (var person : PEOPLE) {
            int day = person.residences().getFirst().from();
            assertThat(day).isLessThanOrEqualTo(Math.max(opened, person.birth()));
            assertThat(day).isGreaterThanOrEqualTo(person.birth());
            for (var residence : person.residences()) {
                assertThat(residence.from()).isEqualTo(day).isLessThan(residence.until());
                assertThat(residence.reportedOn())
                        .isBetween(residence.from(), (int) PLAN.reference().toEpochDay());
                day = residence.until();
            }
            assertThat(day).isEqualTo(org.madang.residents.loading.BinaryRows.OPEN);
        }
    }

    @Test
    void one_in_six_moves_each_year() {
        int yearAgo = (int) PLAN.reference().minusYears(1).toEpochDay();
        double moved =
                PEOPLE.stream()
                        .filter(person ->
                                person.residences().stream()
                                        .anyMatch(residence ->
                                                residence.from() > yearAgo
                                                        && residence.cause().equals("MOVE_IN")))
                        .count();
        assertThat(moved / PEOPLE.size()).isBetween(0.155, 0.185);
    }

    @Test
    void households_move_together() {
        for (var members : HOUSEHOLDS.values()) {
            assertThat(members)
                    .extracting(Person::current)
                    .extracting(Lived::address, Lived::unit)
                    .containsOnly(
                            org.assertj.core.groups.Tuple.tuple(
                                    members.getFirst().current().address(),
                                    members.getFirst().current().unit()));
        }
    }

    @Test
    void a_residence_that_outlasted_a_renumbering_stands_under_both_codes() {
        int jeonbuk = (int) LocalDate.of(2024, 1, 18).toEpochDay();
        for (var person : PEOPLE) {
            for (var residence : person.residences()) {
                if (residence.division().startsWith("52")) {
                    assertThat(residence.from()).isGreaterThanOrEqualTo(jeonbuk);
                }
                if (residence.division().startsWith("45")) {
                    assertThat(residence.until()).isLessThanOrEqualTo(jeonbuk);
                }
            }
        }
    }

    @Test
    void surnames_are_as_frequent_as_published() {
        assertThat(share("김")).isCloseTo(0.215, within(0.015));
        assertThat(share("이")).isCloseTo(0.147, within(0.012));
        assertThat(share("박")).isCloseTo(0.084, within(0.01));
        assertThat(share("최")).isCloseTo(0.047, within(0.008));
        assertThat(PEOPLE.stream().map(person -> person.name().charAt(0)).distinct())
                .hasSizeGreaterThan(90);
    }

    private static double share(String surname) {
        return PEOPLE.stream().filter(person -> person.name().startsWith(surname)).count()
                / (double) PEOPLE.size();
    }

    @Test
    void the_demo_residents_are_who_they_are_said_to_be() {
        var byId = new HashMap<Long, Person>();
        PEOPLE.forEach(person -> byId.put(person.id(), person));
        var stars = country(PLAN).stars();
        assertThat(stars).containsOnlyKeys(Star.values());
        var head = java.util.Objects.requireNonNull(byId.get(stars.get(Star.FAMILY)));
        assertThat(head.name()).isEqualTo("김민준");
        assertThat(head.current().relation()).isEqualTo(Relation.HEAD);
        assertThat(head.current().division()).startsWith("11110");
        assertThat(HOUSEHOLDS.get(head.current().household())).hasSize(4);
        var alone = java.util.Objects.requireNonNull(byId.get(stars.get(Star.ALONE)));
        assertThat(HOUSEHOLDS.get(alone.current().household())).hasSize(1);
        var mover = java.util.Objects.requireNonNull(byId.get(stars.get(Star.MOVER)));
        assertThat(mover.residences()).hasSizeGreaterThanOrEqualTo(6);
        var pupil = java.util.Objects.requireNonNull(byId.get(stars.get(Star.PUPIL)));
        assertThat(age(pupil)).isLessThan(19);
        assertThat(DemoSignIns.all())
                .extracting(DemoSignIn::username)
                .contains("kim.minjun", "registrar.jongno", "welfare-agency");
    }

    @Test
    void nobody_has_the_name_of_somebody_they_live_with() {
        for (var members : HOUSEHOLDS.values()) {
            assertThat(members).extracting(Person::name).doesNotHaveDuplicates();
        }
    }
}
