package org.madang.residents;

import java.time.LocalDate;

/**
 * A resident has another number. Neither number stands here: whoever keeps numbers asks the
 * register by the id, and those entitled still find the person by the old one.
 */
public record NumberChanged(long reportId, long residentId, LocalDate changedOn) {}
