package org.madang.kernel.payments;

import org.madang.kernel.payments.Payment.State;

/**
 * What a call-back does to a fee. Call-backs come twice, late and out of order, so each rule says
 * what is right in every state; nothing here charges anybody.
 */
final class PaymentRules {

    /** What the provider says. */
    enum Said {
        PAID,
        FAILED
    }

    /** What follows. */
    enum Outcome {
        /** The fee is paid. */
        PAY,
        /** The try failed; the fee may be tried again. */
        FAIL,
        /** Money came for a fee that was given up: it goes straight back. */
        PAY_BACK,
        /** Already known, or overtaken by something later. */
        IGNORE
    }

    private PaymentRules() {}

    static Outcome onCallback(State state, boolean withdrawn, Said said) {
        return switch (state) {
            case REQUESTED, FAILED ->
                    switch (said) {
                        case PAID -> withdrawn ? Outcome.PAY_BACK : Outcome.PAY;
                        case FAILED -> state == State.FAILED ? Outcome.IGNORE : Outcome.FAIL;
                    };
            // Paid is paid: a failure told later speaks of an earlier try.
            case PAID, REFUNDED -> Outcome.IGNORE;
        };
    }

    static boolean mayRefund(State state) {
        return state == State.PAID;
    }
}
