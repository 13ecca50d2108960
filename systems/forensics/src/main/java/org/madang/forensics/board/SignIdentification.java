package org.madang.forensics.board;

import java.util.List;
import org.madang.forensics.IdentificationWithdrawn;
import org.madang.forensics.VictimIdentified;
import org.madang.forensics.register.Identities;
import org.madang.forensics.register.Laboratory;
import org.madang.forensics.register.Laboratory.Entry;
import org.madang.forensics.register.Part;
import org.madang.forensics.runs.Recompute;
import org.madang.forensics.runs.Runs;
import org.madang.kernel.documents.DocumentNumber;
import org.madang.kernel.documents.Documents;
import org.madang.kernel.language.Language;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The director signs a confirmed identification, or takes a signed one back. */
@Service
public class SignIdentification {

    private final Laboratory laboratory;
    private final Proposals proposals;
    private final Identities identities;
    private final Recompute recompute;
    private final Runs runs;
    private final Documents documents;
    private final ApplicationEventPublisher events;

    SignIdentification(
            Laboratory laboratory,
            Proposals proposals,
            Identities identities,
            Recompute recompute,
            Runs runs,
            Documents documents,
            ApplicationEventPublisher events) {
        this.laboratory = laboratory;
        this.proposals = proposals;
        this.identities = identities;
        this.recompute = recompute;
        this.runs = runs;
        this.documents = documents;
        this.events = events;
    }

    /** Signs after the figures were computed once more and came out the same. */
    @Transactional
    public BoardResult sign(long disasterId, long proposalId, Language language) {
        var entry = laboratory.enter(disasterId, Part.BOARD);
        var proposal = proposals.lock(disasterId, proposalId).orElseThrow(Laboratory::absent);
        var by = entry.actor().id();
        var first = proposal.first();
        var second = proposal.second();
        var reasons =
                BoardRules.ofSignature(
                        proposal.state(),
                        first == null ? null : first.by(),
                        second == null ? null : second.by(),
                        by);
        if (reasons.isEmpty() && !entry.isOpen()) {
            reasons = List.of(BoardRules.CLOSED);
        }
        if (reasons.isEmpty() && !recompute.recompute(disasterId, proposal.runId()).holds()) {
            reasons = List.of(BoardRules.TAMPERED);
        }
        if (!reasons.isEmpty()) {
            return new BoardResult.Refused(reasons);
        }
        var identity = identities.of(proposal.personId()).orElse(null);
        var family =
                runs.input(proposal.runId())
                        .orElseThrow(Laboratory::absent)
                        .disaster()
                        .familyOf(proposal.figures().person());
        var draft = IdentificationReport.draft(entry, proposal, identity, family, language);
        var issued = documents.issue(draft, Laboratory.PURPOSE.about(entry.disaster().code()));
        proposals.signed(proposalId, issued.number().value(), by);
        laboratory.changed(entry, List.of(proposal.personId()), "sign", "forensics.identification");
        events.publishEvent(
                new VictimIdentified(
                        proposalId,
                        disasterId,
                        identity == null ? null : identity.residentId(),
                        issued.number().value()));
        return new BoardResult.Signed(proposalId, issued.number().value());
    }

    /** Takes a signed identification back; the document then says so to whoever checks it. */
    @Transactional
    public BoardResult withdraw(long disasterId, long proposalId, String why) {
        var entry = laboratory.enter(disasterId, Part.BOARD);
        var proposal = proposals.lock(disasterId, proposalId).orElseThrow(Laboratory::absent);
        var reasons = BoardRules.ofWithdrawal(proposal.state(), why);
        if (!reasons.isEmpty()) {
            return new BoardResult.Refused(reasons);
        }
        var number = proposal.document();
        if (number != null) {
            documents.withdraw(new DocumentNumber(number), why);
            events.publishEvent(new IdentificationWithdrawn(proposalId, disasterId, number));
        }
        proposals.ended(proposalId, ProposalRow.State.WITHDRAWN, why, entry.actor().id());
        untell(entry, proposal);
        laboratory.changed(
                entry, List.of(proposal.personId()), "withdraw", "forensics.identification");
        return new BoardResult.Done(proposalId, ProposalRow.State.WITHDRAWN);
    }

    /** The family's page stops saying it, and says that somebody will call. */
    private void untell(Entry entry, ProposalRow proposal) {
        var told = identities.of(proposal.personId()).filter(report -> report.toldOn() != null);
        if (told.isPresent()) {
            identities.untold(proposal.personId());
            identities.notice(entry.id(), proposal.personId(), "CORRECTED");
        }
    }
}
