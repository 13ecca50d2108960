package org.madang.residents.standing;

import java.time.LocalDate;
import java.util.List;

/**
 * What investigations (사실조사) know of the notices given to people: an ex-officio act needs one that
 * ran out without a report (Resident Registration Act, Article 20, paragraphs 2 to 6).
 */
public interface NoticesGiven {

    /** Whether each of the persons was given a notice whose term has ended. */
    boolean ranOut(List<Long> persons, LocalDate today);

    /** How many public notices were given of a person since the day (Article 20, paragraph 3). */
    int announced(long person, LocalDate since);

    /** The report by which the register was put right; open investigations end with it. */
    void acted(List<Long> persons, long report);
}
