package org.madang.residents.numbering;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.residents.Lateness;
import org.madang.residents.NumberChanged;
import org.madang.residents.entries.Beginning;
import org.madang.residents.entries.Entry;
import org.madang.residents.entries.EntryFrame;
import org.madang.residents.entries.EntryResult;
import org.madang.residents.proceedings.Proceeding;
import org.madang.residents.proceedings.Proceeding.Kind;
import org.madang.residents.proceedings.Proceeding.Taken;
import org.madang.residents.proceedings.Proceedings;
import org.madang.residents.proceedings.Step;
import org.madang.residents.registry.FreshNumbers;
import org.madang.residents.registry.Ledger;
import org.madang.residents.registry.Report;
import org.madang.residents.registry.ResidentRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives somebody the other number that the committee granted; everyone is told by event. */
@Service
public class ChangeNumber implements Entry<NumberChangeCommand> {

    public static final Purpose PURPOSE =
            Purpose.of("residents.number-change", Text.of("주민등록번호 변경", "Changing a number"));

    private static final List<String> CHANGED = List.of("residents.number");

    private final EntryFrame frame;
    private final Proceedings proceedings;
    private final FreshNumbers numbers;
    private final ResidentRows rows;
    private final Ledger ledger;

    ChangeNumber(
            EntryFrame frame,
            Proceedings proceedings,
            FreshNumbers numbers,
            ResidentRows rows,
            Ledger ledger) {
        this.frame = frame;
        this.proceedings = proceedings;
        this.numbers = numbers;
        this.rows = rows;
        this.ledger = ledger;
    }

    @Override
    public String name() {
        return "number-changes";
    }

    @Override
    public Class<NumberChangeCommand> command() {
        return NumberChangeCommand.class;
    }

    @Override
    @Transactional
    public EntryResult enter(NumberChangeCommand command) {
        var about = EntryFrame.About.one(command.residentId(), null);
        return switch (frame.begin(PURPOSE, about)) {
            case Beginning.Stopped stopped -> new EntryResult.Refused(stopped.reasons());
            case Beginning.Begun begun -> decided(command, begun);
        };
    }

    private EntryResult decided(NumberChangeCommand command, Beginning.Begun begun) {
        var person = begun.persons().getFirst();
        var request = proceedings.lockOpen(person.id(), Kind.NUMBER_CHANGE).orElse(null);
        var reasons = NumberRules.refusals(command, person, request, begun.today());
        return reasons.isEmpty()
                ? entered(command, begun, request)
                : new EntryResult.Refused(reasons);
    }

    private EntryResult entered(
            NumberChangeCommand command, Beginning.Begun begun, @Nullable Proceeding request) {
        var person = begun.persons().getFirst();
        var number = numbers.draw(person.birthDate(), person.sex(), person.division());
        var charge = begun.charge();
        long report =
                frame.file(
                        Report.Kind.NUMBER_CHANGE,
                        command.on(),
                        person,
                        person.division(),
                        charge,
                        Lateness.NONE,
                        command);
        rows.correct(person.id(), null, null, number, report);
        if (request != null) {
            proceedings.take(
                    request,
                    new Taken(
                            Step.GRANTED,
                            command.on(),
                            null,
                            command.decision(),
                            charge.actor().id(),
                            report));
        }
        ledger.changed(
                PURPOSE,
                report,
                List.of(new Ledger.Changed(person.id(), CHANGED)),
                new NumberChanged(report, person.id(), command.on()));
        return new EntryResult.Entered(report, null, Lateness.NONE);
    }
}
