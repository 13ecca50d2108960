package org.madang.residents.moving;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.residents.Lateness;
import org.madang.residents.Refusal;

/** What became of a move-in report. */
public sealed interface MoveResult {

    /** The register shows it. */
    record Registered(long reportId, long householdId, Lateness lateness) implements MoveResult {}

    /**
     * It waits: for the consent of a head, then for an official.
     *
     * @param consenterId the head of the household to be joined; null where none is needed or it
     *     was given already
     */
    record Submitted(long reportId, @Nullable Long consenterId, Lateness lateness)
            implements MoveResult {}

    /** It was closed without an entry: refused by an official or a head, or withdrawn. */
    record Closed(long reportId) implements MoveResult {}

    /** Nothing was changed, for these reasons. */
    record Refused(List<Refusal> reasons) implements MoveResult {
        public Refused {
            reasons = List.copyOf(reasons);
        }

        static Refused because(Refusal reason) {
            return new Refused(List.of(reason));
        }
    }
}
