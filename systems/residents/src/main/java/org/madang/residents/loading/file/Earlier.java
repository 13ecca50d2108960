package org.madang.residents.loading.file;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.madang.residents.Relation;
import org.madang.residents.Status;
import org.madang.residents.loading.file.FileLine.Building;

/**
 * A period of somebody's life before the one their own line tells.
 *
 * @param until the first day after it
 * @param status as what they were registered then
 * @param place null while they were struck off, and so registered nowhere
 */
record Earlier(
        long line,
        LocalDate since,
        LocalDate until,
        Status status,
        @Nullable Place place,
        LocalDate reportedOn) {

    /**
     * Where they were registered.
     *
     * @param household the old register's word; of a household that nothing tells of, a word of its
     *     own
     */
    record Place(String household, Relation relation, Building building, String unit) {}
}
