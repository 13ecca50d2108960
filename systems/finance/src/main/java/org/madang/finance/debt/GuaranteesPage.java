package org.madang.finance.debt;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.finance.Decision;
import org.madang.finance.LocalFinance;
import org.madang.finance.governments.Government;
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

/** Guarantees and leased works: what may become debt, and what is still to be paid. */
@Controller("financeGuaranteesPage")
class GuaranteesPage {

    static final String PATH = "/desk/finance/debt/guarantees";

    private static final Set<String> GIVE =
            Set.of("debtor", "creditor", "project", "amount", "until", "vote");
    private static final Set<String> WON = Set.of("guarantee", "won");
    private static final Set<String> LEASE = Set.of("title", "total", "decision");

    /** What the page shows. */
    record Model(
            Government government,
            int year,
            List<Guarantees.Guarantee> guarantees,
            List<Guarantees.Leased> leased,
            Form form,
            boolean mayBudget) {}

    private final Books books;
    private final Guarantees guarantees;
    private final GuaranteeDebt guaranteeing;
    private final LeaseWorks leasing;
    private final Once once;

    GuaranteesPage(
            Books books,
            Guarantees guarantees,
            GuaranteeDebt guaranteeing,
            LeaseWorks leasing,
            Once once) {
        this.books = books;
        this.guarantees = guarantees;
        this.guaranteeing = guaranteeing;
        this.leasing = leasing;
        this.once = once;
    }

    @GetMapping(PATH)
    Reply page(@RequestParam(required = false) @Nullable Integer government) {
        return page(books.of(government), Form.empty());
    }

    private Reply page(Government whose, Form form) {
        var model =
                books.read(() ->
                        new Model(
                                whose,
                                books.year(),
                                guarantees.of(whose.id()),
                                guarantees.leased(whose.id()),
                                form,
                                books.may(LocalFinance.BUDGET, whose)));
        return Page.of(Text.of("보증과 임대형 민자사업", "Guarantees and leased works"), "guarantees", model)
                .width(Page.Width.DESK)
                .with(form);
    }

    @PostMapping(PATH)
    Reply give(Form form) {
        return once.submit(
                form,
                () -> {
                    var own = books.of(null);
                    var debtor = form.ask("debtor", "채무자", "Debtor").required().text(100);
                    var creditor = form.ask("creditor", "채권자", "Creditor").required().text(100);
                    var project = form.ask("project", "사업 내용", "Project").required().text(200);
                    var amount =
                            form.ask("amount", "보증 금액", "Amount")
                                    .required()
                                    .number(1, Answers.MOST);
                    var until = form.ask("until", "보증 기한", "Until").required().date();
                    var vote = form.ask("vote", "의결", "The council's vote").required().text(60);
                    if (!form.isValid()) {
                        return page(own, form);
                    }
                    var wanted =
                            new GuaranteeDebt.Wanted(
                                    debtor.orElseThrow(),
                                    creditor.orElseThrow(),
                                    project.orElseThrow(),
                                    amount.orElseThrow(),
                                    until.orElseThrow(),
                                    vote.orElseThrow());
                    return told(
                            own,
                            form,
                            guaranteeing.give(wanted),
                            GIVE,
                            Text.of("보증을 입력했습니다.", "The guarantee is entered."));
                });
    }

    /** The debtor failed, something was paid, or the guarantee ends. */
    @PostMapping("/desk/finance/debt/guarantees/changes")
    Reply change(Form form) {
        return once.submit(
                form,
                () -> {
                    var own = books.of(null);
                    var id =
                            form.ask("guarantee", "보증 번호", "Number of the guarantee")
                                    .required()
                                    .number(1, Long.MAX_VALUE);
                    boolean ends = form.typed("act").equals("end");
                    var won =
                            ends
                                    ? java.util.Optional.of(0L)
                                    : form.ask("won", "금액", "Amount")
                                            .required()
                                            .number(1, Answers.MOST);
                    if (!form.isValid()) {
                        return page(own, form);
                    }
                    var decision =
                            switch (form.typed("act")) {
                                case "end" -> guaranteeing.end(id.orElseThrow());
                                case "settle" ->
                                        guaranteeing.settle(id.orElseThrow(), won.orElseThrow());
                                default -> guaranteeing.call(id.orElseThrow(), won.orElseThrow());
                            };
                    return told(
                            own,
                            form,
                            decision,
                            WON,
                            Text.of("보증을 정리했습니다.", "The guarantee is brought up to date."));
                });
    }

    @PostMapping("/desk/finance/debt/leased-works")
    Reply lease(Form form) {
        return once.submit(
                form,
                () -> {
                    var own = books.of(null);
                    int year = books.year();
                    var title = form.ask("title", "사업 이름", "Works").required().text(100);
                    var operator = form.ask("operator", "사업시행자", "Operator").required().text(100);
                    var total =
                            form.ask("total", "지급할 총액", "To be paid")
                                    .required()
                                    .number(1, Answers.MOST);
                    var first =
                            form.ask("firstYear", "첫 해", "First year")
                                    .required()
                                    .number(2000, year + 20L);
                    var last =
                            form.ask("lastYear", "마지막 해", "Last year")
                                    .required()
                                    .number(2000, year + 60L);
                    var vote = form.ask("decision", "의결", "Vote").required().text(60);
                    if (!form.isValid()) {
                        return page(own, form);
                    }
                    var wanted =
                            new LeaseWorks.Wanted(
                                    title.orElseThrow(),
                                    operator.orElseThrow(),
                                    total.orElseThrow(),
                                    Math.toIntExact(first.orElseThrow()),
                                    Math.toIntExact(last.orElseThrow()),
                                    vote.orElseThrow());
                    return told(
                            own,
                            form,
                            leasing.lease(wanted),
                            LEASE,
                            Text.of("임대형 민자사업을 입력했습니다.", "The works are entered."));
                });
    }

    @PostMapping("/desk/finance/debt/leased-works/payments")
    Reply pay(Form form) {
        return once.submit(
                form,
                () -> {
                    var own = books.of(null);
                    var id =
                            form.ask("works", "사업 번호", "Number of the works")
                                    .required()
                                    .number(1, Long.MAX_VALUE);
                    var won =
                            form.ask("paid", "지급한 금액", "Amount paid")
                                    .required()
                                    .number(1, Answers.MOST);
                    return form.isValid()
                            ? told(
                                    own,
                                    form,
                                    leasing.pay(id.orElseThrow(), won.orElseThrow()),
                                    Set.of(),
                                    Text.of("지급한 금액을 뺐습니다.", "It is taken off."))
                            : page(own, form);
                });
    }

    private Reply told(
            Government own, Form form, Decision<Long> decision, Set<String> fields, Text done) {
        return Answers.to(decision, form, fields, again -> page(own, again), PATH, done);
    }
}
