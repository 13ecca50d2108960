package org.madang.finance.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.finance.testing.TestBudget.codes;
import static org.madang.finance.testing.TestBudget.value;
import static org.madang.kernel.testing.Browser.body;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.madang.finance.Decision;
import org.madang.finance.Refusal;
import org.madang.finance.budget.Item;
import org.madang.finance.budget.PassBudget;
import org.madang.finance.governments.Government;
import org.madang.finance.testing.TestBooks;
import org.madang.finance.testing.TestBudget;
import org.madang.finance.testing.TestWeb;
import org.madang.kernel.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A budget proposed out of a file, and taken away to make the next one of. */
@HouseTest
class BringBudgetTest {

    private static final String HEAD = String.join(",", BringBudget.HEAD) + "\n";
    private static final String MAIN =
            HEAD
                    + "R,,,,,,,,,111,,,1000000\n"
                    + "E,60,61,도서관 운영,Libraries,도서관,Library,장서 구입,Books,405,도서관,,990000\n"
                    + "E,160,161,예비비,Reserve,예비비,Reserve,예비비,Reserve,801,,RESERVE,10000\n";

    @Autowired BringBudget bringing;
    @Autowired PassBudget passing;
    @Autowired TestBooks books;
    @Autowired TestBudget budget;
    @Autowired TestWeb web;

    private Decision<Long> bring(Government own, String file, int fund) {
        return books.by(
                books.budgeter(own),
                () -> bringing.bring(file.getBytes(StandardCharsets.UTF_8), fund, 2026));
    }

    private void announce(Government own, long id) {
        var budgeter = books.budgeter(own);
        value(books.by(budgeter, () -> passing.vote(id, "제1호", true)));
        value(books.by(budgeter, () -> passing.announce(id)));
    }

    @Test
    void a_budget_comes_in_by_file_and_is_in_force_when_announced() {
        var own = budget.openGeneral(books.fresh());
        announce(own, value(bring(own, MAIN, 1)));
        var line = budget.line(own, Item.PURCHASES);
        assertThat(line.control().budget()).isEqualTo(990_000);
        assertThat(line.office()).isEqualTo("도서관");
        assertThat(line.programme().detail().en()).isEqualTo("Books");
    }

    @Test
    void what_is_taken_away_comes_in_again_as_the_next_version() {
        var own = budget.pass(0);
        var out =
                body(web.browser(books.budgeter(own)).get("/desk/finance/exports/budget.csv"))
                        .replace("4000000", "3500000")
                        .replace("2000000", "2500000");
        announce(own, value(bring(own, out, 1)));
        assertThat(budget.line(own, Item.PURCHASES).control().budget()).isEqualTo(3_500_000);
        assertThat(budget.line(own, Item.WORKS).control().budget()).isEqualTo(2_500_000);
    }

    @Test
    void wrong_lines_are_named_and_the_rules_of_a_budget_are_kept() {
        var own = budget.openGeneral(books.fresh());
        var wrong = bring(own, MAIN.replace(",405,", ",99999,").replace("R,,", "X,,"), 1);
        assertThat(codes(wrong)).containsExactly("import.line", "import.line");
        assertThat(
                        ((Decision.Refused<Long>) wrong)
                                .reasons().stream().map(Refusal::words).map(text -> text.en()))
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("Line 2:").contains("X in side"),
                        one -> assertThat(one).startsWith("Line 3:").contains("99999"));
        var unequal = MAIN.replace("R,,,,,,,,,111,,,1000000", "R,,,,,,,,,111,,,1000001");
        assertThat(codes(bring(own, unequal, 1))).isEqualTo(List.of("budget.unequal"));
        assertThat(codes(bring(own, MAIN, 7))).containsExactly("budget.no-fund");
    }
}
