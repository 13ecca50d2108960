package org.madang.residents.correcting;

import java.util.List;
import java.util.Optional;
import org.madang.kernel.access.Actor;
import org.madang.kernel.language.Text;
import org.madang.residents.RecordCorrected;
import org.madang.residents.ResidentRegistration;
import org.madang.residents.registry.Desk;
import org.madang.residents.registry.Ledger;
import org.madang.residents.registry.Report;
import org.madang.residents.registry.Reports;
import org.madang.residents.registry.ResidentRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A second official approves a correction, and only then the register changes. */
@Service
public class ApproveCorrection {

    private static final Text A_PERSON =
            Text.of("정정은 공무원이 직접 승인해야 합니다.", "A correction is approved by an official in person.");

    private final ResidentRows rows;
    private final Reports reports;
    private final Corrections corrections;
    private final Desk desk;
    private final Ledger ledger;

    ApproveCorrection(
            ResidentRows rows, Reports reports, Corrections corrections, Desk desk, Ledger ledger) {
        this.rows = rows;
        this.reports = reports;
        this.corrections = corrections;
        this.desk = desk;
        this.ledger = ledger;
    }

    /** What a proposal would change, to look at before deciding; empty if it does not wait. */
    @Transactional
    public Optional<CorrectionCommand> proposal(long reportId) {
        desk.charged(ResidentRegistration.APPROVE, ProposeCorrection.PURPOSE);
        var report = reports.byId(reportId).filter(ApproveCorrection::waits);
        var command = report.map(found -> ledger.read(found.details(), CorrectionCommand.class));
        command.ifPresent(proposed ->
                ledger.looked(
                        ProposeCorrection.PURPOSE.about("report-" + reportId),
                        List.of(proposed.residentId()),
                        proposed.facts()));
        return command;
    }

    /**
     * @param approved false turns the proposal down
     */
    @Transactional
    public CorrectionResult decide(long reportId, boolean approved) {
        var charge = desk.charged(ResidentRegistration.APPROVE, ProposeCorrection.PURPOSE);
        if (!(charge.actor() instanceof Actor.Official)) {
            throw desk.refused(ProposeCorrection.PURPOSE, null, A_PERSON);
        }
        var report = reports.lock(reportId).filter(ApproveCorrection::waits).orElse(null);
        if (report == null) {
            return new CorrectionResult.Refused(List.of(CorrectionRules.NOT_WAITING));
        }
        desk.within(charge, report.division(), report.subjectId(), ProposeCorrection.PURPOSE);
        if (report.reporter().equals(charge.actor().id())) {
            return new CorrectionResult.Refused(List.of(CorrectionRules.SAME_OFFICIAL));
        }
        if (!approved) {
            reports.decide(reportId, Report.State.REFUSED, charge.actor().id(), null);
            return new CorrectionResult.TurnedDown(reportId);
        }
        return applied(report, charge);
    }

    private CorrectionResult applied(Report report, Desk.Charge charge) {
        var command = ledger.read(report.details(), CorrectionCommand.class);
        var found = rows.lock(List.of(command.residentId()));
        if (found.isEmpty()) {
            return new CorrectionResult.Refused(List.of(CorrectionRules.NOT_FOUND));
        }
        var person = found.getFirst();
        desk.within(charge, person.division(), person.id(), ProposeCorrection.PURPOSE);
        var reasons = CorrectionRules.refusals(corrections.facts(command, person));
        if (!reasons.isEmpty()) {
            return new CorrectionResult.Refused(reasons);
        }
        reports.decide(report.id(), Report.State.ACCEPTED, report.reporter(), charge.actor().id());
        var number = corrections.apply(command, person, report.id());
        ledger.changed(
                ProposeCorrection.PURPOSE,
                report.id(),
                List.of(new Ledger.Changed(person.id(), command.facts())),
                new RecordCorrected(report.id(), person.id(), command.facts()));
        return new CorrectionResult.Corrected(report.id(), number);
    }

    private static boolean waits(Report report) {
        return report.kind() == Report.Kind.CORRECTION && report.state() == Report.State.SUBMITTED;
    }
}
