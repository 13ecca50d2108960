package org.madang.residents.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.residents.AsOf;
import org.madang.residents.ResidentRecord;
import org.madang.residents.numbers.NumberReading;
import org.madang.residents.numbers.NumberScheme;
import org.madang.residents.reading.ReadRecord;
import org.madang.residents.reading.ReadReports;
import org.madang.residents.reading.WholeRecord;
import org.madang.residents.registry.RegisterClock;
import org.madang.residents.registry.Report;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Questions to the register. Numbers are masked in every answer. */
@RestController
@RequestMapping("/api/residents")
@Tag(name = "residents", description = "The resident register (주민등록)")
class RegisterReads {

    private static final Purpose READ =
            Purpose.of("residents.api-read", Text.of("주민등록 열람 (연계)", "Reading over the API"));
    private static final Purpose LOOKUP =
            Purpose.of("residents.api-lookup", Text.of("주민등록 조회 (연계)", "A lookup over the API"));
    private static final int SHORTEST_CASE = 2;
    private static final int MOST = 200;

    private final ReadRecord records;
    private final ReadReports reports;
    private final NumberScheme scheme;
    private final RegisterClock clock;

    RegisterReads(
            ReadRecord records, ReadReports reports, NumberScheme scheme, RegisterClock clock) {
        this.records = records;
        this.reports = reports;
        this.scheme = scheme;
        this.clock = clock;
    }

    /**
     * A lookup by number, which never stands in an address.
     *
     * @param caseNumber of the matter it is needed for; the person concerned is shown it
     */
    record Lookup(String number, String caseNumber) {}

    @GetMapping("/{id}")
    @Operation(summary = "A person's record as of a day, as the register knew it at a moment")
    WholeRecord byId(
            @PathVariable long id,
            @RequestParam @Nullable LocalDate asOf,
            @RequestParam @Nullable Instant knownAt) {
        var day = Optional.ofNullable(asOf).orElseGet(clock::today);
        return records.whole(id, new AsOf(day, knownAt), READ)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/lookup")
    @Operation(summary = "The holder of a resident number")
    ResponseEntity<?> lookup(@RequestBody Lookup lookup) {
        if (!(scheme.read(Optional.ofNullable(lookup.number()).orElse(""))
                instanceof NumberReading.Valid valid)) {
            return Answers.badField("number", NumberReading.Fault.NOT_THIRTEEN_DIGITS.words());
        }
        var about = purpose(Optional.ofNullable(lookup.caseNumber()).orElse("").strip());
        if (about.isEmpty()) {
            return Answers.badField(
                    "caseNumber",
                    Text.of(
                            "조회하는 사건 번호를 2자에서 80자로 적습니다.",
                            "Give the number of the matter, 2 to 80 characters."));
        }
        var found = records.byNumber(valid.number(), about.get());
        return found.<ResponseEntity<ResidentRecord>>map(ResponseEntity::ok)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/reports")
    @Operation(summary = "Reports of the own area in a state, oldest first, at most 200")
    List<Report> reports(@RequestParam Report.State state) {
        return reports.inState(state, MOST);
    }

    private static Optional<Purpose> purpose(String caseNumber) {
        try {
            return caseNumber.length() < SHORTEST_CASE
                    ? Optional.empty()
                    : Optional.of(LOOKUP.about(caseNumber));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
