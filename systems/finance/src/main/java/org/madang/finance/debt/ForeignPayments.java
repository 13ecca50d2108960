package org.madang.finance.debt;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.madang.finance.ledger.Bookkeeping;
import org.madang.finance.ledger.Draft;
import org.madang.finance.ledger.ForeignHoldings;
import org.madang.finance.ledger.Leg;
import org.madang.finance.ledger.Rates;
import org.madang.finance.ledger.RuleBook;
import org.springframework.stereotype.Component;

/**
 * Payments of a debt in another currency: each is fixed in won by the rate of the day on which it
 * is served, and what the books showed for it before makes a gain or a loss (Rule on Accounting
 * Standards, Article 57). What several debts of one account by type owe in a currency stands at one
 * average, as they are all valued at the same rate when December closes.
 */
@Component("financeForeignPayments")
class ForeignPayments {

    /** Principal that falls due within a year, and interest owed (Rule, Article 22). */
    static final int CURRENT = 213100;

    private static final int INTEREST = 214100;

    private final Rates rates;
    private final ForeignHoldings holdings;
    private final Bookkeeping books;

    ForeignPayments(Rates rates, ForeignHoldings holdings, Bookkeeping books) {
        this.rates = rates;
        this.holdings = holdings;
        this.books = books;
    }

    /** The payment in won of a day; empty where that day has no rate. One in won stays as it is. */
    Optional<Debts.Due> fixed(Debt debt, Debts.Due due, LocalDate day) {
        var abroad = debt.abroad();
        var units = due.units();
        if (abroad == null || units == null) {
            return Optional.of(due);
        }
        return rates.inWon(abroad.currency(), units.principal(), day)
                .map(won ->
                        due.at(
                                won,
                                rates.inWon(abroad.currency(), units.interest(), day)
                                        .orElseThrow()));
    }

    /** What brings a payment that is fixed in won into the books. */
    List<Draft> drafts(Debt debt, Debts.Due due, LocalDate day) {
        var abroad = debt.abroad();
        var units = due.units();
        var drafts = new ArrayList<Draft>();
        if (abroad == null || units == null) {
            return drafts;
        }
        int account = due.fallen() ? CURRENT : debt.kind().account();
        var currency = abroad.currency();
        if (due.principal() > 0) {
            long before = carried(debt, account, currency, units.principal(), day);
            if (before != due.principal()) {
                boolean gain = before > due.principal();
                var valued = event(gain, Math.abs(before - due.principal()), account);
                drafts.add(
                        draft(debt, due, day, valued).in(account, gain, currency, BigDecimal.ZERO));
            }
            var falls = RuleBook.Event.of("BOND_DUE", "won", due.principal()).bind("debt", account);
            drafts.add(draft(debt, due, day, falls).in(account, true, currency, units.principal()));
        }
        if (due.interest() < due.accrued()) {
            drafts.add(
                    draft(debt, due, day, event(true, due.accrued() - due.interest(), INTEREST)));
        }
        return drafts;
    }

    private static RuleBook.Event event(boolean gain, long won, int account) {
        return RuleBook.Event.of(gain ? "FOREIGN_GAIN" : "FOREIGN_LOSS", "won", won)
                .bind("item", account);
    }

    /** What the books show for so many units. */
    private long carried(Debt debt, int account, String currency, BigDecimal units, LocalDate day) {
        return holdings.of(debt.government(), day).stream()
                .filter(one -> one.fund() == debt.fund())
                .filter(one -> one.account() == account && one.currency().equals(currency))
                .filter(one -> one.units().signum() != 0)
                .findFirst()
                .map(one ->
                        BigDecimal.valueOf(one.won())
                                .multiply(units)
                                .divide(one.units(), 0, RoundingMode.HALF_UP)
                                .longValueExact())
                .orElse(0L);
    }

    Draft draft(Debt debt, Debts.Due due, LocalDate day, RuleBook.Event event) {
        return books.draft(
                debt.government(),
                debt.fund(),
                day,
                event,
                "debt " + debt.id() + " payment " + due.nth(),
                debt.title(),
                new Leg.About(null, null, debt.party(), null));
    }
}
