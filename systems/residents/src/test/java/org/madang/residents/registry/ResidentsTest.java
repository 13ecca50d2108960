package org.madang.residents.registry;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.Jurisdiction;
import org.madang.kernel.access.Office;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.kernel.testing.HouseTest;
import org.madang.residents.AsOf;
import org.madang.residents.Period;
import org.madang.residents.Relation;
import org.madang.residents.Residence;
import org.madang.residents.ResidentNumber;
import org.madang.residents.Residents;
import org.madang.residents.Sex;
import org.madang.residents.Status;
import org.madang.residents.numbers.NumberScheme;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class ResidentsTest {

    private static final LocalDate BIRTH = LocalDate.of(1990, 1, 1);
    private static final Purpose PURPOSE =
            Purpose.of("residents.test", Text.of("시험", "A test of the register"));
    private static final Actor CLERK =
            new Actor.Official(
                    "clerk",
                    Text.of("김담당", "Kim"),
                    new Office("11110", Text.of("종로구청", "Jongno"), new Jurisdiction("11110")),
                    java.util.Set.of());

    @Autowired Residents residents;
    @Autowired ResidentRows rows;
    @Autowired Names names;
    @Autowired Newcomers newcomers;
    @Autowired Residences residences;
    @Autowired Households households;
    @Autowired Reports reports;
    @Autowired NumberScheme scheme;
    @Autowired Access access;
    @Autowired PlatformTransactionManager transactions;
    @Autowired JdbcClient jdbc;

    private record Registered(long id, long household, ResidentNumber number) {}

    @Test
    void finds_a_person_by_number_and_writes_down_who_looked() {
        var person = as(new Actor.House(), () -> register("김하나", "1111051500"));
        long before = entriesAbout(person.id());
        var found = access.as(CLERK, () -> residents.byNumber(person.number(), PURPOSE));
        assertThat(found)
                .hasValueSatisfying(record -> {
                    assertThat(record.name()).isEqualTo("김하나");
                    assertThat(record.status()).isEqualTo(Status.RESIDENT);
                    assertThat(record.number()).isEqualTo(person.number());
                    assertThat(record.toString()).doesNotContain(person.number().digits());
                });
        assertThat(entriesAbout(person.id())).isEqualTo(before + 1);
    }

    @Test
    void a_person_of_another_jurisdiction_is_not_found() {
        var person = as(new Actor.House(), () -> register("이둘", "2611051000"));
        assertThat(access.as(CLERK, () -> residents.byNumber(person.number(), PURPOSE))).isEmpty();
        assertThat(access.as(CLERK, () -> residents.byId(person.id(), today(), PURPOSE))).isEmpty();
        assertThat(
                        access.as(
                                CLERK,
                                () -> residents.household(person.household(), today(), PURPOSE)))
                .isEmpty();
    }

    @Test
    void the_number_is_nowhere_in_the_clear() {
        var person = as(new Actor.House(), () -> register("박셋", "1111051500"));
        var digits = person.number().digits();
        var inTheClear =
                jdbc.sql(
                                """
                                select count(*) from residents.resident
                                where position(?::bytea in number_cipher) > 0
                                    or position(?::bytea in number_index) > 0
                                """)
                        .params(digits.getBytes(US_ASCII), digits.getBytes(US_ASCII));
        assertThat(as(new Actor.House(), () -> inTheClear.query(Long.class).single())).isZero();
    }

    @Test
    void the_past_stays_as_it_was_known_whatever_is_entered_later() {
        var person = as(new Actor.House(), () -> register("최넷", "1111051500"));
        var known = as(new Actor.House(), rows::now);
        var day = LocalDate.of(2020, 5, 5);
        as(
                new Actor.House(),
                () -> {
                    long report = file(day);
                    names.end(person.id(), day, report);
                    names.begin(person.id(), "최다섯", "Choi Daseot", day, report);
                    var lasting = residences.history(person.id(), today()).getFirst();
                    residences.end(List.of(person.id()), day, report);
                    residences.begin(person.id(), moved(lasting, day), report);
                    rows.touch(List.of(person.id()), report);
                    return report;
                });
        as(
                CLERK,
                () -> {
                    assertThat(rows.byId(person.id(), AsOf.on(day)).orElseThrow().name())
                            .isEqualTo("최다섯");
                    assertThat(
                                    rows.byId(person.id(), AsOf.on(day.minusDays(1)))
                                            .orElseThrow()
                                            .name())
                            .isEqualTo("최넷");
                    var then = rows.byId(person.id(), AsOf.on(day).knownAt(known)).orElseThrow();
                    assertThat(then.name()).isEqualTo("최넷");
                    assertThat(then.version()).isZero();
                    assertThat(then.residence())
                            .extracting(lived -> lived.period().lasts())
                            .isEqualTo(true);
                    assertThat(residences.history(person.id(), today())).hasSize(2);
                    assertThat(residences.history(person.id(), today().knownAt(known))).hasSize(1);
                    assertThat(residences.members(person.household(), AsOf.on(day).knownAt(known)))
                            .singleElement()
                            .satisfies(member -> assertThat(member.name()).isEqualTo("최넷"));
                    return true;
                });
    }

    @Test
    void nobody_is_known_before_birth_or_before_being_entered() {
        var before = as(new Actor.House(), rows::now).minus(1, ChronoUnit.SECONDS);
        var person = as(new Actor.House(), () -> register("정여섯", "1111051500"));
        as(
                CLERK,
                () -> {
                    assertThat(rows.byId(person.id(), AsOf.on(BIRTH.minusDays(1)))).isEmpty();
                    assertThat(rows.byId(person.id(), today().knownAt(before))).isEmpty();
                    return true;
                });
    }

    @Test
    void a_number_is_given_only_once_in_the_whole_country() {
        var person = as(new Actor.House(), () -> register("강일곱", "2611051000"));
        assertThat(as(CLERK, () -> rows.holds(person.number()))).isTrue();
        assertThatThrownBy(() ->
                        as(new Actor.House(), () -> enter(person.number(), "김복제", "1111051500")))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void a_number_that_is_just_being_given_elsewhere_is_not_given_here() throws Exception {
        var request = new NumberScheme.Request(BIRTH, Sex.FEMALE, "1111051500", BIRTH);
        var number = scheme.draw(request, new Random());
        var given = new AtomicReference<Registered>();
        try (var threads = Executors.newSingleThreadExecutor()) {
            assertThat(
                            as(
                                    CLERK,
                                    () -> {
                                        assertThat(rows.holds(number)).isFalse();
                                        var elsewhere =
                                                threads.submit(
                                                        () -> as(CLERK, () -> rows.holds(number)));
                                        assertThat(elsewhere)
                                                .succeedsWithin(Duration.ofMinutes(1))
                                                .isEqualTo(true);
                                        given.set(enter(number, "이먼저", "1111051500"));
                                        return rows.holds(number);
                                    }))
                    .isTrue();
        }
        assertThat(given.get().number()).isEqualTo(number);
        assertThat(as(CLERK, () -> rows.holds(number))).isTrue();
    }

    @Test
    void history_cannot_be_rewritten_by_the_program() {
        assertThat(
                        jdbc.sql(
                                        """
                                        select count(*) from unnest(array['insert', 'update',
                                            'delete']) right_name
                                        where has_table_privilege(
                                            'residents.residence_history', right_name)
                                        """)
                                .query(Long.class)
                                .single())
                .isZero();
    }

    private Registered register(String name, String division) {
        var request = new NumberScheme.Request(BIRTH, Sex.FEMALE, division, BIRTH);
        return enter(scheme.draw(request, new Random()), name, division);
    }

    private Registered enter(ResidentNumber number, String name, String division) {
        long report = file(BIRTH);
        long household = households.form(BIRTH);
        var newcomer =
                new Newcomers.Newcomer(
                        number,
                        name,
                        "Test Person",
                        BIRTH,
                        Sex.FEMALE,
                        Status.RESIDENT,
                        division,
                        household);
        var residence =
                new Residence(
                        Period.since(BIRTH),
                        household,
                        Relation.HEAD,
                        division,
                        1,
                        "",
                        "BIRTH",
                        BIRTH);
        return new Registered(
                newcomers.enter(newcomer, List.of(residence), report), household, number);
    }

    private long file(LocalDate day) {
        return reports.file(
                new Report.Draft(
                        Report.Kind.MOVE,
                        Report.State.ACCEPTED,
                        day,
                        null,
                        "1111051500",
                        "house",
                        "house",
                        null,
                        0,
                        "{}"));
    }

    private static Residence moved(Residence from, LocalDate day) {
        return new Residence(
                Period.since(day),
                from.householdId(),
                from.relation(),
                from.division(),
                2,
                "",
                "MOVE_IN",
                day);
    }

    private static AsOf today() {
        return AsOf.on(LocalDate.of(2026, 1, 1));
    }

    private long entriesAbout(long resident) {
        return access.as(
                new Actor.Resident(resident),
                () ->
                        inTransaction(() ->
                                jdbc.sql("select count(*) from journal.entry where subject = ?")
                                        .param(resident)
                                        .query(Long.class)
                                        .single()));
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return access.as(actor, () -> inTransaction(work));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(status -> work.get());
    }
}
