package org.madang.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madang.Madang;
import org.madang.kernel.database.EmbeddedDatabase;

class TakenHouseTest {

    @TempDir private Path folder;

    private String said(String... words) throws Exception {
        var out = new ByteArrayOutputStream();
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertThat(CommandLine.run(Madang.class, words, print, print)).isEqualTo(2);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_second_house_in_the_folder_of_a_running_one_is_told_so_in_one_line() throws Exception {
        var database = Files.createDirectories(folder.resolve("postgresql"));
        var file = Files.createFile(database.resolve("epg-lock"));
        var people = Files.createFile(folder.resolve("people.csv"));
        var data = folder.toString();
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            for (var words :
                    List.of(
                            new String[] {"run", "--data", data},
                            new String[] {"bench", "journal", "--data", data},
                            new String[] {
                                "load", "residents", people.toString(), "--data", data
                            })) {
                assertThat(said(words))
                        .as(words[0])
                        .startsWith("madang: Another house is running on " + folder)
                        .hasLineCount(1);
            }
        }
    }

    @Test
    void a_second_server_on_the_database_of_the_first_is_not_refused_for_its_folder()
            throws Exception {
        var file = Files.createFile(folder.resolve("epg-lock"));
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            System.setProperty("madang.database.url", "jdbc:postgresql://127.0.0.1:1/madang");
            assertThatCode(() -> EmbeddedDatabase.demandFree(folder)).doesNotThrowAnyException();
        } finally {
            System.clearProperty("madang.database.url");
        }
    }
}
