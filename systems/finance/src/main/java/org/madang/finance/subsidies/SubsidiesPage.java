package org.madang.finance.subsidies;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.finance.Decision;
import org.madang.finance.LocalFinance;
import org.madang.finance.budget.BudgetLine;
import org.madang.finance.budget.Item;
import org.madang.finance.budget.Lines;
import org.madang.finance.budget.RevenueItem;
import org.madang.finance.governments.Government;
import org.madang.finance.pages.Answers;
import org.madang.finance.pages.Books;
import org.madang.finance.spending.Parties;
import org.madang.finance.spending.Party;
import org.madang.finance.subsidies.Subsidies.Grant;
import org.madang.finance.subsidies.Subsidies.Subsidy;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Subsidies received and given on one page: each step by whom the law gives it to. */
@Controller("financeSubsidiesPage")
class SubsidiesPage {

    static final String PATH = "/desk/finance/subsidies";

    private static final Set<String> AWARD = Set.of("line", "party", "amount", "basis");
    private static final Set<String> SETTLE = Set.of("spent", "auditor");
    private static final Set<String> GRANT = Set.of("received", "grantSpent");

    /** What the page shows. */
    record Model(
            Government government,
            int year,
            List<Grant> received,
            List<Subsidy> given,
            List<BudgetLine> lines,
            List<BudgetLine> revenues,
            List<Party> parties,
            Form form,
            boolean mayBudget,
            boolean mayCommit,
            boolean mayKeepCash) {

        List<Grant> grants(Grant.Stage state) {
            return received.stream().filter(one -> one.state() == state).toList();
        }

        List<Grant> toReturn() {
            return grants(Grant.Stage.SETTLED).stream().filter(g -> g.toReturn() > 0).toList();
        }

        List<Subsidy> open() {
            return given.stream().filter(one -> one.state() == Subsidy.State.AWARDED).toList();
        }

        List<Subsidy> toRepay() {
            return given.stream()
                    .filter(one -> one.state() == Subsidy.State.SETTLED && one.left() > 0)
                    .toList();
        }
    }

    private final Books books;
    private final Subsidies subsidies;
    private final Lines lines;
    private final Parties parties;
    private final AwardSubsidy awarding;
    private final SettleGrant grants;
    private final Once once;

    SubsidiesPage(
            Books books,
            Subsidies subsidies,
            Lines lines,
            Parties parties,
            AwardSubsidy awarding,
            SettleGrant grants,
            Once once) {
        this.books = books;
        this.subsidies = subsidies;
        this.lines = lines;
        this.parties = parties;
        this.awarding = awarding;
        this.grants = grants;
        this.once = once;
    }

    @GetMapping(PATH)
    Reply page(@RequestParam(required = false) @Nullable Integer government) {
        return page(books.of(government), Form.empty());
    }

    private Reply page(Government whose, Form form) {
        return Page.of(
                        Text.of("보조금", "Subsidies"),
                        "subsidies",
                        books.read(() -> model(whose, form)))
                .width(Page.Width.DESK)
                .with(form);
    }

    private Model model(Government whose, Form form) {
        int year = books.year();
        return new Model(
                whose,
                year,
                subsidies.received(whose.id(), year),
                subsidies.given(whose.id(), year),
                lines.expenses(whose.id(), year).stream()
                        .filter(one ->
                                one.item() == Item.SUBSIDIES.code()
                                        || one.item() == Item.TO_GOVERNMENTS.code())
                        .toList(),
                lines.revenues(whose.id(), year).stream()
                        .filter(one ->
                                one.item() == RevenueItem.NATIONAL_SUBSIDY.code()
                                        || one.item() == RevenueItem.PROVINCIAL_SUBSIDY.code())
                        .toList(),
                parties.outside(whose.id()),
                form,
                books.may(LocalFinance.BUDGET, whose),
                books.may(LocalFinance.COMMIT, whose),
                books.may(LocalFinance.CASH, whose));
    }

    @PostMapping("/desk/finance/subsidies/grants")
    Reply enterGrant(Form form) {
        return once.submit(
                form,
                () -> {
                    var own = books.of(null);
                    var line =
                            form.ask("revenue", "세입 과목", "Line of revenue")
                                    .required()
                                    .number(1, Long.MAX_VALUE);
                    var title = form.ask("grantTitle", "사업", "Project").required().text(100);
                    var decision =
                            form.ask("decision", "교부결정 번호", "Number of the decision")
                                    .required()
                                    .text(60);
                    var decided =
                            form.ask("decided", "교부결정액", "Amount decided")
                                    .required()
                                    .number(1, Answers.MOST);
                    var share = form.ask("share", "지방비 부담액", "Own share").number(0, Answers.MOST);
                    if (!form.isValid()) {
                        return page(own, form);
                    }
                    var wanted =
                            new SettleGrant.Wanted(
                                    line.orElseThrow(),
                                    title.orElseThrow(),
                                    decision.orElseThrow(),
                                    decided.orElseThrow(),
                                    share.orElse(0L));
                    return told(own, form, grants.enter(wanted), GRANT);
                });
    }

    @PostMapping("/desk/finance/subsidies/grants/steps")
    Reply stepOfGrant(Form form) {
        return once.submit(
                form,
                () -> {
                    var own = books.of(null);
                    var act = form.typed("act");
                    var id = id(form, act.equals("receive") ? "grant" : act + "Grant");
                    long won =
                            switch (act) {
                                case "receive" -> won(form, "received", "받은 금액", "Amount received");
                                case "settle" -> won(form, "grantSpent", "집행액", "Amount spent");
                                default -> 0;
                            };
                    if (!form.isValid()) {
                        return page(own, form);
                    }
                    var decision =
                            switch (act) {
                                case "receive" -> grants.receive(id, won);
                                case "settle" -> grants.settle(id, won);
                                default -> grants.giveBack(id);
                            };
                    return told(own, form, decision, GRANT);
                });
    }

    private static long id(Form form, String name) {
        return form.ask(name, "보조금", "Subsidy").required().number(1, Long.MAX_VALUE).orElse(0L);
    }

    private static long won(Form form, String name, String ko, String en) {
        return form.ask(name, ko, en).required().number(0, Answers.MOST).orElse(0L);
    }

    @PostMapping(PATH)
    Reply award(Form form) {
        return once.submit(
                form,
                () -> {
                    var own = books.of(null);
                    var wanted = wanted(form);
                    return wanted == null
                            ? page(own, form)
                            : told(own, form, awarding.award(wanted), AWARD);
                });
    }

    private AwardSubsidy.@Nullable Wanted wanted(Form form) {
        var line = form.ask("line", "세출 과목", "Line").required().number(1, Long.MAX_VALUE);
        var party = form.ask("party", "보조사업자", "Recipient").required().number(1, Long.MAX_VALUE);
        var grant = form.ask("out", "재원", "Out of").number(1, Long.MAX_VALUE);
        var title = form.ask("title", "사업", "Project").required().text(100);
        long amount = won(form, "amount", "보조금", "Amount");
        var share = form.ask("ownShare", "자부담", "Recipient's share").number(0, Answers.MOST);
        var call = form.ask("call", "공모", "Open call").required().choice(List.of("yes", "no"));
        var basis = form.ask("basis", "근거", "Basis").text(200);
        var by = form.ask("reportBy", "실적보고 기한", "Report by").date();
        if (!form.isValid()) {
            return null;
        }
        return new AwardSubsidy.Wanted(
                line.orElseThrow(),
                party.orElseThrow(),
                grant.orElse(null),
                title.orElseThrow(),
                amount,
                share.orElse(0L),
                call.orElseThrow().equals("yes"),
                !form.typed("running").isBlank(),
                basis.orElse(""),
                by.orElse(java.time.LocalDate.of(books.year() + 1, 2, 28)));
    }

    @PostMapping("/desk/finance/subsidies/settlements")
    Reply settle(Form form) {
        return once.submit(
                form,
                () -> {
                    var own = books.of(null);
                    long id = id(form, "subsidy");
                    long spent = won(form, "spent", "집행액", "Amount spent");
                    var auditor = form.ask("auditor", "검증한 감사인", "Auditor").text(60);
                    if (!form.isValid()) {
                        return page(own, form);
                    }
                    return told(
                            own, form, awarding.settle(id, spent, auditor.orElse(null)), SETTLE);
                });
    }

    @PostMapping("/desk/finance/subsidies/repayments")
    Reply repay(Form form) {
        return once.submit(
                form,
                () -> {
                    var own = books.of(null);
                    long id = id(form, "repaid");
                    return form.isValid()
                            ? told(own, form, awarding.repay(id), Set.of())
                            : page(own, form);
                });
    }

    private <T> Reply told(Government own, Form form, Decision<T> decision, Set<String> fields) {
        return Answers.to(
                decision,
                form,
                fields,
                again -> page(own, again),
                PATH,
                Text.of("기록했습니다.", "It is entered."));
    }
}
