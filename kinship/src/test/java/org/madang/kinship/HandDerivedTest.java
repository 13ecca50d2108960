package org.madang.kinship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** Values that follow from the definitions on a sheet of paper. */
class HandDerivedTest {
    private static final double P = 0.2;
    private static final double Q = 0.3;
    private static final AlleleFrequencies TABLE =
            AlleleFrequencies.of(new TreeMap<>(Map.of("10", P, "11", Q, "12", 0.1, "13", 0.4)));
    private static final Marker MARKER = Marker.of("M", TABLE);
    private static final Genotype AA = Genotype.of("10", "10");
    private static final Genotype AB = Genotype.of("10", "11");
    private static final Genotype BB = Genotype.of("11", "11");
    private static final Pedigree COUSINS =
            Pedigree.of(
                    Person.founder("gf", Sex.MALE),
                    Person.founder("gm", Sex.FEMALE),
                    Person.child("u", "gf", "gm", Sex.MALE),
                    Person.child("v", "gf", "gm", Sex.FEMALE),
                    Person.founder("x", Sex.FEMALE),
                    Person.founder("y", Sex.MALE),
                    Person.child("a", "u", "x", Sex.MALE),
                    Person.child("b", "y", "v", Sex.FEMALE),
                    Person.child("inbred", "a", "b", Sex.MALE));
    private static final Pedigree TRIO =
            Pedigree.of(
                    Person.founder("f", Sex.MALE),
                    Person.founder("m", Sex.FEMALE),
                    Person.child("c", "f", "m", Sex.FEMALE),
                    Person.child("d", "f", "m", Sex.MALE),
                    Person.child("incest", "d", "c", Sex.FEMALE));

    private static void check(
            Pedigree pedigree, Marker marker, Map<String, Genotype> seen, double expected) {
        assertThat(Math.exp(PedigreeLikelihood.log(pedigree, marker, seen)))
                .isCloseTo(expected, Percentage.withPercentage(1e-10));
    }

    @Test
    void a_single_person_follows_hardy_and_weinberg() {
        Pedigree one = Pedigree.of(Person.founder("x", Sex.FEMALE));
        check(one, MARKER, Map.of("x", AA), P * P);
        check(one, MARKER, Map.of("x", AB), 2 * P * Q);
    }

    @Test
    void a_duo_and_a_trio_transmit_half_of_a_parent() {
        check(TRIO, MARKER, Map.of("f", AB, "c", AA), 2 * P * Q * 0.5 * P);
        check(TRIO, MARKER, Map.of("f", AB, "m", AB, "c", AB), 4 * P * P * Q * Q * 0.5);
    }

    @Test
    void siblings_half_siblings_and_cousins_share_by_descent() {
        check(TRIO, MARKER, Map.of("c", AA, "d", AA), P * P * (1 + P) * (1 + P) / 4);
        Pedigree half =
                Pedigree.of(
                        Person.founder("f", Sex.MALE),
                        new Person("a", "f", null, Sex.MALE, null),
                        new Person("b", "f", null, Sex.MALE, null));
        check(half, MARKER, Map.of("a", AA, "b", AA), P * P * (P * P + P) / 2);
        check(COUSINS, MARKER, Map.of("a", AA, "b", AA), P * P * (0.75 * P * P + 0.25 * P));
    }

    @Test
    void inbred_children_are_homozygous_more_often() {
        check(COUSINS, MARKER, Map.of("inbred", AA), P * P + P * (1 - P) / 16);
        check(TRIO, MARKER, Map.of("incest", AA), P * P + P * (1 - P) / 4);
        check(TRIO, MARKER, Map.of("incest", AB), 2 * P * Q * (1 - 0.25));
    }

    @Test
    void each_mutation_model_gives_its_own_chance_to_an_impossible_duo() {
        Map<String, Genotype> seen = Map.of("f", AA, "c", BB);
        // The untyped mother's allele mutates too: what she passes on is not distributed as what
        // she has, unless the model keeps the frequencies.
        double passed = Q * 0.997 + (1 - Q) * 0.001;
        MutationModel equal = new MutationModel.Equal(0.003);
        check(TRIO, MARKER.withMutation(equal), seen, P * P * 0.001 * passed);
        double a = 0.003 / (0.2 * 0.8 + 0.3 * 0.7 + 0.1 * 0.9 + 0.4 * 0.6);
        check(
                TRIO,
                MARKER.withMutation(new MutationModel.Proportional(0.003)),
                seen,
                P * P * a * Q * Q);
        // One step of the three that allele 10 may take: 0.1, 0.01 and 0.001 in proportion.
        passed =
                Q * 0.997
                        + 0.003 * P * 0.1 / 0.111
                        + 0.003 * 0.1 * 0.1 / 0.21
                        + 0.003 * 0.4 * 0.01 / 0.111;
        check(
                TRIO,
                MARKER.withMutation(new MutationModel.Stepwise(0.003, 0, 0.1)),
                seen,
                P * P * 0.003 * 0.1 / 0.111 * passed);
        // Six pairs one step apart, four two, two three: weight 0.6 + 0.04 + 0.002.
        check(
                TRIO,
                MARKER.withMutation(new MutationModel.Dawid(0.003, 0.1)),
                seen,
                P * P * (0.003 / 0.642 * 0.1 / P) * Q);
        List<List<Double>> rows =
                List.of(
                        List.of(0.9, 0.1, 0.0, 0.0),
                        List.of(0.0, 1.0, 0.0, 0.0),
                        List.of(0.0, 0.0, 1.0, 0.0),
                        List.of(0.0, 0.0, 0.0, 1.0));
        MutationModel custom = new MutationModel.Custom(List.of("10", "11", "12", "13"), rows);
        check(TRIO, MARKER.withMutation(custom), seen, P * P * 0.1 * (Q + 0.1 * P));
        assertThat(PedigreeLikelihood.log(TRIO, MARKER, seen)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void dawids_model_keeps_the_frequencies_and_the_rate() {
        double[][] m = new MutationModel.Dawid(0.004, 0.2).matrix(TABLE);
        double rate = 0;
        for (int i = 0; i < 4; i++) {
            rate += TABLE.at(i) * (1 - m[i][i]);
            for (int j = 0; j < 4; j++) {
                assertThat(TABLE.at(i) * m[i][j]).isCloseTo(TABLE.at(j) * m[j][i], within(1e-15));
            }
        }
        assertThat(rate).isCloseTo(0.004, within(1e-15));
    }

    @Test
    void steps_are_counted_along_the_ladder_of_the_table_where_dawids_model_is_meant() {
        AlleleFrequencies gap =
                AlleleFrequencies.of(new TreeMap<>(Map.of("10", 0.2, "12", 0.3, "13", 0.5)));
        double[][] m = new MutationModel.Dawid(0.004, 0.5).matrix(gap);
        // Pairs one rung apart: four of 0.5; two rungs apart: two of 0.25.
        assertThat(m[0][1]).isCloseTo(0.004 / 2.5 * 0.5 / 0.2, within(1e-15));
        assertThat(m[2][0]).isCloseTo(0.004 / 2.5 * 0.25 / 0.5, within(1e-15));
        double[][] one = new MutationModel.OneStep(0.004).matrix(gap);
        assertThat(one[0]).containsExactly(1, 0, 0);
        assertThat(one[1]).containsExactly(0, 0.996, 0.004);
    }

    @Test
    void a_stationary_form_keeps_the_frequencies_and_the_rate_of_any_model() {
        for (MutationModel of :
                List.of(
                        new MutationModel.Equal(0.004),
                        new MutationModel.Stepwise(0.003, 0, 0.1),
                        new MutationModel.Proportional(0.002))) {
            double[][] before = of.matrix(TABLE);
            double[][] m = new MutationModel.Stationary(of).matrix(TABLE);
            double rate = 0;
            for (int j = 0; j < 4; j++) {
                double kept = 0;
                for (int i = 0; i < 4; i++) {
                    kept += TABLE.at(i) * m[i][j];
                }
                assertThat(kept).isCloseTo(TABLE.at(j), within(1e-14));
                rate += TABLE.at(j) * (before[j][j] - m[j][j]);
            }
            assertThat(rate).isCloseTo(0, within(1e-15));
        }
    }

    @Test
    void an_unknown_parent_counts_as_one_who_is_listed_and_untyped() {
        Pedigree half =
                Pedigree.of(
                        Person.founder("f", Sex.MALE), new Person("c", "f", null, Sex.MALE, null));
        Map<String, Genotype> seen = Map.of("f", AA, "c", AB);
        Marker marker = MARKER.withMutation(new MutationModel.Equal(0.01));
        double listed = PedigreeLikelihood.log(TRIO, marker, seen);
        assertThat(PedigreeLikelihood.log(half, marker, seen)).isCloseTo(listed, within(1e-14));
        double theta = PedigreeLikelihood.log(TRIO, marker, seen, 0.02);
        assertThat(PedigreeLikelihood.log(half, marker, seen, 0.02))
                .isCloseTo(theta, within(1e-14));
    }

    @Test
    void with_a_silent_allele_the_proportional_rate_is_that_of_all_alleles() {
        Marker marker = MARKER.withMutation(new MutationModel.Proportional(0.002)).withSilent(0.1);
        double[][] m = marker.paternalMatrix();
        double rate = 0;
        for (int i = 0; i < 5; i++) {
            rate += marker.prior()[i] * (1 - m[i][i]);
        }
        assertThat(rate).isCloseTo(0.002, within(1e-15));
    }

    @Test
    void microvariants_mutate_at_their_own_rate() {
        AlleleFrequencies table =
                AlleleFrequencies.of(
                        new TreeMap<>(Map.of("9", 0.3, "9.3", 0.3, "10", 0.2, "10.3", 0.2)));
        double[][] m = new MutationModel.Stepwise(0.003, 0.0004, 0.5).matrix(table);
        int nine = table.place("9");
        assertThat(m[nine][table.place("10")]).isCloseTo(0.003, within(1e-15));
        assertThat(m[nine][table.place("9.3")]).isCloseTo(0.0002, within(1e-15));
        assertThat(m[nine][nine]).isCloseTo(1 - 0.0034, within(1e-15));
    }

    @Test
    void a_silent_allele_explains_a_homozygous_father_of_another_homozygote() {
        double s = 0.02;
        Marker silent = MARKER.withSilent(s);
        double p = P * (1 - s);
        double q = Q * (1 - s);
        // The father passes the silent allele, the mother the visible one.
        check(TRIO, silent, Map.of("f", AA, "c", BB), 2 * p * s * 0.5 * q);
        check(TRIO, silent, Map.of("f", Genotype.of()), s * s);
    }

    @Test
    void x_markers_pass_from_a_father_to_all_daughters_and_no_son() {
        Marker x = MARKER.with(Inheritance.X);
        Genotype a = Genotype.of("10");
        check(TRIO, x, Map.of("f", a, "c", AB), P * Q);
        check(TRIO, x, Map.of("f", a, "d", Genotype.of("11")), P * Q);
        Pedigree sisters =
                Pedigree.of(
                        Person.founder("f", Sex.MALE),
                        new Person("a", "f", null, Sex.FEMALE, null),
                        new Person("b", "f", null, Sex.FEMALE, null));
        check(sisters, x, Map.of("a", AA, "b", AA), P * P * P);
        check(TRIO, x, Map.of("d", Genotype.of("10", "11")), 0);
    }

    @Test
    void y_markers_pass_from_father_to_son_unchanged() {
        Marker y = MARKER.with(Inheritance.Y);
        Genotype a = Genotype.of("10");
        check(TRIO, y, Map.of("f", a, "d", a), P);
        check(COUSINS, y, Map.of("gf", a, "a", a, "y", a), P * P);
        assertThat(PedigreeLikelihood.log(TRIO, y, Map.of("f", a, "d", Genotype.of("11"))))
                .isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void theta_draws_founders_from_one_subpopulation() {
        double t = 0.03;
        Pedigree two = Pedigree.of(Person.founder("x", Sex.MALE), Person.founder("y", Sex.MALE));
        double third = (2 * t + (1 - t) * P) / (1 + t);
        double fourth = (3 * t + (1 - t) * P) / (1 + 2 * t);
        double expected = P * (t + (1 - t) * P) * third * fourth;
        double found = PedigreeLikelihood.log(two, MARKER, Map.of("x", AA, "y", AA), t);
        assertThat(Math.exp(found)).isCloseTo(expected, Percentage.withPercentage(1e-10));
    }

    @Test
    void a_poor_sample_may_have_lost_an_allele() {
        Pedigree one = Pedigree.of(Person.founder("x", Sex.FEMALE));
        double d = 0.1;
        double expected = P * P * (1 - d * d) + 2 * P * (1 - P) * (1 - d) * d;
        check(one, MARKER, Map.of("x", AA.withDropOut(d)), expected);
    }
}
