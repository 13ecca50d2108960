package org.madang.residents.cards;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.journal.Deed;
import org.madang.kernel.journal.Journal;
import org.madang.kernel.journal.JournalEntry;
import org.madang.kernel.journal.Purpose;
import org.springframework.stereotype.Component;

/** Journal lines of what is done with cards, in the transaction that does it. */
@Component
public class CardLog {

    private static final List<String> CARD = List.of("residents.card");

    private final Journal journal;
    private final Access access;

    CardLog(Journal journal, Access access) {
        this.journal = journal;
        this.access = access;
    }

    /** A card or an application of the person was changed. */
    public void changed(Purpose purpose, long residentId) {
        write(purpose, Deed.CHANGE, residentId, CARD);
    }

    public void read(Purpose purpose, long residentId, List<String> facts) {
        write(purpose, Deed.READ, residentId, facts);
    }

    public void write(Purpose purpose, Deed deed, @Nullable Long subject, List<String> facts) {
        journal.write(
                new JournalEntry(access.current(), purpose, deed, subject, purpose.code(), facts));
    }
}
