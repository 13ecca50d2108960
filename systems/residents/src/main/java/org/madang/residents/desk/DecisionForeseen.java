package org.madang.residents.desk;

import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Scope;
import org.madang.residents.AsOf;
import org.madang.residents.Lateness;
import org.madang.residents.Refusal;
import org.madang.residents.Residence;
import org.madang.residents.ResidentRecord;
import org.madang.residents.correcting.ApproveCorrection;
import org.madang.residents.correcting.CorrectionResult;
import org.madang.residents.correcting.ProposeCorrection;
import org.madang.residents.entries.BeforeAfter;
import org.madang.residents.entries.Concerned;
import org.madang.residents.entries.Sides;
import org.madang.residents.moving.MoveResult;
import org.madang.residents.moving.RegisterMove;
import org.madang.residents.registry.RegisterClock;
import org.madang.residents.registry.Report;
import org.madang.residents.registry.ResidentRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What deciding for a report would change: the decision is made, looked at and taken back. */
@Component
class DecisionForeseen {

    private final RegisterMove moves;
    private final ApproveCorrection corrections;
    private final ResidentRows rows;
    private final BeforeAfter check;
    private final Access access;
    private final TransactionTemplate transactions;
    private final RegisterClock clock;

    DecisionForeseen(
            RegisterMove moves,
            ApproveCorrection corrections,
            ResidentRows rows,
            BeforeAfter check,
            Access access,
            TransactionTemplate transactions,
            RegisterClock clock) {
        this.moves = moves;
        this.corrections = corrections;
        this.rows = rows;
        this.check = check;
        this.access = access;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What it would change.
     *
     * @param sides null where it would be refused
     * @param reasons why it would be
     */
    record Outcome(@Nullable Sides sides, List<Refusal> reasons) {
        Outcome {
            reasons = List.copyOf(reasons);
        }
    }

    /** For whom decides; null where somebody else must agree first. Takes the locks it needs. */
    @Nullable Outcome of(ReportPage.Model model) {
        if (model.waitsForConsent()) {
            return null;
        }
        return model.report().kind() == Report.Kind.CORRECTION
                ? correction(model.report(), model.person())
                : move(model.report());
    }

    private Outcome correction(Report report, @Nullable ResidentRecord person) {
        var looked =
                check.look(
                        () -> corrections.decide(report.id(), true),
                        result ->
                                person != null && result instanceof CorrectionResult.Corrected
                                        ? Concerned.one(
                                                person.id(), person.residence(), Lateness.NONE)
                                        : null,
                        ProposeCorrection.PURPOSE.about("report-" + report.id()));
        return new Outcome(
                looked.sides(),
                looked.result() instanceof CorrectionResult.Refused refused
                        ? refused.reasons()
                        : List.of());
    }

    private Outcome move(Report report) {
        var from = householdNow(report.subjectId());
        var looked =
                check.look(
                        () -> moves.confirm(report.id()),
                        result -> moved(from, result),
                        RegisterMove.PURPOSE.about("report-" + report.id()));
        return new Outcome(
                looked.sides(),
                looked.result() instanceof MoveResult.Refused refused
                        ? refused.reasons()
                        : List.of());
    }

    private static @Nullable Concerned moved(@Nullable Long from, MoveResult result) {
        if (!(result instanceof MoveResult.Registered done)) {
            return null;
        }
        var households = new LinkedHashSet<Long>();
        if (from != null) {
            households.add(from);
        }
        households.add(done.householdId());
        return new Concerned(households, List.of(), done.lateness());
    }

    /** The household left, wherever it is: the destination deals with it (Article 16 (4)). */
    private @Nullable Long householdNow(@Nullable Long subject) {
        if (subject == null) {
            return null;
        }
        return access.within(
                Scope.NATION,
                () ->
                        transactions.execute(status ->
                                rows.byId(subject, AsOf.on(clock.today()))
                                        .map(ResidentRecord::residence)
                                        .map(Residence::householdId)
                                        .orElse(null)));
    }
}
