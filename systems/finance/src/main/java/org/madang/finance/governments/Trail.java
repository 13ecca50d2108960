package org.madang.finance.governments;

import java.util.List;
import org.madang.kernel.access.Access;
import org.madang.kernel.journal.Deed;
import org.madang.kernel.journal.Journal;
import org.madang.kernel.journal.JournalEntry;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.springframework.stereotype.Component;

/** The line that every change of this system leaves in the journal, in its transaction. */
@Component("financeTrail")
public class Trail {

    private final Journal journal;
    private final Access access;

    Trail(Journal journal, Access access) {
        this.journal = journal;
        this.access = access;
    }

    /**
     * Journals a change.
     *
     * @param what the use case, such as {@code finance.commit}
     * @param words why, as people read it
     * @param reference the paper it is about, such as {@code commitment 17}
     */
    public void changed(String what, Text words, String reference) {
        journal.write(
                new JournalEntry(
                        access.current(),
                        Purpose.of(what, words).about(reference),
                        Deed.CHANGE,
                        null,
                        what,
                        List.of(what)));
    }

    /** Journals that a claim on a resident was entered and notified. */
    public void notified(long assessment, long residentId) {
        journal.write(
                new JournalEntry(
                        access.current(),
                        Purpose.of("finance.assess", Text.of("세입 징수결정과 고지", "Assessing revenue"))
                                .about("assessment " + assessment),
                        Deed.CHANGE,
                        residentId,
                        "finance.assess",
                        List.of("name", "finance.claim")));
    }

    /** Journals that somebody's data was looked at. */
    public void looked(String what, Text words, String reference, long residentId) {
        journal.write(
                new JournalEntry(
                        access.current(),
                        Purpose.of(what, words).about(reference),
                        Deed.READ,
                        residentId,
                        what,
                        List.of("finance.party")));
    }
}
