package org.madang.residents;

import java.time.LocalDate;

/** Somebody who was never in the register is in it and has a number. */
public record ResidentEnrolled(
        long reportId, long residentId, long householdId, String division, LocalDate since) {}
