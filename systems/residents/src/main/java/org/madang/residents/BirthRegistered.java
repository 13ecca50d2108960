package org.madang.residents;

import java.time.LocalDate;

/** A new-born was registered and has a number. */
public record BirthRegistered(
        long reportId, long residentId, long householdId, String division, LocalDate bornOn) {}
