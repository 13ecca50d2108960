package org.madang.residents.correcting;

import java.util.List;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.residents.ResidentRegistration;
import org.madang.residents.registry.Desk;
import org.madang.residents.registry.Ledger;
import org.madang.residents.registry.RegisterClock;
import org.madang.residents.registry.Report;
import org.madang.residents.registry.Reports;
import org.madang.residents.registry.ResidentRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

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
        // What the second official approves is what the first one saw.
        long report =
                reports.file(
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
        ledger.looked(PURPOSE.about("report-" + report), List.of(person.id()), command.facts());
        return new CorrectionResult.Proposed(report);
    }
}
