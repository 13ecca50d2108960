package org.madang.finance.banking;

import java.time.LocalDate;
import org.madang.finance.ledger.Draft;
import org.madang.finance.ledger.LateReason;
import org.madang.finance.ledger.Leg;
import org.madang.finance.ledger.RuleBook;
import org.madang.finance.spending.Payments.Payment;

/** Postings about a payment on its way to the bank and back. */
final class Settlement {

    private Settlement() {}

    /**
     * The posting an event makes. Orders in transit move no money: they belong to the last day of
     * their year, and only what the bank books is dated after it, for a reason of Article 7.
     */
    static Draft draft(Payment payment, LocalDate day, RuleBook.Event event, RuleBook rules) {
        var about = new Leg.About(payment.line(), null, payment.party(), null);
        boolean late = day.getYear() > payment.year();
        boolean booked = event.kind().equals("PAYMENT_SETTLED");
        var reason = payment.late() == null ? null : LateReason.valueOf(payment.late());
        return new Draft(
                payment.government(),
                payment.fund(),
                payment.year(),
                late && !booked ? LocalDate.of(payment.year(), 12, 31) : day,
                event.kind(),
                "payment " + payment.id(),
                payment.title(),
                null,
                late && booked ? reason : null,
                rules.legs(event, about));
    }
}
