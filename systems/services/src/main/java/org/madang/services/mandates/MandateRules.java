package org.madang.services.mandates;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.madang.residents.Relation;
import org.madang.services.declaring.Feel;

/** Who may act for whom. Pure. */
final class MandateRules {

    /** The age from which a person acts alone (Civil Act, Article 4). */
    static final int FULL_AGE = 19;

    private static final Set<Relation> BLOOD =
            EnumSet.of(
                    Relation.HEAD,
                    Relation.CHILD,
                    Relation.PARENT,
                    Relation.SIBLING,
                    Relation.GRANDPARENT,
                    Relation.GRANDCHILD,
                    Relation.RELATIVE);
    private static final Set<Relation> OF_THE_SPOUSE =
            EnumSet.of(Relation.HEAD, Relation.CHILD, Relation.GRANDCHILD, Relation.PARENT_IN_LAW);
    private static final Set<Relation> OF_THE_SPOUSE_S_PARENTS =
            EnumSet.of(
                    Relation.SPOUSE, Relation.CHILD, Relation.GRANDCHILD, Relation.PARENT_IN_LAW);

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

    /**
     * Whether the law may call somebody to inherit from a dead member of the household: spouse,
     * descendants, ascendants, brothers and sisters and blood relatives (Civil Act, Articles 1000
     * (1), 1001 and 1003). Both are what the register says they were to the head. Who comes before
     * whom is for the office to judge, as kin who live elsewhere are not in the household.
     */
    static boolean mayInherit(Relation dead, Relation heir) {
        return isKin(dead, heir) || isKin(heir, dead);
    }

    private static boolean isKin(Relation one, Relation other) {
        return switch (one) {
            case HEAD, CHILD, GRANDCHILD -> BLOOD.contains(other) || isMarried(one, other);
            case PARENT, GRANDPARENT, SIBLING, RELATIVE -> BLOOD.contains(other);
            case SPOUSE -> OF_THE_SPOUSE.contains(other);
            case CHILD_IN_LAW -> other == Relation.CHILD || other == Relation.GRANDCHILD;
            case PARENT_IN_LAW -> OF_THE_SPOUSE_S_PARENTS.contains(other);
            case COHABITANT -> false;
        };
    }

    private static boolean isMarried(Relation one, Relation other) {
        return one == Relation.HEAD
                ? other == Relation.SPOUSE
                : one == Relation.CHILD && other == Relation.CHILD_IN_LAW;
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
