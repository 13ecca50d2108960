package org.madang.forensics.board;

import java.util.List;
import org.madang.forensics.register.Laboratory;
import org.madang.forensics.register.Part;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A scientist agrees with a proposal or turns it down; two different ones must agree. */
@Service
public class ReviewProposal {

    private final Laboratory laboratory;
    private final Proposals proposals;

    ReviewProposal(Laboratory laboratory, Proposals proposals) {
        this.laboratory = laboratory;
        this.proposals = proposals;
    }

    /**
     * @param agree false turns the proposal down, with the reason in {@code note}
     */
    @Transactional
    public BoardResult review(long disasterId, long proposalId, boolean agree, String note) {
        var entry = laboratory.enter(disasterId, Part.LABORATORY);
        var proposal = proposals.lock(disasterId, proposalId).orElseThrow(Laboratory::absent);
        var by = entry.actor().id();
        var first = proposal.first();
        var reasons = BoardRules.ofReview(proposal.state(), first == null ? null : first.by(), by);
        if (reasons.isEmpty() && !entry.isOpen()) {
            reasons = List.of(BoardRules.CLOSED);
        }
        if (reasons.isEmpty() && note.isBlank()) {
            reasons = List.of(BoardRules.NO_WHY);
        }
        if (!reasons.isEmpty()) {
            return new BoardResult.Refused(reasons);
        }
        laboratory.changed(
                entry, List.of(proposal.personId()), "review", "forensics.identification");
        if (!agree) {
            proposals.ended(proposalId, ProposalRow.State.REJECTED, note, by);
            return new BoardResult.Done(proposalId, ProposalRow.State.REJECTED);
        }
        proposals.reviewed(proposalId, first == null, note, by);
        return new BoardResult.Done(
                proposalId,
                first == null ? ProposalRow.State.REVIEWED : ProposalRow.State.CONFIRMED);
    }
}
