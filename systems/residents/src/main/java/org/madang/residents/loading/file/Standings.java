package org.madang.residents.loading.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.madang.residents.Status;
import org.madang.residents.loading.BinaryRows;
import org.madang.residents.loading.Newcomer.Stood;

/** What somebody was registered as, from birth to today, as the lines about them say. */
final class Standings {

    private final List<Stood> all = new ArrayList<>();
    private int from;
    private Status status = Status.RESIDENT;

    private Standings(LocalDate birth) {
        from = day(birth);
    }

    /** One after another without a gap; the last one lasts. */
    static List<Stood> of(FileLine line) {
        var standings = new Standings(line.birth());
        for (var earlier : line.earlier()) {
            standings.is(earlier.status(), earlier.since());
        }
        if (!line.earlier().isEmpty()) {
            standings.is(Status.RESIDENT, line.since());
        }
        var since = line.statusSince();
        if (since != null) {
            standings.is(line.status(), since);
        }
        standings.all.add(new Stood(standings.from, BinaryRows.OPEN, standings.status));
        return List.copyOf(standings.all);
    }

    private void is(Status next, LocalDate since) {
        if (next == status) {
            return;
        }
        int day = day(since);
        // From birth, or from the very day on which they came to the address.
        if (day > from) {
            all.add(new Stood(from, day, status));
        }
        from = day;
        status = next;
    }

    private static int day(LocalDate day) {
        return (int) day.toEpochDay();
    }
}
