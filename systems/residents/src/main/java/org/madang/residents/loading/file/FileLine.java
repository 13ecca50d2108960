package org.madang.residents.loading.file;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.residents.Relation;
import org.madang.residents.ResidentNumber;
import org.madang.residents.Sex;
import org.madang.residents.Status;

/**
 * A resident as a sound line of the file says.
 *
 * @param statusSince null for a resident since birth
 * @param earlier periods before this one, oldest first; empty where the file tells of none
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
        LocalDate reportedOn,
        List<Earlier> earlier) {

    FileLine {
        earlier = List.copyOf(earlier);
    }

    FileLine with(List<Earlier> periods) {
        return new FileLine(
                line,
                number,
                birth,
                sex,
                name,
                latin,
                status,
                statusSince,
                relation,
                building,
                unit,
                since,
                reportedOn,
                periods);
    }

    /** A building by its road address (도로명주소). */
    record Building(String division, String road, int main, int sub) {}

    /** Whether the person lives at the address no more. */
    boolean departed() {
        return !status.living();
    }
}
