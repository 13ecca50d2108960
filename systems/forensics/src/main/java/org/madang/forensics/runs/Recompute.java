package org.madang.forensics.runs;

import org.madang.forensics.register.Laboratory;
import org.madang.forensics.register.Part;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Does the sums of a finished run again, from its sealed input, and compares the outcome to the
 * last digit: the proof that a signed figure was computed and not written.
 */
@Service
public class Recompute {

    private final Laboratory laboratory;
    private final Runs runs;

    Recompute(Laboratory laboratory, Runs runs) {
        this.laboratory = laboratory;
        this.runs = runs;
    }

    /**
     * What came of it.
     *
     * @param inputKept whether the input is the one whose fingerprint was pinned
     * @param same whether the outcome is the same to the last digit
     * @param software what computed it now
     */
    public record Proof(
            boolean inputKept,
            boolean same,
            String inputHash,
            String pinnedOutcome,
            String outcomeNow,
            String pinnedSoftware,
            String software) {

        public boolean holds() {
            return inputKept && same;
        }
    }

    @Transactional
    public Proof recompute(long disasterId, long runId) {
        var entry = laboratory.enter(disasterId, Part.LABORATORY, Part.BOARD);
        laboratory.looked(entry, java.util.List.of(), "recompute", "forensics.profile");
        var run = runs.byId(disasterId, runId).orElseThrow(Laboratory::absent);
        var pinned = run.outcomeHash();
        var snapshot = runs.input(runId).orElseThrow(Laboratory::absent);
        if (pinned == null) {
            throw Laboratory.absent();
        }
        var input = runs.fingerprint(snapshot);
        var outcome =
                new Computation(snapshot, run.method(), null)
                        .run(() -> false, p -> {})
                        .orElseThrow();
        var now = runs.fingerprint(outcome);
        return new Proof(
                input.equals(run.inputHash()),
                now.equals(pinned),
                input,
                pinned,
                now,
                run.software(),
                outcome.software());
    }
}
