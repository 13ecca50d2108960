package org.madang.residents.loading;

import java.util.List;
import org.madang.residents.Sex;
import org.madang.residents.Status;

/**
 * Somebody who is loaded, with everything the register says of them. Days count from 1970-01-01.
 *
 * @param digits of the resident number
 * @param statusFrom since when the status holds
 * @param stood what they were before, from birth on without a gap; a resident where it says nothing
 * @param lived residences in order, at least one
 */
public record Newcomer(
        long id,
        String digits,
        int birth,
        Sex sex,
        Status status,
        int statusFrom,
        List<Stood> stood,
        String name,
        String latin,
        List<Lived> lived) {

    /** A standing that ended: {@code until} is the day after its last. */
    public record Stood(int from, int until, Status status) {}

    /** A number does not belong in a log. */
    @Override
    public String toString() {
        return "Newcomer[id=" + id + "]";
    }
}
