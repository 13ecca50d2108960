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
    void counts_the_assignments_of_the_published_problem() {
        assertThat(Disaster.pairings(8, 8)).isEqualTo(1_441_729);
        assertThat(Disaster.pairings(8, 5)).isEqualTo(19_081);
    }
}
