package org.madang.residents.households;

import java.util.List;
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

/** Enters another head of a household; everyone's relation follows. */
@Service
public class ChangeHead implements Entry<HeadChangeCommand> {

    public static final Purpose PURPOSE =
            Purpose.of("residents.head-change", Text.of("세대주 변경 처리", "Entering another head"));

    private final EntryFrame frame;
    private final HouseholdEntry entry;

    ChangeHead(EntryFrame frame, HouseholdEntry entry) {
        this.frame = frame;
        this.entry = entry;
    }

    @Override
    public String name() {
        return "head-changes";
    }

    @Override
    public Class<HeadChangeCommand> command() {
        return HeadChangeCommand.class;
    }

    @Override
    @Transactional
    public EntryResult enter(HeadChangeCommand command) {
        var about = new EntryFrame.About(List.of(command.newHead()), null, command.seen());
        return switch (frame.begin(PURPOSE, about)) {
            case Beginning.Stopped stopped -> new EntryResult.Refused(stopped.reasons());
            case Beginning.Begun begun -> entered(command, begun);
        };
    }

    private EntryResult entered(HeadChangeCommand command, Beginning.Begun begun) {
        var members = begun.members();
        var regrouping =
                new Regrouping(
                        members, List.of(), null, command.relations(), command.on(), begun.today());
        var reasons = HouseholdRules.headChange(regrouping, command.newHead());
        if (!reasons.isEmpty()) {
            return new EntryResult.Refused(reasons);
        }
        var change =
                new Rearrangement(
                        command.on(),
                        members,
                        List.of(),
                        regrouping.under(command.newHead(), members),
                        null,
                        java.util.Map.of(),
                        null,
                        "HEAD_CHANGE");
        return entry.enter(Report.Kind.HEAD_CHANGE, PURPOSE, begun, change, command);
    }
}
