package org.madang.residents.loading.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madang.kernel.database.Database;
import org.madang.kernel.places.PlaceFacts;
import org.madang.residents.RegisterFile.Loaded;
import org.madang.residents.RegisterFile.Outcome;
import org.madang.residents.Sex;
import org.madang.residents.demo.SmallCountry;
import org.madang.residents.loading.LoadProgress;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The system refuses PostgreSQL any more room, as it does when a disk is full: no file of it may
 * grow beyond a size that its log stays under and a table does not. Linux sets such a limit on a
 * running process; elsewhere this is not tested.
 */
class FullDiskTest {

    private static final int PEOPLE = 60_000;
    private static final String ROOM = String.valueOf(18 << 20);

    private static final Path PRLIMIT = Path.of("/usr/bin/prlimit");

    private final Database database = SmallCountry.empty();
    private final JdbcClient jdbc = JdbcClient.create(database.asOwner());
    @TempDir private Path folder;

    private Outcome load(Path file) throws IOException, SQLException {
        return new LoadFile(
                        database,
                        SmallCountry.seal(),
                        FileOfPeople.SCHEME,
                        PlaceFacts.gazetteer(),
                        LoadProgress.SILENT,
                        new LoadFile.Sizes(2_000, Long.MAX_VALUE))
                .load(file, FileOfPeople.TODAY);
    }

    private long count() {
        return jdbc.sql("select count(*) from residents.resident").query(Long.class).single();
    }

    /** The parent of every backend; those it makes from now on have the limit too. */
    private void limit(String bytes) throws IOException, InterruptedException, SQLException {
        String parent;
        // The backend is looked at while it is there: it ends with its connection.
        try (var connection = database.asOwner().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            var server = Files.readString(Path.of("/proc", row.getString(1), "stat"));
            // After the name in brackets come the state and the parent.
            parent = server.substring(server.lastIndexOf(')') + 2).split(" ")[1];
        }
        var done =
                new ProcessBuilder(PRLIMIT.toString(), "--pid", parent, "--fsize=" + bytes + ":")
                        .inheritIO()
                        .start()
                        .waitFor();
        assertThat(done).isZero();
    }

    private Path crowd() throws IOException {
        var people = new FileOfPeople();
        var drawn = new HashSet<String>();
        // Long words in each line, so that a table grows large with few people.
        var unit = "가".repeat(80);
        var first = LocalDate.of(1940, 1, 1);
        for (int i = 0; i < PEOPLE; i++) {
            var born = first.plusDays(i % 20_000).toString();
            var number = people.number(born, Sex.MALE);
            while (!drawn.add(number)) {
                number = people.number(born, Sex.MALE);
            }
            people.line(
                    number,
                    "박",
                    "정호",
                    "",
                    "",
                    "",
                    "H" + i,
                    "HEAD",
                    FileOfPeople.SAJIK,
                    "자하문로",
                    "12",
                    unit,
                    "2001-01-01",
                    "");
        }
        return people.write(folder);
    }

    @Test
    void a_load_that_fills_the_disk_stops_and_goes_on_when_there_is_room() throws Exception {
        assumeThat(PRLIMIT).exists();
        var file = crowd();
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                .hasLineCount(PEOPLE + 1);
        limit(ROOM);
        try {
            assertThatThrownBy(() -> load(file))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("could not extend file");
        } finally {
            limit("unlimited");
        }
        assertThat(count()).isBetween(1L, PEOPLE - 1L);
        assertThat(load(file)).isEqualTo(new Loaded(PEOPLE, PEOPLE));
        assertThat(count()).isEqualTo(PEOPLE);
        assertThat(
                        jdbc.sql("select count(*) from residents.figures_in_doubt(?)")
                                .param(FileOfPeople.TODAY)
                                .query(Long.class)
                                .single())
                .isZero();
    }
}
