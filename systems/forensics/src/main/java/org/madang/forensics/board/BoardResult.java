package org.madang.forensics.board;

import java.util.List;
import org.madang.forensics.register.Refusal;

/** What became of something done at the board. */
public sealed interface BoardResult {

    /** It is done; the proposal stands where it says. */
    record Done(long proposalId, ProposalRow.State state) implements BoardResult {}

    /** The report is signed. */
    record Signed(long proposalId, String document) implements BoardResult {}

    /** Nothing was changed, for these reasons. */
    record Refused(List<Refusal> reasons) implements BoardResult {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
