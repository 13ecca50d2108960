package org.madang.residents.loading.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.madang.residents.loading.file.EmptyRegister.DATABASE;
import static org.madang.residents.loading.file.EmptyRegister.JDBC;
import static org.madang.residents.loading.file.EmptyRegister.count;
import static org.madang.residents.loading.file.FileOfPeople.TODAY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madang.kernel.access.Access;
import org.madang.kernel.journal.Journal;
import org.madang.kernel.testing.HouseTest;
import org.madang.kernel.testing.TestDatabase;
import org.madang.residents.RegisterFile.Loaded;
import org.madang.residents.RegisterFile.Outcome;
import org.madang.residents.RegisterFile.Refused;
import org.madang.residents.ResidentNumber;
import org.madang.residents.Sex;
import org.madang.residents.loading.LoadProgress;
import org.madang.residents.loading.NumberSeal;
import org.madang.residents.registry.SealedNumbers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** On a PostgreSQL of its own: a file goes into an empty register. */
@HouseTest
class LoadFileTest {

    @Autowired private SealedNumbers numbers;
    @Autowired private Journal journal;
    @Autowired private Access access;
    @Autowired private TransactionTemplate transaction;
    @Autowired private JdbcClient house;
    @TempDir private Path folder;

    @BeforeEach
    void nobody_lives_here() {
        EmptyRegister.clear();
    }

    private Outcome load(Path file, LoadProgress progress) throws IOException, SQLException {
        return EmptyRegister.load(file, NumberSeal.of(numbers), progress);
    }

    private Outcome load(Path file) throws IOException, SQLException {
        return load(file, LoadProgress.SILENT);
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
                                select concat_ws('|', n.name, n.latin, p.relation,
                                    lower(p.period), p.reported_on, p.cause, p.unit,
                                    a.road_ko || ' ' || a.main, a.road_en)
                                from residents.residence p
                                join residents.name n on n.resident_id = p.resident_id
                                join places.address a on a.id = p.address_id
                                    and a.division = p.division
                                where p.household_id = 1 order by p.resident_id
                                """)
                        .query(String.class)
                        .list();
        var home = "|101동 1호|사직로 1|Sajik-ro";
        assertThat(family)
                .containsExactly(
                        "이서연|Lee Seoyeon|HEAD|2012-03-04|2012-03-10|MOVE_IN" + home,
                        "김민준|Kim Min Joon|SPOUSE|2012-03-04|2012-03-04|MOVE_IN" + home,
                        "김하은|Kim Haeun|CHILD|2015-08-15|2015-08-20|BIRTH" + home);
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
                        values ('people.csv', decode(repeat('ab', 32), 'hex'), 1, 1, 1,
                            now(), now())
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

    /** A mother and her son, who has a household of his own today and was struck off for a year. */
    private static FileOfPeople withHistory() {
        var people = FileOfPeople.withEarlier();
        var mother = people.number("1960-01-01", Sex.FEMALE);
        var son = people.number("1990-05-05", Sex.MALE);
        people.line(
                mother, "이", "서연", "", "", "", FileOfPeople.in("M", "HEAD", 7), "2005-01-01", "");
        people.earlier(mother, "", FileOfPeople.in("OLD", "HEAD", 5), "1985-03-01", "2005-01-01");
        people.line(son, "김", "민준", "", "", "", FileOfPeople.in("S", "HEAD", 9), "2018-02-02", "");
        // In any order, and the last of them in a household that stands further up.
        people.earlier(son, "말소", ",,,,,", "2017-01-01", "2018-02-02");
        people.earlier(son, "", FileOfPeople.in("M", "CHILD", 7), "2005-01-01", "2015-01-01");
        people.earlier(son, "", FileOfPeople.in("OLD", "자녀", 5), "1990-05-05", "2005-01-01");
        return people.earlier(
                son, "OVERSEAS", FileOfPeople.in("", "HEAD", 9), "2015-01-01", "2017-01-01");
    }

    private static List<String> lived(int resident) {
        return JDBC.sql(
                        """
                        select concat_ws(' ', p.household_id, p.relation, a.main, p.period, p.cause)
                        from residents.residence p join places.address a on a.id = p.address_id
                        where p.resident_id = ? order by p.period
                        """)
                .param(resident)
                .query(String.class)
                .list();
    }

    @Test
    void earlier_addresses_stand_in_the_households_of_their_time() throws Exception {
        assertThat(load(withHistory().write(folder))).isEqualTo(new Loaded(2, 2));
        var son = lived(2);
        var old = JDBC.sql("select id from residents.household where formed_on = '1985-03-01'");
        long household = old.query(Long.class).single();
        assertThat(household).isBetween(3L, 4L);
        long own = 7 - household;
        assertThat(son)
                .containsExactly(
                        household + " CHILD 5 [1990-05-05,2005-01-01) BIRTH",
                        "1 CHILD 7 [2005-01-01,2015-01-01) MOVE_IN",
                        own + " HEAD 9 [2015-01-01,2017-01-01) MOVE_IN",
                        "2 HEAD 9 [2018-02-02,) MOVE_IN");
        assertThat(lived(1))
                .containsExactly(
                        household + " HEAD 5 [1985-03-01,2005-01-01) MOVE_IN",
                        "1 HEAD 7 [2005-01-01,) MOVE_IN");
        assertThat(
                        JDBC.sql(
                                        """
                                        select status || ' ' || period from residents.standing
                                        where resident_id = 2 order by period
                                        """)
                                .query(String.class)
                                .list())
                .containsExactly(
                        "RESIDENT [1990-05-05,2015-01-01)",
                        "OVERSEAS [2015-01-01,2017-01-01)",
                        "CANCELLED [2017-01-01,2018-02-02)",
                        "RESIDENT [2018-02-02,)");
        assertThat(
                        JDBC.sql("select ended_on from residents.household where id = ?")
                                .param(household)
                                .query(LocalDate.class)
                                .single())
                .isEqualTo(LocalDate.of(2005, 1, 1));
        assertThat(JDBC.sql("select nextval('residents.household_id')").query(Long.class).single())
                .isEqualTo(5);
        for (var day : List.of(TODAY, LocalDate.of(2010, 1, 1), LocalDate.of(2017, 6, 1))) {
            assertThat(
                            JDBC.sql("select count(*) from residents.figures_in_doubt(?)")
                                    .param(day)
                                    .query(Long.class)
                                    .single())
                    .isZero();
        }
        assertThat(figure("residents.headcount", LocalDate.of(2017, 6, 1))).isEqualTo(1);
    }

    @Test
    void a_load_with_earlier_addresses_cut_short_goes_on_with_the_same_households()
            throws Exception {
        var people = withHistory();
        for (int i = 0; i < 30; i++) {
            people.family("D-" + i, i + 1);
        }
        var file = people.write(folder);
        assertThatThrownBy(() -> load(file, LoadFileTest::powerCut)).hasMessage("power cut");
        assertThat(load(file)).isEqualTo(new Loaded(92, 32));
        var resumed = everything();
        nobody_lives_here();
        load(file);
        assertThat(resumed).isEqualTo(everything()).hasSizeGreaterThan(300);
    }
}
