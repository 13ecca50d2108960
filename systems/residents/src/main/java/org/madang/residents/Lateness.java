package org.madang.residents;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How late a report came, and the administrative fine its lateness may cost. A late report is
 * entered all the same; the fine is another office's decision, this is the band it falls in.
 *
 * @param days past the last day of the term; 0 in time
 * @param fine won, 0 in time
 */
public record Lateness(int days, int fine) {

    public static final Lateness NONE = new Lateness(0, 0);

    /**
     * The bands of the fine of at most 50,000 won (Resident Registration Act, Article 40, paragraph
     * 4, Enforcement Decree, Annex 4; Act on Registration of Family Relations, Article 122).
     *
     * @param deadline last day of the term
     */
    public static Lateness of(LocalDate deadline, LocalDate reportedOn) {
        if (!reportedOn.isAfter(deadline)) {
            return NONE;
        }
        int days = (int) ChronoUnit.DAYS.between(deadline, reportedOn);
        return new Lateness(days, fine(deadline, reportedOn, days));
    }

    private static int fine(LocalDate deadline, LocalDate reportedOn, int days) {
        if (days <= 7) {
            return 10_000;
        }
        if (!reportedOn.isAfter(deadline.plusMonths(1))) {
            return 20_000;
        }
        if (!reportedOn.isAfter(deadline.plusMonths(3))) {
            return 30_000;
        }
        return reportedOn.isAfter(deadline.plusMonths(6)) ? 50_000 : 40_000;
    }
}
