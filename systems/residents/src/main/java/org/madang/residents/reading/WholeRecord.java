package org.madang.residents.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.residents.HouseholdRecord;
import org.madang.residents.Residence;
import org.madang.residents.ResidentRecord;

/**
 * Everything the register holds of a person as of a day.
 *
 * @param address the address in one line, Korean and English, with the names of that day; null if
 *     there is none
 * @param household who lived with them; null where they lived nowhere
 * @param history where they lived until then, oldest first
 */
public record WholeRecord(
        ResidentRecord resident,
        @Nullable Line address,
        @Nullable HouseholdRecord household,
        List<Residence> history) {

    /** A line in Korean and in English. */
    public record Line(String ko, String en) {}

    public WholeRecord {
        history = List.copyOf(history);
    }
}
