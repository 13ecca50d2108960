package org.madang.residents;

import java.time.LocalDate;

/**
 * Somebody who asked for it is to be told that a move-in report to their address was entered
 * (Resident Registration Act, Article 16-2): that there was one, and not whose.
 *
 * @param requestId the request, by which the house knows where to write
 */
public record MoveInNoticed(long requestId, long reportId, LocalDate movedOn) {}
