package org.madang.residents.cards.checking;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Language;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Problem;
import org.madang.residents.numbers.NumberReading;
import org.madang.residents.numbers.NumberScheme;
import org.madang.residents.registry.RegisterClock;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The check for programs of other agencies and of banks, each with its quota a day. */
@RestController
@Tag(name = "cards", description = "Resident cards (주민등록증)")
class CheckApi {

    private static final Text TOO_MANY =
            Text.of("오늘 확인할 수 있는 횟수를 다 썼습니다.", "Today's checks are used up.");

    private final CheckCard checks;
    private final NumberScheme scheme;
    private final RegisterClock clock;

    CheckApi(CheckCard checks, NumberScheme scheme, RegisterClock clock) {
        this.checks = checks;
        this.scheme = scheme;
        this.clock = clock;
    }

    /** What stands on the card. */
    record Asked(@Nullable String number, @Nullable LocalDate issuedOn, @Nullable String name) {}

    /** Yes or no, and when it was so. */
    record Answered(boolean genuine, Instant at) {}

    @PostMapping("/api/cards/checks")
    @Operation(summary = "Whether a card is genuine and in force; it tells no more than that")
    ResponseEntity<?> check(
            @RequestBody Asked asked, Language language, HttpServletRequest request) {
        var reading = scheme.read(Optional.ofNullable(asked.number()).orElse(""));
        var issuedOn = asked.issuedOn();
        if (!(reading instanceof NumberReading.Valid valid)) {
            return bad("/number", NumberReading.Fault.NOT_THIRTEEN_DIGITS.words(), language);
        }
        if (issuedOn == null) {
            return bad("/issuedOn", Text.of("발급일을 적습니다.", "Give the day of issue."), language);
        }
        var shown = new CheckCard.Shown(valid.number(), issuedOn, asked.name());
        return switch (checks.check(shown, request.getRemoteAddr())) {
            case YES -> ResponseEntity.ok(new Answered(true, clock.clock().instant()));
            case NO -> ResponseEntity.ok(new Answered(false, clock.clock().instant()));
            case TOO_MANY -> tooMany(language);
        };
    }

    private ResponseEntity<?> tooMany(Language language) {
        var answer = Problem.of(HttpStatus.TOO_MANY_REQUESTS, "quota", TOO_MANY).in(language);
        long left =
                java.time.Duration.between(
                                clock.clock().instant(),
                                clock.today().plusDays(1).atStartOfDay(RegisterClock.SEOUL))
                        .toSeconds();
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header("Retry-After", String.valueOf(Math.max(left, 1)))
                .body(answer.getBody());
    }

    private static ResponseEntity<Map<String, Object>> bad(
            String pointer, Text words, Language language) {
        return Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "bad-fields",
                        Text.of("고쳐야 할 항목이 있습니다.", "Some fields need to be put right."))
                .field(pointer, words)
                .in(language);
    }
}
