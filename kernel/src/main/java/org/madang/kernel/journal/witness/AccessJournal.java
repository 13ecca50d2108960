package org.madang.kernel.journal.witness;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.AccessWitness;
import org.madang.kernel.access.Actor;
import org.madang.kernel.journal.Deed;
import org.madang.kernel.journal.Journal;
import org.madang.kernel.journal.JournalEntry;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.springframework.stereotype.Component;

/** Writes sign-ins, refusals and changes of authority into the journal. */
@Component
final class AccessJournal implements AccessWitness {

    private static final Purpose SIGN_IN =
            Purpose.of("access.sign-in", Text.of("로그인", "Signing in"));
    private static final Purpose AUTHORITY =
            Purpose.of("access.authority", Text.of("계정과 권한 관리", "Care of accounts and duties"));

    private final Journal journal;

    AccessJournal(Journal journal) {
        this.journal = journal;
    }

    @Override
    public void signedIn(Actor actor, String way) {
        var subject = actor instanceof Actor.Resident resident ? resident.residentId() : null;
        journal.writeApart(
                new JournalEntry(
                        actor, SIGN_IN, Deed.SIGN_IN, subject, "access.sign-in", List.of(way)));
    }

    @Override
    public void refused(Actor actor, @Nullable Long subject, String what, Text reason) {
        journal.writeApart(
                new JournalEntry(
                        actor,
                        Purpose.of("access.refusal", reason),
                        Deed.REFUSED,
                        subject,
                        what,
                        List.of()));
    }

    @Override
    public void changed(Actor actor, @Nullable Long subject, String what) {
        journal.write(
                new JournalEntry(actor, AUTHORITY, Deed.CHANGE, subject, what, List.of("account")));
    }
}
