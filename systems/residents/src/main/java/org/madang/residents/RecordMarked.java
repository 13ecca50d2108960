package org.madang.residents;

import java.time.LocalDate;

/**
 * A mark on a record began or ended.
 *
 * @param kind {@code IN_BARRACKS} or {@code STAYING_ABROAD}
 */
public record RecordMarked(
        long reportId, long residentId, String kind, boolean begins, LocalDate on) {}
