package org.madang.finance.ledger;

import java.util.List;
import org.madang.finance.Refusal;

/** What became of postings. All of them stand, or none. */
public sealed interface PostDecision {

    /** They stand in the books under these numbers, in the order asked. */
    record Posted(List<Long> ids) implements PostDecision {
        public Posted {
            ids = List.copyOf(ids);
        }

        public long first() {
            return ids.getFirst();
        }
    }

    /** Nothing was posted, for these reasons. */
    record Refused(List<Refusal> reasons) implements PostDecision {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
