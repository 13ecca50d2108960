package org.madang.finance.spending;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.finance.Decision;
import org.madang.finance.LocalFinance;
import org.madang.finance.budget.BudgetLine;
import org.madang.finance.budget.Lines;
import org.madang.finance.governments.Government;
import org.madang.finance.governments.Trail;
import org.madang.finance.pages.Books;
import org.madang.finance.pages.Told;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Redirect;
import org.madang.kernel.pages.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A commitment from its making to the money: deliveries accepted, payments ordered, what the bank
 * did.
 */
@Controller("financeCommitmentPage")
class CommitmentPage {

    private static final int SHOWN = 200;
    private static final long MOST = 1_000_000_000_000_000L;

    /** The list of commitments. */
    record Listed(Government government, int year, List<Commitments.Commitment> commitments) {}

    /** One of them. */
    record Model(
            Government government,
            Commitments.Commitment commitment,
            BudgetLine line,
            Party party,
            List<Commitments.Obligation> obligations,
            List<Payments.Payment> payments,
            Form form,
            boolean mayAccept,
            boolean mayOrder) {

        String path() {
            return "/desk/finance/commitments/" + commitment.id();
        }

        List<Commitments.Obligation> open() {
            return obligations.stream().filter(one -> one.left() > 0).toList();
        }
    }

    private final Books books;
    private final Lines lines;
    private final Commitments commitments;
    private final Payments payments;
    private final Parties parties;
    private final AcceptDelivery accepting;
    private final OrderPayment ordering;
    private final Trail trail;
    private final Once once;

    CommitmentPage(
            Books books,
            Lines lines,
            Commitments commitments,
            Payments payments,
            Parties parties,
            AcceptDelivery accepting,
            OrderPayment ordering,
            Trail trail,
            Once once) {
        this.books = books;
        this.lines = lines;
        this.commitments = commitments;
        this.payments = payments;
        this.parties = parties;
        this.accepting = accepting;
        this.ordering = ordering;
        this.trail = trail;
        this.once = once;
    }

    @GetMapping("/desk/finance/commitments")
    Reply list(@RequestParam(required = false) @Nullable Integer government) {
        var whose = books.of(government);
        int year = books.year();
        var found = books.read(() -> commitments.latest(whose.id(), year, SHOWN));
        return Page.of(
                        Text.of("지출원인행위", "Commitments"),
                        "commitments",
                        new Listed(whose, year, found))
                .width(Page.Width.DESK);
    }

    @GetMapping("/desk/finance/commitments/{id}")
    @Transactional
    Reply open(@PathVariable long id) {
        return page(id, null);
    }

    @PostMapping("/desk/finance/commitments/{id}/deliveries")
    Reply accept(@PathVariable long id, Form form) {
        return once.submit(form, () -> accepted(id, form));
    }

    private Reply accepted(long id, Form form) {
        var amount = form.ask("delivered", "이행 금액", "Amount").required().number(1, MOST);
        LocalDate today = books.clock().today();
        if (!form.isValid()) {
            return page(id, form);
        }
        var delivered = new AcceptDelivery.Delivered(id, amount.orElseThrow(), today);
        return switch (accepting.accept(delivered)) {
            case Decision.Refused<Long> refused -> {
                Told.reasons(form, refused.reasons(), Set.of());
                yield page(id, form);
            }
            case Decision.Done<Long> _ ->
                    Redirect.to("/desk/finance/commitments/" + id)
                            .saying(
                                    Text.of(
                                            "채무를 확정하고 장부에 기록했습니다. 지출원이 지급명령을 합니다.",
                                            "It is owed and in the books. The payment officer"
                                                    + " orders payment now."));
        };
    }

    @PostMapping("/desk/finance/commitments/{id}/payments")
    Reply order(@PathVariable long id, Form form) {
        return once.submit(form, () -> ordered(id, form));
    }

    private Reply ordered(long id, Form form) {
        var obligation =
                form.ask("obligation", "채무", "What is owed").required().number(1, Long.MAX_VALUE);
        var amount = form.ask("ordered", "지급 금액", "Amount").required().number(1, MOST);
        if (!form.isValid()) {
            return page(id, form);
        }
        var order = new OrderPayment.Order(obligation.orElseThrow(), amount.orElseThrow(), null);
        return switch (ordering.order(order)) {
            case Decision.Refused<Long> refused -> {
                Told.reasons(form, refused.reasons(), Set.of());
                yield page(id, form);
            }
            case Decision.Done<Long> _ ->
                    Redirect.to("/desk/finance/payments")
                            .saying(
                                    Text.of(
                                            "지급명령을 했습니다. 금고로 보내십시오.",
                                            "Payment is ordered. Send it to the bank."));
        };
    }

    private Reply page(long id, @Nullable Form typed) {
        return books.read(() -> {
            var commitment = commitments.find(id).orElseThrow(LinePage::notFound);
            var whose = books.of(commitment.government());
            var line = lines.find(commitment.line()).orElseThrow(LinePage::notFound);
            var party = parties.find(commitment.party()).orElseThrow(LinePage::notFound);
            var resident = party.residentId();
            if (resident != null) {
                trail.looked(
                        "finance.read-party",
                        Text.of("채권자 확인", "Looking at a creditor"),
                        "commitment " + id,
                        resident);
            }
            var obligations = commitments.obligations(id);
            var form = typed == null ? usual(commitment, obligations) : typed;
            var model =
                    new Model(
                            whose,
                            commitment,
                            line,
                            party,
                            obligations,
                            payments.ofCommitment(id),
                            form,
                            books.may(LocalFinance.COMMIT, whose),
                            books.may(LocalFinance.ORDER, whose));
            return Page.of(Text.of("지출원인행위", "Commitment"), "commitment", model)
                    .width(Page.Width.DESK)
                    .with(form);
        });
    }

    /** What is done most often: all that is left is delivered, and the one debt is paid whole. */
    private static Form usual(
            Commitments.Commitment commitment, List<Commitments.Obligation> obligations) {
        var form = Form.empty().fill("delivered", String.valueOf(commitment.left()));
        var open = obligations.stream().filter(one -> one.left() > 0).toList();
        if (open.size() == 1) {
            var only = open.getFirst();
            form.fill("obligation", String.valueOf(only.id()))
                    .fill("ordered", String.valueOf(only.left()));
        }
        return form;
    }
}
