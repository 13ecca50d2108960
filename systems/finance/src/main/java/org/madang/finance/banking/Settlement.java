package org.madang.finance.banking;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
        boolean booked = event.kind().equals("PAYMENT_SETTLED");
        return draft(payment, payment.fund(), day, booked, event, rules.legs(event, about));
    }

    /**
     * What another account of the government gets when the bank has paid it: revenue of its own,
     * about its line for that where its budget has one.
     */
    static Draft taken(
            Payment payment, int to, LocalDate day, @Nullable Long line, RuleBook rules) {
        var event = RuleBook.Event.of("MONEY_TAKEN", "net", payment.amount());
        var about = new Leg.About(line, null, null, null);
        return draft(payment, to, day, true, event, rules.legs(event, about));
    }

    private static Draft draft(
            Payment payment,
            int fund,
            LocalDate day,
            boolean booked,
            RuleBook.Event event,
            List<Leg> legs) {
        boolean late = day.getYear() > payment.year();
        var reason = payment.late() == null ? null : LateReason.valueOf(payment.late());
        return new Draft(
                payment.government(),
                fund,
                payment.year(),
                late && !booked ? LocalDate.of(payment.year(), 12, 31) : day,
                event.kind(),
                "payment " + payment.id(),
                payment.title(),
                null,
                late && booked ? reason : null,
                legs);
    }
}
