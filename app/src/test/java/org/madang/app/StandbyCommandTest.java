package org.madang.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madang.Madang;

/** What the commands refuse; that they work, {@code LostPrimaryTest} shows. */
class StandbyCommandTest {

    @TempDir Path directory;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private int run(String... words) throws Exception {
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return CommandLine.run(Madang.class, words, out, out);
    }

    @Test
    void a_house_of_its_own_keeps_its_keys_when_somebody_takes_it_for_a_standby() throws Exception {
        var other = Files.createDirectories(directory.resolve("other"));
        var own = Files.createDirectories(directory.resolve("own"));
        Files.writeString(other.resolve("secrets.keys"), "other");
        Files.writeString(own.resolve("secrets.keys"), "own");
        assertThat(run("standby", "--of", other.toString(), "--data", own.toString())).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("start it first");
        assertThat(own.resolve("secrets.keys")).hasContent("own");
    }

    @Test
    void what_must_be_named_is_asked_for() throws Exception {
        assertThat(run("standby", "--data", directory.toString())).isEqualTo(2);
        assertThat(run("promote")).isEqualTo(2);
        assertThat(run("promote", "--data", directory.toString())).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("standby --of DIR", "promote --data DIR", "there is no standby");
    }
}
