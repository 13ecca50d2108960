package org.madang.residents.correcting;

import java.util.List;
import java.util.function.BiFunction;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.residents.ResidentRegistration;
import org.madang.residents.registry.Desk;
import org.madang.residents.registry.Held;
import org.madang.residents.registry.Ledger;
import org.madang.residents.registry.RegisterClock;
import org.madang.residents.registry.Report;
import org.madang.residents.registry.Reports;
import org.madang.residents.registry.ResidentRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** One official proposes a correction with its evidence; nothing changes yet. */
@Service
public class ProposeCorrection {

    public static final Purpose PURPOSE =
            Purpose.of("residents.correction", Text.of("주민등록 정정", "Correcting a record"));

    private final ResidentRows rows;
    private final Reports reports;
    private final Corrections corrections;
    private final Desk desk;
    private final Ledger ledger;
    private final RegisterClock clock;

    ProposeCorrection(
            ResidentRows rows,
            Reports reports,
            Corrections corrections,
            Desk desk,
            Ledger ledger,
            RegisterClock clock) {
        this.rows = rows;
        this.reports = reports;
        this.corrections = corrections;
        this.desk = desk;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    public CorrectionResult propose(CorrectionCommand command) {
        return decided(command, (person, report) -> new CorrectionResult.Proposed(report));
    }

    /**
     * The correction as it would be once it is approved, for the official to look at before
     * proposing it. Whatever happens, the transaction it is part of is taken back.
     */
    @Transactional
    CorrectionResult rehearse(CorrectionCommand command) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return decided(
                command,
                (person, report) ->
                        new CorrectionResult.Corrected(
                                report, corrections.apply(command, person, report)));
    }

    private CorrectionResult decided(
            CorrectionCommand command, BiFunction<Held, Long, CorrectionResult> accepted) {
        var charge = desk.charged(ResidentRegistration.REGISTER, PURPOSE);
        var found = rows.lock(List.of(command.residentId()));
        if (found.isEmpty()) {
            return new CorrectionResult.Refused(List.of(CorrectionRules.NOT_FOUND));
        }
        var person = found.getFirst();
        desk.within(charge, person.division(), person.id(), PURPOSE);
        var reasons = CorrectionRules.refusals(corrections.facts(command, person));
        if (!reasons.isEmpty()) {
            return new CorrectionResult.Refused(reasons);
        }
        long report = filed(command, person, charge);
        ledger.looked(PURPOSE.about("report-" + report), List.of(person.id()), command.facts());
        return accepted.apply(person, report);
    }

    private long filed(CorrectionCommand command, Held person, Desk.Charge charge) {
        // What the second official approves is what the first one saw.
        return reports.file(
                new Report.Draft(
                        Report.Kind.CORRECTION,
                        Report.State.SUBMITTED,
                        clock.today(),
                        person.id(),
                        person.division(),
                        charge.actor().id(),
                        null,
                        null,
                        0,
                        ledger.json(command.seen(person.version()))));
    }
}
