package org.madang.finance.revenue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.finance.testing.TestBudget.codes;
import static org.madang.finance.testing.TestBudget.value;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.madang.finance.Decision;
import org.madang.finance.budget.Lines;
import org.madang.finance.governments.Government;
import org.madang.finance.testing.TestBooks;
import org.madang.finance.testing.TestBudget;
import org.madang.finance.testing.TestClock;
import org.madang.finance.testing.TestWeb;
import org.madang.kernel.testing.Browser;
import org.madang.kernel.testing.HouseTest;
import org.madang.kernel.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Local Tax Collection Act, Articles 33, 43, 51 and 63. */
@HouseTest
class SeizureTest {

    private static final LocalDate REMINDED = TestBooks.TODAY.plusDays(20);
    private static final LocalDate LATER = LocalDate.of(2027, 1, 20);

    @Autowired AssessRevenue assessing;
    @Autowired CollectRevenue collecting;
    @Autowired ReduceRevenue reducing;
    @Autowired SeizeProperty seizing;
    @Autowired Lines lines;
    @Autowired TestBooks books;
    @Autowired TestBudget budget;
    @Autowired TestWeb web;

    /** Overdue and reminded of in vain by the day everything happens here. */
    private long overdue(Government own) {
        return overdue(own, null);
    }

    private long overdue(Government own, @Nullable Long resident) {
        long line = books.house(() -> lines.revenues(own.id(), 2026).getFirst().id());
        var claim = new AssessRevenue.Claim(line, "김체납", resident, 100_000, assessing.lastDue());
        long id =
                value(books.by(books.collector(own), () -> assessing.assess(List.of(claim))))
                        .getFirst();
        TestClock.on(REMINDED, () -> value(books.by(books.collector(own), reducing::remind)));
        books.open(own, 2027);
        return id;
    }

    private Decision<Long> seized(
            Government own, long id, Seizure.Kind kind, @Nullable String third, long worth) {
        var wanted = new SeizeProperty.Wanted(id, kind, "승용차 12가3456", third, worth);
        return books.by(books.collector(own), () -> seizing.seize(wanted));
    }

    private List<String> released(Government own, long id, Seizure.Ground ground) {
        return codes(books.by(books.collector(own), () -> seizing.release(id, ground)));
    }

    @Test
    void property_is_seized_only_after_a_reminder_in_vain() {
        var own = budget.pass(0);
        long id = overdue(own);
        TestClock.on(
                REMINDED.plusDays(20),
                () ->
                        assertThat(codes(seized(own, id, Seizure.Kind.VEHICLE, null, 90_000)))
                                .containsExactly("seize.not-reminded"));
        TestClock.on(LATER, () -> value(seized(own, id, Seizure.Kind.VEHICLE, null, 90_000)));
    }

    @Test
    void no_more_is_seized_than_covers_what_is_owed_by_article_43() {
        var own = budget.pass(0);
        long id = overdue(own);
        TestClock.on(
                LATER,
                () -> {
                    value(seized(own, id, Seizure.Kind.VEHICLE, null, 90_000));
                    assertThat(codes(seized(own, id, Seizure.Kind.CLAIM, null, 20_000)))
                            .containsExactly("seize.no-third-party");
                    value(seized(own, id, Seizure.Kind.CLAIM, "한울은행", 20_000));
                    assertThat(codes(seized(own, id, Seizure.Kind.MOVABLE, null, 10_000)))
                            .containsExactly("seize.too-much");
                });
    }

    @Test
    void it_is_released_when_all_is_paid_with_what_it_bore() {
        var own = budget.pass(0);
        long id = overdue(own);
        TestClock.on(
                LATER,
                () -> {
                    long held = value(seized(own, id, Seizure.Kind.VEHICLE, null, 90_000));
                    assertThat(released(own, held, Seizure.Ground.NEEDLESS))
                            .containsExactly("release.still-owed");
                    assertThat(released(own, held, Seizure.Ground.PART_PAID))
                            .containsExactly("release.nothing-paid");
                    var all = List.of(new CollectRevenue.Payment(id, 103_000));
                    value(books.by(books.cashier(own), () -> collecting.collect(all)));
                    var now = books.by(books.collector(own), () -> seizing.of(own.id()));
                    assertThat(now).singleElement().matches(Seizure::needless);
                    assertThat(released(own, held, Seizure.Ground.NEEDLESS)).isEmpty();
                    assertThat(released(own, held, Seizure.Ground.OWNER))
                            .containsExactly("release.not-held");
                });
    }

    @Test
    void a_resident_is_told_of_the_seizure_and_of_its_release_articles_55_5_and_64_1() {
        var own = budget.pass(0);
        long resident = 1_900_000_000L + own.id();
        long id = overdue(own, resident);
        TestClock.on(
                LATER,
                () -> {
                    long held = value(seized(own, id, Seizure.Kind.VEHICLE, null, 90_000));
                    assertThat(told(resident)).singleElement().asString().contains("승용차 12가3456");
                    assertThat(released(own, held, Seizure.Ground.OWNER)).isEmpty();
                    assertThat(told(resident)).hasSize(2);
                });
    }

    private static List<String> told(long resident) {
        return JdbcClient.create(TestDatabase.shared().asOwner())
                .sql("select words_ko from notices.notice where recipient = ? order by id")
                .param("resident:" + resident)
                .query(String.class)
                .list();
    }

    @Test
    void it_is_seized_on_the_page_and_by_the_collector_only() {
        var own = budget.pass(0);
        long id = overdue(own);
        TestClock.on(
                LATER,
                () -> {
                    var page = web.browser(books.collector(own));
                    var sent =
                            page.post(
                                    SeizuresPage.PATH,
                                    "assessment",
                                    String.valueOf(id),
                                    "kind",
                                    "VEHICLE",
                                    "described",
                                    "승용차 12가3456",
                                    "worth",
                                    "90000");
                    assertThat(Browser.location(sent)).contains(SeizuresPage.PATH);
                    assertThat(Browser.body(page.get(SeizuresPage.PATH)))
                            .contains("승용차 12가3456", "김체납");
                    var reader = books.official("reads", own, "finance.read");
                    var path = "/api/finance/seizures";
                    assertThat(Browser.body(web.read(reader, path))).contains("VEHICLE");
                    var ground = "{\"ground\": \"OWNER\"}";
                    assertThat(web.send(reader, path + "/1/release", ground)).hasStatus(403);
                });
    }
}
