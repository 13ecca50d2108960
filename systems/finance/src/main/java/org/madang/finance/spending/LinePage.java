package org.madang.finance.spending;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.finance.Decision;
import org.madang.finance.LocalFinance;
import org.madang.finance.budget.BudgetLine;
import org.madang.finance.budget.Controls;
import org.madang.finance.budget.Item;
import org.madang.finance.budget.Lines;
import org.madang.finance.governments.Funds;
import org.madang.finance.governments.Government;
import org.madang.finance.pages.AccountChoice;
import org.madang.finance.pages.Books;
import org.madang.finance.pages.Told;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** A line of expenditure: what is left of it, and a commitment against it. */
@Controller("financeLinePage")
class LinePage {

    private static final Set<String> FIELDS = Set.of("party", "to", "title", "amount", "reference");

    /** What the page shows. */
    record Model(
            Government government,
            BudgetLine line,
            long usable,
            List<Commitments.Commitment> commitments,
            List<Party> parties,
            AccountChoice accounts,
            Form form,
            boolean mayCommit) {

        /** Whether it is spent on other accounts of the government alone. */
        boolean isForAccounts() {
            return line.item() == Item.TO_ACCOUNTS.code();
        }

        Text chart() {
            return Text.of("{0}의 집행 단계", "Spending of {0}, step by step").with(line.name());
        }

        /** A step of the control. */
        record Step(Text name, long won) {}

        List<Step> steps() {
            var control = line.control();
            return control == null
                    ? List.of()
                    : List.of(
                            new Step(Text.of("예산현액", "Budget"), control.current()),
                            new Step(Text.of("배정", "Allotted"), control.allotted()),
                            new Step(Text.of("지출원인행위", "Committed"), control.committed()),
                            new Step(Text.of("채무 확정", "Owed"), control.obligated()),
                            new Step(Text.of("지급명령", "Ordered to pay"), control.paid()));
        }
    }

    private final Books books;
    private final Lines lines;
    private final Controls controls;
    private final Commitments commitments;
    private final Parties parties;
    private final Funds funds;
    private final MakeCommitment making;
    private final Once once;

    LinePage(
            Books books,
            Lines lines,
            Controls controls,
            Commitments commitments,
            Parties parties,
            Funds funds,
            MakeCommitment making,
            Once once) {
        this.books = books;
        this.lines = lines;
        this.controls = controls;
        this.commitments = commitments;
        this.parties = parties;
        this.funds = funds;
        this.making = making;
        this.once = once;
    }

    @GetMapping("/desk/finance/lines/{id}")
    Reply page(@PathVariable long id) {
        return page(id, Form.empty());
    }

    @PostMapping("/desk/finance/lines/{id}")
    Reply commit(@PathVariable long id, Form form) {
        return once.submit(form, () -> committed(id, form));
    }

    private Reply committed(long id, Form form) {
        var creditor = creditor(id, form);
        var title = form.ask("title", "건명", "What for").required().text(200);
        var amount =
                form.ask("amount", "금액", "Amount").required().number(1, 1_000_000_000_000_000L);
        var reference = form.ask("reference", "계약번호", "Contract").text(60);
        if (!form.isValid()) {
            return page(id, form);
        }
        var wanted =
                new MakeCommitment.Wanted(
                        id,
                        creditor.party(),
                        title.orElseThrow(),
                        amount.orElseThrow(),
                        reference.orElse(null),
                        creditor.to());
        return switch (making.commit(wanted)) {
            case Decision.Refused<Long> refused -> {
                Told.reasons(form, refused.reasons(), FIELDS);
                yield page(id, form);
            }
            case Decision.Done<Long> done ->
                    Redirect.to("/desk/finance/commitments/" + done.value())
                            .saying(
                                    Text.of(
                                            "지출원인행위를 했습니다. 이행을 확인하면 채무가 확정됩니다.",
                                            "The commitment is made. Accept the delivery when"
                                                    + " it has come."));
        };
    }

    /** Who is to be paid: one of the two. */
    private record Creditor(@Nullable Long party, @Nullable Integer to) {}

    private Creditor creditor(long id, Form form) {
        boolean account =
                books.read(() -> lines.find(id)).stream()
                        .anyMatch(line -> line.item() == Item.TO_ACCOUNTS.code());
        if (account) {
            var to =
                    form.ask("to", "받는 회계", "Account that takes it")
                            .required()
                            .number(1, Short.MAX_VALUE);
            return new Creditor(null, to.map(Math::toIntExact).orElse(null));
        }
        var party = form.ask("party", "채권자", "Creditor").required().number(1, Long.MAX_VALUE);
        return new Creditor(party.orElse(null), null);
    }

    private Reply page(long id, Form form) {
        return books.read(() -> {
            var line = lines.find(id).orElseThrow(LinePage::notFound);
            var whose = books.of(line.government());
            return Page.of(line.name(), "line", model(whose, line, form))
                    .width(Page.Width.DESK)
                    .with(form);
        });
    }

    private Model model(Government whose, BudgetLine line, Form form) {
        var control = line.control();
        long committed = Optional.ofNullable(control).map(c -> c.committed()).orElse(0L);
        long usable = controls.allottedBy(line.id(), books.clock().today()) - committed;
        return new Model(
                whose,
                line,
                Math.max(0, usable),
                commitments.ofLine(line.id()),
                parties.outside(whose.id()),
                AccountChoice.of(funds.of(whose.id()), null),
                form,
                books.may(LocalFinance.COMMIT, whose));
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
