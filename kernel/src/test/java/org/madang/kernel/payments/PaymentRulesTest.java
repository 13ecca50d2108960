package org.madang.kernel.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.madang.kernel.payments.Payment.State;
import org.madang.kernel.payments.PaymentRules.Outcome;
import org.madang.kernel.payments.PaymentRules.Said;

/** Call-backs in any order, any number of times. */
class PaymentRulesTest {

    private static State after(State state, Outcome outcome) {
        return switch (outcome) {
            case PAY -> State.PAID;
            case FAIL -> State.FAILED;
            case PAY_BACK -> State.REFUNDED;
            case IGNORE -> state;
        };
    }

    @Property
    void money_that_came_once_is_booked_once_whatever_is_told_in_whatever_order(
            @ForAll @Size(max = 12) List<Said> told, @ForAll boolean withdrawn) {
        var state = State.REQUESTED;
        int booked = 0;
        for (var said : told) {
            var outcome = PaymentRules.onCallback(state, withdrawn, said);
            booked += outcome == Outcome.PAY || outcome == Outcome.PAY_BACK ? 1 : 0;
            state = after(state, outcome);
        }
        boolean paid = told.contains(Said.PAID);
        assertThat(booked).isEqualTo(paid ? 1 : 0);
        if (paid) {
            assertThat(state).isEqualTo(withdrawn ? State.REFUNDED : State.PAID);
        }
    }

    @Property
    void the_last_word_does_not_depend_on_the_order(
            @ForAll @Size(max = 8) List<Said> told, @ForAll boolean withdrawn) {
        assertThat(end(told, withdrawn)).isEqualTo(end(told.reversed(), withdrawn));
    }

    private static State end(List<Said> told, boolean withdrawn) {
        var state = State.REQUESTED;
        for (var said : told) {
            state = after(state, PaymentRules.onCallback(state, withdrawn, said));
        }
        return state;
    }
}
