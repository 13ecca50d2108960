package org.madang.finance.banking;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the bank says in one message.
 *
 * @param message its number, by which a second copy is known
 */
record Answer(Kind kind, String message, List<Line> lines) {

    /** Which message it is. */
    enum Kind {
        /** Customer payment status report: taken on, or not. */
        PAIN_002,
        /** Bank to customer statement: what was booked. */
        CAMT_053
    }

    /** What is said of one payment. */
    enum Verdict {
        ACCEPTED,
        REJECTED,
        PAID,
        RECEIVED
    }

    /**
     * A line.
     *
     * @param endToEnd how the order named the payment; empty when the bank does not know
     * @param amount won; null where the message does not repeat it
     * @param day when it was booked; null in a status report
     * @param words the bank's reason, or what the payer wrote
     */
    record Line(
            Verdict verdict,
            String endToEnd,
            @Nullable Long amount,
            @Nullable LocalDate day,
            String words) {}

    Answer {
        lines = List.copyOf(lines);
    }
}
