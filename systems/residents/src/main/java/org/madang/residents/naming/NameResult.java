package org.madang.residents.naming;

import java.util.List;
import org.madang.residents.Lateness;
import org.madang.residents.Refusal;

/** What became of a change of name. */
public sealed interface NameResult {

    /** The register shows the new name. */
    record Changed(long reportId, String name, Lateness lateness) implements NameResult {}

    /** Nothing was changed, for these reasons. */
    record Refused(List<Refusal> reasons) implements NameResult {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
