package org.madang.residents.loading.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.residents.loading.file.EmptyRegister.count;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madang.residents.RegisterFile.Faulty;
import org.madang.residents.RegisterFile.Outcome;
import org.madang.residents.Sex;
import org.madang.residents.demo.SmallCountry;
import org.madang.residents.loading.LoadProgress;

/** Files in which something is wrong. */
class LoadFaultsTest {

    @TempDir private Path folder;

    @BeforeEach
    void nobody_lives_here() {
        EmptyRegister.clear();
    }

    private static Outcome load(Path file) throws IOException, SQLException {
        return EmptyRegister.load(file, SmallCountry.seal(), LoadProgress.SILENT);
    }

    @Test
    void every_bad_line_is_named_and_nobody_is_entered() throws Exception {
        var file =
                new FileOfPeople()
                        .family("A", 1)
                        .line("9001011234567")
                        .line(
                                "9013011234567",
                                "김",
                                "a",
                                "",
                                "",
                                "",
                                "B",
                                "BOSS",
                                "1111099999",
                                "",
                                "0",
                                "",
                                "2020-02-30",
                                "")
                        .family("A", 1)
                        .alone("C", "UNKNOWN", "")
                        .alone("D", "RESIDENT", "2020-01-01")
                        .alone("", "", "")
                        .write(folder);
        // A household without a head, and a line that ends in the middle of a cell.
        var first = Files.readAllLines(file).get(1).split(",", -1);
        first[6] = "E";
        first[7] = "CHILD";
        Files.writeString(file, Files.readString(file) + String.join(",", first) + "\n\"\n");
        assertThat(load(file)).isEqualTo(new Faulty(14, folder.resolve("people.csv.faults.csv")));
        assertThat(faults(folder.resolve("people.csv.faults.csv")))
                .containsExactly(
                        "5,",
                        "6,number",
                        "6,given_name",
                        "6,relation",
                        "6,division",
                        "6,road",
                        "6,building",
                        "6,since",
                        "10,status_since",
                        "11,status_since",
                        "12,household",
                        "14,",
                        "13,relation",
                        "7,household");
        assertThat(count("residents.resident")).isZero();
        assertThat(count("residents.household")).isZero();
        assertThat(count("places.address")).isZero();
        assertThat(count("residents.load")).isZero();
    }

    @Test
    void a_number_that_comes_twice_is_named_with_the_line_it_stands_in_already() throws Exception {
        var file = new FileOfPeople().family("A", 1).alone("B", "", "").write(folder);
        var lines = Files.readAllLines(file);
        lines.add(lines.get(4).replace(",B,", ",C,"));
        Files.write(file, lines);
        assertThat(load(file)).isInstanceOf(Faulty.class);
        var report = Files.readString(folder.resolve("people.csv.faults.csv"));
        assertThat(report).contains("6,number,").contains("line 5");
        // The report may go to people who may not see the register.
        assertThat(report).doesNotContain(lines.get(4).substring(6, 13)).doesNotContain("정호");
    }

    @Test
    void a_household_is_whole_or_refused() throws Exception {
        var people = new FileOfPeople().family("A", 1);
        var lines = new ArrayList<>(people.lines());
        lines.set(2, lines.get(2).replace("배우자", "세대주").replace("세대주", "HEAD"));
        lines.set(3, lines.get(3).replace("101동", "102동"));
        lines.add(
                String.join(
                        ",",
                        people.number("1955-05-05", Sex.MALE),
                        "김",
                        "영수",
                        "",
                        "DECEASED",
                        "2020-01-01",
                        "A",
                        "PARENT",
                        FileOfPeople.SAJIK,
                        "사직로",
                        "1",
                        "101동 1호",
                        "2001-01-01",
                        ""));
        var file = Files.write(folder.resolve("people.csv"), lines);
        load(file);
        assertThat(faults(folder.resolve("people.csv.faults.csv")))
                .containsExactly("3,relation", "4,road", "5,since", "5,status");
    }

    @Test
    void a_heading_that_lacks_a_column_or_has_another_is_named() throws Exception {
        var file = folder.resolve("people.csv");
        Files.writeString(file, "number,name,household,household\n");
        assertThat(load(file)).isInstanceOf(Faulty.class);
        assertThat(Files.readString(folder.resolve("people.csv.faults.csv")))
                .contains("family_name")
                .contains("twice")
                .contains("column it should not");
    }

    @Test
    void earlier_addresses_follow_one_another_from_birth_to_the_present_one() throws Exception {
        var people = FileOfPeople.withEarlier();
        var number = people.number("1990-05-05", Sex.MALE);
        people.line(
                number, "김", "민준", "", "", "", FileOfPeople.in("A", "HEAD", 1), "2010-01-01", "");
        people.earlier(number, "", FileOfPeople.in("", "HEAD", 2), "1990-05-04", "1995-01-01");
        people.earlier(number, "", FileOfPeople.in("", "HEAD", 3), "1994-12-31", "2000-01-01");
        people.earlier(number, "", FileOfPeople.in("", "HEAD", 4), "2000-02-01", "2009-12-31");
        var other = people.number("1991-05-05", Sex.MALE);
        people.line(
                other, "김", "하준", "", "", "", FileOfPeople.in("B", "HEAD", 1), "2010-01-01", "");
        people.earlier(number, "", FileOfPeople.in("", "HEAD", 2), "2000-01-01", "2010-01-01");
        people.earlier(other, "", FileOfPeople.in("", "CHILD", 2), "2009-01-01", "2010-01-01");
        people.earlier(other, "", FileOfPeople.in("", "HEAD", 2), "2009-01-01", "2009-01-01");
        people.earlier(
                other, "DECEASED", FileOfPeople.in("", "HEAD", 2), "2008-01-01", "2009-01-01");
        people.earlier(other, "CANCELLED", FileOfPeople.in("", "", 2), "2007-01-01", "2008-01-01");
        load(people.write(folder));
        assertThat(faults(folder.resolve("people.csv.faults.csv")))
                .containsExactly(
                        "3,since",
                        "4,since",
                        "5,since",
                        "2,since",
                        "7,number",
                        "8,relation",
                        "9,until",
                        "10,status",
                        "11,division",
                        "11,road",
                        "11,building");
        assertThat(count("residents.resident")).isZero();
    }

    @Test
    void a_household_of_the_past_had_one_head_at_one_address_all_the_time() throws Exception {
        var people = FileOfPeople.withEarlier();
        var born = new String[] {"1960-01-01", "1961-01-01", "1990-01-01"};
        var past =
                new String[] {
                    FileOfPeople.in("OLD", "HEAD", 2) + ",1990-01-01",
                    FileOfPeople.in("OLD", "HEAD", 2) + ",2004-01-01",
                    FileOfPeople.in("OLD", "CHILD", 3) + ",1990-01-01"
                };
        var until = new String[] {"2005-01-01", "2008-01-01", "2010-01-01"};
        for (int i = 0; i < born.length; i++) {
            var number = people.number(born[i], Sex.FEMALE);
            people.line(
                    number,
                    "이",
                    "서연",
                    "",
                    "",
                    "",
                    FileOfPeople.in("N" + i, "HEAD", 9),
                    until[i],
                    "");
            var place = past[i].substring(0, past[i].length() - 11);
            people.earlier(number, "", place, past[i].substring(place.length() + 1), until[i]);
        }
        load(people.write(folder));
        assertThat(faults(folder.resolve("people.csv.faults.csv")))
                .containsExactly("5,relation", "7,household", "7,road");
        assertThat(count("residents.household")).isZero();
    }

    private static List<String> faults(Path report) throws IOException {
        return Files.readAllLines(report).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(",\"")))
                .toList();
    }
}
