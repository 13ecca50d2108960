package org.madang.finance.debt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.madang.finance.testing.TestBudget.codes;
import static org.madang.finance.testing.TestBudget.value;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.madang.finance.Decision;
import org.madang.finance.budget.Item;
import org.madang.finance.governments.Government;
import org.madang.finance.ledger.ClosePeriod;
import org.madang.finance.spending.Commitments;
import org.madang.finance.testing.TestBooks;
import org.madang.finance.testing.TestBudget;
import org.madang.finance.testing.TestClock;
import org.madang.kernel.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Local Finance Act, Articles 11 and 44. */
@HouseTest
class DebtTest {

    @Autowired IssueDebt issuing;
    @Autowired BearDebt bearing;
    @Autowired ServeDebt serving;
    @Autowired Debts debts;
    @Autowired DebtActs acts;
    @Autowired Commitments commitments;
    @Autowired ClosePeriod periods;
    @Autowired TestBooks books;
    @Autowired TestBudget budget;

    private IssueDebt.Wanted bond(Government own, long won, @Nullable String consulted) {
        return TestDebt.of(budget.party(own, "7777"), won)
                .purpose(Debt.Purpose.ASSETS)
                .consulted(consulted)
                .project(2_000_000_000L)
                .wanted();
    }

    private Decision<Long> entered(Government own, long won, @Nullable String consulted) {
        var wanted = bond(own, won, consulted);
        return books.by(books.budgeter(own), () -> issuing.enter(wanted));
    }

    private Government withCeiling(long won) {
        var own = budget.passWithDebtLines();
        value(books.by(books.budgeter(own), () -> issuing.setCeiling(won * 10, won)));
        return own;
    }

    private long issued(Government own, long won) {
        long id = value(entered(own, won, null));
        return value(books.by(books.cashier(own), () -> issuing.receive(id)));
    }

    @Test
    void the_ceiling_is_a_tenth_of_the_budget_of_the_year_before_last() {
        var own = budget.pass(0);
        var budgeter = books.budgeter(own);
        assertThat(codes(books.by(budgeter, () -> issuing.setCeiling(10_000, 1_001))))
                .containsExactly("debt.ceiling");
        assertThat(codes(books.by(budgeter, () -> issuing.setCeiling(0, 0))))
                .containsExactly("debt.ceiling");
        assertThat(codes(entered(own, 1, null))).containsExactly("debt.no-ceiling");
        assertThat(value(books.by(budgeter, () -> issuing.setCeiling(10_000, 1_000))))
                .isEqualTo(2026);
        assertThatThrownBy(() ->
                        books.owner()
                                .sql(
                                        """
                                        update finance.debt_ceiling set won = 1001
                                        where base = 10000
                                        """)
                                .update())
                .hasStackTraceContaining("a_tenth");
    }

    @Test
    void debt_beyond_the_ceiling_needs_a_consultation_by_article_11() {
        var own = withCeiling(1_000_000);
        value(entered(own, 700_000, null));
        assertThat(codes(entered(own, 300_001, null))).containsExactly("debt.over-ceiling");
        value(entered(own, 300_001, "행안부-2026-7"));
    }

    @Test
    void debt_over_a_quarter_of_the_budget_needs_the_ministers_approval() {
        var own = withCeiling(1_000_000);
        long quarter = 12_000_000 / 4;
        assertThat(codes(entered(own, quarter + 1, "행안부-2026-7")))
                .containsExactly("debt.not-approved");
        value(entered(own, quarter, "행안부-2026-7"));
        assertThat(codes(entered(own, 1, "행안부-2026-8"))).containsExactly("debt.not-approved");
    }

    @Test
    void the_database_too_knows_how_large_works_must_be() {
        var own = withCeiling(1_000_000);
        long id = value(entered(own, 1000, null));
        assertThatThrownBy(() ->
                        books.owner()
                                .sql("update finance.debt set project = 1999999999 where id = ?")
                                .param(id)
                                .update())
                .hasStackTraceContaining("large_enough");
    }

    @Test
    void a_debt_that_is_repaid_is_no_longer_outstanding() {
        var own = withCeiling(1_000_000);
        books.opening(own, 111100, 222100, 500_000);
        var since = LocalDate.of(2024, 11, 1);
        var old = bond(own, 500_000, null);
        long id = value(books.by(books.budgeter(own), () -> issuing.bringForward(old, since)));
        for (var due : books.as(books.committer(own), () -> debts.dues(id))) {
            value(books.by(books.committer(own), () -> serving.serve(id, due.nth())));
        }
        assertThat(books.as(books.committer(own), () -> debts.find(id)).orElseThrow())
                .extracting(Debt::state, Debt::outstanding)
                .containsExactly(Debt.State.REPAID, 0L);
    }

    @Test
    void acts_that_bear_debt_count_against_the_ceiling_by_article_44() {
        var own = withCeiling(1_000_000);
        var budgeter = books.budgeter(own);
        var act = new BearDebt.Act("청사 임차", "다년 계약", 600_000, 2027, "제3호");
        value(books.by(budgeter, () -> bearing.bear(act)));
        assertThat(codes(entered(own, 500_000, null))).containsExactly("debt.over-ceiling");
        var late = new BearDebt.Act("청사 임차", "다년 계약", 1_000, 2029, "제3호");
        assertThat(codes(books.by(budgeter, () -> bearing.bear(late))))
                .containsExactly("debt.book-year");
    }

    @Test
    void without_a_vote_only_urgent_works_of_at_most_a_thousand_million() {
        var own = withCeiling(5_000_000_000L);
        var budgeter = books.budgeter(own);
        var much = new BearDebt.Act("수해 복구", "긴급", 1_000_000_001L, 2027, null);
        assertThat(codes(books.by(budgeter, () -> bearing.bear(much))))
                .containsExactly("debt.urgent");
        var urgent = new BearDebt.Act("수해 복구", "긴급", 1_000_000_000L, 2028, null);
        long id = value(books.by(budgeter, () -> bearing.bear(urgent)));
        assertThat(books.as(budgeter, () -> acts.of(own.id(), 2026)))
                .extracting(DebtActs.Act::id, DebtActs.Act::reportedOn)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(id, TestBooks.TODAY));
    }

    @Test
    void its_money_is_received_by_somebody_else_and_makes_the_schedule() {
        var own = withCeiling(1_000_000);
        long id = value(entered(own, 800_000, null));
        var same = books.official("budgets", own, "finance.read", "finance.cash");
        assertThat(codes(books.by(same, () -> issuing.receive(id))))
                .containsExactly("debt.own-entry");
        value(books.by(books.cashier(own), () -> issuing.receive(id)));
        assertThat(books.net(own, 111100)).isEqualTo(800_000);
        assertThat(books.net(own, 222100)).isEqualTo(-800_000);
        assertThat(books.as(books.cashier(own), () -> debts.dues(id))).hasSize(8);
        assertThat(codes(books.by(books.cashier(own), () -> issuing.receive(id))))
                .containsExactly("debt.not-waiting");
    }

    @Test
    void what_falls_due_is_owed_out_of_the_lines_for_it() {
        var own = withCeiling(1_000_000);
        TestClock.on(
                LocalDate.of(2026, 7, 1),
                () -> {
                    long id = issued(own, 800_000);
                    var committer = books.committer(own);
                    assertThat(codes(books.by(committer, () -> serving.serve(id, 3))))
                            .containsExactly("debt.not-due");
                });
        long id = books.as(books.committer(own), () -> debts.of(own.id()).getFirst().id());
        var owed = value(books.by(books.committer(own), () -> serving.serve(id, 1)));
        assertThat(owed).hasSize(2);
        assertThat(budget.line(own, Item.PRINCIPAL).control().obligated()).isEqualTo(100_000);
        assertThat(budget.line(own, Item.INTEREST).control().obligated()).isEqualTo(8_000);
        assertThat(books.net(own, 222100)).isEqualTo(-700_000);
        assertThat(books.net(own, 213100)).isZero();
        assertThat(books.net(own, 552100)).isEqualTo(8_000);
        assertThat(books.net(own, 211100)).isEqualTo(-108_000);
        assertThat(codes(books.by(books.committer(own), () -> serving.serve(id, 1))))
                .containsExactly("debt.not-due");
    }

    @Test
    void closing_december_shows_what_falls_due_and_the_interest_grown() {
        var own = withCeiling(1_000_000);
        TestClock.on(LocalDate.of(2026, 12, 1), () -> issued(own, 800_000));
        TestClock.on(
                LocalDate.of(2027, 1, 5),
                () -> {
                    var controller = books.controller(own);
                    var outcome = books.by(controller, () -> periods.close(2026, 12));
                    assertThat(outcome).isInstanceOf(ClosePeriod.Outcome.Done.class);
                    assertThat(books.net(own, 213100)).isEqualTo(-400_000);
                    assertThat(books.net(own, 222100)).isEqualTo(-400_000);
                    assertThat(books.net(own, 552100)).isEqualTo(8_000L * 31 / 90);
                    assertThat(books.by(controller, () -> periods.reopen(2026, 12, "정정")))
                            .isInstanceOf(ClosePeriod.Outcome.Done.class);
                    books.by(controller, () -> periods.close(2026, 12));
                    assertThat(books.net(own, 213100)).isEqualTo(-400_000);
                });
    }

    @Test
    void old_debt_is_brought_forward_only_as_far_as_the_books_show_it() {
        var own = withCeiling(1);
        books.opening(own, 111100, 222100, 500_000);
        var budgeter = books.budgeter(own);
        var since = LocalDate.of(2026, 1, 1);
        var much = bond(own, 500_001, null);
        assertThat(codes(books.by(budgeter, () -> issuing.bringForward(much, since))))
                .containsExactly("debt.not-in-books");
        var all = bond(own, 500_000, null);
        value(books.by(budgeter, () -> issuing.bringForward(all, since)));
        assertThat(codes(books.by(budgeter, () -> issuing.bringForward(all, since))))
                .containsExactly("debt.not-in-books");
        assertThat(books.net(own, 222100)).isEqualTo(-500_000);
    }

    @Test
    void a_debt_of_another_government_is_out_of_reach() {
        var own = withCeiling(1_000_000);
        var other = withCeiling(1_000_000);
        long id = value(entered(own, 100_000, null));
        assertThat(codes(books.by(books.cashier(other), () -> issuing.receive(id))))
                .containsExactly("debt.not-waiting");
        assertThat(books.as(books.cashier(other), () -> debts.of(other.id()))).isEqualTo(List.of());
    }
}
