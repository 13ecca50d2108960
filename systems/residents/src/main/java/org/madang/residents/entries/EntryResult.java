package org.madang.residents.entries;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.residents.Lateness;
import org.madang.residents.Refusal;

/** What became of a report. */
public sealed interface EntryResult {

    /**
     * The register shows it.
     *
     * @param householdId where those concerned are registered now; null where that did not change
     */
    record Entered(long reportId, @Nullable Long householdId, Lateness lateness)
            implements EntryResult {}

    /** Nothing was changed, for these reasons. */
    record Refused(List<Refusal> reasons) implements EntryResult {
        public Refused {
            reasons = List.copyOf(reasons);
        }

        public static Refused because(Refusal reason) {
            return new Refused(List.of(reason));
        }
    }
}
