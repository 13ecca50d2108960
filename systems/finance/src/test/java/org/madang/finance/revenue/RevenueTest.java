package org.madang.finance.revenue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.finance.revenue.Ground.VANISHED;
import static org.madang.finance.testing.TestBudget.codes;
import static org.madang.finance.testing.TestBudget.value;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.madang.finance.budget.Item;
import org.madang.finance.budget.Lines;
import org.madang.finance.governments.Funds;
import org.madang.finance.governments.Government;
import org.madang.finance.ledger.Balances;
import org.madang.finance.ledger.ClosePeriod;
import org.madang.finance.testing.TestBooks;
import org.madang.finance.testing.TestBudget;
import org.madang.finance.testing.TestClock;
import org.madang.kernel.calendar.WorkCalendar;
import org.madang.kernel.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Local Accounting Act, Articles 21 to 23 and 28; Enforcement Decree, Articles 19 and 31; Local Tax
 * Collection Act, Articles 32 and 106; Rule on Accounting Standards, Article 46.
 */
@HouseTest
class RevenueTest {

    @Autowired AssessRevenue assessing;
    @Autowired CollectRevenue collecting;
    @Autowired ReduceRevenue reducing;
    @Autowired ClosePeriod periods;
    @Autowired WorkCalendar calendar;
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

    private static RevenueRules.Receipt receipt(LocalDate on, long won) {
        return new RevenueRules.Receipt(on, won);
    }

    private static long interest(long won, LocalDate refunded, RevenueRules.Receipt... receipts) {
        return RevenueRules.refundInterest(won, List.of(receipts), 0, refunded, ArrearsTest.RATES);
    }

    @Test
    void of_what_was_paid_in_parts_the_last_goes_back_first_each_with_its_own_interest() {
        var first = receipt(LocalDate.of(2026, 1, 1), 1_000_000);
        var second = receipt(LocalDate.of(2026, 7, 1), 500_000);
        var refunded = LocalDate.of(2026, 12, 31);
        long ofSecond = 500_000L * 31 / 1000 * 183 / 365;
        assertThat(interest(500_000, refunded, first, second)).isEqualTo(ofSecond / 10 * 10);
        long both = (500_000L * 183 + 100_000L * 364) * 31 / 1000 / 365;
        assertThat(interest(600_000, refunded, first, second)).isEqualTo(both / 10 * 10);
        long rest =
                RevenueRules.refundInterest(
                        100_000, List.of(first, second), 500_000, refunded, ArrearsTest.RATES);
        assertThat(rest).isEqualTo(100_000L * 364 * 31 / 1000 / 365 / 10 * 10);
    }

    @Test
    void nothing_is_due_on_the_day_of_labour_by_article_19_of_the_decree() {
        var days = calendar.workingDays();
        assertThat(RevenueRules.lastDue(LocalDate.of(2026, 4, 16), days))
                .isEqualTo(LocalDate.of(2026, 5, 4));
        assertThat(RevenueRules.lastDue(LocalDate.of(2026, 4, 15), days))
                .isEqualTo(LocalDate.of(2026, 4, 30));
    }

    @Test
    void a_reminder_gives_20_days_for_a_tax_and_15_for_another_claim() {
        var own = budget.pass(0);
        assessed(own, 100_000);
        var collector = books.collector(own);
        assertThat(codes(books.by(collector, reducing::remind))).containsExactly("remind.nothing");
        TestClock.on(
                TestBooks.TODAY.plusDays(30),
                () -> {
                    assertThat(value(books.by(collector, reducing::remind))).isEqualTo(1);
                    assertThat(codes(books.by(collector, reducing::remind)))
                            .containsExactly("remind.nothing");
                });
        var day = LocalDate.of(2026, 3, 2);
        assertThat(RevenueRules.reminderDue(111, day)).isEqualTo(day.plusDays(20));
        assertThat(RevenueRules.reminderDue(211, day)).isEqualTo(day.plusDays(15));
    }

    @Test
    void what_was_asked_too_much_is_taken_off_the_claim_and_the_revenue() {
        var own = budget.pass(0);
        long id = assessed(own, 100_000);
        var collector = books.collector(own);
        assertThat(codes(books.by(collector, () -> reducing.reduce(id, 100_001, "이의신청 인용"))))
                .containsExactly("reduce.over");
        value(books.by(collector, () -> reducing.reduce(id, 40_000, "이의신청 인용")));
        assertThat(net(own, 112100)).isEqualTo(60_000);
        assertThat(net(own, 411100)).isEqualTo(-60_000);
    }

    @Test
    void a_claim_is_given_up_only_after_a_reminder_in_vain_and_for_a_ground_of_its_law() {
        var own = budget.pass(0);
        long id = assessed(own, 100_000);
        var collector = books.collector(own);
        assertThat(codes(books.by(collector, () -> reducing.giveUp(id, Ground.EXPIRED))))
                .containsExactly("write-off.not-overdue");
        TestClock.on(
                TestBooks.TODAY.plusDays(20), () -> value(books.by(collector, reducing::remind)));
        TestClock.on(
                TestBooks.TODAY.plusDays(35),
                () -> {
                    assertThat(codes(books.by(collector, () -> reducing.giveUp(id, Ground.SMALL))))
                            .containsExactly("write-off.not-overdue", "write-off.ground");
                });
        TestClock.on(
                LocalDate.of(2027, 1, 6),
                () ->
                        assertThat(
                                        codes(
                                                books.by(
                                                        collector,
                                                        () -> reducing.giveUp(id, Ground.SMALL))))
                                .containsExactly("write-off.ground"));
    }

    @Test
    void the_allowance_stands_in_the_books_of_the_account_whose_claims_are_doubtful() {
        var own = budget.pass(0);
        int water = budget.openAccount(own, Funds.Kind.ENTERPRISE);
        budget.passFor(own, water, Item.OPERATIONS);
        long line =
                books.house(() ->
                        lines.revenues(own.id(), 2026).stream()
                                .filter(one -> one.fund() == water)
                                .findFirst()
                                .orElseThrow()
                                .id());
        var claim = new AssessRevenue.Claim(line, "누리건설", 100_000, LocalDate.of(2026, 12, 1));
        value(books.by(books.collector(own), () -> assessing.assess(List.of(claim))));
        TestClock.on(
                LocalDate.of(2027, 1, 5),
                () -> books.by(books.controller(own), () -> periods.close(2026, 12)));
        assertThat(books.net(own, water, 112900)).isEqualTo(-5_000);
        assertThat(books.balances(own, Funds.GENERAL)).isEmpty();
    }

    @Test
    void what_is_given_up_leaves_the_claims_and_december_makes_up_the_allowance_by_article_46() {
        var own = budget.pass(0);
        long gone = assessed(own, 100_000);
        var collector = books.collector(own);
        TestClock.on(
                TestBooks.TODAY.plusDays(16), () -> value(books.by(collector, reducing::remind)));
        TestClock.on(
                LocalDate.of(2027, 1, 5),
                () -> {
                    books.by(books.controller(own), () -> periods.close(2026, 12));
                    assertThat(net(own, 112100)).isEqualTo(103_000);
                    assertThat(net(own, 112900)).isEqualTo(-5_150);
                    assertThat(net(own, 553100)).isEqualTo(5_150);
                });
        TestClock.on(
                LocalDate.of(2027, 1, 8),
                () -> {
                    books.open(own, 2027);
                    assertThat(value(books.by(collector, () -> reducing.giveUp(gone, VANISHED))))
                            .isZero();
                    assertThat(net(own, 112100)).isZero();
                    assertThat(net(own, 112900)).isEqualTo(97_850);
                    var controller = books.controller(own);
                    books.by(controller, () -> periods.reopen(2026, 12, "대손충당금 재설정"));
                    books.by(controller, () -> periods.close(2026, 12));
                    assertThat(net(own, 112900)).isZero();
                    assertThat(net(own, 553100)).isEqualTo(103_000);
                });
    }

    @Test
    void interest_runs_from_the_day_after_payment_and_drops_what_is_below_ten_won() {
        var paid = LocalDate.of(2024, 2, 28);
        assertThat(interest(1_000_000, paid, receipt(paid, 1_000_000))).isZero();
        long two = 1_000_000L * 29 / 1000 * 2 / 365;
        assertThat(interest(1_000_000, LocalDate.of(2024, 3, 1), receipt(paid, 1_000_000)))
                .isEqualTo(two / 10 * 10);
    }
}
