package org.madang.residents.deaths;

import java.util.List;
import org.madang.residents.Lateness;
import org.madang.residents.Refusal;

/** What became of a report of a death. */
public sealed interface DeathResult {

    /**
     * The register shows it.
     *
     * @param householdEnded whether nobody is left in the household
     */
    record Registered(long reportId, boolean householdEnded, Lateness lateness)
            implements DeathResult {}

    /** Nothing was changed, for these reasons. */
    record Refused(List<Refusal> reasons) implements DeathResult {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
