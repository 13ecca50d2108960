package org.madang.finance.debt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.madang.finance.governments.Government;
import org.madang.finance.ledger.BeforeClosing;
import org.madang.finance.ledger.Bookkeeping;
import org.madang.finance.ledger.Draft;
import org.madang.finance.ledger.Leg;
import org.madang.finance.ledger.RuleBook;
import org.springframework.stereotype.Component;

/**
 * Before December is closed: principal that falls due within the coming year becomes a current
 * liability (Rule on Accounting Standards, Article 22), and interest that has grown by the year's
 * end is a cost of the year (Article 28, paragraph 2).
 */
@Component("financeDebtYearEnd")
class DebtYearEnd implements BeforeClosing {

    private static final int DECEMBER = 12;

    private final Debts debts;
    private final Bookkeeping books;

    DebtYearEnd(Debts debts, Bookkeeping books) {
        this.debts = debts;
        this.books = books;
    }

    @Override
    public void beforeClosing(Government government, int year, int month) {
        if (month != DECEMBER) {
            return;
        }
        var end = LocalDate.of(year, DECEMBER, 31);
        var drafts = new ArrayList<Draft>();
        for (var due : debts.open(government.id(), end, end.plusYears(1))) {
            var debt = debts.find(due.debt()).orElseThrow();
            boolean falls = !due.fallen() && due.principal() > 0;
            long accrued = Schedule.accrued(due.begins(), due.on(), due.interest(), end);
            var one = new ArrayList<RuleBook.Event>();
            if (falls) {
                one.add(
                        RuleBook.Event.of("BOND_DUE", "won", due.principal())
                                .bind("debt", debt.kind().account()));
            }
            if (accrued > due.accrued()) {
                one.add(RuleBook.Event.of("INTEREST_ACCRUED", "won", accrued - due.accrued()));
            }
            drafts.addAll(drafts(debt, due, end, one));
            debts.booked(due, due.fallen() || falls, Math.max(accrued, due.accrued()));
        }
        if (!drafts.isEmpty()) {
            books.postChecked(drafts);
        }
    }

    private List<Draft> drafts(
            Debt debt, Debts.Due due, LocalDate end, List<RuleBook.Event> events) {
        var about = new Leg.About(null, null, debt.party(), null);
        return events.stream()
                .map(event ->
                        books.draft(
                                debt.government(),
                                end,
                                event,
                                "debt " + debt.id() + " payment " + due.nth(),
                                debt.title(),
                                about))
                .toList();
    }
}
