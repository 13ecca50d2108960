package org.madang.finance.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.finance.testing.TestBudget.codes;
import static org.madang.finance.testing.TestBudget.value;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.madang.finance.governments.Government;
import org.madang.finance.testing.TestBooks;
import org.madang.finance.testing.TestBudget;
import org.madang.finance.testing.TestWeb;
import org.madang.kernel.testing.Browser;
import org.madang.kernel.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Local Finance Act, Article 43, paragraph 3; Local Autonomy Act, Article 142, paragraph 3. */
@HouseTest
class StrikeOutTest {

    @Autowired PassBudget passing;
    @Autowired StrikeOut striking;
    @Autowired TransferBudget moving;
    @Autowired Lines lines;
    @Autowired TestBooks books;
    @Autowired TestBudget budget;
    @Autowired TestWeb web;

    /** The first supplementary budget, proposed: the parks get a million more. */
    private long proposed(Government own) {
        var more = new ArrayList<LineDraft>();
        more.add(LineDraft.revenue(RevenueItem.ORDINARY_TAX, 8_000_000));
        more.add(LineDraft.expense(TestBudget.PARKS, Item.WORKS, "공원과", 3_000_000));
        more.add(LineDraft.expense(TestBudget.READING, Item.OPERATIONS, "도서관", 3_900_000));
        more.add(LineDraft.reserve(TestBudget.RESERVE, 100_000));
        return value(books.by(books.budgeter(own), () -> passing.propose(1, 2026, more)));
    }

    private long line(Government own, Item item) {
        return budget.line(own, item).id();
    }

    private List<String> cut(Government own, long version, long won, Item into, String consent) {
        var cut = new StrikeOut.Cut(line(own, Item.WORKS), won, line(own, into), consent);
        return codes(books.by(books.budgeter(own), () -> striking.strike(version, cut)));
    }

    private List<String> reserve(Government own, Item to, long won) {
        return codes(
                books.by(
                        books.budgeter(own),
                        () ->
                                moving.fromReserve(
                                        line(own, Item.RESERVE), line(own, to), won, "긴급")));
    }

    private void inForce(Government own, long version) {
        value(books.by(books.budgeter(own), () -> passing.vote(version, "제9호", true)));
        value(books.by(books.budgeter(own), () -> passing.announce(version)));
    }

    @Test
    void what_the_council_cut_goes_into_another_line_with_consent() {
        var own = budget.pass(0);
        long version = proposed(own);
        assertThat(cut(own, version, 3_000_001, Item.OPERATIONS, "동의 제1호"))
                .containsExactly("strike.over");
        assertThat(cut(own, version, 1_000_000, Item.OPERATIONS, " "))
                .containsExactly("strike.no-consent");
        assertThat(cut(own, version, 1_000_000, Item.RESERVE, "동의 제1호"))
                .containsExactly("budget.reserve");
        assertThat(cut(own, version, 1_000_000, Item.PURCHASES, "동의 제1호"))
                .containsExactly("budget.no-line");
        assertThat(cut(own, version, 1_000_000, Item.OPERATIONS, "동의 제1호")).isEmpty();
        inForce(own, version);
        assertThat(budget.line(own, Item.WORKS).control().budget()).isEqualTo(2_000_000);
        assertThat(budget.line(own, Item.OPERATIONS).control().budget()).isEqualTo(4_900_000);
        assertThat(cut(own, version, 1, Item.OPERATIONS, "동의")).containsExactly("budget.state");
    }

    @Test
    void the_reserve_is_not_used_for_what_the_council_cut_by_article_43() {
        var own = budget.pass(0);
        assertThat(reserve(own, Item.WORKS, 1_000)).isEmpty();
        long version = proposed(own);
        assertThat(cut(own, version, 1_000_000, Item.OPERATIONS, "동의 제1호")).isEmpty();
        inForce(own, version);
        assertThat(reserve(own, Item.WORKS, 1_000)).containsExactly("transfer.struck-out");
        assertThat(reserve(own, Item.PURCHASES, 1_000)).isEmpty();
    }

    @Test
    void what_a_later_budget_gave_after_all_is_no_longer_struck_out() {
        var own = budget.pass(0);
        long version = proposed(own);
        assertThat(cut(own, version, 1_000_000, Item.OPERATIONS, "동의 제1호")).isEmpty();
        inForce(own, version);
        var again =
                List.of(
                        LineDraft.revenue(RevenueItem.ORDINARY_TAX, 9_000_000),
                        LineDraft.expense(TestBudget.PARKS, Item.WORKS, "공원과", 3_000_000));
        long second = value(books.by(books.budgeter(own), () -> passing.propose(1, 2026, again)));
        inForce(own, second);
        assertThat(reserve(own, Item.WORKS, 1_000)).isEmpty();
    }

    @Test
    void a_cut_is_entered_on_the_page_and_by_machines() {
        var own = budget.pass(0);
        var budgeter = books.budgeter(own);
        long version = proposed(own);
        var page = web.browser(budgeter);
        var sent =
                page.post(
                        "/desk/finance/budget/cuts",
                        "budget",
                        String.valueOf(version),
                        "cutLine",
                        String.valueOf(line(own, Item.WORKS)),
                        "struck",
                        "400000",
                        "into",
                        String.valueOf(line(own, Item.OPERATIONS)),
                        "consent",
                        "동의 제1호");
        assertThat(Browser.location(sent)).contains(BudgetPage.PATH);
        assertThat(Browser.body(page.get(BudgetPage.PATH))).contains("2,600,000", "제43조제3항");
        var cut =
                "{\"line\": %d, \"won\": 1, \"into\": %d, \"consent\": \"동의\"}"
                        .formatted(line(own, Item.WORKS), line(own, Item.OPERATIONS));
        var path = "/api/finance/budgets/" + version + "/cuts";
        assertThat(web.send(budgeter, path, cut)).hasStatus(201);
        var reader = books.official("reads", own, "finance.read");
        assertThat(web.send(reader, path, cut)).hasStatus(403);
    }
}
