package org.madang.services.cases;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import org.madang.kernel.calendar.WorkingDays;
import org.madang.services.declaring.ServiceDeclaration.Deadline;
import org.madang.services.declaring.ServiceDeclaration.Kind;

/**
 * The Civil Petitions Treatment Act (CPTA) and its Enforcement Decree, as far as they set times and
 * say what an office may do with an application. Pure; times are those of Korea.
 */
public final class CaseRules {

    /** An electronic application is received within eight office hours (Decree, 6 (7)). */
    private static final int HOURS_TO_RECEIVE = 8;

    /** Within the agency it is passed on within three office hours (Decree, 13 (2)). */
    private static final int HOURS_TO_PASS_ON = 3;

    /** A petition of another agency is passed on within eight office hours (Decree, 13 (3)). */
    private static final int HOURS_TO_TRANSFER = 8;

    /** Days for an administrative appeal (Administrative Appeals Act, 27 (1)). */
    private static final int DAYS_FOR_APPEAL = 90;

    /** A second demand for a supplement gives at most ten days (Decree, 24 (3)). */
    static final int LONGEST_SECOND_DEMAND = 10;

    /** An applicant may ask for more time for a supplement twice (Decree, 24 (2)). */
    static final int MORE_TIME = 2;

    /** People of a collective petition (CPTA, 2, item 6). */
    static final int COLLECTIVE = 5;

    private CaseRules() {}

    static LocalDateTime receptionDue(WorkingDays days, LocalDateTime submitted) {
        return days.petitionDueInHours(submitted, HOURS_TO_RECEIVE);
    }

    /**
     * By when it must be with whoever is competent (Decree, 13 (2) and (3)).
     *
     * @param sameAgency whether only the department within the agency changes
     */
    public static LocalDateTime transferDue(
            WorkingDays days, LocalDateTime received, boolean sameAgency) {
        return days.petitionDueInHours(received, sameAgency ? HOURS_TO_PASS_ON : HOURS_TO_TRANSFER);
    }

    /** When it must be done (CPTA, 19; at once: Decree, 19). */
    static LocalDateTime due(WorkingDays days, LocalDateTime received, Deadline deadline) {
        return deadline.isAtOnce()
                ? days.petitionDueAtOnce(received)
                : days.petitionDue(received, deadline.days());
    }

    /**
     * The time for a supplement does not count, the day of the demand and the day of the answer
     * included (Decree, 20; Enforcement Decree of the Administrative Procedures Act, 11, item 1).
     */
    static LocalDateTime dueAfterSupplement(
            WorkingDays days, LocalDateTime due, LocalDate asked, LocalDate answered) {
        int resting = days.between(asked.minusDays(1), answered);
        return days.plus(due.toLocalDate(), resting).atTime(due.toLocalTime());
    }

    /** By when the applicant must answer: the day of the demand is not counted (Decree, 24 (4)). */
    static LocalDate answerBy(WorkingDays days, LocalDate asked, int within) {
        return days.deadline(asked, Period.ofDays(within));
    }

    /**
     * Whether a demand for a supplement may be made: the first with a reasonable time, another only
     * after the first has passed, of at most ten days (CPTA, 22 (1); Decree, 24 (3)).
     */
    static boolean mayAskAgain(int askedTimes, int within) {
        return askedTimes == 0 || within <= LONGEST_SECOND_DEMAND;
    }

    static boolean mayHaveMoreTime(int moreTime) {
        return moreTime < MORE_TIME;
    }

    /** Whether it may be sent back: the time for the supplement has passed (Decree, 25 (1)). */
    static boolean mayReturn(LocalDate answerBy, LocalDate today) {
        return today.isAfter(answerBy);
    }

    /**
     * How an extension stands: once by the office, a second time with the applicant's consent, each
     * within the length of the original time (Decree, 21 (1)).
     */
    static boolean mayExtend(int extensions, boolean consented, Deadline deadline, int by) {
        boolean once = extensions == 0 || (extensions == 1 && consented);
        return once && by >= 1 && by <= deadline.days();
    }

    static LocalDateTime extended(WorkingDays days, LocalDateTime due, int by) {
        return days.plus(due.toLocalDate(), by).atTime(due.toLocalTime());
    }

    /**
     * Whether a repeated petition may be closed: no statutory application, handed in three times or
     * more, and answered twice or more (CPTA, 23 (1)); a collective one only after the petition
     * mediation committee has looked at it (Decree, 26), or where the same was refused after a
     * higher look before (Decree, 38-2 (4)).
     *
     * @param committee whether the committee agreed to the closing
     * @param higher whether the same was refused before with the consent of the supervising agency
     *     or of a committee with a chair of higher rank (Decree, 38-2 (2))
     */
    static boolean mayCloseAsRepeated(
            Kind kind,
            int submissions,
            int answered,
            int people,
            boolean committee,
            boolean higher) {
        boolean repeated = !kind.isStatutory() && submissions >= 3 && answered >= 2;
        return repeated && (people < COLLECTIVE || committee || higher);
    }

    /**
     * Whether a refusal is for the mediation committee to look at first: a statutory application
     * that other offices were asked about by its own law (CPTA, 32 (3), item 4, and 34 (1), item
     * 3). What is asked beforehand goes another way and refuses nothing (Decree, 34 (1)).
     */
    public static boolean needsCommittee(Kind kind, boolean joint, boolean preliminary) {
        return kind.isStatutory() && joint && !preliminary;
    }

    /**
     * Whether a reason to do without the committee holds: the first two are for the office to
     * judge, the third is on record or not (Decree, 38 (2)).
     *
     * @param before whether the same applicant was refused the same after the committee had met
     */
    static boolean mayOmitCommittee(Committee.Exception38 why, boolean before) {
        return why != Committee.Exception38.SAME_AGAIN || before;
    }

    /**
     * Whether petitions may be received as one: they are no statutory applications, which each have
     * a matter of their own, and five people or more have handed them in (Decree, 6 (6)).
     */
    static boolean mayMerge(Kind kind, int people) {
        return !kind.isStatutory() && people >= COLLECTIVE;
    }

    /** Whether a meeting of the committee is told of before its day (Decree, 38 (5)). */
    static boolean isAnnouncedBefore(LocalDate today, LocalDate meetsOn) {
        return meetsOn.isAfter(today);
    }

    /** Whether it may be left undone at all: statutory applications never (CPTA, 21). */
    static boolean mayLeaveUndone(Kind kind) {
        return !kind.isStatutory();
    }

    /** Within the time of the case, the office that is asked answers by this day (CPTA, 20 (1)). */
    static boolean isWithin(LocalDateTime replyBy, LocalDateTime due) {
        return !replyBy.isAfter(due);
    }

    /**
     * The last day for an objection: the day of the refusal's notice is not counted (CPTA, 35 (1);
     * General Act on Public Administration, 6).
     */
    static LocalDate objectionBy(WorkingDays days, LocalDate told, int within) {
        return days.deadline(told, Period.ofDays(within));
    }

    /**
     * When an objection must be decided (CPTA, 35 (2), or the law of the service).
     *
     * @param within days, as the service declares them: ten where no other law says otherwise
     */
    static LocalDate objectionDue(WorkingDays days, LocalDate received, int within) {
        return days.deadline(received, Period.ofDays(within));
    }

    /** The one extension runs from the day after the first term (CPTA, 35 (2), proviso). */
    static LocalDate objectionExtended(WorkingDays days, LocalDate due, int within) {
        return days.onOrAfter(due.plusDays(within));
    }

    /**
     * The last day for an administrative appeal: ninety days from the notice of the decision, or
     * from that of the objection's outcome (Administrative Appeals Act, 27 (1); General Act on
     * Public Administration, 36 (4)).
     */
    public static LocalDate appealBy(WorkingDays days, LocalDate told) {
        return days.deadline(told, Period.ofDays(DAYS_FOR_APPEAL));
    }

    /**
     * Whether the applicant may demand that the handling be put right: reception was held back,
     * more papers are asked for, or the time has passed (Decree, 18 (1), items 1 to 3).
     */
    static boolean mayDemandCorrection(CaseState state, boolean receptionLate, boolean late) {
        return switch (state) {
            case ARRIVED -> receptionLate;
            case IN_HAND -> late;
            case SUPPLEMENT -> true;
            default -> false;
        };
    }

    /** Whether what is left is a working day or less: the desk shows it as urgent. */
    public static boolean isUrgent(LocalDateTime due, LocalDateTime now) {
        return due.isBefore(now.plusDays(1));
    }
}
