package org.madang.residents.households;

import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.residents.entries.Beginning;
import org.madang.residents.entries.Entry;
import org.madang.residents.entries.EntryFrame;
import org.madang.residents.entries.EntryResult;
import org.madang.residents.entries.Regrouping;
import org.madang.residents.registry.Rearrangement;
import org.madang.residents.registry.Report;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters that members form a household of their own where they live. */
@Service
public class SplitHousehold implements Entry<SplitCommand> {

    public static final Purpose PURPOSE =
            Purpose.of("residents.household-split", Text.of("세대 분리 처리", "Splitting a household"));

    private final EntryFrame frame;
    private final HouseholdEntry entry;

    SplitHousehold(EntryFrame frame, HouseholdEntry entry) {
        this.frame = frame;
        this.entry = entry;
    }

    @Override
    public String name() {
        return "household-splits";
    }

    @Override
    public Class<SplitCommand> command() {
        return SplitCommand.class;
    }

    @Override
    @Transactional
    public EntryResult enter(SplitCommand command) {
        var about = new EntryFrame.About(command.persons(), null, command.seen());
        return switch (frame.begin(PURPOSE, about)) {
            case Beginning.Stopped stopped -> new EntryResult.Refused(stopped.reasons());
            case Beginning.Begun begun -> entered(command, begun);
        };
    }

    private EntryResult entered(SplitCommand command, Beginning.Begun begun) {
        var leaving = begun.persons();
        var regrouping =
                new Regrouping(
                        begun.members(),
                        leaving,
                        command.newHead(),
                        command.relations(),
                        command.on(),
                        begun.today());
        var reasons = HouseholdRules.split(regrouping, command.head());
        if (!reasons.isEmpty()) {
            return new EntryResult.Refused(reasons);
        }
        var change =
                new Rearrangement(
                        command.on(),
                        begun.members(),
                        leaving,
                        regrouping.relationsOfStaying(),
                        Rearrangement.Target.at(leaving.getFirst()),
                        regrouping.under(command.head(), leaving),
                        null,
                        "SPLIT");
        return entry.enter(Report.Kind.HOUSEHOLD_SPLIT, PURPOSE, begun, change, command);
    }
}
