package org.madang.forensics.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.madang.forensics.testing.TestLaboratory.scientist;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.madang.forensics.casework.OpenDisaster;
import org.madang.forensics.register.Disasters;
import org.madang.forensics.register.Part;
import org.madang.forensics.runs.Method;
import org.madang.forensics.runs.RunCase;
import org.madang.forensics.runs.Runs;
import org.madang.forensics.testing.TestLaboratory;
import org.madang.kernel.access.Access;
import org.madang.kernel.language.Text;
import org.madang.kernel.testing.HouseTest;
import org.madang.kinship.DemoDisaster;
import org.madang.kinship.MutationModel;
import org.madang.kinship.Sex;
import org.madang.kinship.io.DisasterFiles;
import org.madang.kinship.io.FamiliasFile;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class FilesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 5);
    private static int number = 0;

    @Autowired TestLaboratory laboratory;
    @Autowired ImportCase importing;
    @Autowired ExportCase exporting;
    @Autowired OpenDisaster opening;
    @Autowired Access access;
    @Autowired Runs runs;
    @Autowired RunCase runCase;

    private long empty() {
        number++;
        var one =
                new Disasters.NewDisaster("FILE-" + number, Text.same("files"), "here", DAY, false);
        return access.as(scientist(), () -> opening.open(one, "Asian").orElseThrow());
    }

    private static Map<String, String> tables() {
        var size = new DemoDisaster.Size(3, 4, 4, 6, new MutationModel.Equal(0.001));
        return new LinkedHashMap<>(DisasterFiles.texts(DemoDisaster.of(size, 3).disaster()));
    }

    private long rows(long disaster) {
        return TestLaboratory.owner()
                .sql(
                        """
                        select (select count(*) from forensics.family where disaster_id = :d)
                            + (select count(*) from forensics.remains where disaster_id = :d)
                            + (select count(*) from forensics.sample where disaster_id = :d)
                        """)
                .param("d", disaster)
                .query(Long.class)
                .single();
    }

    @Test
    void a_case_read_in_can_be_solved_and_written_out_the_same() {
        long disaster = empty();
        var texts = tables();
        var done = access.as(scientist(), () -> importing.tables(disaster, texts, "test", DAY));
        assertThat(done).isInstanceOf(ImportCase.Result.Done.class);
        laboratory.run(disaster, Method.JOINT_BOUNDED);
        var zip = access.as(scientist(), () -> exporting.tables(disaster));
        assertThat(zip.bytes()).startsWith('P', 'K');
        var profiles = access.as(scientist(), () -> exporting.profiles(disaster));
        assertThat(new String(profiles.bytes(), StandardCharsets.UTF_8)).startsWith("Sample\tD01");
    }

    @Test
    void a_familias_file_goes_in_and_comes_out() {
        long disaster = empty();
        var size = new DemoDisaster.Size(2, 2, 2, 4, new MutationModel.Equal(0.001));
        var text = FamiliasFile.write(DemoDisaster.of(size, 5).disaster(), "test");
        var done = access.as(scientist(), () -> importing.familias(disaster, "x.fam", text, DAY));
        assertThat(done).isInstanceOf(ImportCase.Result.Done.class);
        var out = access.as(scientist(), () -> exporting.familias(disaster));
        assertThat(out.bytes()).isNotEmpty();
    }

    @Test
    void errors_name_file_line_and_column_and_nothing_goes_in() {
        long disaster = empty();
        var texts = tables();
        var geno = texts.getOrDefault("geno.tsv", "").lines().toList();
        var cells = geno.get(2).split("\t", -1);
        cells[5] = "OL";
        var broken = String.join("\t", cells);
        texts.put("geno.tsv", geno.get(0) + "\n" + geno.get(1) + "\n" + broken + "\n");
        var refused =
                (ImportCase.Result.Refused)
                        access.as(
                                scientist(), () -> importing.tables(disaster, texts, "test", DAY));
        assertThat(refused.problems().getFirst().en()).contains("geno.tsv, line 3, column 6");
        assertThat(rows(disaster)).isZero();
    }

    @Test
    void a_second_disaster_does_not_go_into_a_case_that_has_one() {
        long disaster = laboratory.disaster();
        assertThat(access.as(scientist(), () -> importing.tables(disaster, tables(), "test", DAY)))
                .isInstanceOf(ImportCase.Result.Refused.class);
    }

    @Test
    void profiles_go_only_to_samples_that_the_case_knows() {
        long disaster = laboratory.disaster();
        var bad = "Sample,D3S1358,NOPE\nR01,15/16,1\nR77,15/16,1\n";
        var refused =
                (ImportCase.Result.Refused)
                        access.as(scientist(), () -> importing.profiles(disaster, "p.csv", bad));
        assertThat(refused.problems())
                .extracting(Text::en)
                .contains(
                        "p.csv, line 3, column 1: no sample of this case (R77)",
                        "p.csv, line 1, column 3: the marker is unknown (NOPE)");
        var good = "Sample,D3S1358\nR01,15/16\n";
        assertThat(access.as(scientist(), () -> importing.profiles(disaster, "p.csv", good)))
                .isEqualTo(new ImportCase.Result.Done(0, 0, 0, 1));
    }

    @Test
    void x_and_y_markers_keep_their_inheritance_from_the_file_to_the_ratio() {
        long disaster = empty();
        var texts =
                Map.of(
                        "ped.tsv",
                        """
                        role\tfamily\tid\tfid\tmid\tsex\tmissing
                        AM\tF1\tFa\t0\t0\t1\t0
                        AM\tF1\tMo\t0\t0\t2\t0
                        AM\tF1\tBr\tFa\tMo\t1\t0
                        AM\tF1\tM1\tFa\tMo\t1\t1
                        PM\tV1\tV1\t0\t0\t1\t0
                        """,
                        "geno.tsv",
                        """
                        role\tfamily\tid\tmarker\ta1\ta2
                        AM\tF1\tMo\tDXS1\t10\t11
                        AM\tF1\tBr\tDYS1\t14\t14
                        PM\tV1\tV1\tDXS1\t10\t10
                        PM\tV1\tV1\tDYS1\t14\t14
                        """,
                        "freq.tsv",
                        """
                        marker\tallele\tfreq
                        DXS1\t10\t0.2
                        DXS1\t11\t0.8
                        DYS1\t14\t0.25
                        DYS1\t15\t0.75
                        """,
                        "markers.tsv",
                        """
                        marker\tinheritance\tsilent
                        DXS1\tX\t0
                        DYS1\tY\t0
                        """);
        var done = access.as(scientist(), () -> importing.tables(disaster, texts, "test", DAY));
        assertThat(done).isEqualTo(new ImportCase.Result.Done(1, 1, 1, 2));
        long run = laboratory.run(disaster, Method.JOINT_EXACT);
        var outcome =
                laboratory.inside(
                        scientist(),
                        disaster,
                        Part.LABORATORY,
                        () -> runs.outcome(run).orElseThrow());
        // X: half of the mother's, 0.5 / 0.2; Y: the brother's, 1 / 0.25.
        assertThat(outcome.log10Lr("V1", "M1")).isCloseTo(1.0, within(1e-12));
    }

    @Test
    void a_search_too_large_is_refused_before_it_starts_with_the_way_out() {
        long disaster = empty();
        var size = new DemoDisaster.Size(1, 8, 16, 3, new MutationModel.Equal(0.001), Sex.FEMALE);
        var texts = DisasterFiles.texts(DemoDisaster.of(size, 3).disaster());
        access.as(scientist(), () -> importing.tables(disaster, texts, "test", DAY));
        var ready =
                (RunCase.Prospect.Ready) access.as(scientist(), () -> runCase.prospect(disaster));
        assertThat(ready.ways().get(Method.JOINT_EXACT))
                .isNotNull()
                .matches(estimate -> !estimate.feasible());
        var refused =
                (RunCase.Started.Refused)
                        access.as(scientist(), () -> runCase.start(disaster, Method.JOINT_EXACT));
        assertThat(refused.reason().en()).contains("Too large", "assignments", "undisputed");
        assertThat(access.as(scientist(), () -> runCase.start(disaster, Method.PAIRWISE)))
                .isInstanceOf(RunCase.Started.Asked.class);
    }
}
