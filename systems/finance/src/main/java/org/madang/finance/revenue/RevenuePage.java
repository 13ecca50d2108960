package org.madang.finance.revenue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.finance.Decision;
import org.madang.finance.LocalFinance;
import org.madang.finance.Refusal;
import org.madang.finance.Won;
import org.madang.finance.budget.BudgetLine;
import org.madang.finance.budget.Budgets;
import org.madang.finance.budget.Lines;
import org.madang.finance.budget.RevenueItem;
import org.madang.finance.governments.Government;
import org.madang.finance.ledger.Balances;
import org.madang.finance.ledger.Balances.Dimension;
import org.madang.finance.pages.Books;
import org.madang.finance.pages.Told;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.madang.residents.ResidentNumber;
import org.madang.residents.ResidentRecord;
import org.madang.residents.Residents;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Revenue: what was budgeted, asked for and received, what is overdue, and the work of two people.
 */
@Controller("financeRevenuePage")
class RevenuePage {

    static final String PATH = "/desk/finance/revenue";

    private static final int SHOWN = 50;
    private static final long MOST = 1_000_000_000_000_000L;
    private static final Purpose ASSESSING =
            Purpose.of("finance.assess", Text.of("세입 징수결정과 고지", "Assessing revenue"));
    private static final Set<String> FIELDS =
            Set.of("line", "payer", "number", "amount", "arrears", "reduced", "ground");

    /** A line of revenue and what came of it. */
    record Line(BudgetLine line, long budget, long assessed, long collected) {}

    /** What the page shows. */
    record Model(
            Government government,
            int year,
            List<Line> lines,
            List<Assessments.Assessment> latest,
            List<Assessments.Assessment> overdue,
            Form form,
            boolean mayAssess,
            boolean mayCollect) {

        static Text item(Assessments.Assessment one) {
            return RevenueItem.of(one.item())
                    .map(RevenueItem::title)
                    .orElse(Text.same(String.valueOf(one.item())));
        }
    }

    private final Books books;
    private final Lines lines;
    private final Budgets budgets;
    private final Balances balances;
    private final Claims claims;
    private final AssessRevenue assessing;
    private final CollectRevenue collecting;
    private final ReduceRevenue reducing;
    private final Residents residents;
    private final Once once;

    RevenuePage(
            Books books,
            Lines lines,
            Budgets budgets,
            Balances balances,
            Claims claims,
            AssessRevenue assessing,
            CollectRevenue collecting,
            ReduceRevenue reducing,
            Residents residents,
            Once once) {
        this.books = books;
        this.lines = lines;
        this.budgets = budgets;
        this.balances = balances;
        this.claims = claims;
        this.assessing = assessing;
        this.collecting = collecting;
        this.reducing = reducing;
        this.residents = residents;
        this.once = once;
    }

    @GetMapping(PATH)
    Reply page(@RequestParam(required = false) @Nullable Integer government) {
        return page(books.of(government), Form.empty());
    }

    private Reply page(Government whose, Form form) {
        // Read apart from the rest: that somebody looked at a resident's claim is written down.
        var latest = claims.latest(whose.id(), books.year(), SHOWN);
        var overdue = claims.overdue(whose.id(), books.clock().today(), SHOWN);
        var model = books.read(() -> model(whose, latest, overdue, form));
        return Page.of(Text.of("세입", "Revenue"), "revenue", model)
                .width(Page.Width.DESK)
                .with(form);
    }

    private Model model(
            Government whose,
            List<Assessments.Assessment> latest,
            List<Assessments.Assessment> overdue,
            Form form) {
        int year = books.year();
        var voted = budgets.revenues(whose.id(), year);
        var slices = balances.by(Dimension.LINE, Balances.Question.of(whose.id()).year(year));
        var rows =
                lines.revenues(whose.id(), year).stream()
                        .map(line -> {
                            var item = RevenueItem.of(line.item()).orElse(RevenueItem.OCCASIONAL);
                            long assessed = -net(slices, line.id(), item.account());
                            long open = net(slices, line.id(), item.receivable());
                            return new Line(
                                    line,
                                    voted.getOrDefault(line.id(), 0L),
                                    assessed,
                                    assessed - open);
                        })
                        .toList();
        return new Model(
                whose,
                year,
                rows,
                latest,
                overdue,
                form,
                books.may(LocalFinance.COLLECT, whose),
                books.may(LocalFinance.CASH, whose));
    }

    /** What an account holds about a line: revenue that came without a claim counts as well. */
    private static long net(List<Balances.Slice> slices, long line, int account) {
        return slices.stream()
                .filter(slice -> slice.member() == line && slice.account() == account)
                .mapToLong(Balances.Slice::net)
                .sum();
    }

    @PostMapping("/desk/finance/revenue/assessments")
    Reply assess(Form form) {
        return once.submit(
                form,
                () -> {
                    var own = books.of(null);
                    var line =
                            form.ask("line", "세입 과목", "Line").required().number(1, Long.MAX_VALUE);
                    var payer = form.ask("payer", "납부의무자", "Who owes it").required().text(100);
                    var amount = form.ask("amount", "금액", "Amount").required().number(1, MOST);
                    var arrears = form.ask("arrears", "가산금", "Surcharge").choice(Arrears.class);
                    var resident = resident(form);
                    if (!form.isValid()) {
                        return page(own, form);
                    }
                    var claim =
                            new AssessRevenue.Claim(
                                    line.orElseThrow(),
                                    payer.orElseThrow(),
                                    resident,
                                    Won.withoutOdd(amount.orElseThrow()),
                                    assessing.lastDue(),
                                    arrears.orElse(null));
                    return told(
                            own,
                            form,
                            assessing.assess(List.of(claim)),
                            Text.of("징수결정을 하고 고지했습니다.", "It is assessed and notified."));
                });
    }

    /** Who owes it in the register; null where no number was typed, or one that is not found. */
    private @Nullable Long resident(Form form) {
        var typed = form.typed("number").replaceAll("[\\s-]", "");
        if (typed.isEmpty()) {
            return null;
        }
        var found =
                typed.matches("\\d{13}")
                        ? residents.byNumber(new ResidentNumber(typed), ASSESSING)
                        : Optional.<ResidentRecord>empty();
        if (found.isEmpty()) {
            form.error(
                    "number",
                    Text.of(
                            "이 기관에서 볼 수 있는 주민등록번호가 아닙니다. 비워 두고 고지할 수 있습니다.",
                            "Your office finds no such resident number. It may be left empty."));
        }
        return found.map(ResidentRecord::id).orElse(null);
    }

    @PostMapping("/desk/finance/revenue/receipts")
    Reply collect(Form form) {
        return once.submit(
                form,
                () -> {
                    var own = books.of(null);
                    var id =
                            form.ask("assessment", "징수결정 번호", "Number of the assessment")
                                    .required()
                                    .number(1, Long.MAX_VALUE);
                    var amount = form.ask("received", "금액", "Amount").required().number(1, MOST);
                    if (!form.isValid()) {
                        return page(own, form);
                    }
                    if (form.typed("act").equals("refund")) {
                        return told(
                                own,
                                form,
                                collecting.refund(id.orElseThrow(), amount.orElseThrow()),
                                Text.of("과오납금을 이자와 함께 반환했습니다.", "It is refunded with interest."));
                    }
                    var payment =
                            new CollectRevenue.Payment(id.orElseThrow(), amount.orElseThrow());
                    return told(
                            own,
                            form,
                            collecting.collect(List.of(payment)),
                            Text.of("수납을 기록했습니다.", "The receipt is booked."));
                });
    }

    @PostMapping("/desk/finance/revenue/reminders")
    Reply remind(Form form) {
        return once.submit(
                form,
                () ->
                        told(
                                books.of(null),
                                form,
                                reducing.remind(),
                                Text.of("독촉했습니다.", "The reminders are out.")));
    }

    /** Takes off what was asked too much, or gives up what cannot be had. */
    @PostMapping("/desk/finance/revenue/reductions")
    Reply reduce(Form form) {
        return once.submit(
                form,
                () -> {
                    var own = books.of(null);
                    var id =
                            form.ask("claim", "징수결정 번호", "Number of the assessment")
                                    .required()
                                    .number(1, Long.MAX_VALUE);
                    if (form.typed("act").equals("give-up")) {
                        var ground =
                                form.ask("ground", "사유", "Ground").required().choice(Ground.class);
                        return form.isValid()
                                ? told(
                                        own,
                                        form,
                                        reducing.giveUp(id.orElseThrow(), ground.orElseThrow()),
                                        Text.of("결손으로 정리했습니다.", "It is given up."))
                                : page(own, form);
                    }
                    var won =
                            form.ask("reduced", "줄일 금액", "By how much").required().number(1, MOST);
                    var reason = form.ask("reason", "감액 사유", "Why").required().text(200);
                    return form.isValid()
                            ? told(
                                    own,
                                    form,
                                    reducing.reduce(
                                            id.orElseThrow(),
                                            won.orElseThrow(),
                                            reason.orElseThrow()),
                                    Text.of("감액했습니다.", "It is reduced."))
                            : page(own, form);
                });
    }

    private <T> Reply told(Government own, Form form, Decision<T> decision, Text done) {
        return switch (decision) {
            case Decision.Done<T> _ -> Redirect.to(PATH).saying(done);
            case Decision.Refused<T>(List<Refusal> reasons) ->
                    page(own, Told.reasons(form, reasons, FIELDS));
        };
    }
}
