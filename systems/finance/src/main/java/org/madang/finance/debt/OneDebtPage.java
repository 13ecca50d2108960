package org.madang.finance.debt;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.madang.finance.LocalFinance;
import org.madang.finance.governments.Funds;
import org.madang.finance.governments.Government;
import org.madang.finance.pages.AccountChoice;
import org.madang.finance.pages.Answers;
import org.madang.finance.pages.Books;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Reply;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** A debt, its schedule, and what the reader's duty does with it. */
@Controller("financeOneDebtPage")
class OneDebtPage {

    /** What the page shows. */
    record Model(
            Government government,
            LocalDate today,
            Debt debt,
            List<Debts.Due> dues,
            AccountChoice accounts,
            Form form,
            boolean mayReceive,
            boolean mayServe) {

        String path() {
            return "/desk/finance/debt/" + debt.id();
        }

        /** Payments of this year that nobody has begun. */
        List<Debts.Due> servable() {
            return dues.stream()
                    .filter(due -> due.servedOn() == null)
                    .filter(due -> due.on().getYear() <= today.getYear())
                    .toList();
        }

        boolean late(Debts.Due due) {
            return due.servedOn() == null && due.on().isBefore(today);
        }
    }

    private final Books books;
    private final Debts debts;
    private final Funds funds;
    private final IssueDebt issuing;
    private final ServeDebt serving;
    private final Once once;

    OneDebtPage(
            Books books,
            Debts debts,
            Funds funds,
            IssueDebt issuing,
            ServeDebt serving,
            Once once) {
        this.books = books;
        this.debts = debts;
        this.funds = funds;
        this.issuing = issuing;
        this.serving = serving;
        this.once = once;
    }

    @GetMapping("/desk/finance/debt/{id:\\d+}")
    Reply page(@PathVariable long id) {
        return page(id, Form.empty());
    }

    private Reply page(long id, Form form) {
        var model =
                books.read(() -> {
                    var debt =
                            debts.find(id)
                                    .orElseThrow(() ->
                                            new ResponseStatusException(HttpStatus.NOT_FOUND));
                    var whose = books.of(debt.government());
                    return new Model(
                            whose,
                            books.clock().today(),
                            debt,
                            debts.dues(id),
                            AccountChoice.of(funds.of(whose.id()), null),
                            form,
                            books.may(LocalFinance.CASH, whose) && debt.state() == Debt.State.VOTED,
                            books.may(LocalFinance.COMMIT, whose)
                                    && debt.state() == Debt.State.ISSUED);
                });
        return Page.of(Text.same(model.debt().title()), "onedebt", model)
                .width(Page.Width.DESK)
                .with(form);
    }

    @PostMapping("/desk/finance/debt/{id}/receipt")
    Reply receive(@PathVariable long id, Form form) {
        return once.submit(
                form,
                () ->
                        Answers.to(
                                issuing.receive(id),
                                form,
                                Set.of(),
                                again -> page(id, again),
                                "/desk/finance/debt/" + id,
                                Text.of(
                                        "수납했습니다. 상환 일정이 만들어졌습니다.",
                                        "The money is booked, and the schedule is made.")));
    }

    @PostMapping("/desk/finance/debt/{id}/payments")
    Reply serve(@PathVariable long id, Form form) {
        return once.submit(
                form,
                () -> {
                    var nth = form.ask("nth", "회차", "Payment").required().number(1, 10_000);
                    if (!form.isValid()) {
                        return page(id, form);
                    }
                    return Answers.to(
                            serving.serve(id, Math.toIntExact(nth.orElseThrow())),
                            form,
                            Set.of(),
                            again -> page(id, again),
                            "/desk/finance/debt/" + id,
                            Text.of(
                                    "상환 채무가 확정되었습니다. 지출원이 지급명령을 합니다.",
                                    "It is owed now. The payment officer orders its payment."));
                });
    }
}
