package org.madang.residents.correcting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.residents.Refusal;
import org.madang.residents.ResidentNumber;

/** What became of a correction. */
public sealed interface CorrectionResult {

    /** It waits for a second official. */
    record Proposed(long reportId) implements CorrectionResult {}

    /**
     * The register is corrected.
     *
     * @param number the new number, where birth date or sex were wrong
     */
    record Corrected(long reportId, @Nullable ResidentNumber number) implements CorrectionResult {}

    /** The second official turned it down; the register stays as it was. */
    record TurnedDown(long reportId) implements CorrectionResult {}

    /** Nothing was changed, for these reasons. */
    record Refused(List<Refusal> reasons) implements CorrectionResult {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
