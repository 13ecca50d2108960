package org.madang.finance.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.finance.testing.TestBudget.codes;
import static org.madang.finance.testing.TestBudget.value;
import static org.madang.kernel.testing.Browser.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.madang.finance.governments.Funds;
import org.madang.finance.governments.Government;
import org.madang.finance.governments.OpenFund;
import org.madang.finance.testing.TestBooks;
import org.madang.finance.testing.TestBudget;
import org.madang.finance.testing.TestWeb;
import org.madang.kernel.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Rule on Accounting Standards, Articles 9 and 25: of the whole and of each account. */
@HouseTest
class FinancialStatementsTest {

    private static @Nullable Government shared;

    @Autowired FinancialStatements statements;
    @Autowired OpenFund opening;
    @Autowired Funds funds;
    @Autowired TestBooks books;
    @Autowired TestBudget budget;
    @Autowired TestWeb web;

    private synchronized Government shared() {
        var own = shared == null ? budget.openGeneral(books.fresh()) : shared;
        shared = own;
        return own;
    }

    private Statements of(Government own, @Nullable Integer fund) {
        return books.as(books.cashier(own), () -> statements.of(own.id(), fund, 2026));
    }

    private static long line(Statements all, String name) {
        return all.position().stream()
                .filter(one -> one.name().en().equals(name))
                .mapToLong(Statements.Line::won)
                .sum();
    }

    private int fund(Government own, Funds.Kind kind, boolean saving) {
        return value(books.by(books.budgeter(own), () -> opening.open(wanted(kind, saving))));
    }

    private static OpenFund.Wanted wanted(Funds.Kind kind, boolean saving) {
        return new OpenFund.Wanted(
                kind, "기금", "Fund", "조례", true, null, "NACFKRSE", "2000-1", saving);
    }

    @Test
    void the_whole_articulates_and_is_its_accounts_less_what_was_set_off() {
        var own = shared();
        int parking = budget.openAccount(own, Funds.Kind.SPECIAL);
        int saving = fund(own, Funds.Kind.FUND, true);
        var random = new Random(9);
        int[] accounts = {111100, 131100, 211100, 222100, 411100, 511100, 313100};
        for (int i = 0; i < 60; i++) {
            int debit = accounts[random.nextInt(accounts.length)];
            int credit = accounts[random.nextInt(accounts.length)];
            int fund = List.of(Funds.GENERAL, parking, saving).get(random.nextInt(3));
            books.opening(own, fund, debit, credit, 1 + random.nextInt(1_000_000));
            switch (random.nextInt(3)) {
                case 0 -> books.opening(own, 532100, 211100, 1 + random.nextInt(1_000_000));
                case 1 -> books.opening(own, fund, 111100, 425100, 1 + random.nextInt(1_000_000));
                default -> {}
            }
            var all = of(own, null);
            var each = accounts(own).stream().map(one -> of(own, one)).toList();
            assertThat(all.assets() - all.liabilities()).isEqualTo(all.netAssets());
            assertThat(all.netAssets())
                    .isEqualTo(each.stream().mapToLong(Statements::netAssets).sum());
            assertThat(all.result()).isEqualTo(each.stream().mapToLong(Statements::result).sum());
            assertThat(cost(all) + all.setOff())
                    .isEqualTo(each.stream().mapToLong(FinancialStatementsTest::cost).sum());
            assertThat(each).extracting(Statements::setOff).containsOnly(0L);
            assertThat(line(all, "Net assets"))
                    .isEqualTo(
                            line(all, "Fixed net assets")
                                    + line(all, "Specific net assets")
                                    + line(all, "General net assets"));
        }
        assertThat(of(own, null).setOff()).isPositive();
    }

    private List<Integer> accounts(Government own) {
        return books.house(() -> funds.of(own.id()).stream().map(Funds.Fund::number).toList());
    }

    private static long cost(Statements all) {
        return all.operations().getFirst().won();
    }

    @Test
    void what_a_fund_saves_for_its_purpose_is_specific_net_assets_by_article_25() {
        var own = shared();
        var special = wanted(Funds.Kind.SPECIAL, true);
        assertThat(codes(books.by(books.budgeter(own), () -> opening.open(special))))
                .containsExactly("fund.saving");
        int saving = fund(own, Funds.Kind.FUND, true);
        int spending = fund(own, Funds.Kind.FUND, false);
        var before = of(own, null);
        books.opening(own, saving, 111100, 311100, 700_000);
        books.opening(own, saving, 131100, 311100, 100_000);
        books.opening(own, spending, 111100, 311100, 50_000);
        books.opening(own, 111100, 311100, 1_000);
        assertThat(of(own, null).specific() - before.specific()).isEqualTo(700_000);
        assertThat(grown(own, before, "Specific net assets")).isEqualTo(700_000);
        assertThat(grown(own, before, "Fixed net assets")).isEqualTo(100_000);
        assertThat(grown(own, before, "General net assets")).isEqualTo(51_000);
        assertThat(of(own, saving).specific()).isEqualTo(700_000);
        assertThat(of(own, spending).specific()).isZero();
        assertThat(of(own, Funds.GENERAL).specific()).isZero();
    }

    @Test
    void the_page_opens_a_fund_that_saves_and_says_so() {
        var own = shared();
        var browser = web.browser(books.budgeter(own));
        var path = "/desk/finance/funds";
        var fields =
                new ArrayList<>(List.of("kind", "SPECIAL", "ko", "재난관리기금", "en", "Disaster fund"));
        fields.addAll(List.of("basis", "재난 및 안전관리 기본법 제67조", "bank", "NACFKRSE"));
        fields.addAll(List.of("treasury", "2000-7", "act", "by-act", "saving", "yes"));
        var refused = body(browser.post(path, fields));
        assertThat(refused).contains("제25조제3항", "id=\"saving-error\"");
        fields.set(1, "FUND");
        assertThat(browser.post(path, fields)).hasStatus3xxRedirection();
        assertThat(body(browser.get(path))).contains("재난관리기금", "기금 (적립성)");
    }

    private long grown(Government own, Statements before, String name) {
        return line(of(own, null), name) - line(before, name);
    }
}
