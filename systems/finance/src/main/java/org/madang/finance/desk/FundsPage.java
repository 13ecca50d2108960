package org.madang.finance.desk;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.madang.finance.LocalFinance;
import org.madang.finance.governments.Funds;
import org.madang.finance.governments.Government;
import org.madang.finance.governments.OpenFund;
import org.madang.finance.ledger.Balances;
import org.madang.finance.pages.Answers;
import org.madang.finance.pages.Books;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The accounts by type of a government: general, special, funds, public enterprises. */
@Controller("financeFundsPage")
class FundsPage {

    static final String PATH = "/desk/finance/funds";

    private static final Set<String> FIELDS = Set.of("kind", "basis", "until", "bank", "saving");
    private static final Pattern BIC = Pattern.compile("[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?");

    /** An account and the cash in its treasury. */
    record Line(Funds.Fund fund, long cash) {}

    /** What the page shows. */
    record Model(Government government, List<Line> lines, Form form, boolean mayOpen) {

        List<Funds.Kind> kinds() {
            return List.of(Funds.Kind.SPECIAL, Funds.Kind.FUND, Funds.Kind.ENTERPRISE);
        }
    }

    private final Books books;
    private final Funds funds;
    private final Balances balances;
    private final OpenFund opening;
    private final Once once;

    FundsPage(Books books, Funds funds, Balances balances, OpenFund opening, Once once) {
        this.books = books;
        this.funds = funds;
        this.balances = balances;
        this.opening = opening;
        this.once = once;
    }

    @GetMapping(PATH)
    Reply page(@RequestParam(required = false) @Nullable Integer government) {
        return page(books.of(government), Form.empty());
    }

    private Reply page(Government whose, Form form) {
        var lines =
                books.read(() ->
                        funds.of(whose.id()).stream()
                                .map(fund ->
                                        new Line(
                                                fund,
                                                balances.cash(whose.id(), fund.number(), null)))
                                .toList());
        var model = new Model(whose, lines, form, books.may(LocalFinance.BUDGET, whose));
        return Page.of(Text.of("회계와 기금", "Accounts and funds"), "funds", model)
                .width(Page.Width.PAGE)
                .with(form);
    }

    @PostMapping(PATH)
    Reply open(Form form) {
        return once.submit(
                form,
                () -> {
                    var own = books.of(null);
                    var kind = form.ask("kind", "종류", "Kind").required().choice(Funds.Kind.class);
                    var ko = form.ask("ko", "이름", "Name").required().text(60);
                    var en = form.ask("en", "영어 이름", "English name").required().text(60);
                    var basis = form.ask("basis", "설치 근거", "Basis").required().text(200);
                    var until = form.ask("until", "존속기한", "Lasts until").number(2000, 2200);
                    var bank =
                            form.ask("bank", "금고 은행의 BIC", "BIC of the bank")
                                    .required()
                                    .matching(
                                            BIC,
                                            Text.of(
                                                    "NACFKRSE처럼 적으십시오.",
                                                    "Write it like NACFKRSE."));
                    var treasury =
                            form.ask("treasury", "금고 계좌", "Account there").required().text(34);
                    if (!form.isValid()) {
                        return page(own, form);
                    }
                    var wanted =
                            new OpenFund.Wanted(
                                    kind.orElseThrow(),
                                    ko.orElseThrow(),
                                    en.orElseThrow(),
                                    basis.orElseThrow(),
                                    form.typed("act").equals("by-act"),
                                    until.map(Math::toIntExact).orElse(null),
                                    bank.orElseThrow(),
                                    treasury.orElseThrow(),
                                    form.typed("saving").equals("yes"));
                    return Answers.to(
                            opening.open(wanted),
                            form,
                            FIELDS,
                            again -> page(own, again),
                            PATH,
                            Text.of(
                                    "열었습니다. 이제 이 회계의 예산을 제출할 수 있습니다.",
                                    "It is open. Its budget can be proposed now."));
                });
    }
}
