package org.madang.kernel.payments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;

/**
 * A fee and how it stands.
 *
 * @param provider code of the provider that collects it
 * @param withdrawnAt when the one who asked for the fee gave it up, or null
 */
public record Payment(
        long id,
        String key,
        String payer,
        long won,
        Text what,
        @Nullable String reference,
        String returnPath,
        String provider,
        State state,
        Instant requestedAt,
        @Nullable Instant paidAt,
        @Nullable Instant refundedAt,
        @Nullable Instant withdrawnAt) {

    /** How a fee stands. */
    public enum State {
        REQUESTED(Text.of("결제 대기", "To be paid")),
        PAID(Text.of("결제 완료", "Paid")),
        FAILED(Text.of("결제 실패", "Payment failed")),
        REFUNDED(Text.of("환불", "Refunded"));

        private final Text words;

        State(Text words) {
            this.words = words;
        }

        public Text words() {
            return words;
        }
    }

    public boolean isPaid() {
        return state == State.PAID;
    }

    /** Whether it can still be paid. */
    public boolean isOpen() {
        return (state == State.REQUESTED || state == State.FAILED) && withdrawnAt == null;
    }
}
