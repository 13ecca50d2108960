package org.madang.forensics.board;

import org.madang.forensics.register.Refusal;

import java.util.List;

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
