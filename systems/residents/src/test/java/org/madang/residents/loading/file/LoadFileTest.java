package org.madang.residents.loading.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.madang.residents.loading.file.FileOfPeople.TODAY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madang.kernel.access.Access;
import org.madang.kernel.database.Database;
import org.madang.kernel.journal.Journal;
import org.madang.kernel.places.PlaceFacts;
import org.madang.kernel.testing.HouseTest;
import org.madang.kernel.testing.TestDatabase;
import org.madang.residents.RegisterFile.Faulty;
import org.madang.residents.RegisterFile.Loaded;
import org.madang.residents.RegisterFile.Outcome;
import org.madang.residents.RegisterFile.Refused;
import org.madang.residents.ResidentNumber;
import org.madang.residents.demo.SmallCountry;
import org.madang.residents.loading.LoadProgress;
import org.madang.residents.loading.NumberSeal;
import org.madang.residents.registry.SealedNumbers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** On a PostgreSQL of its own: a file goes into an empty register. */
@HouseTest
class LoadFileTest {

    private static final Database DATABASE = SmallCountry.empty();
    private static final JdbcClient JDBC = JdbcClient.create(DATABASE.asOwner());

    @Autowired private SealedNumbers numbers;
    @Autowired private Journal journal;
    @Autowired private Access access;
    @Autowired private TransactionTemplate transaction;
    @Autowired private JdbcClient house;
    @TempDir private Path folder;

    @BeforeEach
    void nobody_lives_here() {
        JDBC.sql(
                        """
                        truncate residents.resident, residents.household, residents.name,
                            residents.standing, residents.residence, residents.headcount,
                            residents.household_count, residents.load, residents.load_batch,
                            places.address cascade
                        """)
                .update();
    }

    private Outcome load(Path file, LoadProgress progress) throws IOException, SQLException {
        // Three at a time and without keys: small files are cut and built as large ones are.
        return new LoadFile(
                        DATABASE,
                        NumberSeal.of(numbers),
                        FileOfPeople.SCHEME,
                        PlaceFacts.gazetteer(),
                        progress,
                        new LoadFile.Sizes(3, 3))
                .load(file, TODAY);
    }

    private Outcome load(Path file) throws IOException, SQLException {
        return load(file, LoadProgress.SILENT);
    }

    private static long count(String table) {
        return JDBC.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static FileOfPeople village() {
        return new FileOfPeople()
                .family("A-1", 1)
                .family("A-2", 2)
                .alone("B", "UNKNOWN", "2020-02-02")
                .alone("C", "DECEASED", "2021-06-30")
                .family("A-3", 2);
    }

    @Test
    void a_sound_file_becomes_people_in_households_with_their_addresses() throws Exception {
        var people = village();
        assertThat(load(people.write(folder))).isEqualTo(new Loaded(11, 5));
        assertThat(count("residents.load_batch")).isZero();
        var family =
                JDBC.sql(
                                """
                                select n.name, n.latin, p.relation, lower(p.period)::text as since,
                                       p.reported_on::text as reported, p.cause, p.unit,
                                       a.road_ko || ' ' || a.main as road, a.road_en
                                from residents.residence p
                                join residents.name n on n.resident_id = p.resident_id
                                join places.address a on a.id = p.address_id
                                    and a.division = p.division
                                where p.household_id = 1 order by p.resident_id
                                """)
                        .query((row, index) ->
                                tuple(
                                        row.getString("name"),
                                        row.getString("latin"),
                                        row.getString("relation"),
                                        row.getString("since"),
                                        row.getString("reported"),
                                        row.getString("cause"),
                                        row.getString("unit"),
                                        row.getString("road"),
                                        row.getString("road_en")))
                        .list();
        assertThat(family)
                .containsExactly(
                        tuple(
                                "이서연",
                                "Lee Seoyeon",
                                "HEAD",
                                "2012-03-04",
                                "2012-03-10",
                                "MOVE_IN",
                                "101동 1호",
                                "사직로 1",
                                "Sajik-ro"),
                        tuple(
                                "김민준",
                                "Kim Min Joon",
                                "SPOUSE",
                                "2012-03-04",
                                "2012-03-04",
                                "MOVE_IN",
                                "101동 1호",
                                "사직로 1",
                                "Sajik-ro"),
                        tuple(
                                "김하은",
                                "Kim Haeun",
                                "CHILD",
                                "2015-08-15",
                                "2015-08-20",
                                "BIRTH",
                                "101동 1호",
                                "사직로 1",
                                "Sajik-ro"));
        // Two households in one building, and one that is found by the words of another.
        assertThat(count("places.address")).isEqualTo(3);
    }

    @Test
    void numbers_are_sealed_and_found_again() throws Exception {
        var people = village();
        load(people.write(folder));
        var digits = people.lines().get(1).substring(0, ResidentNumber.LENGTH);
        var number = new ResidentNumber(digits);
        var cipher =
                JDBC.sql("select number_cipher from residents.resident where number_index = ?")
                        .param(numbers.index(number))
                        .query(byte[].class)
                        .single();
        assertThat(new String(cipher, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(digits);
        assertThat(numbers.open(cipher)).isEqualTo(number);
        assertThat(people.lines().getFirst()).isEqualTo(FileOfPeople.HEADING);
    }

    @Test
    void figures_agree_with_the_register_and_households_have_one_head() throws Exception {
        load(village().write(folder));
        for (var day : List.of(TODAY, LocalDate.of(2013, 1, 1), LocalDate.of(2021, 6, 29))) {
            assertThat(
                            JDBC.sql("select count(*) from residents.figures_in_doubt(?)")
                                    .param(day)
                                    .query(Long.class)
                                    .single())
                    .isZero();
        }
        assertThat(figure("residents.headcount", TODAY)).isEqualTo(10);
        assertThat(figure("residents.headcount", LocalDate.of(2021, 6, 29))).isEqualTo(11);
        assertThat(figure("residents.household_count", TODAY)).isEqualTo(4);
        assertThat(
                        JDBC.sql(
                                        """
                                        select id from residents.household h
                                        where (select count(*) from residents.residence p
                                               where p.household_id = h.id
                                                 and p.relation = 'HEAD') <> 1
                                        """)
                                .query(Long.class)
                                .list())
                .isEmpty();
        assertThat(count("residents.household where ended_on = '2021-06-30'")).isEqualTo(1);
        assertThat(
                        JDBC.sql(
                                        """
                                        select status || ' ' || period from residents.standing
                                        where resident_id = 8 order by period
                                        """)
                                .query(String.class)
                                .list())
                .containsExactly("RESIDENT [1950-02-28,2021-06-30)", "DECEASED [2021-06-30,)");
    }

    private static long figure(String table, LocalDate day) {
        return JDBC.sql("select sum(change) from " + table + " where day <= ?")
                .param(day)
                .query(Long.class)
                .single();
    }

    @Test
    void who_comes_after_the_load_gets_the_next_ids() throws Exception {
        load(village().write(folder));
        assertThat(JDBC.sql("select nextval('residents.resident_id')").query(Long.class).single())
                .isEqualTo(12);
        assertThat(JDBC.sql("select nextval('residents.household_id')").query(Long.class).single())
                .isEqualTo(6);
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
                        people.number("1955-05-05", org.madang.residents.Sex.MALE),
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

    private static List<String> faults(Path report) throws IOException {
        return Files.readAllLines(report).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(",\"")))
                .toList();
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
    void a_load_cut_short_goes_on_and_nobody_is_lost_or_doubled() throws Exception {
        var before = definitions();
        var people = village();
        for (int i = 0; i < 40; i++) {
            people.family("D-" + i, i + 1);
        }
        var file = people.write(folder);
        assertThatThrownBy(() -> load(file, LoadFileTest::powerCut)).hasMessage("power cut");
        assertThat(count("residents.resident")).isBetween(1L, 130L);
        assertThat(definitions()).hasSizeLessThan(before.size());
        assertThatThrownBy(() -> theHouseThatOpens().afterSingletonsInstantiated())
                .hasMessageContaining("./madang load residents people.csv");

        var another = Files.createDirectory(folder.resolve("another"));
        assertThat(load(new FileOfPeople().family("Z", 9).write(another)))
                .isEqualTo(new Refused(LoadFile.ANOTHER_FILE));

        assertThat(load(file)).isEqualTo(new Loaded(131, 45));
        assertThat(definitions()).containsExactlyElementsOf(before);
        var resumed = everything();
        nobody_lives_here();
        load(file);
        assertThat(resumed).isEqualTo(everything()).hasSizeGreaterThan(500);
    }

    private static void powerCut(org.madang.kernel.language.Text step, long done, long total) {
        if (step.equals(EnterFile.STEP)) {
            throw new IllegalStateException("power cut");
        }
    }

    private Loads theHouseThatOpens() {
        return new Loads(JDBC, journal, access, transaction);
    }

    /** All that was entered, but for what is sealed, which never comes out the same. */
    private static List<String> everything() {
        return JDBC.sql(
                        """
                        select row(id, encode(number_index, 'hex'), birth_date, sex, status,
                                   division, household_id)::text from residents.resident
                        union all select row(n.*)::text from residents.name n
                        union all select row(s.*)::text from residents.standing s
                        union all select row(p.*)::text from residents.residence p
                        union all select row(h.*)::text from residents.household h
                        union all select row(division, day, sex, birth_date, sum(change))::text
                            from residents.headcount group by division, day, sex, birth_date
                        union all select row(a.*)::text from places.address a
                        order by 1
                        """)
                .query(String.class)
                .list();
    }

    private static List<String> definitions() {
        return JDBC.sql(
                        """
                        select indexdef from pg_indexes where schemaname = 'residents'
                        union all
                        select conname || pg_get_constraintdef(oid) from pg_constraint
                        where connamespace = 'residents'::regnamespace order by 1
                        """)
                .query(String.class)
                .list();
    }

    @Test
    void a_register_is_loaded_once_and_only_while_nobody_is_in_it_and_no_house_open()
            throws Exception {
        var file = village().write(folder);
        try (var house = DATABASE.pool(1);
                var connection = house.getConnection()) {
            assertThat(connection.isValid(1)).isTrue();
            assertThat(load(file)).isEqualTo(new Refused(LoadFile.OPEN));
        }
        load(file);
        assertThat(load(file)).isEqualTo(new Refused(LoadFile.LOADED));
        JDBC.sql("delete from residents.load").update();
        assertThat(load(file)).isEqualTo(new Refused(LoadFile.IN_USE));
        assertThat(count("residents.resident")).isEqualTo(11);
    }

    @Test
    void the_house_that_opens_first_writes_the_load_into_the_journal_once() {
        var shared = JdbcClient.create(TestDatabase.shared().asOwner());
        shared.sql(
                        """
                        insert into residents.load
                            (file_name, sha256, bytes, residents, households, day, finished_at)
                        values ('people.csv', decode(repeat('ab', 32), 'hex'), 1, 1, 1, now(), now())
                        """)
                .update();
        try {
            new Loads(house, journal, access, transaction).afterSingletonsInstantiated();
            new Loads(house, journal, access, transaction).afterSingletonsInstantiated();
            assertThat(
                            shared.sql(
                                            """
                                            select count(*) from journal.entry
                                            where what = 'residents.load-file'
                                              and reference = repeat('ab', 32)
                                            """)
                                    .query(Long.class)
                                    .single())
                    .isEqualTo(1);
        } finally {
            shared.sql("delete from residents.load").update();
        }
    }
}
