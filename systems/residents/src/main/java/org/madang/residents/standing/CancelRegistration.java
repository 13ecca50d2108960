package org.madang.residents.standing;

import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.residents.Status;
import org.madang.residents.entries.Entry;
import org.madang.residents.entries.EntryResult;
import org.madang.residents.registry.Report;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Strikes people off the register (말소, Articles 8, 14, 20 and 20-2). */
@Service
public class CancelRegistration implements Entry<StandingCommand> {

    public static final Purpose PURPOSE =
            Purpose.of("residents.cancellation", Text.of("주민등록 말소", "Striking off the register"));

    private static final StandingEntry.Kind KIND =
            new StandingEntry.Kind(Status.CANCELLED, Report.Kind.CANCELLATION, PURPOSE);

    private final StandingEntry entry;

    CancelRegistration(StandingEntry entry) {
        this.entry = entry;
    }

    @Override
    public String name() {
        return "cancellations";
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
