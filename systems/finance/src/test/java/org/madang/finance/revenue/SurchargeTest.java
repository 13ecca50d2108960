package org.madang.finance.revenue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.finance.testing.TestBudget.codes;
import static org.madang.finance.testing.TestBudget.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.madang.finance.Decision;
import org.madang.finance.budget.Lines;
import org.madang.finance.governments.Government;
import org.madang.finance.ledger.ClosePeriod;
import org.madang.finance.testing.TestBooks;
import org.madang.finance.testing.TestBudget;
import org.madang.finance.testing.TestClock;
import org.madang.finance.testing.TestWeb;
import org.madang.kernel.testing.Browser;
import org.madang.kernel.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What arrears bear, in the books (Framework Act on Local Taxes, Articles 52 and 55; Local Tax
 * Collection Act, Article 4), and the rates a law sets.
 */
@HouseTest
class SurchargeTest {

    private static final LocalDate DUE = LocalDate.of(2026, 9, 30);
    private static final LocalDate LATE = LocalDate.of(2026, 11, 10);

    @Autowired AssessRevenue assessing;
    @Autowired CollectRevenue collecting;
    @Autowired ReduceRevenue reducing;
    @Autowired Claims claims;
    @Autowired EnterStatutoryRate entering;
    @Autowired ClosePeriod periods;
    @Autowired Lines lines;
    @Autowired TestBooks books;
    @Autowired TestBudget budget;
    @Autowired TestWeb web;

    private long assessed(Government own, long won) {
        long line = books.house(() -> lines.revenues(own.id(), 2026).getFirst().id());
        var made = new java.util.ArrayList<Long>();
        TestClock.on(
                LocalDate.of(2026, 9, 16),
                () ->
                        made.addAll(
                                value(
                                        books.by(
                                                books.collector(own),
                                                () ->
                                                        assessing.assess(
                                                                List.of(
                                                                        new AssessRevenue.Claim(
                                                                                line, "김납세", won,
                                                                                DUE)))))));
        return made.getFirst();
    }

    private Decision<Integer> paid(Government own, long id, long won) {
        var payment = List.of(new CollectRevenue.Payment(id, won));
        return books.by(books.cashier(own), () -> collecting.collect(payment));
    }

    @Test
    void what_it_bears_is_owed_with_it_and_is_a_revenue_of_its_item() {
        var own = budget.pass(0);
        long id = assessed(own, 1_000_000);
        TestClock.on(
                LATE,
                () -> {
                    assertThat(codes(paid(own, id, 1_036_601))).containsExactly("collect.over");
                    assertThat(books.net(own, 112100)).isEqualTo(1_000_000);
                    value(paid(own, id, 1_036_600));
                    assertThat(books.net(own, 112100)).isZero();
                    assertThat(books.net(own, 411100)).isEqualTo(-1_036_600);
                    assertThat(books.net(own, 111100)).isEqualTo(1_036_600);
                    assertThat(codes(paid(own, id, 1))).containsExactly("collect.over");
                });
    }

    @Test
    void a_payment_settles_the_tax_first_and_what_it_bore_stays_owed() {
        var own = budget.pass(0);
        long id = assessed(own, 1_000_000);
        TestClock.on(LATE, () -> value(paid(own, id, 1_000_000)));
        TestClock.on(
                LATE.plusMonths(1),
                () -> {
                    var open =
                            books.by(
                                    books.collector(own),
                                    () -> claims.overdue(own.id(), LATE.plusMonths(1), 10));
                    assertThat(open)
                            .singleElement()
                            .extracting(
                                    Assessments.Assessment::outstanding,
                                    Assessments.Assessment::owed)
                            .containsExactly(0L, 36_600L);
                    value(paid(own, id, 36_600));
                    assertThat(books.net(own, 112100)).isZero();
                });
    }

    @Test
    void closing_a_month_brings_it_into_the_books_once() {
        var own = budget.pass(0);
        assessed(own, 1_000_000);
        var controller = books.controller(own);
        for (int month = 1; month <= 9; month++) {
            int closed = month;
            books.by(controller, () -> periods.close(2026, closed));
        }
        assertThat(books.net(own, 112100)).isEqualTo(1_000_000);
        books.by(controller, () -> periods.close(2026, 10));
        assertThat(books.net(own, 112100)).isEqualTo(1_030_000);
        books.by(controller, () -> periods.reopen(2026, 10, "정정"));
        books.by(controller, () -> periods.close(2026, 10));
        assertThat(books.net(own, 112100)).isEqualTo(1_030_000);
    }

    @Test
    void closing_a_month_takes_nothing_back_that_grew_after_it() {
        var own = budget.pass(0);
        assessed(own, 1_000_000);
        TestClock.on(LATE, () -> value(books.by(books.collector(own), reducing::remind)));
        var controller = books.controller(own);
        assertThat(books.by(controller, () -> periods.close(2026, 10)))
                .isInstanceOf(ClosePeriod.Outcome.Done.class);
        assertThat(books.net(own, 112100)).isEqualTo(1_036_600);
    }

    @Test
    void what_was_asked_too_much_takes_what_it_bore_with_it() {
        var own = budget.pass(0);
        long id = assessed(own, 1_000_000);
        var collector = books.collector(own);
        TestClock.on(
                LATE,
                () -> {
                    value(books.by(collector, reducing::remind));
                    assertThat(books.net(own, 112100)).isEqualTo(1_036_600);
                    value(books.by(collector, () -> reducing.reduce(id, 600_000, "감액 경정")));
                    assertThat(books.net(own, 112100)).isEqualTo(412_000);
                    assertThat(books.net(own, 411100)).isEqualTo(-412_000);
                });
    }

    @Test
    void giving_it_up_leaves_nothing_of_what_it_bore() {
        var own = budget.pass(0);
        long id = assessed(own, 1_000_000);
        var collector = books.collector(own);
        TestClock.on(LATE, () -> value(books.by(collector, reducing::remind)));
        TestClock.on(
                LATE.plusMonths(1),
                () -> {
                    value(books.by(collector, () -> reducing.giveUp(id, Ground.VANISHED)));
                    assertThat(books.net(own, 112100)).isZero();
                    assertThat(codes(paid(own, id, 10))).containsExactly("collect.over");
                });
    }

    @Test
    void a_tax_does_not_bear_what_a_fine_bears() {
        var own = budget.pass(0);
        long line = books.house(() -> lines.revenues(own.id(), 2026).getFirst().id());
        var claim =
                new AssessRevenue.Claim(line, "김납세", null, 1000, assessing.lastDue(), Arrears.FINE);
        assertThat(codes(books.by(books.collector(own), () -> assessing.assess(List.of(claim)))))
                .containsExactly("assess.arrears");
    }

    @Test
    void a_rate_is_only_added_after_those_there_are() {
        var own = budget.pass(0);
        var controller = books.controller(own);
        var early =
                new StatutoryRate(
                        StatutoryRate.Kind.REFUND,
                        LocalDate.of(2025, 3, 21),
                        new BigDecimal("0.05"),
                        "시험");
        assertThat(codes(books.by(controller, () -> entering.enter(early))))
                .containsExactly("statutory-rate.earlier");
        var odd =
                new StatutoryRate(
                        StatutoryRate.Kind.REFUND,
                        LocalDate.of(2090, 3, 21),
                        new BigDecimal("3.1"),
                        "시험");
        assertThat(codes(books.by(controller, () -> entering.enter(odd))))
                .containsExactly("statutory-rate.odd");
    }

    @Test
    void the_rates_are_shown_with_their_sources_and_entered_by_the_controller() {
        var own = budget.pass(0);
        var page = web.browser(books.controller(own)).get("/desk/finance/statutory-rates");
        assertThat(Browser.body(page)).contains("0.66%", "지방세기본법 시행령 제34조제2항", "3.1%");
        var path = "/api/finance/statutory-rates";
        var reader = books.official("reads", own, "finance.read");
        assertThat(Browser.body(web.read(reader, path))).contains("FINE_MONTH", "0.012");
        var rate =
                """
                {"kind": "FINE_MONTH", "from": "2099-01-01", "rate": 0.011, "source": "시험"}
                """;
        assertThat(web.send(reader, path, rate)).hasStatus(403);
        assertThat(web.send(books.controller(own), path, rate)).hasStatus(201);
    }
}
