package org.madang.residents.registry;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A report (신고) as it is kept for ten years.
 *
 * @param kind which entry it asks for
 * @param subjectId the person it is about; null until a new-born has a row
 * @param division where it is dealt with
 * @param reporter id of the actor who reported or entered it
 * @param consenterId the head of a household whose consent it waits for, or null
 * @param daysLate days past the term of the law; 0 in time
 * @param details what was reported, as JSON
 */
public record Report(
        long id,
        Kind kind,
        State state,
        Instant receivedAt,
        LocalDate effectiveOn,
        @Nullable Long subjectId,
        String division,
        String reporter,
        @Nullable String decidedBy,
        @Nullable String approvedBy,
        @Nullable Long consenterId,
        int daysLate,
        String details) {

    /** The entries of the register. */
    public enum Kind {
        BIRTH,
        MOVE,
        NAME,
        CORRECTION,
        DEATH,
        HEAD_CHANGE,
        HOUSEHOLD_SPLIT,
        HOUSEHOLD_MERGE,
        UNKNOWN_RESIDENCE,
        DEPARTURE,
        CANCELLATION,
        REREGISTRATION,
        FIRST_REGISTRATION,
        NUMBER_CHANGE,
        NUMBER_CORRECTION,
        ADOPTION,
        MARK,
        FOREIGN_MEMBER,
        PROTECTION
    }

    /** The life of a report. */
    public enum State {
        SUBMITTED,
        CONSENTED,
        ACCEPTED,
        REFUSED,
        WITHDRAWN
    }

    /** A report about to be filed. */
    public record Draft(
            Kind kind,
            State state,
            LocalDate effectiveOn,
            @Nullable Long subjectId,
            String division,
            String reporter,
            @Nullable String decidedBy,
            @Nullable Long consenterId,
            int daysLate,
            String details) {}
}
