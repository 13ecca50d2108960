package org.madang.residents;

import java.time.LocalDate;

/** A resident bears another name from a day on. */
public record NameChanged(long reportId, long residentId, LocalDate effectiveOn) {}
