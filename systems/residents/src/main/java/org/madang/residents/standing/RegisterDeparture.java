package org.madang.residents.standing;

import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.residents.Status;
import org.madang.residents.entries.Entry;
import org.madang.residents.entries.EntryResult;
import org.madang.residents.registry.Report;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters that people live abroad from now on (국외이주신고, Article 19). */
@Service
public class RegisterDeparture implements Entry<StandingCommand> {

    public static final Purpose PURPOSE =
            Purpose.of("residents.departure", Text.of("국외이주 처리", "Entering a departure abroad"));

    private static final StandingEntry.Kind KIND =
            new StandingEntry.Kind(Status.OVERSEAS, Report.Kind.DEPARTURE, PURPOSE);

    private final StandingEntry entry;

    RegisterDeparture(StandingEntry entry) {
        this.entry = entry;
    }

    @Override
    public String name() {
        return "departures";
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
