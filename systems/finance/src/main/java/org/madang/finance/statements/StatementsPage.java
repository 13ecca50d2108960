package org.madang.finance.statements;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.finance.governments.Funds;
import org.madang.finance.governments.Government;
import org.madang.finance.ledger.Balances;
import org.madang.finance.pages.AccountChoice;
import org.madang.finance.pages.Books;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The financial statements as of now, without a nightly run. */
@Controller("financeStatementsPage")
class StatementsPage {

    /** What the page shows. */
    record Model(
            Government government,
            int year,
            AccountChoice accounts,
            Statements statements,
            List<Statements.Line> cash) {

        /** The picture: who the assets belong to. */
        record Share(Text name, long won) {}

        List<Share> shares() {
            return List.of(
                    new Share(Text.of("자산", "Assets"), statements.assets()),
                    new Share(Text.of("부채", "Liabilities"), statements.liabilities()),
                    new Share(Text.of("순자산", "Net assets"), statements.netAssets()));
        }
    }

    private final Books books;
    private final FinancialStatements drawn;
    private final CashFlows flows;
    private final Funds funds;

    StatementsPage(Books books, FinancialStatements drawn, CashFlows flows, Funds funds) {
        this.books = books;
        this.drawn = drawn;
        this.flows = flows;
        this.funds = funds;
    }

    @GetMapping("/desk/finance/statements")
    Reply page(
            @RequestParam(required = false) @Nullable Integer government,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Integer account) {
        var whose = books.of(government);
        int shown = year == null || year < 1995 || year > 2200 ? books.year() : year;
        var model =
                books.read(() -> {
                    var accounts = AccountChoice.of(funds.of(whose.id()), account);
                    var question = Balances.Question.of(whose.id()).fund(accounts.shown());
                    return new Model(
                            whose,
                            shown,
                            accounts,
                            drawn.of(whose.id(), accounts.shown(), shown),
                            flows.of(question, shown));
                });
        return Page.of(Text.of("재무제표", "Financial statements"), "statements", model)
                .width(Page.Width.DESK);
    }
}
