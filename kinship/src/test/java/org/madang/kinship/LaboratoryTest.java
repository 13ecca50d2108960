package org.madang.kinship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LaboratoryTest {

    @Test
    void the_nist_table_knows_four_populations_and_counts_to_the_last_allele() {
        FrequencyTable table = FrequencyTable.nist1036();
        assertThat(table.populations()).containsExactlyInAnyOrder("AfAm", "Asian", "Cauc", "Hisp");
        for (String population : table.populations()) {
            assertThat(table.markers(population)).hasSize(29);
        }
        AlleleFrequencies csf =
                table.frequencies(
                        "AfAm", "CSF1PO", Set.of(), new FrequencyTable.Correction.AsCounted());
        assertThat(table.databaseSize("AfAm", "CSF1PO")).isEqualTo(684);
        assertThat(csf.of("10")).isEqualTo(171 / 684.0);
        AlleleFrequencies least =
                table.frequencies(
                        "AfAm", "CSF1PO", Set.of("5"), new FrequencyTable.Correction.Minimum(5));
        assertThat(least.of("5")).isEqualTo(5 / 684.0);
        assertThat(least.sum()).isCloseTo(1, within(1e-12));
        AlleleFrequencies added =
                table.frequencies(
                        "AfAm",
                        "CSF1PO",
                        Set.of(),
                        new FrequencyTable.Correction.CaseAdded(Map.of("5", 1, "10", 1)));
        assertThat(added.of("5")).isEqualTo(1 / 686.0);
    }

    @Test
    void a_y_haplotype_is_one_allele_and_may_take_a_step() {
        YHaplotypes y =
                new YHaplotypes(
                        List.of("DYS19", "DYS390"),
                        Map.of(List.of("14", "24"), 6, List.of("15", "23"), 2));
        Profile father =
                Profile.EMPTY.with("DYS19", Genotype.of("14")).with("DYS390", Genotype.of("24"));
        Profile son = father.with("DYS390", Genotype.of("25"));
        Marker block = y.marker("Y", List.of(father, son), Map.of("DYS390", 0.004));
        assertThat(block.frequencies().of("h-14-24")).isEqualTo(0.7);
        Pedigree line =
                Pedigree.of(
                        Person.founder("f", Sex.MALE), new Person("s", "f", null, Sex.MALE, null));
        Map<String, Genotype> seen = new LinkedHashMap<>();
        seen.put("f", y.haplotype(father));
        seen.put("s", y.haplotype(son));
        assertThat(Math.exp(PedigreeLikelihood.log(line, block, seen)))
                .isCloseTo(0.7 * 0.002, within(1e-15));
    }

    @Test
    void typing_a_parent_is_worth_more_than_typing_a_cousin() {
        DemoDisaster.Size size = new DemoDisaster.Size(1, 1, 1, 12, MutationModel.none());
        Disaster demo = DemoDisaster.of(size, 1).disaster();
        Pedigree pedigree =
                Pedigree.of(
                        Person.founder("gf", Sex.MALE),
                        Person.founder("gm", Sex.FEMALE),
                        Person.child("Fa", "gf", "gm", Sex.MALE),
                        Person.child("uncle", "gf", "gm", Sex.MALE),
                        Person.founder("Mo", Sex.FEMALE),
                        new Person("cousin", "uncle", null, Sex.MALE, null),
                        Person.child("M1", "Fa", "Mo", Sex.MALE));
        Family family = Family.of("F", pedigree, Map.of(), List.of("M1"));
        Disaster disaster = Disaster.of(demo.markers(), List.of(family), List.of());
        List<ExpectedPower> power =
                ExpectedPower.of(disaster, "M1", List.of("cousin", "uncle", "Mo"), 1000, 300, 1);
        assertThat(power.stream().map(ExpectedPower::relative))
                .containsExactly("", "Mo", "uncle", "cousin");
        assertThat(power.get(0).meanLog10Lr()).isCloseTo(0, within(1e-12));
        assertThat(power.get(1).meanLog10Lr()).isGreaterThan(power.get(2).meanLog10Lr());
        assertThat(power.get(1).share()).isGreaterThan(power.get(3).share());
    }

    @Test
    void a_prior_moves_the_posterior_by_its_weight() {
        DemoDisaster.Size size = new DemoDisaster.Size(1, 1, 1, 1, MutationModel.none());
        Disaster flat = DemoDisaster.of(size, 3).disaster();
        double lr = PairwiseMatrix.of(flat).lr(0, 0);
        Disaster dental = flat.with(Assignment.Prior.of(Map.of("V1", Map.of("M1", 50.0))));
        JointResult result = new JointSearch(dental, JointSearch.Options.EXACT).solve();
        assertThat(result.posterior("V1", "M1")).isCloseTo(50 * lr / (1 + 50 * lr), within(1e-12));
    }

    @Test
    void demography_weighs_the_unreported_and_how_well_age_and_place_fit() {
        List<Demography.Person> missing =
                List.of(
                        new Demography.Person("M1", 30.0, null, "car 1"),
                        new Demography.Person("M2", 60.0, null, "car 2"),
                        new Demography.Person("M3", null, null, null));
        List<Demography.Remains> remains =
                List.of(
                        new Demography.Remains(
                                "V1", new Demography.Estimate(35, 5), null, "car 1"));
        Demography prior = new Demography(2, 5, 0.4, missing, remains);
        double fits = Math.exp(-0.5);
        double mean = (fits + Math.exp(-12.5)) / 2;
        assertThat(prior.weight("V1", "M1")).isCloseTo(0.5 * fits / mean * 5, within(1e-12));
        assertThat(prior.weight("V1", "M2"))
                .isCloseTo(0.5 * Math.exp(-12.5) / mean * 0.4, within(1e-12));
        assertThat(prior.weight("V1", "M3")).isEqualTo(0.5);
        assertThat(prior.weight("V2", "M1")).isEqualTo(0.5);
        assertThat(Demography.Estimate.range(20, 40).error()).isCloseTo(5.1, within(0.01));
    }

    @Test
    void fragments_of_one_person_make_one_profile_and_two_left_hands_a_dispute() {
        DemoDisaster.Size size = new DemoDisaster.Size(1, 2, 3, 15, MutationModel.none());
        Disaster disaster = DemoDisaster.of(size, 2).disaster();
        Profile whole = disaster.victims().getFirst().profile();
        Map<String, Genotype> left = new LinkedHashMap<>(whole.genotypes());
        left.keySet().removeAll(List.of("D01", "D02"));
        Map<String, Genotype> right = new LinkedHashMap<>(whole.genotypes());
        right.keySet().removeAll(List.of("D03", "D04"));
        Sex sex = disaster.victims().getFirst().sex();
        Victim other = disaster.victims().getLast();
        List<Fragments.Fragment> all =
                List.of(
                        new Fragments.Fragment(
                                new Victim("P1", sex, new Profile(left)), "left hand"),
                        new Fragments.Fragment(new Victim("P2", other.sex(), other.profile()), ""),
                        new Fragments.Fragment(
                                new Victim("P3", Sex.UNKNOWN, new Profile(right)), "torso"));
        Fragments joined = Fragments.join(disaster.markers(), all, 1000);
        assertThat(joined.disputed()).isEmpty();
        assertThat(joined.groups().stream().map(Fragments.Group::samples))
                .containsExactly(List.of("P1", "P3"), List.of("P2"));
        assertThat(joined.groups().getFirst().person().profile().genotypes())
                .isEqualTo(whole.genotypes());
        assertThat(joined.groups().getFirst().weakest()).isGreaterThan(Math.log(1000));
        assertThat(joined.leastNumberOfPeople()).isEqualTo(2);
        List<Fragments.Fragment> twice = new java.util.ArrayList<>(all);
        twice.set(2, new Fragments.Fragment(all.get(2).sample(), "left hand"));
        Fragments disputed = Fragments.join(disaster.markers(), twice, 1000);
        assertThat(disputed.groups()).hasSize(3);
        assertThat(disputed.disputed())
                .singleElement()
                .satisfies(d -> assertThat(d.against()).containsExactly("P1, P3: left hand"));
        assertThat(disputed.leastNumberOfPeople()).isEqualTo(2);
    }

    @Test
    void a_strictly_undisputed_match_has_no_rival_better_than_chance() {
        DemoDisaster.Size size = new DemoDisaster.Size(4, 4, 5, 14, new MutationModel.Equal(0.002));
        Disaster disaster = DemoDisaster.of(size, 6).disaster();
        List<Undisputed.Match> usual = Undisputed.find(disaster, 100).matches();
        List<Undisputed.Match> strict = Undisputed.find(disaster, 100, true).matches();
        PairwiseMatrix matrix = PairwiseMatrix.of(disaster);
        assertThat(usual).isNotEmpty();
        assertThat(usual.size()).isGreaterThanOrEqualTo(strict.size());
        for (Undisputed.Match match : strict) {
            if (match.round() == 1) {
                int v = matrix.victims().indexOf(match.victim());
                for (int m = 0; m < matrix.missing().size(); m++) {
                    boolean own = matrix.missing().get(m).equals(match.missing());
                    assertThat(own || !(matrix.lr(v, m) > 1)).isTrue();
                }
            }
        }
    }

    @Test
    void leaving_out_hopeless_pairings_is_stated_with_the_result() {
        DemoDisaster.Size size = new DemoDisaster.Size(4, 6, 6, 12, new MutationModel.Equal(0.001));
        Disaster disaster = DemoDisaster.of(size, 3).disaster();
        Candidates candidates = Candidates.above(disaster, 1e-3);
        assertThat(candidates.leftOut()).isNotEmpty();
        JointResult result =
                new JointSearch(candidates.disaster(), JointSearch.Options.EXACT).solve();
        assertThat(result.leftOut()).isEqualTo(candidates.leftOut().size());
        assertThat(result.exactness()).contains("excluded beforehand");
        assertThat(result.exactness(java.util.Locale.KOREAN)).contains("미리 제외한 짝");
        PairwiseMatrix matrix = PairwiseMatrix.of(disaster);
        for (Candidates.Pairing p : Candidates.compatible(disaster, 0).leftOut()) {
            int v = matrix.victims().indexOf(p.victim());
            int m = matrix.missing().indexOf(p.missing());
            assertThat(matrix.exclusions(v, m)).isPositive();
        }
    }

    @Test
    void a_missing_person_whom_no_typed_relative_is_related_to_is_named() {
        Pedigree pedigree =
                Pedigree.of(
                        Person.founder("M1", Sex.MALE),
                        Person.founder("Mo", Sex.FEMALE),
                        Person.child("M2", "M1", "Mo", Sex.MALE));
        Family family = Family.of("F", pedigree, Map.of("Mo", Profile.EMPTY), List.of("M1", "M2"));
        Disaster disaster = Disaster.of(List.of(), List.of(family), List.of());
        assertThat(Candidates.unrelated(disaster)).containsExactly("M1");
    }

    @Test
    void counts_the_assignments_of_people_of_unknown_sex_too() {
        Pedigree pedigree =
                Pedigree.of(
                        Person.founder("M1", Sex.MALE),
                        Person.founder("M2", Sex.UNKNOWN),
                        Person.founder("M3", Sex.FEMALE));
        Family family = Family.of("F", pedigree, Map.of(), List.of("M1", "M2", "M3"));
        List<Victim> victims =
                List.of(
                        new Victim("V1", Sex.UNKNOWN, Profile.EMPTY),
                        new Victim("V2", Sex.FEMALE, Profile.EMPTY));
        Disaster disaster = Disaster.of(List.of(), List.of(family), victims);
        // V1 may be all three, V2 two: 1 + 5 + (3 × 2 − 2 that take one person twice).
        assertThat(disaster.assignments()).isEqualTo(10);
        assertThat(JointTable.of(disaster).size()).isEqualTo(10);
    }

    @Test
    void counts_the_assignments_of_the_published_problem() {
        assertThat(Disaster.pairings(8, 8)).isEqualTo(1_441_729);
        assertThat(Disaster.pairings(8, 5)).isEqualTo(19_081);
    }

    private static Disaster belongings(Genotype toothbrush, Genotype found) {
        Marker marker =
                Marker.of("A", AlleleFrequencies.of(Map.of("10", 0.2, "11", 0.3, "12", 0.5)));
        Pedigree single = Pedigree.of(Person.founder("M1", Sex.MALE));
        Profile own = Profile.EMPTY.with("A", toothbrush);
        Family family = Family.of("F", single, Map.of("M1", own), List.of("M1"));
        Victim victim = new Victim("V1", Sex.MALE, Profile.EMPTY.with("A", found));
        return Disaster.of(List.of(marker), List.of(family), List.of(victim));
    }

    @Test
    void belongings_of_a_missing_person_stand_beside_what_the_victim_shows() {
        Genotype both = Genotype.of("10", "11");
        // 1 / (2 · 0.2 · 0.3)
        assertThat(PairwiseMatrix.of(belongings(both, both)).lr(0, 0))
                .isCloseTo(1 / 0.12, within(1e-12));
        Disaster other = belongings(both, Genotype.of("10", "12"));
        assertThat(PairwiseMatrix.of(other).lr(0, 0)).isZero();
        assertThat(PairwiseMatrix.of(other).exclusions(0, 0)).isEqualTo(1);
    }

    @Test
    void poor_belongings_that_lost_an_allele_still_fit() {
        double d = 0.1;
        Disaster disaster = belongings(Genotype.of("10").withDropOut(d), Genotype.of("10", "11"));
        // P(10 seen | 10/11) = d (1 − d); P(10 seen) sums over 10/10, 10/11 and 10/12.
        double seen = 0.04 * (1 - d * d) + (0.12 + 0.2) * d * (1 - d);
        assertThat(PairwiseMatrix.of(disaster).lr(0, 0))
                .isCloseTo(d * (1 - d) / seen, within(1e-12));
        Disaster gone = belongings(Genotype.of("12").withDropOut(d), Genotype.of("10", "11"));
        assertThat(PairwiseMatrix.of(gone).lr(0, 0)).isZero();
        JointResult joint = new JointSearch(disaster, JointSearch.Options.EXACT).solve();
        double lr = d * (1 - d) / seen;
        assertThat(joint.posterior("V1", "M1")).isCloseTo(lr / (1 + lr), within(1e-12));
        assertThat(disaster.identified("V1", "M1").missing()).isEmpty();
    }

    @Test
    void an_estimate_by_probe_changes_nothing_but_the_time() {
        Disaster disaster =
                DemoDisaster.of(
                                new DemoDisaster.Size(
                                        3, 5, 6, 6, new MutationModel.Proportional(0.001)),
                                3)
                        .disaster();
        JointSearch search = new JointSearch(disaster, JointSearch.Options.DEFAULT);
        SearchEstimate floor = search.estimate();
        SearchEstimate probed = search.probe(0.02);
        assertThat(probed.seconds()).isGreaterThan(floor.seconds());
        assertThat(probed.assignments()).isEqualTo(floor.assignments());
        assertThat(probed.surelyExact()).isEqualTo(floor.surelyExact());
    }
}
