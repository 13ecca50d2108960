package org.madang.residents.marking;

import java.util.List;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.residents.Lateness;
import org.madang.residents.RecordMarked;
import org.madang.residents.entries.Beginning;
import org.madang.residents.entries.Entry;
import org.madang.residents.entries.EntryFrame;
import org.madang.residents.entries.EntryResult;
import org.madang.residents.marking.MarkCommand.Act;
import org.madang.residents.registry.Ledger;
import org.madang.residents.registry.Report;
import org.madang.residents.registry.ResidentRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins or ends a mark on a record. */
@Service
public class MarkRecord implements Entry<MarkCommand> {

    public static final Purpose PURPOSE =
            Purpose.of("residents.mark", Text.of("주민등록 표시 사항 처리", "Marking a record"));

    private static final List<String> CHANGED = List.of("residents.marks");

    private final EntryFrame frame;
    private final Marks marks;
    private final ResidentRows rows;
    private final Ledger ledger;

    MarkRecord(EntryFrame frame, Marks marks, ResidentRows rows, Ledger ledger) {
        this.frame = frame;
        this.marks = marks;
        this.rows = rows;
        this.ledger = ledger;
    }

    @Override
    public String name() {
        return "marks";
    }

    @Override
    public Class<MarkCommand> command() {
        return MarkCommand.class;
    }

    @Override
    @Transactional
    public EntryResult enter(MarkCommand command) {
        var about = EntryFrame.About.one(command.residentId(), null);
        return switch (frame.begin(PURPOSE, about)) {
            case Beginning.Stopped stopped -> new EntryResult.Refused(stopped.reasons());
            case Beginning.Begun begun -> decided(command, begun);
        };
    }

    private EntryResult decided(MarkCommand command, Beginning.Begun begun) {
        var person = begun.persons().getFirst();
        var reasons = MarkRules.refusals(command, person, marks.of(person.id()), begun.today());
        if (!reasons.isEmpty()) {
            return new EntryResult.Refused(reasons);
        }
        long report =
                frame.file(
                        Report.Kind.MARK,
                        command.on(),
                        person,
                        person.division(),
                        begun.charge(),
                        Lateness.NONE,
                        command);
        boolean begins = command.act() == Act.BEGIN;
        if (begins) {
            marks.begin(person.id(), command.kind(), command.on(), command.evidence(), report);
        } else {
            marks.end(person.id(), command.kind(), command.on(), report);
        }
        rows.touch(List.of(person.id()), report);
        ledger.changed(
                PURPOSE,
                report,
                List.of(new Ledger.Changed(person.id(), CHANGED)),
                new RecordMarked(report, person.id(), command.kind().name(), begins, command.on()));
        return new EntryResult.Entered(report, null, Lateness.NONE);
    }
}
