package org.madang.residents.cards;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An application for a card (발급신청).
 *
 * @param fee won, to be paid when the card is picked up
 * @param evidence what the applicant says of their exemption
 * @param refusal code of the official's reason
 */
public record CardApplication(
        long id,
        long residentId,
        CardReason reason,
        State state,
        int fee,
        @Nullable FeeExemption exemption,
        String evidence,
        int daysLate,
        String reporter,
        Instant receivedAt,
        @Nullable RefusalReason refusal,
        String note) {

    /** How far an application is. */
    public enum State {
        SUBMITTED,
        ACCEPTED,
        REFUSED,
        WITHDRAWN
    }
}
