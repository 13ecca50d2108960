package org.madang.residents.loading.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.madang.residents.Sex;
import org.madang.residents.numbers.DemoNumberScheme;
import org.madang.residents.numbers.NumberScheme;

/** Writes files for tests: people nobody is, in households. */
final class FileOfPeople {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    static final Clock CLOCK =
            Clock.fixed(TODAY.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
    static final NumberScheme SCHEME = new DemoNumberScheme(CLOCK);
    static final String SAJIK = "1111053000";

    static final String HEADING =
            "number,family_name,given_name,latin,status,status_since,household,relation,division,"
                    + "road,building,unit,since,reported_on";

    private final Random random = new Random(7);
    private final List<String> lines = new ArrayList<>(List.of(HEADING));
    private String open = "";

    /** With the column that lines of earlier addresses need. */
    static FileOfPeople withEarlier() {
        var people = new FileOfPeople();
        people.lines.set(0, HEADING + ",until");
        people.open = ",";
        return people;
    }

    /** A period before the present one of the person whose line stands above. */
    FileOfPeople earlier(String number, String status, String place, String since, String until) {
        return line(number, "", "", "", status, "", place, since, "", until);
    }

    /** An address in a household of the old register. */
    static String in(String household, String relation, int building) {
        return "%s,%s,%s,사직로,%d,".formatted(household, relation, SAJIK, building);
    }

    /** A number of somebody born on the day. */
    String number(String birth, Sex sex) {
        var born = LocalDate.parse(birth);
        return SCHEME.draw(new NumberScheme.Request(born, sex, SAJIK, born), random).digits();
    }

    FileOfPeople line(String... cells) {
        var line = String.join(",", cells);
        var columns = lines.getFirst().chars().filter(c -> c == ',').count();
        lines.add(line.chars().filter(c -> c == ',').count() < columns ? line + open : line);
        return this;
    }

    /** A couple with a child, of the given key and number of the building. */
    FileOfPeople family(String key, int building) {
        var place = SAJIK + ",사직로,%d,101동 1호".formatted(building);
        var mother = number("1980-05-05", Sex.FEMALE);
        line(mother, "이", "서연", "", "", "", key, "HEAD", place, "2012-03-04", "2012-03-10");
        line(
                number("1979-01-31", Sex.MALE),
                "김",
                "민준",
                "Kim Min Joon",
                "거주자",
                "",
                key,
                "배우자",
                place,
                "2012-03-04",
                "");
        line(
                number("2015-08-15", Sex.FEMALE),
                "김",
                "하은",
                "",
                "RESIDENT",
                "",
                key,
                "CHILD",
                place,
                "2015-08-15",
                "2015-08-20");
        return this;
    }

    /** Somebody alone. */
    FileOfPeople alone(String key, String status, String since) {
        return line(
                number("1950-02-28", Sex.MALE),
                "박",
                "정호",
                "",
                status,
                since,
                key,
                "HEAD",
                SAJIK,
                "자하문로",
                "12-3",
                "",
                "1999-12-31",
                "");
    }

    Path write(Path folder) throws IOException {
        return Files.write(folder.resolve("people.csv"), lines);
    }

    List<String> lines() {
        return lines;
    }
}
