package org.madang.kinship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BadDaysTest {
    private static final Pedigree PARENTS =
            Pedigree.of(
                    Person.founder("Fa", Sex.MALE),
                    Person.founder("Mo", Sex.FEMALE),
                    Person.child("Ch", "Fa", "Mo", Sex.MALE));

    private static Marker marker(String name) {
        Map<String, Double> table = new LinkedHashMap<>();
        table.put("10", 0.25);
        table.put("11", 0.25);
        table.put("12", 0.5);
        return Marker.of(name, AlleleFrequencies.of(table));
    }

    private static List<Problem.Code> codes(Throwable thrown) {
        return ((InvalidKinshipData) thrown).problems().stream().map(Problem::code).toList();
    }

    private static Profile profile(String... alleles) {
        return Profile.EMPTY.with("A", Genotype.of(alleles));
    }

    @Test
    void a_family_that_contradicts_itself_is_named_with_its_marker_unless_mutation_explains_it() {
        Map<String, Profile> references =
                Map.of("Fa", profile("10", "10"), "Ch", profile("11", "11"));
        Family family = Family.of("Kim", PARENTS, references, List.of("Mo"));
        Victim victim = new Victim("V1", Sex.FEMALE, profile("11", "12"));
        Disaster strict = Disaster.of(List.of(marker("A")), List.of(family), List.of(victim));
        assertThatThrownBy(() -> PairwiseMatrix.of(strict))
                .isInstanceOf(InvalidKinshipData.class)
                .hasMessageContaining("Kim")
                .hasMessageContaining("(A)");
        Marker mutating = marker("A").withMutation(new MutationModel.Equal(0.002));
        Disaster lenient = Disaster.of(List.of(mutating), List.of(family), List.of(victim));
        assertThat(PairwiseMatrix.of(lenient).lr(0, 0)).isPositive().isFinite();
    }

    @Test
    void a_parent_without_any_sample_or_record_is_a_member_of_the_population() {
        Pedigree half =
                Pedigree.of(
                        Person.founder("Fa", Sex.MALE),
                        new Person("Ch", "Fa", null, Sex.MALE, null));
        Map<String, Genotype> seen = Map.of("Fa", Genotype.of("10"), "Ch", Genotype.of("10", "12"));
        assertThat(PedigreeLikelihood.log(half, marker("A"), seen))
                .isCloseTo(PedigreeLikelihood.log(PARENTS, marker("A"), seen), within(1e-12));
    }

    @Test
    void nobody_is_their_own_ancestor() {
        List<Person> people =
                List.of(
                        new Person("a", "b", null, Sex.MALE, null),
                        new Person("b", "a", null, Sex.MALE, null));
        assertThatThrownBy(() -> Pedigree.of(people))
                .satisfies(e -> assertThat(codes(e)).containsExactly(Problem.Code.CYCLE));
    }

    @Test
    void refuses_a_child_older_than_the_father_and_a_father_who_is_a_woman() {
        List<Person> people =
                List.of(
                        Person.founder("f", Sex.MALE).born(1990),
                        Person.founder("m", Sex.MALE),
                        Person.child("c", "f", "m", Sex.MALE).born(1985),
                        Person.child("d", "nobody", "m", Sex.MALE));
        assertThatThrownBy(() -> Pedigree.of(people))
                .satisfies(e ->
                        assertThat(codes(e))
                                .contains(
                                        Problem.Code.CHILD_OLDER_THAN_PARENT,
                                        Problem.Code.WRONG_SEX_OF_PARENT,
                                        Problem.Code.UNKNOWN_PARENT));
    }

    @Test
    void two_families_that_miss_the_same_person_are_refused_and_can_be_merged() {
        Family blood = Family.of("F1", PARENTS, Map.of("Fa", profile("10", "11")), List.of("Ch"));
        Pedigree own =
                Pedigree.of(
                        Person.founder("Ch", Sex.MALE),
                        Person.founder("Mo", Sex.FEMALE),
                        Person.child("Kid", "Ch", "Mo", Sex.FEMALE));
        Family married =
                Family.of(
                        "F2",
                        own,
                        Map.of("Kid", profile("10", "12"), "Mo", profile("12", "12")),
                        List.of("Ch"));
        Victim victim = new Victim("V1", Sex.MALE, profile("10", "12"));
        List<Marker> markers = List.of(marker("A"));
        assertThatThrownBy(() -> Disaster.of(markers, List.of(blood, married), List.of(victim)))
                .satisfies(e -> assertThat(codes(e)).contains(Problem.Code.SHARED_PERSON));
        Family merged = blood.merged(married, Set.of("Ch"));
        // The wife and the mother bear the same id and stay two people.
        assertThat(merged.pedigree().people().stream().map(Person::id))
                .containsExactly("Fa", "Mo", "Ch", "F2:Mo", "Kid");
        assertThat(merged.missing()).containsExactly("Ch");
        Disaster disaster = Disaster.of(markers, List.of(merged), List.of(victim));
        // Without the victim: the missing man passes 10, which his father passes on with 1/2.
        // P(kid has 10 from him) = 1/2 (1/2 + 1/4); with him: 10/12, P = 1/2.
        double without = 0.5 * (0.5 + 0.25);
        double victimFromParents = 0.5 * 0.5;
        double with = victimFromParents * 0.5;
        double expected = with / (without * 2 * 0.25 * 0.5);
        assertThat(PairwiseMatrix.of(disaster).lr(0, 0)).isCloseTo(expected, within(1e-12));
    }

    @Test
    void alleles_off_the_ladder_are_refused_and_other_spellings_understood() {
        for (String call : List.of("OL", "ol", "<8", ">17")) {
            assertThatThrownBy(() -> Genotype.of(call, "9"))
                    .satisfies(e -> assertThat(codes(e)).contains(Problem.Code.OFF_LADDER));
        }
        assertThat(Genotype.of(" 09 ", "9,3")).isEqualTo(Genotype.of("9.3", "9.0"));
        Family family = Family.of("F", PARENTS, Map.of("Fa", profile("10", "40.2")), List.of("Ch"));
        assertThatThrownBy(() -> Disaster.of(List.of(marker("A")), List.of(family), List.of()))
                .satisfies(e -> assertThat(codes(e)).contains(Problem.Code.UNKNOWN_ALLELE));
        AlleleFrequencies wider = marker("A").frequencies().covering(List.of("40.2"), 5 / 1000.0);
        assertThat(wider.of("40.2")).isEqualTo(0.005);
        assertThat(wider.sum()).isCloseTo(1, within(1e-12));
    }

    @Test
    void a_sample_of_several_people_is_refused_as_a_mixture() {
        Map<String, List<String>> calls =
                Map.of(
                        "A", List.of("10", "11", "12"),
                        "B", List.of("8", "9", "10", "11"),
                        "C", List.of("7"));
        assertThatThrownBy(() -> Profile.ofCalls("S1", calls))
                .hasMessageContaining("S1")
                .satisfies(e -> assertThat(codes(e)).contains(Problem.Code.MIXTURE));
    }

    @Test
    void two_remains_of_one_person_are_found_and_joined_before_anybody_is_identified() {
        DemoDisaster.Size size = new DemoDisaster.Size(2, 4, 5, 15, MutationModel.none());
        Disaster disaster = DemoDisaster.of(size, 2).disaster();
        Victim whole = disaster.victims().getFirst();
        Map<String, Genotype> partial = new LinkedHashMap<>(whole.profile().genotypes());
        partial.keySet().removeAll(List.of("D01", "D02"));
        Genotype g = whole.profile().genotypes().getOrDefault("D03", Genotype.of());
        partial.put("D03", Genotype.of(g.alleles().getFirst()).withDropOut(0.2));
        Victim hand = new Victim("V9", whole.sex(), new Profile(partial));
        List<Victim> victims = new ArrayList<>(disaster.victims());
        victims.add(hand);
        Disaster more = Disaster.of(disaster.markers(), disaster.families(), victims);
        List<SameSource> pairs = SameSource.find(more, 1000);
        assertThat(pairs).hasSize(1);
        assertThat(pairs.getFirst().first()).isEqualTo(whole.name());
        assertThat(pairs.getFirst().second()).isEqualTo("V9");
        assertThat(SameSource.merged(hand, whole).profile().genotypes())
                .containsAllEntriesOf(whole.profile().genotypes());
    }

    @Test
    void a_victim_of_none_of_the_families_is_left_unidentified() {
        DemoDisaster.Size size = new DemoDisaster.Size(3, 3, 5, 20, MutationModel.none());
        DemoDisaster demo = DemoDisaster.of(size, 4);
        JointResult result = new JointSearch(demo.disaster(), JointSearch.Options.EXACT).solve();
        assertThat(demo.truth()).containsValue(Assignment.NOBODY);
        demo.truth()
                .forEach((victim, missing) ->
                        assertThat(result.posterior(victim, missing))
                                .as(victim)
                                .isGreaterThan(0.99));
    }

    @Test
    void a_hundred_markers_of_tiny_probability_do_not_underflow() {
        Map<String, Double> table = new LinkedHashMap<>();
        table.put("rare", 1e-10);
        table.put("common", 1 - 1e-10);
        List<Marker> markers = new ArrayList<>();
        Profile profile = Profile.EMPTY;
        for (int j = 0; j < 100; j++) {
            markers.add(Marker.of("M" + j, AlleleFrequencies.of(table)));
            profile = profile.with("M" + j, Genotype.of("rare"));
        }
        Family family =
                Family.of("F", PARENTS, Map.of("Fa", profile, "Mo", profile), List.of("Ch"));
        Victim victim = new Victim("V1", Sex.MALE, profile);
        Disaster disaster = Disaster.of(markers, List.of(family), List.of(victim));
        JointResult result = new JointSearch(disaster, JointSearch.Options.EXACT).solve();
        // Parents 400 × 10^-10 each marker; the child adds nothing once the parents are known.
        double log = 100 * 4 * Math.log(1e-10);
        assertThat(result.best().getFirst().logLikelihood()).isCloseTo(log, within(1e-6));
        assertThat(result.best().getFirst().logLr()).isCloseTo(200 * Math.log(1e10), within(1e-6));
        assertThat(result.posterior("V1", "Ch")).isEqualTo(1);
    }

    @Test
    void a_thousand_typed_children_at_one_marker_do_not_underflow() {
        List<Person> people = new ArrayList<>(PARENTS.people());
        Map<String, Genotype> seen = new LinkedHashMap<>();
        for (int i = 0; i < 1100; i++) {
            people.add(Person.child("c" + i, "Fa", "Mo", Sex.MALE));
            seen.put("c" + i, Genotype.of("10", i % 2 == 0 ? "11" : "12"));
        }
        double log = PedigreeLikelihood.log(Pedigree.of(people), marker("A"), seen);
        // Parents 10/10 with 11/12, or 10/11 with 10/12 and so on: at least (1/2)^1100 from one.
        assertThat(log).isFinite().isLessThan(-1100 * Math.log(2)).isGreaterThan(-1600);
    }

    @Test
    void amelogenin_shows_a_sex_that_contradicts_the_record() {
        assertThat(Amelogenin.sex(Genotype.of("X", "Y"))).isEqualTo(Sex.MALE);
        assertThat(Amelogenin.sex(Genotype.of("X").withDropOut(0.2))).isEqualTo(Sex.UNKNOWN);
        assertThat(Amelogenin.check("V1", Sex.FEMALE, Genotype.of("X", "Y"))).isPresent();
        assertThat(Amelogenin.check("V1", Sex.MALE, Genotype.of("X", "Y"))).isEmpty();
    }
}
