package org.madang.finance.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.finance.testing.TestBudget.codes;
import static org.madang.finance.testing.TestBudget.value;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.madang.finance.governments.Funds;
import org.madang.finance.governments.Government;
import org.madang.finance.testing.TestBooks;
import org.madang.finance.testing.TestBudget;
import org.madang.finance.testing.TestClock;
import org.madang.kernel.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Local Accounting Act, Articles 38 and 42 to 44; Local Finance Act, Article 34. */
@HouseTest
class TreasuryTest {

    @Autowired KeepCash keeping;
    @Autowired Treasury treasury;
    @Autowired TestBooks books;
    @Autowired TestBudget budget;

    private Government with(long cash) {
        var own = budget.pass(0);
        books.opening(own, 111100, 311100, cash);
        return own;
    }

    private long held(Government own, long won) {
        var taking = new KeepCash.Taking(Treasury.Kind.CONTRACT_BOND, "누리건설", "도서관 공사", won);
        return value(books.by(books.cashier(own), () -> keeping.take(taking)));
    }

    @Test
    void only_what_is_free_is_put_away() {
        var own = with(1_000_000);
        var cashier = books.cashier(own);
        held(own, 300_000);
        var matures = TestBooks.TODAY.plusMonths(6);
        var much = new KeepCash.Placing(1_000_001, 250, matures);
        assertThat(codes(books.by(cashier, () -> keeping.place(much))))
                .containsExactly("treasury.not-free");
        value(
                books.by(
                        cashier,
                        () -> keeping.place(new KeepCash.Placing(1_000_000, 250, matures))));
        assertThat(books.net(own, 111200)).isEqualTo(1_000_000);
        assertThat(books.net(own, 111100)).isEqualTo(300_000);
        var today = new KeepCash.Placing(0, 250, TestBooks.TODAY);
        assertThat(codes(books.by(cashier, () -> keeping.place(today))))
                .containsExactly("treasury.amount", "treasury.maturity");
    }

    @Test
    void money_of_another_account_is_not_put_away_by_the_general_one() {
        var own = with(1_000);
        int water = budget.openAccount(own, Funds.Kind.ENTERPRISE);
        books.opening(own, water, 111100, 311100, 5_000);
        var placing = new KeepCash.Placing(1_001, 250, TestBooks.TODAY.plusMonths(6));
        assertThat(codes(books.by(books.cashier(own), () -> keeping.place(placing))))
                .containsExactly("treasury.not-free");
    }

    @Test
    void a_deposit_comes_back_with_at_most_the_interest_agreed() {
        var own = with(1_000_000);
        var cashier = books.cashier(own);
        TestClock.on(
                LocalDate.of(2026, 3, 2),
                () ->
                        value(
                                books.by(
                                        cashier,
                                        () ->
                                                keeping.place(
                                                        new KeepCash.Placing(
                                                                1_000_000,
                                                                365,
                                                                LocalDate.of(2026, 9, 2))))));
        long id = books.as(cashier, () -> treasury.deposits(own.id()).getFirst().id());
        assertThat(codes(books.by(cashier, () -> keeping.end(id, 26_901))))
                .containsExactly("treasury.interest");
        value(books.by(cashier, () -> keeping.end(id, 26_900)));
        assertThat(books.net(own, 111100)).isEqualTo(1_026_900);
        assertThat(books.net(own, 432100)).isEqualTo(-26_900);
        assertThat(codes(books.by(cashier, () -> keeping.end(id, 0))))
                .containsExactly("treasury.no-deposit");
    }

    @Test
    void what_is_held_for_others_goes_back_to_them_or_is_forfeited_never_more() {
        var own = with(1);
        long id = held(own, 500_000);
        var cashier = books.cashier(own);
        assertThat(codes(books.by(cashier, () -> keeping.giveBack(id, 500_001))))
                .containsExactly("treasury.over-held");
        value(books.by(cashier, () -> keeping.giveBack(id, 200_000)));
        value(books.by(cashier, () -> keeping.forfeit(id, 300_000)));
        assertThat(books.net(own, 217100)).isZero();
        assertThat(books.net(own, 413100)).isEqualTo(-300_000);
        assertThat(codes(books.by(cashier, () -> keeping.giveBack(id, 1))))
                .containsExactly("treasury.over-held");
        var other = with(1);
        assertThat(codes(books.by(books.cashier(other), () -> keeping.giveBack(id, 1))))
                .containsExactly("treasury.no-held");
    }

    @Test
    void the_days_of_the_treasury_show_what_came_and_went() {
        var own = with(700);
        held(own, 500);
        var days = books.as(books.cashier(own), () -> treasury.days(own.id(), TestBooks.TODAY, 5));
        assertThat(days).containsExactly(new Treasury.Day(TestBooks.TODAY, 500, 0));
    }

    @Test
    void a_collector_keeps_no_cash_of_others_by_article_23() {
        var own = with(1);
        var both = books.official("both", own, "finance.collect", "finance.cash");
        var taking = new KeepCash.Taking(Treasury.Kind.OTHER, "누구", "무엇", 1);
        assertThat(codes(books.by(both, () -> keeping.take(taking))))
                .containsExactly("segregation.collecting");
    }
}
