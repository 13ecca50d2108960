package org.madang.residents.rounds;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Jurisdiction;
import org.madang.kernel.language.Text;

/**
 * A round of all households of a municipality.
 *
 * @param municipality the five digits that the codes of its townships begin with
 * @param openedOn asked are the households somebody was a resident in at the end of this day
 * @param homeUntil the last day on which a household may answer from home
 * @param closedAt null while it is open
 */
record Round(
        long id,
        String municipality,
        LocalDate openedOn,
        LocalDate from,
        LocalDate homeUntil,
        LocalDate until,
        String ground,
        String openedBy,
        @Nullable String closedBy,
        @Nullable Instant closedAt) {

    int year() {
        return from.getYear();
    }

    boolean isOpen() {
        return closedAt == null;
    }

    /** Whether households may answer from home that day. */
    boolean isAnswered(LocalDate today) {
        return isOpen() && !today.isBefore(from) && !today.isAfter(homeUntil);
    }

    boolean hasBegun(LocalDate today) {
        return !today.isBefore(from);
    }

    /** Whether an office of that area has to do with it: a township's, the own or a wider one. */
    boolean concerns(Jurisdiction area) {
        return area.contains(municipality) || area.prefix().startsWith(municipality);
    }

    Text title() {
        return Text.of("{0}년 주민등록 사실조사", "Factual investigation {0}").with(Text.same("" + year()));
    }

    String path() {
        return "/desk/residents/rounds/" + id;
    }
}
