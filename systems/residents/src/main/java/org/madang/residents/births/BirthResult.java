package org.madang.residents.births;

import java.util.List;
import org.madang.residents.Lateness;
import org.madang.residents.Refusal;
import org.madang.residents.ResidentNumber;

/** What became of a report of a birth. */
public sealed interface BirthResult {

    /** The child is registered and has its number. */
    record Registered(
            long reportId,
            long residentId,
            ResidentNumber number,
            long householdId,
            Lateness lateness)
            implements BirthResult {}

    /** Nothing was changed, for these reasons. */
    record Refused(List<Refusal> reasons) implements BirthResult {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
