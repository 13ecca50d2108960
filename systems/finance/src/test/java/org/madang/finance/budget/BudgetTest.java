package org.madang.finance.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.madang.finance.testing.TestBudget.codes;
import static org.madang.finance.testing.TestBudget.value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.madang.finance.spending.MakeCommitment;
import org.madang.finance.testing.TestBooks;
import org.madang.finance.testing.TestBudget;
import org.madang.kernel.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Local Finance Act, Articles 34, 41, 43, 45, 47-2 and 49. */
@HouseTest
class BudgetTest {

    @Autowired PassBudget passing;
    @Autowired AllotBudget allotting;
    @Autowired TransferBudget moving;
    @Autowired MakeCommitment making;
    @Autowired TestBooks books;
    @Autowired TestBudget budget;

    @Test
    void revenue_and_expenditure_are_equal_by_articles_7_and_34() {
        var own = budget.openGeneral(books.fresh());
        var lines = new ArrayList<>(TestBudget.drafts());
        lines.add(LineDraft.revenue(RevenueItem.OCCASIONAL, 1));
        assertThat(codes(books.by(books.budgeter(own), () -> passing.propose(1, 2026, lines))))
                .containsExactly("budget.unequal");
    }

    @Test
    void a_reserve_is_at_most_one_hundredth_by_article_43() {
        var own = budget.openGeneral(books.fresh());
        var lines = new ArrayList<>(TestBudget.drafts());
        lines.add(LineDraft.reserve(TestBudget.RESERVE, 10_000));
        lines.add(LineDraft.revenue(RevenueItem.OCCASIONAL, 10_000));
        assertThat(codes(books.by(books.budgeter(own), () -> passing.propose(1, 2026, lines))))
                .containsExactly("budget.reserve");
        var none =
                TestBudget.drafts().stream()
                        .filter(line -> line.kind() != LineDraft.Kind.RESERVE)
                        .collect(java.util.stream.Collectors.toList());
        none.add(LineDraft.expense(TestBudget.PARKS, Item.OPERATIONS, "공원과", 100_000));
        assertThat(codes(books.by(books.budgeter(own), () -> passing.propose(1, 2026, none))))
                .containsExactly("budget.no-reserve");
    }

    @Test
    void a_budget_is_announced_only_after_the_vote() {
        var own = budget.openGeneral(books.fresh());
        var budgeter = books.budgeter(own);
        long id = value(books.by(budgeter, () -> passing.propose(1, 2026, TestBudget.drafts())));
        assertThat(codes(books.by(budgeter, () -> passing.announce(id))))
                .containsExactly("budget.state");
        value(books.by(budgeter, () -> passing.vote(id, "제2호", false)));
        assertThat(codes(books.by(budgeter, () -> passing.announce(id))))
                .containsExactly("budget.state");
    }

    @Test
    void no_more_is_allotted_than_there_is() {
        var own = budget.pass(0);
        var line = budget.line(own, Item.WORKS).id();
        var all = new AllotBudget.Allotment(line, LocalDate.of(2026, 1, 1), 2_000_001);
        assertThat(codes(books.by(books.budgeter(own), () -> allotting.allot(List.of(all)))))
                .containsExactly("allot.over-budget");
    }

    @Test
    void what_is_allotted_for_a_later_day_cannot_be_bound_today() {
        var own = budget.pass(0);
        long line = budget.line(own, Item.WORKS).id();
        var december = new AllotBudget.Allotment(line, LocalDate.of(2026, 12, 1), 1_000_000);
        value(books.by(books.budgeter(own), () -> allotting.allot(List.of(december))));
        long party = budget.party(own, "1234");
        var wanted = new MakeCommitment.Wanted(line, party, "나무", 1000, null);
        assertThat(codes(books.by(books.committer(own), () -> making.commit(wanted))))
                .containsExactly("commit.not-yet-allotted");
    }

    @Test
    void budget_moves_freely_within_a_policy_and_between_them_by_vote_only() {
        var own = budget.pass(0);
        var budgeter = books.budgeter(own);
        long books1 = budget.line(own, Item.PURCHASES).id();
        long reading = budget.line(own, Item.OPERATIONS).id();
        long parks = budget.line(own, Item.WORKS).id();
        value(books.by(budgeter, () -> moving.within(books1, reading, 500_000, "독서 모임 확대")));
        assertThat(budget.line(own, Item.OPERATIONS).control().current()).isEqualTo(4_400_000);
        assertThat(codes(books.by(budgeter, () -> moving.within(books1, parks, 1000, "공원"))))
                .containsExactly("transfer.other-policy");
        value(books.by(budgeter, () -> moving.between(books1, parks, 1000, "공원", "제9호")));
        assertThat(codes(books.by(budgeter, () -> moving.within(books1, reading, 9_000_000, "모두"))))
                .containsExactly("transfer.not-free");
    }

    @Test
    void the_reserve_is_moved_before_it_is_spent() {
        var own = budget.pass(0);
        long reserve = budget.line(own, Item.RESERVE).id();
        long parks = budget.line(own, Item.WORKS).id();
        var budgeter = books.budgeter(own);
        value(books.by(budgeter, () -> moving.fromReserve(reserve, parks, 100_000, "태풍 복구")));
        assertThat(codes(books.by(budgeter, () -> moving.fromReserve(parks, reserve, 1, "거꾸로"))))
                .containsExactly("transfer.not-reserve");
    }

    @Test
    void a_supplementary_budget_does_not_cut_what_is_allotted_by_article_45() {
        var own = budget.pass(4_000_000);
        var budgeter = books.budgeter(own);
        var less =
                List.of(
                        LineDraft.revenue(RevenueItem.ORDINARY_TAX, 6_099_000),
                        LineDraft.expense(TestBudget.LIBRARY, Item.PURCHASES, "도서관", 3_109_000),
                        LineDraft.reserve(TestBudget.RESERVE, 90_000));
        long id = value(books.by(budgeter, () -> passing.propose(1, 2026, less)));
        value(books.by(budgeter, () -> passing.vote(id, "제3호", true)));
        assertThat(codes(books.by(budgeter, () -> passing.announce(id))))
                .containsExactly("budget.below-allotted");
    }

    @Test
    void a_supplementary_budget_is_judged_with_the_lines_it_leaves_as_they_are() {
        var own = budget.pass(0);
        var budgeter = books.budgeter(own);
        var equalAlone =
                List.of(
                        LineDraft.revenue(RevenueItem.ORDINARY_TAX, 7_100_000),
                        LineDraft.expense(TestBudget.LIBRARY, Item.PURCHASES, "도서관", 7_100_000));
        assertThat(codes(books.by(budgeter, () -> passing.propose(1, 2026, equalAlone))))
                .containsExactly("budget.unequal");
        var more =
                List.of(
                        LineDraft.revenue(RevenueItem.ORDINARY_TAX, 8_000_000),
                        LineDraft.expense(TestBudget.LIBRARY, Item.PURCHASES, "도서관", 5_000_000));
        long id = value(books.by(budgeter, () -> passing.propose(1, 2026, more)));
        value(books.by(budgeter, () -> passing.vote(id, "제3호", true)));
        value(books.by(budgeter, () -> passing.announce(id)));
        assertThat(budget.line(own, Item.PURCHASES).control().budget()).isEqualTo(5_000_000);
        assertThat(budget.line(own, Item.WORKS).control().budget()).isEqualTo(2_000_000);
    }

    @Test
    void a_budget_is_of_an_account_that_was_set_up() {
        var own = budget.pass(0);
        var drafts = TestBudget.drafts();
        assertThat(codes(books.by(books.budgeter(own), () -> passing.propose(7, 2026, drafts))))
                .containsExactly("budget.no-fund");
    }

    @Test
    void the_database_holds_the_order_of_the_steps_whoever_writes() {
        var own = budget.pass(1_000_000);
        long line = budget.line(own, Item.PURCHASES).id();
        for (var step : List.of("committed", "obligated", "paid", "allotted")) {
            assertThatThrownBy(() ->
                            books.owner()
                                    .sql(
                                            "update finance.control set %s = 5000000 where line = ?"
                                                    .formatted(step))
                                    .param(line)
                                    .update())
                    .as(step)
                    .hasStackTraceContaining("within_allotment");
        }
    }
}
