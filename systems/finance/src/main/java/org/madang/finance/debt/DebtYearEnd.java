package org.madang.finance.debt;

import java.time.LocalDate;
import java.util.ArrayList;
import org.madang.finance.governments.Government;
import org.madang.finance.ledger.BeforeClosing;
import org.madang.finance.ledger.Bookkeeping;
import org.madang.finance.ledger.Draft;
import org.madang.finance.ledger.RuleBook;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Before December is closed: principal that falls due within the coming year becomes a current
 * liability (Rule on Accounting Standards, Article 22), and interest that has grown by the year's
 * end is a cost of the year (Article 28, paragraph 2), with what of a discount or premium belongs
 * to it (Article 54, paragraph 2). Before debts in another currency are valued (Article 57).
 */
@Order(DebtYearEnd.BEFORE_IT_IS_VALUED)
@Component("financeDebtYearEnd")
class DebtYearEnd implements BeforeClosing {

    static final int BEFORE_IT_IS_VALUED = 1;

    private static final int DECEMBER = 12;

    private final Debts debts;
    private final ForeignPayments abroad;
    private final Bookkeeping books;

    DebtYearEnd(Debts debts, ForeignPayments abroad, Bookkeeping books) {
        this.debts = debts;
        this.abroad = abroad;
        this.books = books;
    }

    @Override
    public void beforeClosing(Government government, int year, int month) {
        if (month != DECEMBER) {
            return;
        }
        var end = LocalDate.of(year, DECEMBER, 31);
        var drafts = new ArrayList<Draft>();
        for (var planned : debts.open(government.id(), end, end.plusYears(1))) {
            var debt = debts.find(planned.debt()).orElseThrow();
            var due = abroad.fixed(debt, planned, end).orElseThrow();
            boolean falls = !due.fallen() && due.principal() > 0;
            long accrued =
                    Math.max(
                            due.accrued(),
                            Schedule.accrued(due.begins(), due.on(), due.interest(), end));
            long spread = spread(due, end);
            if (falls) {
                drafts.add(falling(debt, due, end));
            }
            if (accrued > due.accrued()) {
                drafts.add(
                        abroad.draft(
                                debt,
                                due,
                                end,
                                RuleBook.Event.of(
                                        "INTEREST_ACCRUED", "won", accrued - due.accrued())));
            }
            if (spread != due.spreadSoFar()) {
                drafts.add(
                        abroad.draft(debt, due, end, ServeDebt.spread(spread - due.spreadSoFar())));
            }
            debts.booked(due, due.fallen() || falls, accrued, spread);
        }
        if (!drafts.isEmpty()) {
            books.postChecked(drafts);
        }
    }

    private Draft falling(Debt debt, Debts.Due due, LocalDate end) {
        int account = debt.kind().account();
        var event = RuleBook.Event.of("BOND_DUE", "won", due.principal()).bind("debt", account);
        var draft = abroad.draft(debt, due, end, event);
        var units = due.units();
        var currency = debt.abroad() == null ? null : debt.abroad().currency();
        return units == null || currency == null
                ? draft
                : draft.in(account, true, currency, units.principal())
                        .in(ForeignPayments.CURRENT, false, currency, units.principal());
    }

    /** What of a discount or premium has been spread by the end of a day. */
    private static long spread(Debts.Due due, LocalDate end) {
        long part = Schedule.accrued(due.begins(), due.on(), Math.abs(due.spread()), end);
        return Math.max(part, Math.abs(due.spreadSoFar())) * Long.signum(due.spread());
    }
}
