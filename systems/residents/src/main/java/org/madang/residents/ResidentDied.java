package org.madang.residents;

import java.time.LocalDate;

/** A resident's death was entered. */
public record ResidentDied(
        long reportId, long residentId, long householdId, String division, LocalDate diedOn) {}
