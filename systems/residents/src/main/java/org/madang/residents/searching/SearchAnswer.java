package org.madang.residents.searching;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;
import org.madang.residents.Refusal;
import org.madang.residents.Sex;
import org.madang.residents.Status;

/** What came of a search. */
public sealed interface SearchAnswer {

    /**
     * Who was found, the likeliest first.
     *
     * @param more whether there were others beyond the most that are shown: ask more closely
     */
    record Found(List<Hit> hits, boolean more) implements SearchAnswer {
        public Found {
            hits = List.copyOf(hits);
        }
    }

    /** The question cannot be asked like that, field by field. */
    record Refused(List<Refusal> reasons) implements SearchAnswer {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * One person found.
     *
     * @param called another name under which they were found, past or misspelt; null if none
     * @param number masked
     * @param address where they are registered now; null for who is nowhere
     */
    record Hit(
            long residentId,
            String name,
            String latin,
            @Nullable String called,
            String number,
            LocalDate birthDate,
            Sex sex,
            Status status,
            @Nullable Text address) {}
}
