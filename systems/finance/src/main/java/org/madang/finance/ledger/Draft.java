package org.madang.finance.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A posting to be made.
 *
 * @param government id of the government whose books these are
 * @param fund number of the account by type (회계)
 * @param year fiscal year it belongs to
 * @param day the day it happened
 * @param kind the business event, such as {@code EXPENSE_OBLIGATED}
 * @param source the paper behind it, such as {@code payment 17}
 * @param reverses id of the posting it undoes, or null
 * @param late why it is dated after the year's end, or null
 */
public record Draft(
        int government,
        int fund,
        int year,
        LocalDate day,
        String kind,
        String source,
        String narrative,
        @Nullable Long reverses,
        @Nullable LateReason late,
        List<Leg> legs) {

    public Draft {
        legs = List.copyOf(legs);
    }

    public static Draft of(
            int government,
            int fund,
            LocalDate day,
            String kind,
            String source,
            String narrative,
            List<Leg> legs) {
        return new Draft(
                government, fund, day.getYear(), day, kind, source, narrative, null, null, legs);
    }

    /** The same for the year before, settled after its end. */
    public Draft late(LateReason reason) {
        return new Draft(
                government,
                fund,
                day.getYear() - 1,
                day,
                kind,
                source,
                narrative,
                reverses,
                reason,
                legs);
    }

    /** The same where what one side does to an account is in another currency. */
    public Draft in(int account, boolean debit, String currency, BigDecimal units) {
        var signed = debit ? units : units.negate();
        return with(
                legs.stream()
                        .map(leg ->
                                leg.account() == account && leg.amount() > 0 == debit
                                        ? leg.in(new Leg.Foreign(currency, signed))
                                        : leg)
                        .toList());
    }

    private Draft with(List<Leg> others) {
        return new Draft(
                government, fund, year, day, kind, source, narrative, reverses, late, others);
    }

    /** 1 to 12, or 13 for what is settled after the year's end. */
    public int month() {
        return day.getYear() > year ? 13 : day.getMonthValue();
    }
}
