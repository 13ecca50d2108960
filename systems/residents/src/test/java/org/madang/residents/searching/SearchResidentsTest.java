package org.madang.residents.searching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.AccessRefused;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.Duty;
import org.madang.kernel.access.Jurisdiction;
import org.madang.kernel.access.Office;
import org.madang.kernel.language.Text;
import org.madang.kernel.places.DivisionCode;
import org.madang.kernel.places.Romanization;
import org.madang.kernel.testing.HouseTest;
import org.madang.kernel.testing.TestDatabase;
import org.madang.residents.Period;
import org.madang.residents.Relation;
import org.madang.residents.Residence;
import org.madang.residents.ResidentNumber;
import org.madang.residents.ResidentRegistration;
import org.madang.residents.Sex;
import org.madang.residents.Status;
import org.madang.residents.naming.ChangeName;
import org.madang.residents.naming.NameCommand;
import org.madang.residents.naming.NameResult;
import org.madang.residents.numbers.NumberScheme;
import org.madang.residents.registry.Households;
import org.madang.residents.registry.Newcomers;
import org.madang.residents.registry.Report;
import org.madang.residents.registry.Reports;
import org.madang.residents.searching.SearchAnswer.Found;
import org.madang.residents.searching.SearchAnswer.Hit;
import org.madang.residents.searching.SearchAnswer.Refused;
import org.madang.residents.searching.SearchQuestion.ByAddress;
import org.madang.residents.searching.SearchQuestion.ByName;
import org.madang.residents.searching.SearchQuestion.ByNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class SearchResidentsTest {

    /** A day on which nobody else is born in these tests. */
    private static final LocalDate BIRTH = LocalDate.of(1931, 3, 7);

    private static final String SAJIK = "1111053000";
    private static final String UDONG = "2635051000";
    private static final long ADDRESS = 880_001;

    private static boolean entered;
    private static long minjun;
    private static long faraway;
    private static ResidentNumber number;

    @Autowired SearchResidents search;
    @Autowired Newcomers newcomers;
    @Autowired Households households;
    @Autowired Reports reports;
    @Autowired NumberScheme scheme;
    @Autowired ChangeName names;
    @Autowired Access access;
    @Autowired PlatformTransactionManager transactions;
    @Autowired JdbcClient jdbc;

    private final JdbcClient owner = JdbcClient.create(TestDatabase.shared().asOwner());

    private static Actor official(String area, Duty... duties) {
        return new Actor.Official(
                "searcher" + area,
                Text.of("찾는이", "Searcher"),
                new Office("o" + area, Text.of("관청", "Office"), new Jurisdiction(area)),
                Set.of(duties).stream()
                        .map(Duty::code)
                        .collect(java.util.stream.Collectors.toSet()));
    }

    private static final Set<ResidentNumber> DRAWN = new HashSet<>();

    private static final Actor JONGNO = official("11110", ResidentRegistration.READ);
    private static final Actor HAEUNDAE = official("26350", ResidentRegistration.READ);

    @BeforeEach
    void enter_some_people() {
        if (entered) {
            return;
        }
        owner.sql(
                        """
                        insert into places.address
                            (id, period, division, road_ko, road_en, main, sub)
                        values (?, '(,)', ?, '시험찾기길', 'Siheomchatgi-gil', 12, 3)
                        """)
                .params(ADDRESS, SAJIK)
                .update();
        access.as(
                new Actor.House(),
                () ->
                        inTransaction(() -> {
                            minjun = enter("김민준", SAJIK);
                            enter("김민중", SAJIK);
                            enter("박서연", SAJIK);
                            faraway = enter("김민준", UDONG);
                            for (int i = 0; i < 25; i++) {
                                enter("황보석진", SAJIK);
                            }
                            return null;
                        }));
        entered = true;
    }

    /** Some thousand numbers are all that a place had for one day: two draws may be the same. */
    private ResidentNumber drawn(NumberScheme.Request request) {
        var one = scheme.draw(request, new Random());
        return DRAWN.add(one) ? one : drawn(request);
    }

    private long enter(String name, String division) {
        var request = new NumberScheme.Request(BIRTH, Sex.MALE, division, BIRTH);
        var drawn = drawn(request);
        number = minjun == 0 && faraway == 0 && number == null ? drawn : number;
        long household = households.form(BIRTH);
        long report =
                reports.file(
                        new Report.Draft(
                                Report.Kind.MOVE,
                                Report.State.ACCEPTED,
                                BIRTH,
                                null,
                                division,
                                "house",
                                "house",
                                null,
                                0,
                                "{}"));
        var newcomer =
                new Newcomers.Newcomer(
                        drawn,
                        name,
                        Romanization.person(name.substring(0, 1), name.substring(1)),
                        BIRTH,
                        Sex.MALE,
                        Status.RESIDENT,
                        division,
                        household);
        var residence =
                new Residence(
                        Period.since(BIRTH),
                        household,
                        Relation.HEAD,
                        division,
                        ADDRESS,
                        "101호",
                        "BIRTH",
                        BIRTH);
        return newcomers.enter(newcomer, List.of(residence), report);
    }

    private <T> T inTransaction(Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(status -> work.get());
    }

    private List<Hit> found(Actor actor, SearchQuestion question) {
        return ((Found) answer(actor, question)).hits();
    }

    private SearchAnswer answer(Actor actor, SearchQuestion question) {
        return access.as(actor, () -> search.search(question, SearchPurpose.INQUIRY, null));
    }

    @Test
    void finds_by_name_and_birth_date_the_likeliest_first() {
        assertThat(found(JONGNO, new ByName("김민준", BIRTH, null)))
                .extracting(Hit::name)
                .startsWith("김민준", "김민중")
                .doesNotContain("박서연");
    }

    @Test
    void forgives_a_slip_of_the_pen() {
        assertThat(found(JONGNO, new ByName("김민쥰", BIRTH, null)).getFirst().residentId())
                .isEqualTo(minjun);
        assertThat(found(JONGNO, new ByName("김빈준", null, DivisionCode.of(SAJIK))))
                .extracting(Hit::residentId)
                .contains(minjun);
    }

    @Test
    void who_bore_a_name_before_is_found_by_it_within_the_place() {
        var registrar = official("11110", ResidentRegistration.REGISTER);
        long one = access.as(new Actor.House(), () -> inTransaction(() -> enter("문가람", SAJIK)));
        var change = new NameCommand(one, "문", "나래", null, LocalDate.now(), "서울가정법원 2026호기1", null);
        assertThat(access.as(registrar, () -> names.change(change)))
                .isInstanceOf(NameResult.Changed.class);
        for (var name : List.of("문가람", "문가랑", "문나래")) {
            assertThat(found(JONGNO, new ByName(name, null, DivisionCode.of(SAJIK))))
                    .as(name)
                    .extracting(Hit::residentId)
                    .contains(one);
        }
        assertThat(found(HAEUNDAE, new ByName("문가람", null, DivisionCode.of(UDONG))))
                .extracting(Hit::residentId)
                .doesNotContain(one);
    }

    @Test
    void finds_a_name_in_latin_letters_in_either_order() {
        var jongno = DivisionCode.of("1111000000");
        assertThat(found(JONGNO, new ByName("Kim Minjun", BIRTH, null)).getFirst().residentId())
                .isEqualTo(minjun);
        assertThat(found(JONGNO, new ByName("minjun kim", null, jongno)))
                .extracting(Hit::residentId)
                .contains(minjun);
    }

    @Test
    void finds_by_number_and_shows_it_masked() {
        var hits = found(JONGNO, new ByNumber(number.whole()));
        assertThat(hits)
                .singleElement()
                .satisfies(hit -> {
                    assertThat(hit.residentId()).isEqualTo(minjun);
                    assertThat(hit.number()).endsWith("******");
                });
    }

    @Test
    void finds_who_lives_at_an_address() {
        var question = new ByAddress(DivisionCode.of(SAJIK), "시험찾기길", "12-3");
        assertThat(found(JONGNO, question)).extracting(Hit::residentId).contains(minjun);
        assertThat(found(JONGNO, question).getFirst().address().ko()).contains("시험찾기길 12-3");
        assertThat(found(JONGNO, new ByAddress(DivisionCode.of(SAJIK), "시험찾기길", "12"))).isEmpty();
    }

    @Test
    void shows_twenty_at_most_and_says_that_there_are_more() {
        var answer = (Found) answer(JONGNO, new ByName("황보석진", BIRTH, null));
        assertThat(answer.hits()).hasSize(SearchResidents.MOST);
        assertThat(answer.more()).isTrue();
    }

    @Test
    void a_name_alone_or_a_fragment_is_no_question() {
        assertThat(answer(JONGNO, new ByName("김민준", null, null))).isInstanceOf(Refused.class);
        assertThat(answer(JONGNO, new ByName("김", BIRTH, null))).isInstanceOf(Refused.class);
        assertThat(answer(JONGNO, new ByName("%%", BIRTH, null))).isInstanceOf(Refused.class);
        assertThat(answer(JONGNO, new ByNumber("123"))).isInstanceOf(Refused.class);
    }

    @Test
    void another_jurisdiction_is_out_of_sight() {
        assertThat(found(HAEUNDAE, new ByName("김민준", BIRTH, null)))
                .extracting(Hit::residentId)
                .containsExactly(faraway);
        assertThat(found(HAEUNDAE, new ByNumber(number.digits()))).isEmpty();
        assertThatThrownBy(() -> answer(HAEUNDAE, new ByName("김민준", null, DivisionCode.of(SAJIK))))
                .isInstanceOf(AccessRefused.class);
    }

    @Test
    void a_nationwide_duty_sees_the_nation() {
        var nation = official("11110", ResidentRegistration.READ, Duty.NATIONWIDE);
        assertThat(found(nation, new ByName("김민준", BIRTH, null)))
                .extracting(Hit::residentId)
                .contains(minjun, faraway);
    }

    @Test
    void without_the_duty_nobody_searches() {
        assertThatThrownBy(() -> answer(official("11110"), new ByNumber(number.digits())))
                .isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> answer(new Actor.Resident(minjun), new ByNumber("1")))
                .isInstanceOf(AccessRefused.class);
    }

    @Test
    void the_search_and_everyone_it_shows_are_written_down_and_the_words_are_not() {
        long before = entries();
        var hits = found(JONGNO, new ByName("김민준", BIRTH, null));
        assertThat(entries()).isEqualTo(before + 1 + hits.size());
        assertThat(
                        owner.sql(
                                        """
                                        select count(*) from journal.entry e
                                        where e::text like '%김민준%'
                                        """)
                                .query(Long.class)
                                .single())
                .isZero();
    }

    private long entries() {
        return owner.sql("select count(*) from journal.entry").query(Long.class).single();
    }

    @Test
    void the_functions_behind_the_search_apply_the_scope_whatever_they_are_asked() {
        for (var sql :
                List.of(
                        "select count(*) from residents.named_and_born('ㄱ', 'kim minjun',"
                                + " '1931-03-07')",
                        "select count(*) from residents.latin_named_within('kim minjun', '')",
                        "select count(*) from"
                                + " residents.latin_named_within('kim minjun', '2635')")) {
            var visitor = access.as(new Actor.Visitor(), () -> inTransaction(() -> count(sql)));
            assertThat(visitor).as(sql).isZero();
            assertThat(count(sql)).as("outside a transaction: " + sql).isZero();
        }
        var away = "select count(*) from residents.latin_named_within('kim minjun', '11110')";
        assertThat(access.as(HAEUNDAE, () -> inTransaction(() -> count(away)))).isZero();
        assertThat(access.as(JONGNO, () -> inTransaction(() -> count(away)))).isPositive();
    }

    @Test
    void the_list_of_all_names_is_for_the_search_alone() {
        assertThatThrownBy(() ->
                        access.as(
                                JONGNO,
                                () ->
                                        inTransaction(() ->
                                                count(
                                                        "select count(*) from"
                                                                + " residents.called"))))
                .hasStackTraceContaining("permission denied");
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    @Test
    void names_are_found_through_their_indexes() {
        assertThat(plan("named_within", "text, text", "'김민준', '11110'"))
                .contains(
                        "Bitmap Index Scan on called_by_jamo",
                        "Scan on resident_called",
                        "Scan on name_before");
        assertThat(plan("latin_named_within", "text, text", "'kim minjun', '11110'"))
                .contains(
                        "Bitmap Index Scan on called_by_latin",
                        "Scan on resident_called",
                        "Scan on name_before");
        assertThat(plan("named_and_born", "text, text, date", "'x', 'kim', '1931-03-07'"))
                .contains("resident_by_birth");
    }

    /** The plan of a function's own text, for so few rows with the whole-table scan ruled out. */
    private String plan(String function, String types, String values) {
        var body =
                owner.sql("select prosrc from pg_proc where proname = ?")
                        .param(function)
                        .query(String.class)
                        .single();
        try (var connection = TestDatabase.shared().asOwner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set enable_seqscan = off");
            statement.execute("set enable_indexscan = off");
            statement.execute("prepare search (" + types + ") as " + body);
            var plan = new StringBuilder();
            try (var rows = statement.executeQuery("explain execute search(" + values + ")")) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
            return plan.toString();
        } catch (java.sql.SQLException e) {
            throw new AssertionError(e);
        }
    }
}
