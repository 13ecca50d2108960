package org.madang.forensics.board;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.forensics.register.ComparisonRow;
import org.madang.forensics.register.Disasters;
import org.madang.forensics.register.Families;
import org.madang.forensics.register.Findings;
import org.madang.forensics.register.Laboratory;
import org.madang.forensics.register.Laboratory.Entry;
import org.madang.forensics.register.Part;
import org.madang.forensics.register.PersonRow;
import org.madang.forensics.register.RemainsFound;
import org.madang.forensics.register.RemainsRow;
import org.madang.forensics.runs.Outcome;
import org.madang.forensics.runs.RunCase;
import org.madang.forensics.runs.RunRow;
import org.madang.forensics.runs.RunWords;
import org.madang.forensics.runs.Runs;
import org.madang.forensics.runs.Snapshot;
import org.madang.kernel.language.Text;
import org.madang.kinship.Evidence;
import org.madang.kinship.Family;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a run says of one pairing, and the proposal made from it. */
@Service
public class ProposeIdentification {

    private final Laboratory laboratory;
    private final Disasters disasters;
    private final Families families;
    private final RemainsFound remains;
    private final Findings findings;
    private final Runs runs;
    private final RunCase runCase;
    private final Proposals proposals;

    ProposeIdentification(
            Laboratory laboratory,
            Disasters disasters,
            Families families,
            RemainsFound remains,
            Findings findings,
            Runs runs,
            RunCase runCase,
            Proposals proposals) {
        this.laboratory = laboratory;
        this.disasters = disasters;
        this.families = families;
        this.remains = remains;
        this.findings = findings;
        this.runs = runs;
        this.runCase = runCase;
        this.proposals = proposals;
    }

    /**
     * A pairing as the page explains it.
     *
     * @param refusals why it could not be proposed as it stands; empty if it could
     */
    public record Explained(
            Entry entry,
            RunRow run,
            Outcome outcome,
            RemainsRow remains,
            PersonRow person,
            Family family,
            Figures figures,
            List<ComparisonRow> others,
            List<org.madang.forensics.register.Refusal> refusals) {}

    @Transactional
    public Explained explain(long disasterId, long runId, String remainsCode, String personCode) {
        var entry = laboratory.enter(disasterId, Part.LABORATORY, Part.BOARD);
        var explained = explained(entry, runId, remainsCode, personCode, "–");
        laboratory.looked(entry, List.of(explained.person().id()), "pairing", "forensics.profile");
        return explained;
    }

    /** Proposes that remains are a missing person, on the strength of a run. */
    @Transactional
    public BoardResult propose(
            long disasterId, long runId, String remainsCode, String personCode, String reason) {
        var entry = laboratory.enter(disasterId, Part.LABORATORY);
        var explained = explained(entry, runId, remainsCode, personCode, reason);
        if (!explained.refusals().isEmpty()) {
            return new BoardResult.Refused(explained.refusals());
        }
        var filed =
                proposals.file(
                        disasterId,
                        runId,
                        explained.remains().id(),
                        explained.person().id(),
                        explained.figures(),
                        entry.actor().id());
        if (filed.isEmpty()) {
            return new BoardResult.Refused(List.of(BoardRules.TAKEN));
        }
        laboratory.changed(
                entry, List.of(explained.person().id()), "propose", "forensics.identification");
        return new BoardResult.Done(filed.get(), ProposalRow.State.PROPOSED);
    }

    private Explained explained(
            Entry entry, long runId, String remainsCode, String personCode, String reason) {
        var run = runs.byId(entry.id(), runId).orElseThrow(Laboratory::absent);
        var outcome = runs.outcome(runId).orElseThrow(Laboratory::absent);
        var snapshot = runs.input(runId).orElseThrow(Laboratory::absent);
        if (!outcome.knows(remainsCode, personCode)) {
            throw Laboratory.absent();
        }
        var found =
                remains.all(entry.id()).stream()
                        .filter(r -> r.code().equals(remainsCode))
                        .findFirst()
                        .orElseThrow(Laboratory::absent);
        var person =
                families.all(entry.id()).stream()
                        .flatMap(f -> f.missing().stream())
                        .filter(p -> p.code().equals(personCode))
                        .findFirst()
                        .orElseThrow(Laboratory::absent);
        var others = findings.comparisons(entry.id(), found.id(), person.id());
        var disaster = snapshot.disaster();
        var evidence = Evidence.of(disaster, remainsCode, personCode);
        var figures = figures(run, outcome, evidence, others, reason);
        return new Explained(
                entry,
                run,
                outcome,
                found,
                person,
                evidence.family(),
                figures,
                others,
                BoardRules.ofProposal(
                        pairing(entry, run, snapshot, outcome, figures, others, reason)));
    }

    private BoardRules.Pairing pairing(
            Entry entry,
            RunRow run,
            Snapshot snapshot,
            Outcome outcome,
            Figures figures,
            List<ComparisonRow> others,
            String reason) {
        boolean fresh = runs.fingerprint(runCase.snapshot(entry)).equals(run.inputHash());
        double lr = outcome.log10Lr(figures.remains(), figures.person());
        return new BoardRules.Pairing(
                entry.isOpen(),
                fresh && run.inputHash().equals(runs.fingerprint(snapshot)),
                !Double.isNaN(lr),
                lr,
                figures.posterior(),
                !figures.tied().isEmpty()
                        || (figures.byDemography()
                                && BoardRules.hasRival(
                                        outcome, figures.remains(), figures.person())),
                others,
                reason);
    }

    private Figures figures(
            RunRow run,
            Outcome outcome,
            Evidence evidence,
            List<ComparisonRow> others,
            String reason) {
        var v = evidence.victim();
        var m = evidence.missing();
        var tie = outcome.tieOf(v, m);
        var tied = new ArrayList<String>();
        if (tie != null) {
            tied.addAll(tie.missing());
            tied.remove(m);
        }
        var model = disasters.modelById(run.modelId());
        var exact =
                outcome.joint() == null
                        ? Text.of("짝별 비교만 했습니다.", "Pairs were compared one by one only.")
                        : RunWords.exactness(outcome.joint());
        return new Figures(
                v,
                m,
                evidence.family().name(),
                evidence.logLr() / Math.log(10),
                outcome.exclusions(v, m),
                outcome.posterior(v, m),
                tied,
                runnerUp(outcome, v, m),
                evidence.items().stream()
                        .map(i -> new Figures.Item(i.marker(), i.genotype(), i.model(), i.logLr()))
                        .toList(),
                others.stream()
                        .map(c ->
                                new Figures.Other(c.kind().name(), c.conclusion().name(), c.note()))
                        .toList(),
                model.source(),
                model.population(),
                run.software(),
                exact.ko(),
                exact.en(),
                run.inputHash(),
                java.util.Objects.requireNonNull(run.outcomeHash()),
                reason,
                model.unreported() != null);
    }

    private static Figures.@Nullable RunnerUp runnerUp(Outcome outcome, String v, String m) {
        return outcome.candidates(v).stream()
                .filter(other -> !other.equals(m))
                .findFirst()
                .map(other ->
                        new Figures.RunnerUp(
                                other, outcome.posterior(v, other), outcome.log10Lr(v, other)))
                .orElse(null);
    }
}
