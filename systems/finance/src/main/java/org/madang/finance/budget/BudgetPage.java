package org.madang.finance.budget;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.finance.Decision;
import org.madang.finance.LocalFinance;
import org.madang.finance.governments.Government;
import org.madang.finance.pages.Books;
import org.madang.finance.pages.Told;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The budget's versions, and its work: a vote entered, an announcement, an allotment, a transfer.
 */
@Controller("financeBudgetPage")
class BudgetPage {

    static final String PATH = "/desk/finance/budget";

    private static final long MOST = 1_000_000_000_000_000L;
    private static final Set<String> ALLOT = Set.of("line", "amount");
    private static final Set<String> MOVE = Set.of("source", "target", "moved", "reason");

    /** What the page shows. */
    record Model(
            Government government,
            int year,
            List<Budgets.Budget> versions,
            List<BudgetLine> lines,
            List<StruckOuts.StruckOut> struck,
            Form form,
            boolean mayBudget) {

        /** Versions the council has still to vote. */
        List<Budgets.Budget> proposed() {
            return versions.stream().filter(one -> one.state() == Budgets.State.PROPOSED).toList();
        }

        Text line(long id) {
            return lines.stream()
                    .filter(one -> one.id() == id)
                    .findFirst()
                    .map(BudgetLine::name)
                    .orElseGet(() -> Text.same(String.valueOf(id)));
        }

        static Text name(Budgets.Budget budget) {
            return budget.number() == 0
                    ? Text.of("본예산", "Main budget")
                    : Text.of("제{0}회 추가경정예산", "Supplementary budget {0}").with(budget.number());
        }

        static Text state(Budgets.Budget budget) {
            return switch (budget.state()) {
                case PROPOSED -> Text.of("제출", "Proposed");
                case VOTED -> Text.of("의결", "Voted");
                case REJECTED -> Text.of("부결", "Rejected");
                case ANNOUNCED -> Text.of("고시", "Announced");
            };
        }
    }

    private final Books books;
    private final Budgets budgets;
    private final Lines lines;
    private final StruckOuts struck;
    private final StrikeOut striking;
    private final PassBudget passing;
    private final AllotBudget allotting;
    private final TransferBudget moving;
    private final Once once;

    BudgetPage(
            Books books,
            Budgets budgets,
            Lines lines,
            StruckOuts struck,
            StrikeOut striking,
            PassBudget passing,
            AllotBudget allotting,
            TransferBudget moving,
            Once once) {
        this.books = books;
        this.budgets = budgets;
        this.lines = lines;
        this.struck = struck;
        this.striking = striking;
        this.passing = passing;
        this.allotting = allotting;
        this.moving = moving;
        this.once = once;
    }

    @GetMapping(PATH)
    Reply page(@RequestParam(required = false) @Nullable Integer government) {
        return page(books.of(government), Form.empty());
    }

    private Reply page(Government whose, Form form) {
        int year = books.year();
        var model =
                books.read(() ->
                        new Model(
                                whose,
                                year,
                                budgets.of(whose.id(), year),
                                lines.expenses(whose.id(), year),
                                struck.of(whose.id(), year),
                                form,
                                books.may(LocalFinance.BUDGET, whose)));
        return Page.of(Text.of("예산", "Budget"), "budget", model).width(Page.Width.DESK).with(form);
    }

    @PostMapping("/desk/finance/budget/allotments")
    Reply allot(Form form) {
        return once.submit(
                form,
                () -> {
                    var own = books.of(null);
                    var line =
                            form.ask("line", "세출 과목", "Line").required().number(1, Long.MAX_VALUE);
                    var amount = form.ask("amount", "금액", "Amount").required().number(1, MOST);
                    var from = form.ask("from", "배정일", "From").date();
                    if (!form.isValid()) {
                        return page(own, form);
                    }
                    LocalDate today = books.clock().today();
                    var wanted =
                            new AllotBudget.Allotment(
                                    line.orElseThrow(), from.orElse(today), amount.orElseThrow());
                    return told(
                            own,
                            form,
                            allotting.allot(List.of(wanted)),
                            ALLOT,
                            Text.of("예산을 배정했습니다.", "It is allotted."));
                });
    }

    @PostMapping("/desk/finance/budget/transfers")
    Reply move(Form form) {
        return once.submit(
                form,
                () -> {
                    var own = books.of(null);
                    var from =
                            form.ask("source", "보내는 과목", "From")
                                    .required()
                                    .number(1, Long.MAX_VALUE);
                    var to = form.ask("target", "받는 과목", "To").required().number(1, Long.MAX_VALUE);
                    var amount = form.ask("moved", "금액", "Amount").required().number(1, MOST);
                    var reason = form.ask("reason", "사유", "Why").required().text(200);
                    var vote = form.ask("vote", "의결", "The council's vote").text(100);
                    if (!form.isValid()) {
                        return page(own, form);
                    }
                    return told(
                            own,
                            form,
                            moved(
                                    from.orElseThrow(),
                                    to.orElseThrow(),
                                    amount.orElseThrow(),
                                    reason.orElseThrow(),
                                    vote.orElse("")),
                            MOVE,
                            Text.of("예산을 옮겼습니다.", "It is moved."));
                });
    }

    /** Out of a reserve, between policies where the council voted, else within one. */
    private Decision<Long> moved(long from, long to, long amount, String reason, String vote) {
        boolean reserve =
                books.read(() -> lines.find(from).filter(BudgetLine::isReserve).isPresent());
        if (reserve) {
            return moving.fromReserve(from, to, amount, reason);
        }
        return vote.isBlank()
                ? moving.within(from, to, amount, reason)
                : moving.between(from, to, amount, reason, vote);
    }

    /** What the council takes off a line before it votes. */
    @PostMapping("/desk/finance/budget/cuts")
    Reply strike(Form form) {
        return once.submit(
                form,
                () -> {
                    var own = books.of(null);
                    var id =
                            form.ask("budget", "예산", "Budget").required().number(1, Long.MAX_VALUE);
                    var line =
                            form.ask("cutLine", "감액할 과목", "Line that is cut")
                                    .required()
                                    .number(1, Long.MAX_VALUE);
                    var won = form.ask("struck", "감액", "By how much").required().number(1, MOST);
                    var into =
                            form.ask("into", "대신 늘릴 과목", "Line that has it instead")
                                    .required()
                                    .number(1, Long.MAX_VALUE);
                    var consent = form.ask("consent", "동의", "Consent").required().text(60);
                    if (!form.isValid()) {
                        return page(own, form);
                    }
                    var cut =
                            new StrikeOut.Cut(
                                    line.orElseThrow(),
                                    won.orElseThrow(),
                                    into.orElseThrow(),
                                    consent.orElseThrow());
                    return told(
                            own,
                            form,
                            striking.strike(id.orElseThrow(), cut),
                            Set.of("struck", "consent"),
                            Text.of("의회의 감액을 기록했습니다.", "The cut is entered."));
                });
    }

    @PostMapping("/desk/finance/budget/decisions")
    Reply decide(Form form) {
        return once.submit(
                form,
                () -> {
                    var own = books.of(null);
                    var id =
                            form.ask("budget", "예산", "Budget").required().number(1, Long.MAX_VALUE);
                    if (!form.isValid()) {
                        return page(own, form);
                    }
                    var vote = form.typed("decision").strip();
                    var decision =
                            switch (form.typed("act")) {
                                case "announce" -> passing.announce(id.orElseThrow());
                                case "reject" -> passing.vote(id.orElseThrow(), vote, false);
                                default -> passing.vote(id.orElseThrow(), vote, true);
                            };
                    return told(
                            own, form, decision, Set.of(), Text.of("기록했습니다.", "It is entered."));
                });
    }

    private <T> Reply told(
            Government own, Form form, Decision<T> decision, Set<String> fields, Text done) {
        return switch (decision) {
            case Decision.Done<T> _ -> Redirect.to(PATH).saying(done);
            case Decision.Refused<T> refused ->
                    page(own, Told.reasons(form, refused.reasons(), fields));
        };
    }
}
