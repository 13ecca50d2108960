package org.madang.residents.households;

import java.util.Objects;
import org.madang.kernel.journal.Purpose;
import org.madang.residents.HouseholdChanged;
import org.madang.residents.entries.Beginning;
import org.madang.residents.entries.EntryFrame;
import org.madang.residents.entries.EntryResult;
import org.madang.residents.registry.Held;
import org.madang.residents.registry.Ledger;
import org.madang.residents.registry.Rearrange;
import org.madang.residents.registry.Rearrangement;
import org.madang.residents.registry.Report;
import org.springframework.stereotype.Component;

/** Writes a change of households that the rules accepted: report, rows, journal, event. */
@Component
class HouseholdEntry {

    private final EntryFrame frame;
    private final Rearrange rearrange;
    private final Ledger ledger;

    HouseholdEntry(EntryFrame frame, Rearrange rearrange, Ledger ledger) {
        this.frame = frame;
        this.rearrange = rearrange;
        this.ledger = ledger;
    }

    EntryResult enter(
            Report.Kind kind,
            Purpose purpose,
            Beginning.Begun begun,
            Rearrangement change,
            Object command) {
        var subject = begun.persons().getFirst();
        var late = frame.late(change.day(), EntryFrame.TERM);
        long report =
                frame.file(
                        kind,
                        change.day(),
                        subject,
                        subject.division(),
                        begun.charge(),
                        late,
                        command);
        var written = rearrange.write(change, report);
        long household = Objects.requireNonNullElse(written.household(), begun.household());
        ledger.changed(
                purpose,
                report,
                written.changes(),
                new HouseholdChanged(
                        report,
                        change.leaving().stream().map(Held::id).toList(),
                        begun.household(),
                        household,
                        subject.division(),
                        change.day()));
        return new EntryResult.Entered(report, household, late);
    }
}
