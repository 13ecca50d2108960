package org.madang.residents.standing;

import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.residents.Status;
import org.madang.residents.entries.Entry;
import org.madang.residents.entries.EntryResult;
import org.madang.residents.registry.Report;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters that nobody knows where people live (거주불명 등록, Article 20, paragraph 6). */
@Service
public class RecordUnknownResidence implements Entry<StandingCommand> {

    public static final Purpose PURPOSE =
            Purpose.of(
                    "residents.unknown-residence",
                    Text.of("거주불명 등록", "Entering an unknown residence"));

    private static final StandingEntry.Kind KIND =
            new StandingEntry.Kind(Status.UNKNOWN, Report.Kind.UNKNOWN_RESIDENCE, PURPOSE);

    private final StandingEntry entry;

    RecordUnknownResidence(StandingEntry entry) {
        this.entry = entry;
    }

    @Override
    public String name() {
        return "unknown-residences";
    }

    @Override
    public Class<StandingCommand> command() {
        return StandingCommand.class;
    }

    @Override
    @Transactional
    public EntryResult enter(StandingCommand command) {
        return entry.enter(KIND, command);
    }
}
