package org.madang.finance.debt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.madang.finance.Decision;
import org.madang.finance.LocalFinance;
import org.madang.finance.Refusal;
import org.madang.finance.budget.BudgetLine;
import org.madang.finance.budget.Item;
import org.madang.finance.budget.Lines;
import org.madang.finance.ledger.Bookkeeping;
import org.madang.finance.ledger.Draft;
import org.madang.finance.ledger.Leg;
import org.madang.finance.ledger.RuleBook;
import org.madang.finance.spending.AcceptDelivery;
import org.madang.finance.spending.MakeCommitment;
import org.madang.kernel.language.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Serves a debt: what falls due goes the way of all spending, out of the lines for repayment and
 * interest in the budget of its own account, so that three people and the budget stand between it
 * and the bank (Local Accounting Act, Articles 29 to 36). The financial officer begins it; payment
 * is then ordered from what is owed.
 */
@Service("financeServeDebt")
public class ServeDebt {

    private static final Text WORDS = Text.of("지방채 상환", "Serving debt");

    private final Debts debts;
    private final ForeignPayments abroad;
    private final Lines lines;
    private final MakeCommitment making;
    private final AcceptDelivery accepting;
    private final Bookkeeping books;

    ServeDebt(
            Debts debts,
            ForeignPayments abroad,
            Lines lines,
            MakeCommitment making,
            AcceptDelivery accepting,
            Bookkeeping books) {
        this.debts = debts;
        this.abroad = abroad;
        this.lines = lines;
        this.making = making;
        this.accepting = accepting;
        this.books = books;
    }

    /** Commits and owes a payment of this year; says the numbers of what is now owed. */
    @Transactional
    public Decision<List<Long>> serve(long id, int nth) {
        var own = books.actingFor(LocalFinance.COMMIT);
        var today = books.today();
        var debt = debts.locked(id).filter(one -> one.government() == own.id()).orElse(null);
        var planned =
                debts.dues(id).stream()
                        .filter(one -> one.nth() == nth && one.servedOn() == null)
                        .filter(one -> one.on().getYear() <= today.getYear())
                        .findFirst()
                        .orElse(null);
        if (debt == null || planned == null) {
            return Decision.refused(DebtRules.NOT_DUE);
        }
        var due = abroad.fixed(debt, planned, today).orElse(null);
        if (due == null) {
            return Decision.refused(IssueDebt.noRate(debt, today));
        }
        var wanted = new ArrayList<MakeCommitment.Wanted>();
        if (!want(wanted, debt, due, Item.PRINCIPAL, due.principal())
                || !want(wanted, debt, due, Item.INTEREST, due.interest())) {
            return Decision.refused(DebtRules.NO_LINE);
        }
        var drafts = drafts(debt, due, today);
        var reasons = drafts.isEmpty() ? List.<Refusal>of() : books.check(drafts);
        if (!reasons.isEmpty()) {
            return Decision.refused(reasons);
        }
        return switch (making.commit(wanted)) {
            case Decision.Refused<List<Long>> refused -> refused;
            case Decision.Done<List<Long>> made -> {
                if (!drafts.isEmpty()) {
                    books.postChecked(drafts);
                }
                if (due.units() != null) {
                    debts.fixed(due, due.principal(), due.interest());
                }
                debts.booked(due, due.principal() > 0, due.interest(), due.spread());
                debts.served(due, today, made.value());
                books.changed("finance.serve-debt", WORDS, "debt " + id + " payment " + nth);
                yield Decision.done(owe(wanted, made.value(), today));
            }
        };
    }

    private boolean want(
            List<MakeCommitment.Wanted> wanted, Debt debt, Debts.Due due, Item item, long won) {
        if (won == 0) {
            return true;
        }
        var line = line(debt, item);
        line.ifPresent(one ->
                wanted.add(
                        new MakeCommitment.Wanted(
                                one.id(),
                                debt.party(),
                                "%s %d회차 %s"
                                        .formatted(
                                                debt.title(),
                                                due.nth(),
                                                item == Item.PRINCIPAL ? "원금" : "이자"),
                                won,
                                "지방채 " + debt.id())));
        return line.isPresent();
    }

    private Optional<BudgetLine> line(Debt debt, Item item) {
        return lines.expenses(debt.government(), books.today().getYear()).stream()
                .filter(one -> one.fund() == debt.fund())
                .filter(one -> one.item() == item.code())
                .findFirst();
    }

    /** What of the payment is not yet in the books as falling due. */
    private List<Draft> drafts(Debt debt, Debts.Due due, LocalDate today) {
        var drafts = new ArrayList<Draft>();
        if (due.units() != null) {
            drafts.addAll(abroad.drafts(debt, due, today));
        } else if (!due.fallen() && due.principal() > 0) {
            var event =
                    RuleBook.Event.of("BOND_DUE", "won", due.principal())
                            .bind("debt", debt.kind().account());
            drafts.add(draft(debt, due, today, event));
        }
        if (due.interest() > due.accrued()) {
            drafts.add(
                    draft(
                            debt,
                            due,
                            today,
                            RuleBook.Event.of(
                                    "INTEREST_ACCRUED", "won", due.interest() - due.accrued())));
        }
        if (due.spread() != due.spreadSoFar()) {
            drafts.add(draft(debt, due, today, spread(due.spread() - due.spreadSoFar())));
        }
        return drafts;
    }

    /** A part of a discount makes interest more, one of a premium less (Rule, Article 54 (2)). */
    static RuleBook.Event spread(long more) {
        return RuleBook.Event.of(
                more > 0 ? "DISCOUNT_SPREAD" : "PREMIUM_SPREAD", "won", Math.abs(more));
    }

    private Draft draft(Debt debt, Debts.Due due, LocalDate day, RuleBook.Event event) {
        return books.draft(
                debt.government(),
                debt.fund(),
                day,
                event,
                "debt " + debt.id() + " payment " + due.nth(),
                debt.title(),
                new Leg.About(null, null, debt.party(), null));
    }

    private List<Long> owe(
            List<MakeCommitment.Wanted> wanted, List<Long> commitments, LocalDate today) {
        var delivered = new ArrayList<AcceptDelivery.Delivered>();
        for (int i = 0; i < wanted.size(); i++) {
            delivered.add(
                    new AcceptDelivery.Delivered(
                            commitments.get(i), wanted.get(i).amount(), today));
        }
        return switch (accepting.accept(delivered)) {
            case Decision.Done<List<Long>> done -> done.value();
            case Decision.Refused<List<Long>> refused ->
                    throw new IllegalStateException("refused meanwhile: " + refused.reasons());
        };
    }
}
