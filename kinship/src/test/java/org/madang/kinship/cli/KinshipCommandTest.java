package org.madang.kinship.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madang.kinship.DemoDisaster;
import org.madang.kinship.MutationModel;
import org.madang.kinship.io.DisasterFiles;

class KinshipCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        return new KinshipCommand(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(List.of(args));
    }

    @Test
    void solves_a_folder_and_draws_its_pictures(@TempDir Path folder) throws Exception {
        DemoDisaster.Size size = new DemoDisaster.Size(2, 3, 3, 12, MutationModel.none());
        DisasterFiles.write(DemoDisaster.of(size, 2).disaster(), folder);
        Path pictures = folder.resolve("pictures");
        int code = run("solve", folder.toString(), "--exact", "--pictures", pictures.toString());
        assertThat(code).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("assignments")
                .contains("exact: all")
                .contains("V1");
        assertThat(pictures.resolve("ratios.svg")).exists();
        assertThat(pictures.resolve("family-F01.svg")).exists();
        try (var files = Files.list(pictures)) {
            assertThat(files.filter(f -> f.toString().endsWith(".ko.html"))).isNotEmpty();
        }
    }

    @Test
    void keeps_a_record_and_computes_it_again(@TempDir Path folder) throws Exception {
        DemoDisaster.Size size = new DemoDisaster.Size(2, 3, 3, 6, MutationModel.none());
        DisasterFiles.write(DemoDisaster.of(size, 2).disaster(), folder);
        String record = folder.resolve("record.json").toString();
        int solved =
                run("solve", folder.toString(), "--record", record, "--frequencies", "toy, 2026");
        assertThat(solved).isZero();
        assertThat(Files.readString(Path.of(record))).contains("toy, 2026");
        assertThat(run("verify", record)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("the same: all ");
        assertThat(run("verify", folder.resolve("ped.tsv").toString())).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("line 1, column 1");
    }

    @Test
    void says_where_a_file_is_wrong_and_what_is_missing(@TempDir Path folder) throws Exception {
        assertThat(run("solve", folder.toString())).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("no such file");
        Files.writeString(folder.resolve("ped.tsv"), "role\tfamily\n");
        Files.writeString(folder.resolve("geno.tsv"), "role\n");
        Files.writeString(folder.resolve("freq.tsv"), "marker\tallele\tfreq\nA\t1\tmany\n");
        assertThat(run("solve", folder.toString())).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("freq.tsv, line 2, column 3");
    }

    @Test
    void explains_itself_when_not_understood() {
        assertThat(run("dance")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("solve FOLDER");
    }
}
