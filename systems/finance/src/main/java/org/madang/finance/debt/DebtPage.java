package org.madang.finance.debt;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.madang.finance.LocalFinance;
import org.madang.finance.governments.Funds;
import org.madang.finance.governments.Government;
import org.madang.finance.pages.AccountChoice;
import org.madang.finance.pages.Answers;
import org.madang.finance.pages.Books;
import org.madang.finance.spending.Parties;
import org.madang.finance.spending.Party;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Debt: the ceiling and what is left of it, what is owed, and acts that bear debt. */
@Controller("financeDebtPage")
class DebtPage {

    static final String PATH = "/desk/finance/debt";

    private static final Set<String> ISSUE =
            Set.of(
                    "kind",
                    "purpose",
                    "title",
                    "party",
                    "principal",
                    "project",
                    "vote",
                    "consulted",
                    "approved",
                    "proceeds",
                    "currency",
                    "hedging",
                    "fund");
    private static final Set<String> ACT = Set.of("bookYear");
    private static final Pattern RATE = Pattern.compile("\\d{1,2}(\\.\\d{1,2})?");

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Pattern UNITS = Pattern.compile("\\d{1,15}(\\.\\d{1,2})?");

    /** What the page shows. */
    record Model(
            Government government,
            int year,
            Ceilings.@Nullable Ceiling ceiling,
            List<Debt> debts,
            List<DebtActs.Act> acts,
            List<Party> parties,
            Standings.Standing standing,
            long budget,
            AccountChoice accounts,
            Form form,
            boolean mayBudget) {

        long outstanding() {
            return debts.stream()
                    .filter(one -> one.state() == Debt.State.ISSUED)
                    .mapToLong(Debt::outstanding)
                    .sum();
        }
    }

    private final Books books;
    private final Debts debts;
    private final Ceilings ceilings;
    private final DebtActs acts;
    private final Standings standings;
    private final Parties parties;
    private final Funds funds;
    private final IssueDebt issuing;
    private final BearDebt bearing;
    private final Once once;

    DebtPage(
            Books books,
            Debts debts,
            Ceilings ceilings,
            DebtActs acts,
            Standings standings,
            Parties parties,
            Funds funds,
            IssueDebt issuing,
            BearDebt bearing,
            Once once) {
        this.books = books;
        this.debts = debts;
        this.ceilings = ceilings;
        this.acts = acts;
        this.standings = standings;
        this.parties = parties;
        this.funds = funds;
        this.issuing = issuing;
        this.bearing = bearing;
        this.once = once;
    }

    @GetMapping(PATH)
    Reply page(
            @RequestParam(required = false) @Nullable Integer government,
            @RequestParam(required = false) @Nullable Integer account) {
        return page(books.of(government), account, Form.empty());
    }

    private Reply page(Government whose, Form form) {
        return page(whose, null, form);
    }

    private Reply page(Government whose, @Nullable Integer account, Form form) {
        int year = books.year();
        var model =
                books.read(() -> {
                    var accounts = AccountChoice.of(funds.of(whose.id()), account);
                    return new Model(
                            whose,
                            year,
                            ceilings.of(whose.id(), year, false).orElse(null),
                            debts.of(whose.id(), accounts.shown()),
                            acts.of(whose.id(), year),
                            parties.outside(whose.id()),
                            standings.of(whose.id(), year),
                            standings.budget(whose.id(), year),
                            accounts,
                            form,
                            books.may(LocalFinance.BUDGET, whose));
                });
        return Page.of(Text.of("지방채와 채무", "Debt"), "debt", model).width(Page.Width.DESK).with(form);
    }

    @PostMapping("/desk/finance/debt/ceilings")
    Reply setCeiling(Form form) {
        return once.submit(
                form,
                () -> {
                    var own = books.of(null);
                    var base =
                            form.ask("base", "전전년도 예산액", "Budget of the year before last")
                                    .required()
                                    .number(1, Answers.MOST);
                    var won = form.ask("won", "한도액", "Ceiling").required().number(0, Answers.MOST);
                    if (!form.isValid()) {
                        return page(own, form);
                    }
                    return Answers.to(
                            issuing.setCeiling(base.orElseThrow(), won.orElseThrow()),
                            form,
                            Set.of("won"),
                            again -> page(own, again),
                            PATH,
                            Text.of("한도액을 정했습니다.", "The ceiling is set."));
                });
    }

    @PostMapping(PATH)
    Reply enter(Form form) {
        return once.submit(
                form,
                () -> {
                    var own = books.of(null);
                    var wanted = wanted(form);
                    if (wanted == null) {
                        return page(own, form);
                    }
                    return Answers.to(
                            issuing.enter(wanted),
                            form,
                            ISSUE,
                            again -> page(own, again),
                            PATH,
                            Text.of(
                                    "지방채를 입력했습니다. 출납원이 수납하면 상환 일정이 만들어집니다.",
                                    "The debt is entered. Its schedule is made when the cashier"
                                            + " receives the money."));
                });
    }

    private static IssueDebt.@Nullable Wanted wanted(Form form) {
        var kind = form.ask("kind", "종류", "Kind").required().choice(Debt.Kind.class);
        var purpose = form.ask("purpose", "용도", "Purpose").required().choice(Debt.Purpose.class);
        var title = form.ask("title", "이름", "Name").required().text(100);
        var party = form.ask("party", "빌려주는 곳", "Lender").required().number(1, Long.MAX_VALUE);
        var principal = form.ask("principal", "원금", "Principal").required().number(1, Answers.MOST);
        var rate =
                form.ask("rate", "연 이율", "Rate of interest")
                        .required()
                        .matching(
                                RATE,
                                Text.of("2.5처럼 적으십시오.", "Write it like 2.5, in per cent a year."));
        var perYear = form.ask("perYear", "한 해 지급 횟수", "Payments a year").required();
        var times = perYear.choice(List.of("1", "2", "4"));
        var grace = form.ask("grace", "거치 기간(년)", "Years of grace").required().number(0, 10);
        var years = form.ask("years", "상환 기간(년)", "Years of repayment").required().number(1, 30);
        var vote = form.ask("vote", "의결", "The council's vote").required().text(60);
        var consulted = form.ask("consulted", "협의 번호", "Consultation").text(60);
        var approved = form.ask("approved", "승인 번호", "Approval").text(60);
        var project = form.ask("project", "총사업비", "Cost of the works").number(1, Answers.MOST);
        var proceeds = form.ask("proceeds", "발행가액", "Proceeds").number(1, Answers.MOST);
        var abroad = abroad(form);
        int fund = AccountChoice.typed(form);
        if (!form.isValid()) {
            return null;
        }
        return new IssueDebt.Wanted(
                kind.orElseThrow(),
                purpose.orElseThrow(),
                title.orElseThrow(),
                party.orElseThrow(),
                principal.orElseThrow(),
                hundredths(rate.orElseThrow()),
                Integer.parseInt(times.orElseThrow()),
                Math.toIntExact(grace.orElseThrow()),
                Math.toIntExact(years.orElseThrow()),
                vote.orElseThrow(),
                consulted.orElse(null),
                approved.orElse(null),
                project.orElse(null),
                proceeds.orElse(null),
                abroad,
                fund);
    }

    /** What makes it a debt in another currency; null where no currency was typed. */
    private static IssueDebt.@Nullable Abroad abroad(Form form) {
        if (form.typed("currency").isBlank()) {
            return null;
        }
        var currency =
                form.ask("currency", "통화", "Currency")
                        .matching(CURRENCY, Text.of("USD처럼 적으십시오.", "Write it like USD."));
        var units =
                form.ask("units", "외화 원금", "Principal in it")
                        .required()
                        .matching(
                                UNITS, Text.of("1000000.00처럼 적으십시오.", "Write it like 1000000.00."));
        var approvedOn = form.ask("approvedOn", "승인일", "Day of the approval").required().date();
        var votedOn = form.ask("votedOn", "의결일", "Day of the vote").required().date();
        var hedging = form.ask("hedging", "환위험관리계획", "Plan for its rate").text(200);
        return form.isValid()
                ? new IssueDebt.Abroad(
                        currency.orElseThrow(),
                        new java.math.BigDecimal(units.orElseThrow()),
                        approvedOn.orElseThrow(),
                        votedOn.orElseThrow(),
                        hedging.orElse(null))
                : null;
    }

    private static int hundredths(String rate) {
        return new java.math.BigDecimal(rate).movePointRight(2).intValueExact();
    }

    @PostMapping("/desk/finance/debt/acts")
    Reply bear(Form form) {
        return once.submit(
                form,
                () -> {
                    var own = books.of(null);
                    int year = books.year();
                    var what = form.ask("what", "건명", "What for").required().text(100);
                    var reason = form.ask("reason", "사유", "Why").required().text(200);
                    var amount =
                            form.ask("amount", "금액", "Amount").required().number(1, Answers.MOST);
                    var bookYear =
                            form.ask("bookYear", "예산에 계상할 해", "Year of the budget that pays")
                                    .required()
                                    .number(year, year + 10L);
                    var vote = form.ask("decision", "의결", "The council's vote").text(60);
                    if (!form.isValid()) {
                        return page(own, form);
                    }
                    var act =
                            new BearDebt.Act(
                                    what.orElseThrow(),
                                    reason.orElseThrow(),
                                    amount.orElseThrow(),
                                    Math.toIntExact(bookYear.orElseThrow()),
                                    vote.orElse(null));
                    return Answers.to(
                            bearing.bear(act),
                            form,
                            ACT,
                            again -> page(own, again),
                            PATH,
                            Text.of("채무부담행위를 입력했습니다.", "The act is entered."));
                });
    }
}
