package org.madang.kinship.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madang.kinship.AlleleFrequencies;
import org.madang.kinship.DemoDisaster;
import org.madang.kinship.Disaster;
import org.madang.kinship.Genotype;
import org.madang.kinship.JointSearch;
import org.madang.kinship.MutationModel;
import org.madang.kinship.PairwiseMatrix;
import org.madang.kinship.Problem;
import org.madang.kinship.Profile;

class DisasterFilesTest {

    private static Map<String, String> small() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("freq.tsv", "marker\tallele\tfreq\nA\t10\t0.5\nA\t11\t0.5\n");
        texts.put(
                "ped.tsv",
                """
                role\tfamily\tid\tfid\tmid\tsex\tmissing
                PM\tV1\tV1\t0\t0\t1\t0
                AM\tF1\tFa\t0\t0\t1\t0
                AM\tF1\tMo\t0\t0\t2\t0
                AM\tF1\tM1\tFa\tMo\t1\t1
                """);
        texts.put(
                "geno.tsv",
                """
                role\tfamily\tid\tmarker\ta1\ta2
                PM\tV1\tV1\tA\t10\t11
                AM\tF1\tFa\tA\t10\t10
                """);
        return texts;
    }

    private static List<FileProblem> problems(Map<String, String> texts) {
        return catchThrowableOfType(InvalidKinshipFile.class, () -> DisasterFiles.parse(texts))
                .problems();
    }

    @Test
    void what_is_written_is_read_back_to_the_last_bit(@TempDir Path folder) throws Exception {
        DemoDisaster.Size size =
                new DemoDisaster.Size(3, 5, 6, 4, new MutationModel.Stepwise(0.002, 1e-5, 0.1));
        Disaster disaster = DemoDisaster.of(size, 5).disaster();
        DisasterFiles.write(disaster, folder);
        Disaster again = DisasterFiles.read(folder);
        assertThat(DisasterFiles.texts(again)).isEqualTo(DisasterFiles.texts(disaster));
        assertThat(new JointSearch(again, JointSearch.Options.EXACT).solve().best())
                .isEqualTo(new JointSearch(disaster, JointSearch.Options.EXACT).solve().best());
    }

    @Test
    void names_line_and_column_of_everything_that_cannot_be_read() {
        Map<String, String> texts = small();
        texts.merge("geno.tsv", "AM\tF1\tFa\tB\t10\t10\nPM\tV1\tV1\tA\t10\tOL\n", String::concat);
        texts.merge("ped.tsv", "AM\tF1\tX\t0\t0\tboth\t0\n", String::concat);
        texts.merge("freq.tsv", "A\t12\tmany\n", String::concat);
        assertThat(problems(texts).stream().map(p -> p.file() + p.line() + ":" + p.column()))
                .containsExactlyInAnyOrder(
                        "freq.tsv4:3", "geno.tsv4:4", "geno.tsv5:6", "ped.tsv6:6");
        assertThat(problems(texts).getFirst().en()).contains("line 4, column 3");
        assertThat(problems(texts).getFirst().ko()).contains("4행 3열");
    }

    @Test
    void two_calls_of_one_sample_at_one_marker_are_a_mixture() {
        Map<String, String> texts = small();
        texts.merge("geno.tsv", "PM\tV1\tV1\tA\t11\t11\n", String::concat);
        assertThat(problems(texts))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.problem().code()).isEqualTo(Problem.Code.MIXTURE);
                    assertThat(p.line()).isEqualTo(4);
                });
    }

    @Test
    void a_cycle_in_a_family_is_reported_where_the_family_begins() {
        Map<String, String> texts = small();
        texts.computeIfPresent("ped.tsv", (k, t) -> t.replace("Fa\t0\t0\t1", "Fa\tM1\t0\t1"));
        assertThat(problems(texts))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.problem().code()).isEqualTo(Problem.Code.CYCLE);
                    assertThat(p.line()).isEqualTo(3);
                });
    }

    @Test
    void a_family_may_have_mutation_models_of_its_own_and_another_none() {
        Map<String, String> texts = small();
        texts.merge("ped.tsv", "AM\tF2\tM2\t0\t0\t1\t1\n", String::concat);
        texts.put("mutation.tsv", "family\tmarker\tsex\tmodel\trate\nF1\tA\tmale\tequal\t0.01\n");
        Disaster disaster = DisasterFiles.parse(texts);
        var own = disaster.families().getFirst().mutations().get("A");
        assertThat(own).isNotNull();
        assertThat(own.paternal()).isEqualTo(new MutationModel.Equal(0.01));
        assertThat(own.maternal()).isEqualTo(MutationModel.none());
        assertThat(disaster.families().getLast().mutations()).isEmpty();
        assertThat(DisasterFiles.texts(DisasterFiles.parse(DisasterFiles.texts(disaster))))
                .isEqualTo(DisasterFiles.texts(disaster));
        // The father shows 10 only; 11 needs a mutation, which the file allows him.
        Map<String, String> other = new LinkedHashMap<>(texts);
        other.computeIfPresent(
                "geno.tsv", (k, t) -> t.replace("PM\tV1\tV1\tA\t10\t11", "PM\tV1\tV1\tA\t11\t11"));
        // P(11 | father 10/10) = 0.01 (two alleles), mother's 11 = 0.5, stranger 0.25.
        assertThat(PairwiseMatrix.of(DisasterFiles.parse(other)).lr(0, 0))
                .isCloseTo(0.01 * 0.5 / 0.25, within(1e-12));
    }

    @Test
    void keeps_matrices_silent_alleles_sex_chromosomes_drop_out_and_years_of_birth() {
        Map<String, String> texts = small();
        texts.put("markers.tsv", "marker,inheritance,silent\nA,X,0.02\n");
        texts.put(
                "mutation.tsv",
                "marker\tsex\tmodel\trate\trate2\trange\nA\tmale\tcustom\t0\t\t\n"
                        + "A\tfemale\tstationary stepwise\t0.01\tNA\t0.5\n");
        texts.put(
                "matrix.tsv",
                "marker\tsex\tfrom\tto\tprobability\nA\tmale\t10\t10\t0.9\nA\tmale\t10\t11\t0.1\n"
                        + "A\tmale\t11\t11\t1\n");
        texts.put(
                "geno.tsv",
                "role\tfamily\tid\tmarker\ta1\ta2\tdropout\nPM\tV1\tV1\tA\t10\t10\t0.1\n");
        texts.computeIfPresent(
                "ped.tsv",
                (k, t) -> t.replace("missing\n", "missing\tborn\n").replace("2\t0", "2\t0\t1955"));
        Disaster disaster = DisasterFiles.parse(texts);
        assertThat(DisasterFiles.texts(DisasterFiles.parse(DisasterFiles.texts(disaster))))
                .isEqualTo(DisasterFiles.texts(disaster));
        var marker = disaster.markers().getFirst();
        assertThat(marker.inheritance()).isEqualTo(org.madang.kinship.Inheritance.X);
        assertThat(marker.silent()).isEqualTo(0.02);
        assertThat(marker.paternal().matrix(marker.frequencies())[0]).containsExactly(0.9, 0.1);
        assertThat(marker.maternal()).isInstanceOf(MutationModel.Stationary.class);
        assertThat(disaster.families().getFirst().pedigree().person("Mo").born()).isEqualTo(1955);
        assertThat(disaster.victims().getFirst().profile().at("A"))
                .isEqualTo(Genotype.of("10").withDropOut(0.1));
    }

    @Test
    void a_silent_allele_in_the_list_of_frequencies_is_one() {
        Map<String, String> texts = small();
        texts.put("freq.tsv", "marker;allele;freq\nA;10;0.49\nA;11;0.49\nA;silent;0.02\n");
        var marker = DisasterFiles.parse(texts).markers().getFirst();
        assertThat(marker.silent()).isEqualTo(0.02);
        assertThat(marker.frequencies().of("10")).isEqualTo(0.5);
    }

    @Test
    void a_rate_that_is_no_number_is_named_in_its_own_column() {
        Map<String, String> texts = small();
        texts.put(
                "mutation.tsv",
                "marker\tsex\tmodel\trate\trate2\trange\nA\tmale\tstepwise\t0.01\t0\twide\n"
                        + "A\tother\tequal\t0.1\n");
        assertThat(problems(texts).stream().map(p -> p.file() + p.line() + ":" + p.column()))
                .containsExactlyInAnyOrder("mutation.tsv2:6", "mutation.tsv3:2");
    }

    @Test
    void reads_commas_and_quotes_as_well_as_tabs() {
        String text = "Sample,\"TH01\",D3\nS1,\"6,9.3\",14/16\nS2,,15\n";
        Map<String, Profile> profiles = ProfileSheets.read("p.csv", text);
        assertThat(profiles.get("S1"))
                .isEqualTo(
                        Profile.EMPTY
                                .with("TH01", Genotype.of("6", "9.3"))
                                .with("D3", Genotype.of("14", "16")));
        assertThat(profiles.get("S2")).isEqualTo(Profile.EMPTY.with("D3", Genotype.of("15")));
        String written = ProfileSheets.write(profiles, List.of("TH01", "D3"));
        assertThat(ProfileSheets.read("again", written)).isEqualTo(profiles);
    }

    @Test
    void profile_tables_name_off_ladder_calls_and_mixtures() {
        String text = "Sample\tA\tB\nS1\t10/OL\t9\nS2\t1/2/3\t4/5/6\n";
        assertThatThrownBy(() -> ProfileSheets.read("p.tsv", text))
                .hasMessageContaining("p.tsv, line 2, column 2")
                .hasMessageContaining("line 3")
                .hasMessageContaining("mixture");
    }

    @Test
    void reads_frequencies_in_the_layout_of_familias() {
        String text = "TH01\n6\t0.25\n9.3\t0.75\n\nD3\n14\t1\n";
        Map<String, AlleleFrequencies> tables = ProfileSheets.frequencies("f.txt", text);
        assertThat(tables.keySet()).containsExactly("TH01", "D3");
        assertThat(tables.get("TH01")).isNotNull();
        assertThatThrownBy(() -> ProfileSheets.frequencies("f.txt", "D3\n14\tx\n"))
                .hasMessageContaining("line 2, column 2");
    }
}
