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

    /** The report by which the register was put right; open investigations end with it. */
    void acted(List<Long> persons, long report);
}
