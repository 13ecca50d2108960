package org.madang.residents;

import java.time.LocalDate;

/**
 * Where a person lived for a time, in which household and as what to its head.
 *
 * @param relation what the person is to the head of the household (세대주와의 관계)
 * @param division ten-digit code of the division
 * @param addressId the address in the kernel's places
 * @param unit building, storey or door within the address; empty if none
 * @param cause why the person came to live there, such as {@code MOVE_IN} or {@code BIRTH}
 * @param reportedOn the day it was reported, from which it counts in public law (Resident
 *     Registration Act, Article 23, paragraph 2)
 */
public record Residence(
        Period period,
        long householdId,
        Relation relation,
        String division,
        long addressId,
        String unit,
        String cause,
        LocalDate reportedOn) {}
