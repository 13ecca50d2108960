package org.madang.residents.households;

import java.util.HashMap;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.residents.Relation;
import org.madang.residents.entries.Beginning;
import org.madang.residents.entries.Entry;
import org.madang.residents.entries.EntryFrame;
import org.madang.residents.entries.EntryRefusals;
import org.madang.residents.entries.EntryResult;
import org.madang.residents.entries.Regrouping;
import org.madang.residents.registry.Held;
import org.madang.residents.registry.Rearrangement;
import org.madang.residents.registry.Report;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters that members join another household where they live. */
@Service
public class MergeHouseholds implements Entry<MergeCommand> {

    public static final Purpose PURPOSE =
            Purpose.of("residents.household-merge", Text.of("세대 합가 처리", "Merging households"));

    private final EntryFrame frame;
    private final HouseholdEntry entry;

    MergeHouseholds(EntryFrame frame, HouseholdEntry entry) {
        this.frame = frame;
        this.entry = entry;
    }

    @Override
    public String name() {
        return "household-merges";
    }

    @Override
    public Class<MergeCommand> command() {
        return MergeCommand.class;
    }

    @Override
    @Transactional
    public EntryResult enter(MergeCommand command) {
        var about =
                new EntryFrame.About(command.persons(), command.joinHouseholdId(), command.seen());
        return switch (frame.begin(PURPOSE, about)) {
            case Beginning.Stopped stopped -> new EntryResult.Refused(stopped.reasons());
            case Beginning.Begun begun -> entered(command, begun);
        };
    }

    private EntryResult entered(MergeCommand command, Beginning.Begun begun) {
        var leaving = begun.persons();
        var regrouping =
                new Regrouping(
                        begun.members(),
                        leaving,
                        command.newHead(),
                        command.relations(),
                        command.on(),
                        begun.today());
        var head =
                begun.living(command.joinHouseholdId()).stream()
                        .filter(Held::isHead)
                        .findFirst()
                        .orElse(null);
        var reasons = HouseholdRules.merge(regrouping, head, command.consent());
        if (!reasons.isEmpty() || head == null) {
            return new EntryResult.Refused(reasons);
        }
        if (frame.endsTooEarly(regrouping, begun.household())) {
            return EntryResult.Refused.because(EntryRefusals.LATER_ENTRY);
        }
        var relations = new HashMap<Long, Relation>();
        leaving.forEach(held -> relations.put(held.id(), command.relations().get(held.id())));
        var change =
                new Rearrangement(
                        command.on(),
                        begun.members(),
                        leaving,
                        regrouping.relationsOfStaying(),
                        Rearrangement.Target.at(head, command.joinHouseholdId()),
                        relations,
                        null,
                        "MERGE");
        return entry.enter(Report.Kind.HOUSEHOLD_MERGE, PURPOSE, begun, change, command);
    }
}
