package org.madang.kernel.journal.reading;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.journal.Deed;
import org.madang.kernel.journal.JournalReading;
import org.madang.kernel.journal.JournalReading.Listing;
import org.madang.kernel.journal.JournalReading.Seal;
import org.madang.kernel.journal.JournalReading.Wanted;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The journal for programs: one's own entries, the seal, and proofs. */
@RestController
class JournalApi {

    static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

    private final JournalReading reading;

    JournalApi(JournalReading reading) {
        this.reading = reading;
    }

    /** Entries about the resident signed in, days in Korea, both included. */
    @GetMapping("/api/journal/mine")
    Listing mine(
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate until,
            @RequestParam @Nullable Deed deed,
            @RequestParam(defaultValue = "1") long page) {
        if (page < 1 || page > 1_000_000) {
            throw problem(HttpStatus.BAD_REQUEST, "pages are counted from 1");
        }
        return reading.mine(wanted(from, until, deed, page));
    }

    static Wanted wanted(
            @Nullable LocalDate from, @Nullable LocalDate until, @Nullable Deed deed, long page) {
        return new Wanted(
                from == null ? null : from.atStartOfDay(KOREA).toInstant(),
                until == null ? null : until.plusDays(1).atStartOfDay(KOREA).toInstant(),
                deed,
                page);
    }

    @GetMapping("/api/journal/checkpoint")
    Seal checkpoint() {
        return reading.latest().orElseThrow(() -> problem(HttpStatus.NOT_FOUND, "no entry yet"));
    }

    @GetMapping(path = "/api/journal/proof/inclusion", produces = MediaType.APPLICATION_JSON_VALUE)
    String inclusion(@RequestParam long entry) {
        return reading.inclusionProof(entry)
                .orElseThrow(() -> problem(HttpStatus.NOT_FOUND, "no sealed entry of yours"));
    }

    @GetMapping(
            path = "/api/journal/proof/consistency",
            produces = MediaType.APPLICATION_JSON_VALUE)
    String consistency(@RequestParam long from, @RequestParam long to) {
        return reading.consistencyProof(from, to)
                .orElseThrow(() -> problem(HttpStatus.NOT_FOUND, "no such pair of checkpoints"));
    }

    private static ErrorResponseException problem(HttpStatus status, String detail) {
        var body = ProblemDetail.forStatusAndDetail(status, detail);
        return new ErrorResponseException(status, body, null);
    }
}
