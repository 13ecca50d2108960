package org.madang.residents;

import java.util.List;
import java.util.Optional;
import org.madang.kernel.journal.Purpose;

/**
 * The resident register, for other systems and for pages. Every read is journaled for each person
 * it shows, in its own transaction or the caller's. What the asking actor may not see is not found.
 */
public interface Residents {

    /** The person as of a day. */
    Optional<ResidentRecord> byId(long residentId, AsOf asOf, Purpose purpose);

    /** The living or dead holder of a number, as of today. */
    Optional<ResidentRecord> byNumber(ResidentNumber number, Purpose purpose);

    /**
     * Who held a number that was changed or corrected since; needs the duty {@link
     * ResidentRegistration#FORMER} (Resident Registration Act, Articles 7-3 and 7-4).
     *
     * @throws org.madang.kernel.access.AccessRefused without it
     */
    Optional<ResidentRecord> byFormerNumber(ResidentNumber number, Purpose purpose);

    /** The household and everyone who lived in it that day; empty if nobody did. */
    Optional<HouseholdRecord> household(long householdId, AsOf asOf, Purpose purpose);

    /**
     * Every residence of the person up to the day, oldest first; consecutive periods at one address
     * differ in household or relation.
     */
    List<Residence> history(long residentId, AsOf asOf, Purpose purpose);
}
