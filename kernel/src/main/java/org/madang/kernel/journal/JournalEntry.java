package org.madang.kernel.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Actor;

/**
 * One line of the journal, before it has a place in it.
 *
 * @param subject the resident whose data it is, or null for a search that found nobody
 * @param what the use case, {@code system.use-case}
 * @param facts codes of what was seen or changed ({@code name}, {@code address}); never the values
 */
public record JournalEntry(
        Actor actor,
        Purpose purpose,
        Deed deed,
        @Nullable Long subject,
        String what,
        List<String> facts) {

    public JournalEntry {
        facts = List.copyOf(facts);
    }
}
