package org.madang.services.mandates;

import java.time.LocalDate;
import java.util.Optional;
import org.madang.services.declaring.Feel;

/** Who may act for whom. Pure. */
final class MandateRules {

    /** The age from which a person acts alone (Civil Act, Article 4). */
    static final int FULL_AGE = 19;

    private MandateRules() {}

    /**
     * The last day on which parents act for a child: the day before it comes of age (Civil Act,
     * Articles 4, 909 and 911); empty when it is of age already.
     */
    static Optional<LocalDate> guardianUntil(LocalDate birth, LocalDate today) {
        return Feel.age(birth, today) >= FULL_AGE
                ? Optional.empty()
                : Optional.of(birth.plusYears(FULL_AGE).minusDays(1));
    }

    /** Whether a member of a household is a parent of its children, as the register writes it. */
    static boolean isParent(String relation) {
        return relation.equals("HEAD") || relation.equals("SPOUSE");
    }

    /** Whether a mandate holds on a day. */
    static boolean isValid(
            LocalDate since, Optional<LocalDate> until, boolean ended, LocalDate on) {
        return !ended && !on.isBefore(since) && until.map(last -> !on.isAfter(last)).orElse(true);
    }

    /** A representative is chosen for a year at most; then the choice is made anew. */
    static LocalDate representativeUntil(LocalDate today) {
        return today.plusYears(1);
    }
}
