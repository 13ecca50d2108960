package org.madang.kinship.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.madang.kinship.DemoDisaster;
import org.madang.kinship.Disaster;
import org.madang.kinship.JointSearch;
import org.madang.kinship.MutationModel;
import org.madang.kinship.PairwiseMatrix;

class FamiliasFileTest {
    private static final String PATERNITY =
            String.join(
                            "\n",
                            "'Output from Familias, version 3.3.1'",
                            "'DO NOT EDIT!'",
                            "3.3.1",
                            "''",
                            "3",
                            "'AF'|#FALSE#|-1|#FALSE#|#TRUE#|1|0|1|0",
                            "'MO'|#FALSE#|-1|#FALSE#|#FALSE#|0",
                            "'CH'|#FALSE#|-1 (Consider dropouts)|#FALSE#|#TRUE#|1|0|0|0",
                            "'Known relations'|0|0|0",
                            "2",
                            "0|'Father'|0|0|2|0|2|1|2",
                            "1|'Unrelated'|0|0|0",
                            "#FALSE# (#Databases: 1 ;Theta/Kinship/Fst: 0 )",
                            "1|#TRUE#|'toy database'",
                            "'M'|0|0.002|0|1|3|0.1|0.1|0|0|#FALSE#|0",
                            "3\t(DatabaseSize = 1000 , Dropout probability = 0 , MAF = 0 )",
                            "'10'|0.2|'11'|0.3|'12'|0.5",
                            "")
                    .replace('|', '\n')
                    .replace('\'', '"');

    private static final String DVI =
            PATERNITY
                    + """

                    [DVI]
                    [[Unidentified persons]]
                    nPersons= 1
                    [[[Person 1 ]]]
                    Name= V1
                    Gender= Male
                    [[[[DNA data]]]]
                    nSystems= 1
                    SystemName= M
                    Allele1= 10
                    Allele2= 11
                    [[Reference Families]]
                    nFamilies= 1
                    [[[Family 1 ]]]
                    Name= Kim
                    [[[[Persons]]]]
                    nPersons= 2
                    [[[[[Person 1]]]]]
                    Name= R
                    Gender= Female
                    [[[[[[DNA data]]]]]]
                    nSystems= 1
                    SystemName= M
                    Allele1= 10
                    Allele2= 10
                    [[[[[Person 2]]]]]
                    Name= Missing man
                    Gender= Male
                    [[[[Pedigrees]]]]
                    nPedigrees= 2
                    [[[[[Pedigree 1]]]]]
                    Name= Reference pedigree
                    nRelations= 0
                    [[[[[Pedigree 2]]]]]
                    Name= Template
                    nRelations= 2
                    Parent= R
                    Child= Missing man
                    Parent= Somebody
                    Child= Missing man
                    [Prior]
                    """;

    @Test
    void reads_persons_pedigrees_and_the_database_of_a_paternity_case() {
        FamiliasFile file = FamiliasFile.read("case.fam", PATERNITY);
        assertThat(file.database()).isEqualTo("toy database");
        assertThat(file.pedigrees().keySet()).containsExactly("Father", "Unrelated");
        assertThat(file.markers().getFirst().paternal())
                .isEqualTo(new MutationModel.Proportional(0.002));
        assertThat(file.markers().getFirst().maternal()).isEqualTo(MutationModel.none());
        Map<String, Double> logs = file.logLikelihoods();
        // Half of the father's alleles is 10; he mutates to it in proportion to its frequency.
        double a = 0.002 / (0.2 * 0.8 + 0.3 * 0.7 + 0.5 * 0.5);
        double passes = 0.5 * (1 - a + a * 0.2) + 0.5 * a * 0.2;
        double father = logs.getOrDefault("Father", 0.0);
        double stranger = logs.getOrDefault("Unrelated", 0.0);
        assertThat(Math.exp(father - stranger)).isCloseTo(passes / 0.2, within(1e-12));
    }

    @Test
    void names_the_line_that_is_not_what_is_due_there() {
        assertThatThrownBy(() -> FamiliasFile.read("c.fam", PATERNITY.replace("0.3\n", "many\n")))
                .hasMessageContaining("c.fam, line 69, column 1")
                .hasMessageContaining("frequency");
        assertThatThrownBy(() -> FamiliasFile.read("c.fam", PATERNITY.substring(0, 300)))
                .hasMessageContaining("end of file");
        String other = PATERNITY.replace("Known relations", "Known");
        assertThatThrownBy(() -> FamiliasFile.read("c.fam", other)).hasMessageContaining("line 30");
    }

    @Test
    void a_stepwise_model_over_alleles_that_are_no_numbers_is_replaced_and_remarked() {
        String text = PATERNITY.replace("\n0\n1\n3\n0.1", "\n4\n4\n3\n0.1");
        FamiliasFile file = FamiliasFile.read("c.fam", text.replace("\"12\"", "\"Rest\""));
        assertThat(file.markers().getFirst().paternal()).isEqualTo(new MutationModel.Equal(0.002));
        assertThat(file.remarks()).singleElement().extracting(FileProblem::line).isEqualTo(53);
    }

    @Test
    void a_disaster_written_for_the_dvi_module_is_read_back_with_the_same_answers() {
        MutationModel model = new MutationModel.Stepwise(0.002, 1e-5, 0.1);
        DemoDisaster.Size size = new DemoDisaster.Size(3, 5, 5, 5, model);
        Disaster disaster = DemoDisaster.of(size, 8).disaster();
        FamiliasFile file = FamiliasFile.read("d.fam", FamiliasFile.write(disaster, "made up"));
        Disaster again = Objects.requireNonNull(file.disaster());
        assertThat(file.database()).isEqualTo("made up");
        assertThat(again.missing())
                .containsExactlyElementsOf(
                        disaster.missing().stream().map(m -> "Missing " + m).toList());
        PairwiseMatrix before = PairwiseMatrix.of(disaster);
        PairwiseMatrix after = PairwiseMatrix.of(again);
        for (int v = 0; v < before.victims().size(); v++) {
            for (int m = 0; m < before.missing().size(); m++) {
                assertThat(Double.compare(after.logLr(v, m), before.logLr(v, m))).isZero();
            }
        }
        assertThat(best(again))
                .isEqualTo(
                        best(disaster).stream()
                                .map(m -> m.equals("*") ? m : "Missing " + m)
                                .toList());
    }

    private static List<String> best(Disaster disaster) {
        JointSearch search = new JointSearch(disaster, JointSearch.Options.EXACT);
        return search.solve().best().getFirst().missingOf();
    }

    @Test
    void in_the_dvi_section_a_parent_of_unknown_sex_takes_the_other_side() {
        Disaster disaster = Objects.requireNonNull(FamiliasFile.read("d.fam", DVI).disaster());
        assertThat(disaster.missing()).containsExactly("Missing man");
        // His mother gives 10 for certain, so 11 comes from the man nobody named.
        assertThat(PairwiseMatrix.of(disaster).lr(0, 0)).isCloseTo(1 / (2 * 0.2), within(1e-3));
        String broken = DVI.replace("Allele1= 10\nAllele2= 11", "Allele1= OL\nAllele2= 11");
        assertThatThrownBy(() -> FamiliasFile.read("d.fam", broken))
                .hasMessageContaining("line 81")
                .hasMessageContaining("ladder");
    }
}
