package org.madang.finance.debt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.finance.testing.TestBudget.codes;
import static org.madang.finance.testing.TestBudget.value;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.madang.finance.governments.Government;
import org.madang.finance.testing.TestBooks;
import org.madang.finance.testing.TestBudget;
import org.madang.finance.testing.TestWeb;
import org.madang.kernel.testing.Browser;
import org.madang.kernel.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Local Finance Act, Article 13; Decree, Article 65 (4) 2; Rule, Article 59. */
@HouseTest
class GuaranteeTest {

    private static final LocalDate UNTIL = LocalDate.of(2031, 12, 31);

    @Autowired GuaranteeDebt guaranteeing;
    @Autowired LeaseWorks leasing;
    @Autowired Standings standings;
    @Autowired IssueDebt issuing;
    @Autowired TestBooks books;
    @Autowired TestBudget budget;
    @Autowired TestWeb web;

    private static GuaranteeDebt.Wanted wanted(long won, String vote) {
        return new GuaranteeDebt.Wanted("지방공사", "한울은행", "산업단지 조성", won, UNTIL, vote);
    }

    private long given(Government own, long won) {
        var wanted = wanted(won, "제7호");
        return value(books.by(books.budgeter(own), () -> guaranteeing.give(wanted)));
    }

    private Standings.Standing standing(Government own) {
        return books.as(books.budgeter(own), () -> standings.of(own.id(), 2026));
    }

    @Test
    void a_guarantee_needs_a_vote_and_a_day_to_come() {
        var own = budget.pass(0);
        var budgeter = books.budgeter(own);
        assertThat(codes(books.by(budgeter, () -> guaranteeing.give(wanted(100, " ")))))
                .containsExactly("guarantee.no-vote");
        var over = new GuaranteeDebt.Wanted("공사", "은행", "단지", 100, TestBooks.TODAY, "제7호");
        assertThat(codes(books.by(budgeter, () -> guaranteeing.give(over))))
                .containsExactly("guarantee.until");
    }

    @Test
    void it_counts_as_debt_only_once_the_government_is_liable() {
        var own = budget.pass(0);
        var budgeter = books.budgeter(own);
        long id = given(own, 1_000_000);
        assertThat(standing(own).total()).isZero();
        assertThat(books.net(own, 233100)).isZero();
        assertThat(value(books.by(budgeter, () -> guaranteeing.call(id, 400_000))))
                .isEqualTo(400_000);
        assertThat(standing(own).guarantees()).isEqualTo(400_000);
        assertThat(books.net(own, 233100)).isEqualTo(-400_000);
        assertThat(books.net(own, 559100)).isEqualTo(400_000);
        assertThat(codes(books.by(budgeter, () -> guaranteeing.call(id, 600_001))))
                .containsExactly("guarantee.over");
        assertThat(codes(books.by(budgeter, () -> guaranteeing.end(id))))
                .containsExactly("guarantee.still-open");
        assertThat(codes(books.by(budgeter, () -> guaranteeing.settle(id, 400_001))))
                .containsExactly("guarantee.over-called");
        value(books.by(budgeter, () -> guaranteeing.settle(id, 400_000)));
        assertThat(books.net(own, 233100)).isZero();
        assertThat(standing(own).total()).isZero();
        value(books.by(budgeter, () -> guaranteeing.end(id)));
        assertThat(codes(books.by(budgeter, () -> guaranteeing.call(id, 1))))
                .containsExactly("guarantee.not-running");
    }

    @Test
    void a_change_is_voted_and_still_covers_what_was_called() {
        var own = budget.pass(0);
        var budgeter = books.budgeter(own);
        long id = given(own, 1_000_000);
        value(books.by(budgeter, () -> guaranteeing.call(id, 400_000)));
        assertThat(codes(books.by(budgeter, () -> guaranteeing.change(id, 500_000, UNTIL, ""))))
                .containsExactly("guarantee.no-vote");
        assertThat(codes(books.by(budgeter, () -> guaranteeing.change(id, 399_999, UNTIL, "제9호"))))
                .containsExactly("guarantee.over");
        value(books.by(budgeter, () -> guaranteeing.change(id, 400_000, UNTIL, "제9호")));
    }

    @Test
    void leased_works_and_called_guarantees_bring_the_ministers_approval_nearer() {
        var own = budget.pass(0);
        var budgeter = books.budgeter(own);
        value(books.by(budgeter, () -> issuing.setCeiling(100_000, 10_000)));
        var works = new LeaseWorks.Wanted("학교 신축", "민자학교", 2_000_000, 2020, 2040, "제3호");
        long leased = value(books.by(budgeter, () -> leasing.lease(works)));
        value(books.by(budgeter, () -> leasing.pay(leased, 500_000)));
        assertThat(standing(own).leased()).isEqualTo(1_500_000);
        assertThat(standing(own).percent(10_000_000)).isEqualTo("15.0%");
        assertThat(codes(books.by(budgeter, () -> leasing.pay(leased, 1_500_001))))
                .containsExactly("lease.over");
        long id = given(own, 1_000_000);
        value(books.by(budgeter, () -> guaranteeing.call(id, 990_000)));
        var bond = TestDebt.of(budget.party(own, "7777"), 10_001).consulted("행안부-2026-7").wanted();
        assertThat(codes(books.by(budgeter, () -> issuing.enter(bond))))
                .containsExactly("debt.not-approved");
    }

    @Test
    void they_are_entered_on_the_page_and_read_by_machines() {
        var own = budget.pass(0);
        var budgeter = books.budgeter(own);
        var sent =
                web.browser(budgeter)
                        .post(
                                GuaranteesPage.PATH,
                                "debtor",
                                "지방공사",
                                "creditor",
                                "한울은행",
                                "project",
                                "산업단지 조성",
                                "amount",
                                "1000000",
                                "until",
                                "2031-12-31",
                                "vote",
                                "제7호");
        assertThat(Browser.location(sent)).contains(GuaranteesPage.PATH);
        assertThat(Browser.body(web.browser(budgeter).get(GuaranteesPage.PATH)))
                .contains("산업단지 조성", "1,000,000");
        assertThat(Browser.body(web.read(budgeter, "/api/finance/guarantees"))).contains("지방공사");
        assertThat(Browser.body(web.read(budgeter, "/api/finance/debts/ratio")))
                .contains("\"perMille\":0");
        var other = books.official("reads", own, "finance.read");
        assertThat(web.send(other, "/api/finance/guarantees/1/calls", "{\"won\": 1}"))
                .hasStatus(403);
    }
}
