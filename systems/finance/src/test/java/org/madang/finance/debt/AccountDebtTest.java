package org.madang.finance.debt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.madang.finance.testing.TestBudget.codes;
import static org.madang.finance.testing.TestBudget.value;
import static org.madang.kernel.testing.Browser.body;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.madang.finance.budget.Item;
import org.madang.finance.governments.Funds;
import org.madang.finance.governments.Government;
import org.madang.finance.ledger.Balances;
import org.madang.finance.ledger.Chart;
import org.madang.finance.ledger.ClosePeriod;
import org.madang.finance.ledger.Rates;
import org.madang.finance.statements.Statements;
import org.madang.finance.testing.TestBooks;
import org.madang.finance.testing.TestBudget;
import org.madang.finance.testing.TestClock;
import org.madang.finance.testing.TestWeb;
import org.madang.kernel.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Local Public Enterprises Act, Articles 13 and 19: what an enterprise borrows is its own. */
@HouseTest
class AccountDebtTest {

    @Autowired IssueDebt issuing;
    @Autowired ServeDebt serving;
    @Autowired Debts debts;
    @Autowired Ceilings ceilings;
    @Autowired ClosePeriod periods;
    @Autowired Balances balances;
    @Autowired Chart chart;
    @Autowired Rates rates;
    @Autowired TestBooks books;
    @Autowired TestBudget budget;
    @Autowired TestWeb web;

    private Government withCeiling() {
        var own = budget.passWithDebtLines();
        value(books.by(books.budgeter(own), () -> issuing.setCeiling(20_000_000, 2_000_000)));
        return own;
    }

    private IssueDebt.Wanted plant(Government own, int fund, long won) {
        return debt(own, fund, won).purpose(Debt.Purpose.PLANT).title("정수장 증설 지방채").wanted();
    }

    private IssueDebt.Wanted urgent(Government own, long won) {
        return debt(own, Funds.GENERAL, won).purpose(Debt.Purpose.URGENT).wanted();
    }

    private TestDebt debt(Government own, int fund, long won) {
        return TestDebt.of(budget.party(own, "8" + fund + "88"), won).fund(fund);
    }

    private List<String> refused(Government own, IssueDebt.Wanted wanted) {
        return codes(books.by(books.budgeter(own), () -> issuing.enter(wanted)));
    }

    private long issued(Government own, IssueDebt.Wanted wanted) {
        long id = value(books.by(books.budgeter(own), () -> issuing.enter(wanted)));
        return value(books.by(books.cashier(own), () -> issuing.receive(id)));
    }

    private Statements statements(Government own, int fund) {
        var question = Balances.Question.of(own.id()).fund(fund);
        return books.as(
                books.cashier(own), () -> Statements.of(balances.trial(question), 2026, chart));
    }

    private long trial(Government own, int fund) {
        return books.balances(own, fund).stream().mapToLong(Balances.Balance::net).sum();
    }

    @Test
    void debt_of_the_waterworks_stands_in_their_statements_and_not_in_the_general_ones() {
        var own = withCeiling();
        int water = budget.openAccount(own, Funds.Kind.ENTERPRISE);
        issued(own, plant(own, water, 800_000));
        assertThat(statements(own, water).liabilities()).isEqualTo(800_000);
        assertThat(statements(own, water).assets()).isEqualTo(800_000);
        assertThat(statements(own, Funds.GENERAL).liabilities()).isZero();
        assertThat(trial(own, water)).isZero();
        assertThat(trial(own, Funds.GENERAL)).isZero();
    }

    @Test
    void it_is_served_out_of_the_budget_of_the_waterworks_alone() {
        var own = withCeiling();
        int water = budget.openAccount(own, Funds.Kind.ENTERPRISE);
        TestClock.on(LocalDate.of(2026, 7, 1), () -> issued(own, plant(own, water, 800_000)));
        var committer = books.committer(own);
        long id = books.as(committer, () -> debts.of(own.id(), water).getFirst().id());
        assertThat(codes(books.by(committer, () -> serving.serve(id, 1))))
                .containsExactly("debt.no-line");
        budget.passFor(own, water, Item.PRINCIPAL, Item.INTEREST);
        assertThat(value(books.by(committer, () -> serving.serve(id, 1)))).hasSize(2);
        assertThat(budget.line(own, water, Item.PRINCIPAL).control().obligated())
                .isEqualTo(100_000);
        assertThat(budget.line(own, Funds.GENERAL, Item.PRINCIPAL).control().obligated()).isZero();
        assertThat(books.net(own, water, 211100)).isEqualTo(-108_000);
        assertThat(books.net(own, water, 222100)).isEqualTo(-700_000);
        assertThat(books.net(own, water, 552100)).isEqualTo(8_000);
        assertThat(books.balances(own, Funds.GENERAL)).isEmpty();
    }

    @Test
    void the_database_too_keeps_the_lines_of_another_account_from_it() {
        var own = withCeiling();
        int water = budget.openAccount(own, Funds.Kind.ENTERPRISE);
        TestClock.on(
                LocalDate.of(2026, 7, 1),
                () -> {
                    issued(own, urgent(own, 800_000));
                    issued(own, plant(own, water, 800_000));
                });
        long general = books.house(() -> debts.of(own.id(), Funds.GENERAL).getFirst().id());
        long other = books.house(() -> debts.of(own.id(), water).getFirst().id());
        value(books.by(books.committer(own), () -> serving.serve(general, 1)));
        assertThatThrownBy(() ->
                        books.owner()
                                .sql(
                                        """
                                        update finance.debt_due u set commitments = g.commitments
                                        from finance.debt_due g
                                        where g.debt = ? and g.nth = 1 and u.debt = ? and u.nth = 1
                                        """)
                                .params(general, other)
                                .update())
                .hasStackTraceContaining("not served out of another account");
    }

    @Test
    void an_account_the_government_does_not_have_is_refused() {
        var own = withCeiling();
        var other = withCeiling();
        int theirs = budget.openAccount(other, Funds.Kind.ENTERPRISE);
        assertThat(refused(own, plant(own, theirs, 1_000))).containsExactly("fund.none");
        var since = LocalDate.of(2026, 1, 1);
        var wanted = plant(own, theirs, 1_000);
        assertThat(codes(books.by(books.budgeter(own), () -> issuing.bringForward(wanted, since))))
                .containsExactly("fund.none");
        long id = value(books.by(books.budgeter(own), () -> issuing.enter(urgent(own, 1_000))));
        assertThatThrownBy(() ->
                        books.owner()
                                .sql("update finance.debt set fund = ? where id = ?")
                                .params(theirs, id)
                                .update())
                .hasStackTraceContaining("account_there");
    }

    @Test
    void what_an_enterprise_borrows_for_is_borne_by_its_special_account() {
        var own = withCeiling();
        int fund = budget.openAccount(own, Funds.Kind.FUND);
        assertThat(refused(own, plant(own, Funds.GENERAL, 1_000)))
                .containsExactly("debt.no-enterprise");
        assertThat(refused(own, plant(own, fund, 1_000))).containsExactly("debt.no-enterprise");
        int water = budget.openAccount(own, Funds.Kind.ENTERPRISE);
        long id =
                value(books.by(books.budgeter(own), () -> issuing.enter(plant(own, water, 1_000))));
        assertThatThrownBy(() ->
                        books.owner()
                                .sql("update finance.debt set fund = 1 where id = ?")
                                .param(id)
                                .update())
                .hasStackTraceContaining("enterprise_apart");
    }

    @Test
    void one_ceiling_counts_the_debts_of_all_accounts() {
        var own = withCeiling();
        int water = budget.openAccount(own, Funds.Kind.ENTERPRISE);
        value(books.by(books.budgeter(own), () -> issuing.enter(plant(own, water, 1_500_000))));
        assertThat(refused(own, urgent(own, 500_001))).containsExactly("debt.over-ceiling");
        assertThat(refused(own, urgent(own, 500_000))).isEmpty();
        assertThat(books.house(() -> ceilings.of(own.id(), 2026, false)).orElseThrow().left())
                .isZero();
    }

    @Test
    void closing_december_shows_in_each_account_what_falls_due_and_what_interest_grew() {
        var own = withCeiling();
        int water = budget.openAccount(own, Funds.Kind.ENTERPRISE);
        TestClock.on(
                LocalDate.of(2026, 12, 1),
                () -> {
                    issued(own, plant(own, water, 800_000).with(760_000L, null));
                    issued(own, urgent(own, 400_000));
                });
        TestClock.on(
                LocalDate.of(2027, 1, 5),
                () ->
                        assertThat(books.by(books.controller(own), () -> periods.close(2026, 12)))
                                .isInstanceOf(ClosePeriod.Outcome.Done.class));
        assertThat(books.net(own, water, 213100)).isEqualTo(-400_000);
        assertThat(books.net(own, Funds.GENERAL, 213100)).isEqualTo(-200_000);
        assertThat(books.net(own, water, 214100)).isEqualTo(-8_000L * 31 / 90);
        assertThat(books.net(own, Funds.GENERAL, 214100)).isEqualTo(-4_000L * 31 / 90);
        assertThat(books.net(own, water, 222900)).isBetween(30_000L, 39_999L);
        assertThat(books.net(own, Funds.GENERAL, 222900)).isZero();
        assertThat(trial(own, water)).isZero();
        assertThat(trial(own, Funds.GENERAL)).isZero();
    }

    @Test
    void debts_abroad_of_two_accounts_are_valued_each_in_its_own_books() {
        var own = withCeiling();
        int water = budget.openAccount(own, Funds.Kind.ENTERPRISE);
        budget.passFor(own, water, Item.PRINCIPAL, Item.INTEREST);
        var votes = LocalDate.of(2026, 6, 1);
        var abroad = new IssueDebt.Abroad("QFA", new BigDecimal("400.00"), votes, votes, "선물환 계약");
        rate(LocalDate.of(2026, 7, 1), 1000);
        TestClock.on(
                LocalDate.of(2026, 7, 1),
                () -> {
                    for (var purpose :
                            Map.of(water, Debt.Purpose.PLANT, 1, Debt.Purpose.URGENT).entrySet()) {
                        var bond =
                                debt(own, purpose.getKey(), 400_000)
                                        .purpose(purpose.getValue())
                                        .approved("행안부-2026-3")
                                        .abroad(abroad);
                        issued(own, bond.wanted());
                    }
                });
        rate(TestBooks.TODAY, 1200);
        long id = books.house(() -> debts.of(own.id(), water).getFirst().id());
        value(books.by(books.committer(own), () -> serving.serve(id, 1)));
        assertThat(books.net(own, water, 222100)).isEqualTo(-350_000);
        assertThat(books.net(own, water, 555100)).isEqualTo(10_000);
        assertThat(books.net(own, Funds.GENERAL, 222100)).isEqualTo(-400_000);
        assertThat(books.net(own, Funds.GENERAL, 555100)).isZero();
        assertThat(trial(own, water)).isZero();
    }

    private void rate(LocalDate day, int won) {
        books.house(() -> {
            rates.enter("QFA", day, BigDecimal.valueOf(won));
            return true;
        });
    }

    @Test
    void old_debt_is_brought_forward_only_as_far_as_the_books_of_its_account_show_it() {
        var own = withCeiling();
        int water = budget.openAccount(own, Funds.Kind.ENTERPRISE);
        books.opening(own, 111100, 222100, 500_000);
        var since = LocalDate.of(2026, 1, 1);
        var wanted = plant(own, water, 500_000);
        assertThat(codes(books.by(books.budgeter(own), () -> issuing.bringForward(wanted, since))))
                .containsExactly("debt.not-in-books");
        books.opening(own, water, 111100, 222100, 500_000);
        value(books.by(books.budgeter(own), () -> issuing.bringForward(wanted, since)));
        assertThat(books.house(() -> debts.of(own.id(), Funds.GENERAL))).isEmpty();
    }

    @Test
    void pages_and_interface_show_the_account_and_leave_one_of_them() {
        var own = withCeiling();
        var cashier = books.cashier(own);
        assertThat(body(web.browser(cashier).get("/desk/finance/debt")))
                .doesNotContain("name=\"account\"");
        int water = budget.openAccount(own, Funds.Kind.ENTERPRISE);
        issued(own, plant(own, water, 800_000));
        assertThat(body(web.browser(cashier).get("/desk/finance/debt")))
                .contains("정수장 증설 지방채", "상수도사업 " + water, "name=\"account\"");
        assertThat(body(web.browser(cashier).get("/desk/finance/debt?account=1")))
                .doesNotContain("정수장 증설 지방채");
        assertThat(body(web.browser(books.budgeter(own)).get("/desk/finance/debt")))
                .contains("name=\"fund\"");
        assertThat(body(web.browser(cashier).get("/desk/finance/statements?account=" + water)))
                .contains("지방채증권");
        assertThat(body(web.browser(cashier).get("/desk/finance/statements?account=1")))
                .doesNotContain("지방채증권");
        assertThat(body(web.read(cashier, "/api/finance/debts?fund=" + water)))
                .contains("정수장 증설 지방채", "\"fund\":" + water);
        assertThat(body(web.read(cashier, "/api/finance/debts?fund=1"))).isEqualTo("[]");
        assertThat(body(web.read(cashier, "/api/finance/statements?fund=" + water)))
                .contains("\"liabilities\":800000");
    }

    @Test
    void a_form_without_an_account_is_of_the_general_one_and_one_that_is_not_there_is_told() {
        var own = withCeiling();
        var browser = web.browser(books.budgeter(own));
        var filled = form(own);
        assertThat(browser.post("/desk/finance/debt", filled)).hasStatus3xxRedirection();
        assertThat(books.house(() -> debts.of(own.id()))).extracting(Debt::fund).containsOnly(1);
        var wrong = new ArrayList<>(filled);
        wrong.addAll(List.of("fund", "7"));
        assertThat(body(browser.post("/desk/finance/debt", wrong)))
                .contains("7번 회계가 없습니다", "화재 복구");
    }

    @Test
    void a_request_without_an_account_is_of_the_general_one() {
        var own = withCeiling();
        int water = budget.openAccount(own, Funds.Kind.ENTERPRISE);
        var debt =
                """
                {"kind": "BOND", "purpose": "%s", "title": "지방채", "party": %d, "principal": 1000,
                 "rate": 250, "perYear": 1, "grace": 0, "years": 2, "vote": "제16호"%s}
                """;
        long party = budget.party(own, "5151");
        var budgeter = books.budgeter(own);
        var path = "/api/finance/debts";
        assertThat(web.send(budgeter, path, debt.formatted("DISASTER", party, ""))).hasStatus(201);
        var named = debt.formatted("WORKING", party, ", \"fund\": " + water);
        assertThat(web.send(budgeter, path, named)).hasStatus(201);
        assertThat(books.house(() -> debts.of(own.id())))
                .extracting(Debt::fund)
                .containsExactly(water, Funds.GENERAL);
        var unknown = web.send(budgeter, path, debt.formatted("URGENT", party, ", \"fund\": 8"));
        assertThat(unknown).hasStatus(422);
        assertThat(body(unknown)).contains("fund.none");
    }

    private List<String> form(Government own) {
        var party = String.valueOf(budget.party(own, "4141"));
        var words =
                "title=화재 복구&kind=BOND&purpose=DISASTER&principal=1000&rate=2.5&perYear=1"
                        + "&grace=0&years=2&vote=제16호&party="
                        + party;
        return Arrays.stream(words.split("&"))
                .flatMap(one -> Arrays.stream(one.split("=", 2)))
                .toList();
    }
}
