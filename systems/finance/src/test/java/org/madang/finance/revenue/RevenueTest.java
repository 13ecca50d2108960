package org.madang.finance.revenue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.finance.testing.TestBudget.codes;
import static org.madang.finance.testing.TestBudget.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.madang.finance.budget.Lines;
import org.madang.finance.governments.Government;
import org.madang.finance.ledger.Balances;
import org.madang.finance.testing.TestBooks;
import org.madang.finance.testing.TestBudget;
import org.madang.kernel.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Local Accounting Act, Articles 21 to 23 and 28. */
@HouseTest
class RevenueTest {

    @Autowired AssessRevenue assessing;
    @Autowired CollectRevenue collecting;
    @Autowired Lines lines;
    @Autowired Balances balances;
    @Autowired TestBooks books;
    @Autowired TestBudget budget;

    private long line(Government own) {
        return books.house(() -> lines.revenues(own.id(), 2026).getFirst().id());
    }

    private long assessed(Government own, long won) {
        return value(
                        books.by(
                                books.collector(own),
                                () ->
                                        assessing.assess(
                                                List.of(
                                                        new AssessRevenue.Claim(
                                                                line(own),
                                                                "김납세",
                                                                won,
                                                                assessing.lastDue())))))
                .getFirst();
    }

    private long net(Government own, int account) {
        return books
                .as(books.cashier(own), () -> balances.total(Balances.Question.of(own.id())))
                .stream()
                .filter(one -> one.account() == account)
                .mapToLong(Balances.Balance::net)
                .sum();
    }

    @Test
    void what_is_assessed_is_a_revenue_and_what_comes_in_is_cash() {
        var own = budget.pass(0);
        long id = assessed(own, 100_000);
        assertThat(net(own, 411100)).isEqualTo(-100_000);
        value(
                books.by(
                        books.cashier(own),
                        () -> collecting.collect(List.of(new CollectRevenue.Payment(id, 60_000)))));
        assertThat(net(own, 111100)).isEqualTo(60_000);
        assertThat(net(own, 112100)).isEqualTo(40_000);
        assertThat(
                        codes(
                                books.by(
                                        books.cashier(own),
                                        () ->
                                                collecting.collect(
                                                        List.of(
                                                                new CollectRevenue.Payment(
                                                                        id, 40_001))))))
                .containsExactly("collect.over");
    }

    @Test
    void payment_is_due_within_15_days_of_the_notice() {
        var own = budget.pass(0);
        var late = new AssessRevenue.Claim(line(own), "김납세", 1000, TestBooks.TODAY.plusDays(40));
        assertThat(codes(books.by(books.collector(own), () -> assessing.assess(List.of(late)))))
                .containsExactly("assess.due");
        var little = new AssessRevenue.Claim(line(own), "김납세", 9, TestBooks.TODAY);
        assertThat(codes(books.by(books.collector(own), () -> assessing.assess(List.of(little)))))
                .containsExactly("assess.amount");
    }

    @Test
    void a_collector_does_not_keep_cash_by_article_23() {
        var own = budget.pass(0);
        var both = books.official("both", own, "finance.collect", "finance.cash");
        var claim = new AssessRevenue.Claim(line(own), "김납세", 1000, TestBooks.TODAY);
        assertThat(codes(books.by(both, () -> assessing.assess(List.of(claim)))))
                .containsExactly("segregation.collecting");
    }

    @Test
    void what_was_paid_by_mistake_goes_back_with_interest_by_article_28() {
        var own = budget.pass(0);
        long id = assessed(own, 1_000_000);
        value(
                books.by(
                        books.cashier(own),
                        () ->
                                collecting.collect(
                                        List.of(new CollectRevenue.Payment(id, 1_000_000)))));
        assertThat(value(books.by(books.cashier(own), () -> collecting.refund(id, 400_000))))
                .isZero();
        assertThat(net(own, 111100)).isEqualTo(600_000);
        assertThat(net(own, 411100)).isEqualTo(-600_000);
        assertThat(codes(books.by(books.cashier(own), () -> collecting.refund(id, 600_001))))
                .containsExactly("refund.over");
    }

    @Test
    void interest_runs_from_the_day_after_payment_and_drops_what_is_below_ten_won() {
        var rate = new BigDecimal("0.031");
        var paid = LocalDate.of(2024, 2, 28);
        assertThat(RevenueRules.refundInterest(1_000_000, paid, paid, rate)).isZero();
        assertThat(RevenueRules.refundInterest(1_000_000, paid, LocalDate.of(2024, 3, 1), rate))
                .isEqualTo(160);
        assertThat(RevenueRules.refundInterest(1_000_000, paid, LocalDate.of(2025, 2, 27), rate))
                .isEqualTo(31_000);
    }
}
