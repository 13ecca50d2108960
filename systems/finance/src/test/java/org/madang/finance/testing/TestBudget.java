package org.madang.finance.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.madang.finance.Decision;
import org.madang.finance.Refusal;
import org.madang.finance.budget.AllotBudget;
import org.madang.finance.budget.BudgetLine;
import org.madang.finance.budget.Item;
import org.madang.finance.budget.LineDraft;
import org.madang.finance.budget.Lines;
import org.madang.finance.budget.PassBudget;
import org.madang.finance.budget.Programme;
import org.madang.finance.budget.RevenueItem;
import org.madang.finance.budget.Sector;
import org.madang.finance.governments.Funds;
import org.madang.finance.governments.Government;
import org.madang.finance.spending.Parties;
import org.madang.finance.spending.Party;
import org.madang.kernel.language.Text;
import org.springframework.stereotype.Component;

/**
 * A budget of 2026 that is in force: 10 million won, two lines of one policy and one of another.
 */
@Component
public class TestBudget {

    public static final Programme LIBRARY = programme("도서관 운영", "장서 구입");
    public static final Programme READING = programme("도서관 운영", "독서 모임");
    public static final Programme PARKS =
            new Programme(
                    Sector.ENVIRONMENT,
                    74,
                    Text.same("공원 관리"),
                    Text.same("공원"),
                    Text.same("나무 심기"));
    public static final Programme RESERVE =
            new Programme(
                    Sector.RESERVE, 161, Text.same("예비비"), Text.same("예비비"), Text.same("예비비"));

    public static final Programme DEBT =
            new Programme(
                    Sector.ADMINISTRATION,
                    14,
                    Text.same("재정 지원"),
                    Text.same("재정"),
                    Text.same("지방채 상환"));

    private final PassBudget budgets;
    private final AllotBudget allotting;
    private final Lines lines;
    private final Parties parties;
    private final Funds funds;
    private final TestBooks books;

    TestBudget(
            PassBudget budgets,
            AllotBudget allotting,
            Lines lines,
            Parties parties,
            Funds funds,
            TestBooks books) {
        this.budgets = budgets;
        this.allotting = allotting;
        this.lines = lines;
        this.parties = parties;
        this.funds = funds;
        this.books = books;
    }

    private static Programme programme(String policy, String detail) {
        return new Programme(
                Sector.CULTURE, 61, Text.same(policy), Text.same("도서관"), Text.same(detail));
    }

    /** What a decision gave. */
    public static <T> T value(Decision<T> decision) {
        assertThat(codes(decision)).isEmpty();
        return ((Decision.Done<T>) decision).value();
    }

    public static List<String> codes(Decision<?> decision) {
        return decision instanceof Decision.Refused<?> refused
                ? refused.reasons().stream().map(Refusal::code).toList()
                : List.of();
    }

    public static List<LineDraft> drafts() {
        return List.of(
                LineDraft.revenue(RevenueItem.ORDINARY_TAX, 7_000_000),
                LineDraft.revenue(RevenueItem.NATIONAL_SUBSIDY, 3_000_000),
                LineDraft.expense(LIBRARY, Item.PURCHASES, "도서관", 4_000_000),
                LineDraft.expense(READING, Item.OPERATIONS, "도서관", 3_900_000),
                LineDraft.expense(PARKS, Item.WORKS, "공원과", 2_000_000),
                LineDraft.reserve(RESERVE, 100_000));
    }

    /** Puts the budget in force and allots so much of the first line from the start of the year. */
    public Government pass(long allotted) {
        return pass(drafts(), Item.PURCHASES, allotted);
    }

    /** A budget with a million for repayment and as much for interest, all of it allotted. */
    public Government passWithDebtLines() {
        var all = new ArrayList<>(drafts());
        all.add(LineDraft.revenue(RevenueItem.BONDS, 2_000_000));
        all.add(LineDraft.expense(DEBT, Item.PRINCIPAL, "예산과", 1_000_000));
        all.add(LineDraft.expense(DEBT, Item.INTEREST, "예산과", 1_000_000));
        var own = pass(all, Item.PRINCIPAL, 1_000_000);
        allot(own, Item.INTEREST, 1_000_000);
        return own;
    }

    /** A budget with a million for other accounts of the government, all of it allotted. */
    public Government passWithTransferLine() {
        var all = new ArrayList<>(drafts());
        all.add(LineDraft.revenue(RevenueItem.RECURRING, 1_000_000));
        all.add(LineDraft.expense(DEBT, Item.TO_ACCOUNTS, "예산과", 1_000_000));
        return pass(all, Item.TO_ACCOUNTS, 1_000_000);
    }

    /** Allots so much of the line with an item from the start of the year. */
    public void allot(Government own, Item item, long won) {
        var one = new AllotBudget.Allotment(line(own, item).id(), LocalDate.of(2026, 1, 1), won);
        value(books.by(books.budgeter(own), () -> allotting.allot(List.of(one))));
    }

    /** Puts a budget in force. */
    public Government pass(List<LineDraft> drafts, Item item, long allotted) {
        var own = books.fresh();
        var budgeter = books.budgeter(own);
        openGeneral(own);
        long budget = value(books.by(budgeter, () -> budgets.propose(1, 2026, drafts)));
        value(books.by(budgeter, () -> budgets.vote(budget, "제1호", true)));
        value(books.by(budgeter, () -> budgets.announce(budget)));
        if (allotted > 0) {
            allot(own, item, allotted);
        }
        return own;
    }

    /** Sets up the general account. */
    public Government openGeneral(Government own) {
        books.house(() -> {
            funds.open(
                    new Funds.Fund(
                            own.id(),
                            1,
                            Funds.Kind.GENERAL,
                            Text.of("일반회계", "General account"),
                            "NACFKRSE",
                            "1000-" + own.id()));
            return true;
        });
        return own;
    }

    /** Opens an account by type beside the general one, and says its number. */
    public int openAccount(Government own, Funds.Kind kind) {
        openGeneral(own);
        return books.house(() -> {
            int number = funds.of(own.id()).size() + 1;
            funds.open(
                    new Funds.Fund(
                            own.id(),
                            number,
                            kind,
                            Text.of("상수도사업 " + number, "Waterworks " + number),
                            "NACFKRSE",
                            "2000-" + own.id() + "-" + number));
            return number;
        });
    }

    /** A budget of such an account, half a million for each item, all of it allotted. */
    public void passFor(Government own, int fund, Item... items) {
        passFor(own, fund, RevenueItem.RECURRING, items);
    }

    /** The same out of revenue of another kind. */
    public void passFor(Government own, int fund, RevenueItem out, Item... items) {
        var all = new ArrayList<LineDraft>();
        all.add(LineDraft.revenue(out, 500_000L * items.length));
        for (var item : items) {
            all.add(LineDraft.expense(DEBT, item, "상수도사업소", 500_000));
        }
        var budgeter = books.budgeter(own);
        long id = value(books.by(budgeter, () -> budgets.propose(fund, 2026, all)));
        value(books.by(budgeter, () -> budgets.vote(id, "제9호", true)));
        value(books.by(budgeter, () -> budgets.announce(id)));
        for (var item : items) {
            var line = line(own, fund, item).id();
            var one = new AllotBudget.Allotment(line, LocalDate.of(2026, 1, 1), 500_000);
            value(books.by(budgeter, () -> allotting.allot(List.of(one))));
        }
    }

    /** The line of an account with an item. */
    public BudgetLine line(Government own, int fund, Item item) {
        return books.house(() ->
                lines.expenses(own.id(), 2026).stream()
                        .filter(line -> line.fund() == fund && line.item() == item.code())
                        .findFirst()
                        .orElseThrow());
    }

    public BudgetLine line(Government own, Item item) {
        return books.house(() ->
                lines.expenses(own.id(), 2026).stream()
                        .filter(line -> line.item() == item.code())
                        .findFirst()
                        .orElseThrow());
    }

    /** A bookseller whose account ends so. */
    public long party(Government own, String tail) {
        return books.house(() ->
                        parties.enter(
                                own.id(),
                                List.of(
                                        new Party.New(
                                                Party.Kind.COMPANY,
                                                "서점 " + tail,
                                                "101-81-0" + tail,
                                                "KOEXKRSE",
                                                "11022233" + tail,
                                                null))))
                .getFirst();
    }
}
