package org.madang.finance.governments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.finance.testing.TestBudget.codes;
import static org.madang.finance.testing.TestBudget.value;
import static org.madang.kernel.testing.Browser.body;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.madang.finance.Decision;
import org.madang.finance.budget.Item;
import org.madang.finance.budget.LineDraft;
import org.madang.finance.budget.Lines;
import org.madang.finance.budget.PassBudget;
import org.madang.finance.budget.RevenueItem;
import org.madang.finance.ledger.Balances;
import org.madang.finance.ledger.ImportVouchers;
import org.madang.finance.testing.TestBooks;
import org.madang.finance.testing.TestBudget;
import org.madang.finance.testing.TestWeb;
import org.madang.kernel.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Special accounts, funds and public enterprises keep books and budgets of their own. */
@HouseTest
class OpenFundTest {

    @Autowired OpenFund opening;
    @Autowired PassBudget passing;
    @Autowired Lines lines;
    @Autowired ImportVouchers importing;
    @Autowired Balances balances;
    @Autowired TestBooks books;
    @Autowired TestBudget budget;
    @Autowired TestWeb web;

    private static OpenFund.Wanted wanted(
            Funds.Kind kind, String basis, boolean byAct, @Nullable Integer until, String bank) {
        return new OpenFund.Wanted(
                kind, "주차장", "Parking", basis, byAct, until, bank, "300-" + kind.name());
    }

    private Decision<Integer> open(Government own, OpenFund.Wanted wanted) {
        return books.by(books.budgeter(own), () -> opening.open(wanted));
    }

    @Test
    void it_needs_an_act_or_ordinance_and_a_term() {
        var own = budget.openGeneral(books.fresh());
        assertThat(codes(open(own, wanted(Funds.Kind.GENERAL, "조례", true, null, "NACFKRSE"))))
                .containsExactly("fund.general");
        assertThat(codes(open(own, wanted(Funds.Kind.FUND, " ", false, null, "NACFKRSE"))))
                .containsExactly("fund.basis");
        assertThat(codes(open(own, wanted(Funds.Kind.SPECIAL, "조례", false, null, "NACFKRSE"))))
                .containsExactly("fund.term");
        assertThat(codes(open(own, wanted(Funds.Kind.SPECIAL, "조례", false, 2031, "NACFKRSE"))))
                .containsExactly("fund.term");
        assertThat(value(open(own, wanted(Funds.Kind.SPECIAL, "조례", false, 2030, "NACFKRSE"))))
                .isEqualTo(2);
        assertThat(value(open(own, wanted(Funds.Kind.SPECIAL, "주차장법", true, null, "NACFKRSE"))))
                .isEqualTo(3);
    }

    @Test
    void a_third_bank_is_refused() {
        var own = budget.openGeneral(books.fresh());
        value(open(own, wanted(Funds.Kind.FUND, "조례", false, null, "KOEXKRSE")));
        assertThat(codes(open(own, wanted(Funds.Kind.FUND, "조례", false, null, "SHBKKRSE"))))
                .containsExactly("fund.banks");
        value(open(own, wanted(Funds.Kind.ENTERPRISE, "조례", false, null, "KOEXKRSE")));
    }

    @Test
    void its_budget_and_books_stand_beside_those_of_the_general_account() {
        var own = budget.pass(0);
        int enterprise =
                value(open(own, wanted(Funds.Kind.ENTERPRISE, "조례", false, null, "NACFKRSE")));
        var drafts =
                List.of(
                        LineDraft.revenue(RevenueItem.RECURRING, 500_000),
                        LineDraft.expense(TestBudget.PARKS, Item.OPERATIONS, "상수도사업소", 500_000));
        var budgeter = books.budgeter(own);
        long id = value(books.by(budgeter, () -> passing.propose(enterprise, 2026, drafts)));
        value(books.by(budgeter, () -> passing.vote(id, "제2호", true)));
        value(books.by(budgeter, () -> passing.announce(id)));
        assertThat(books.house(() -> lines.expenses(own.id(), 2026)))
                .filteredOn(line -> line.fund() == enterprise)
                .singleElement()
                .satisfies(line -> assertThat(line.control().budget()).isEqualTo(500_000));
        var file =
                """
                voucher,day,account,debit,credit,narrative
                V1,2026-04-01,111100,70000,,요금
                V1,2026-04-01,412100,,70000,요금
                """
                        .getBytes(StandardCharsets.UTF_8);
        var controller = books.controller(own);
        value(books.by(controller, () -> importing.bring(file, enterprise)));
        assertThat(codes(books.by(controller, () -> importing.bring(file, 9))))
                .containsExactly("import.no-fund");
        assertThat(books.<Long>as(controller, () -> balances.cash(own.id(), enterprise, null)))
                .isEqualTo(70_000);
        assertThat(books.<Long>as(controller, () -> balances.cash(own.id(), 1, null))).isZero();
        assertThat(body(web.browser(budgeter).get("/desk/finance/funds")))
                .contains("주차장", "70,000", "지방공기업특별회계");
    }
}
