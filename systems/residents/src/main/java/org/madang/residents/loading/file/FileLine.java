package org.madang.residents.loading.file;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.madang.residents.Relation;
import org.madang.residents.ResidentNumber;
import org.madang.residents.Sex;
import org.madang.residents.Status;

/**
 * A resident as a sound line of the file says.
 *
 * @param statusSince null for a resident since birth
 */
record FileLine(
        long line,
        ResidentNumber number,
        LocalDate birth,
        Sex sex,
        String name,
        String latin,
        Status status,
        @Nullable LocalDate statusSince,
        Relation relation,
        Building building,
        String unit,
        LocalDate since,
        LocalDate reportedOn) {

    /** A building by its road address (도로명주소). */
    record Building(String division, String road, int main, int sub) {}

    /** Whether the person lives at the address no more. */
    boolean departed() {
        return !status.living();
    }
}
