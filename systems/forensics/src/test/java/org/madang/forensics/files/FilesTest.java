package org.madang.forensics.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.forensics.testing.TestLaboratory.scientist;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.madang.forensics.casework.OpenDisaster;
import org.madang.forensics.register.Disasters;
import org.madang.forensics.runs.Method;
import org.madang.forensics.testing.TestLaboratory;
import org.madang.kernel.access.Access;
import org.madang.kernel.language.Text;
import org.madang.kernel.testing.HouseTest;
import org.madang.kinship.DemoDisaster;
import org.madang.kinship.MutationModel;
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
        var done = access.as(scientist(), () -> importing.tables(disaster, texts, DAY));
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
                        access.as(scientist(), () -> importing.tables(disaster, texts, DAY));
        assertThat(refused.problems().getFirst().en()).contains("geno.tsv, line 3, column 6");
        assertThat(rows(disaster)).isZero();
    }

    @Test
    void a_second_disaster_does_not_go_into_a_case_that_has_one() {
        long disaster = laboratory.disaster();
        assertThat(access.as(scientist(), () -> importing.tables(disaster, tables(), DAY)))
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
}
