package org.madang.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madang.Madang;

class LoadCommandTest {

    private static final String HEADING =
            "number,family_name,given_name,household,relation,division,road,building,since\n";

    @TempDir private Path folder;

    private record Said(int status, String words) {}

    private static Said run(Object... words) throws Exception {
        var arguments = new ArrayList<>(List.of("load"));
        for (var word : words) {
            arguments.add(word.toString());
        }
        var out = new ByteArrayOutputStream();
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);
        var status = CommandLine.run(Madang.class, arguments.toArray(String[]::new), print, print);
        return new Said(status, out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void what_it_does_not_understand_is_said_and_nothing_started() throws Exception {
        assertThat(run("residents").words()).contains("load residents FILE.csv");
        assertThat(run("houses", "x.csv").words()).contains("load residents FILE.csv");
        var nowhere = run("residents", folder.resolve("none.csv"), "--data", folder);
        assertThat(nowhere.status()).isEqualTo(2);
        assertThat(nowhere.words()).contains("there is no file to read");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void in_production_it_seals_with_keys_of_its_own_or_not_at_all() throws Exception {
        var file = Files.writeString(folder.resolve("people.csv"), HEADING);
        var refused = run("residents", file, "--data", folder.resolve("house"), "--production");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.words()).contains("madang.secrets.file");
    }

    @Test
    void a_file_is_loaded_once_into_a_house_that_was_not_there() throws Exception {
        var data = folder.resolve("house");
        var file = folder.resolve("people.csv");
        var line = "8005059123456,이,서연,1,HEAD,1111053000,사직로,12,2012-03-04\n";
        Files.writeString(file, HEADING + line.replace("이,", "E,"));
        var faulty = run("residents", file, "--data", data);
        assertThat(faulty.status()).isEqualTo(1);
        assertThat(faulty.words())
                .contains("1 fault, named in", "people.csv.faults.csv", "2,given_name");

        Files.writeString(file, HEADING + line.replace("8005059", "8005052"));
        var loaded = run("residents", file, "--data", data);
        assertThat(loaded.words()).contains("1 resident in 1 household is in the register");
        assertThat(loaded.status()).isZero();
        var again = run("residents", file, "--data", data);
        assertThat(again.status()).isEqualTo(1);
        assertThat(again.words()).contains("was loaded from a file before");
    }
}
