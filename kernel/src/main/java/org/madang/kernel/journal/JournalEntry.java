package org.madang.kernel.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Actor;

/**
 * One line of the journal, before it has a place in it. It holds codes only: a value (a name, an
 * address, a number) does not fit the pattern of a code and is refused.
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

    /**
     * @throws IllegalArgumentException when {@code what} or a fact is no code
     */
    public JournalEntry {
        Codes.check(what);
        facts = List.copyOf(facts);
        facts.forEach(Codes::check);
    }
}
