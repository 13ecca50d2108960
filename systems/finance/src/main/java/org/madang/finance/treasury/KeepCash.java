package org.madang.finance.treasury;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.finance.Decision;
import org.madang.finance.LocalFinance;
import org.madang.finance.Refusal;
import org.madang.finance.Won;
import org.madang.finance.governments.Funds;
import org.madang.finance.ledger.Bookkeeping;
import org.madang.finance.ledger.Chart;
import org.madang.finance.ledger.Leg;
import org.madang.finance.ledger.RuleBook;
import org.madang.kernel.language.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The cashier's keeping of money (Local Accounting Act, Articles 38, 42 and 44): what is not needed
 * for a while lies at the treasury bank for interest, and what belongs to others is kept beside the
 * budget (Local Finance Act, Article 34, paragraph 3) until it is theirs again or forfeited.
 */
@Service("financeKeepCash")
public class KeepCash {

    /** A deposit; rate in hundredths of a per cent a year. */
    public record Placing(long won, int rate, LocalDate matures) {}

    /** Cash that is taken in for somebody. */
    public record Taking(Treasury.Kind kind, String owner, String reason, long won) {}

    static final int HELD = 217100;

    private static final Text DEPOSIT = Text.of("예금", "Deposits");
    private static final Text OTHERS = Text.of("세입세출외현금", "Cash held for others");

    private final Treasury treasury;
    private final Funds funds;
    private final Bookkeeping books;

    KeepCash(Treasury treasury, Funds funds, Bookkeeping books) {
        this.treasury = treasury;
        this.funds = funds;
        this.books = books;
    }

    /** Puts money away at the treasury bank; says the deposit's number. */
    @Transactional
    public Decision<Long> place(Placing placing) {
        var own = books.actingFor(LocalFinance.CASH);
        var both = books.mixed();
        if (both != null) {
            return Decision.refused(both);
        }
        treasury.hold(own.id());
        var today = books.today();
        var reasons =
                TreasuryRules.deposit(placing.won(), free(own.id()), today, placing.matures());
        if (!reasons.isEmpty()) {
            return Decision.refused(reasons);
        }
        var bank = funds.one(own.id(), Funds.GENERAL).bank();
        var event = RuleBook.Event.of("DEPOSIT_MADE", "won", placing.won());
        var posted = post(own.id(), event, "deposit", "정기예금 예치");
        if (posted instanceof Decision.Done<Long> done) {
            long id = treasury.place(own.id(), bank, placing, today, books.actor(), done.value());
            books.changed("finance.place-deposit", DEPOSIT, "deposit " + id);
            return Decision.done(id);
        }
        return posted;
    }

    /**
     * What the general account may put away: not what is held for others, and not what is about to
     * be paid.
     */
    public long free(int government) {
        return books.holds(government, Funds.GENERAL, Chart.CASH)
                + books.holds(government, Funds.GENERAL, HELD)
                - treasury.leaving(government, Funds.GENERAL);
    }

    /** Takes a deposit back with the interest the bank paid; at most what was agreed. */
    @Transactional
    public Decision<Long> end(long id, long interest) {
        var own = books.actingFor(LocalFinance.CASH);
        var both = books.mixed();
        if (both != null) {
            return Decision.refused(both);
        }
        var deposit =
                treasury.lockedDeposit(id)
                        .filter(one -> one.government() == own.id())
                        .filter(one -> one.endedOn() == null)
                        .orElse(null);
        if (deposit == null) {
            return Decision.refused(TreasuryRules.NO_DEPOSIT);
        }
        var today = books.today();
        long most =
                TreasuryRules.interest(deposit.won(), deposit.rate(), deposit.placedOn(), today);
        if (interest < 0 || interest > most) {
            return Decision.refused(TreasuryRules.INTEREST.with(Won.words(most)));
        }
        var event =
                RuleBook.Event.of("DEPOSIT_ENDED", "won", deposit.won())
                        .measure("interest", interest)
                        .measure("total", deposit.won() + interest);
        var posted = post(own.id(), event, "deposit " + id, "정기예금 해지");
        if (posted instanceof Decision.Done<Long>) {
            treasury.end(id, today, interest, books.actor());
            books.changed("finance.end-deposit", DEPOSIT, "deposit " + id);
            return Decision.done(id);
        }
        return posted;
    }

    /** Takes in cash for somebody; says its number. */
    @Transactional
    public Decision<Long> take(Taking taking) {
        var own = books.actingFor(LocalFinance.CASH);
        var both = books.mixed();
        if (both != null) {
            return Decision.refused(both);
        }
        if (taking.won() <= 0) {
            return Decision.refused(TreasuryRules.AMOUNT);
        }
        var event = RuleBook.Event.of("HELD_RECEIVED", "won", taking.won());
        var posted = post(own.id(), event, "held", taking.kind().word().ko());
        if (posted instanceof Decision.Done<Long> done) {
            long id = treasury.take(own.id(), taking, books.today(), books.actor(), done.value());
            books.changed("finance.hold-cash", OTHERS, "held " + id);
            return Decision.done(id);
        }
        return posted;
    }

    /** Gives some of it back to whom it belongs. */
    @Transactional
    public Decision<Long> giveBack(long id, long won) {
        return release(id, won, "HELD_RETURNED");
    }

    /** Keeps some of it for good, such as the bond of a contractor who broke the contract. */
    @Transactional
    public Decision<Long> forfeit(long id, long won) {
        return release(id, won, "HELD_FORFEITED");
    }

    private Decision<Long> release(long id, long won, String kind) {
        var own = books.actingFor(LocalFinance.CASH);
        var refusal = refusal(id, won, own.id());
        if (refusal != null) {
            return Decision.refused(refusal);
        }
        var posted = post(own.id(), RuleBook.Event.of(kind, "won", won), "held " + id, "보관금");
        if (posted instanceof Decision.Done<Long>) {
            boolean back = kind.equals("HELD_RETURNED");
            treasury.released(id, back ? won : 0, back ? 0 : won);
            books.changed("finance.release-cash", OTHERS, "held " + id);
            return Decision.done(id);
        }
        return posted;
    }

    private @Nullable Refusal refusal(long id, long won, int own) {
        var both = books.mixed();
        if (both != null) {
            return both;
        }
        var held = treasury.lockedHeld(id).filter(one -> one.government() == own);
        if (held.isEmpty()) {
            return TreasuryRules.NO_HELD;
        }
        long left = held.get().left();
        return won <= 0 || won > left ? TreasuryRules.OVER_HELD.with(Won.words(left)) : null;
    }

    private Decision<Long> post(
            int government, RuleBook.Event event, String source, String narrative) {
        var draft =
                List.of(
                        books.draft(
                                government,
                                books.today(),
                                event,
                                source,
                                narrative,
                                Leg.About.NOTHING));
        var reasons = books.check(draft);
        return reasons.isEmpty()
                ? Decision.done(books.postChecked(draft))
                : Decision.refused(reasons);
    }
}
