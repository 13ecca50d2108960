package org.madang.kernel.documents.checking;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.HouseClock;
import org.madang.kernel.documents.DocumentNumber;
import org.madang.kernel.documents.Documents;
import org.madang.kernel.documents.Documents.DocumentRecord;
import org.madang.kernel.language.Text;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The same check for programs. */
@RestController
class VerifyApi {

    /** What was issued under a number. */
    record Answer(
            String number,
            Standing standing,
            String kind,
            Text name,
            Text issuer,
            Instant issuedAt,
            String sha256,
            List<Fact> facts,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawnWhy) {}

    record Fact(Text label, String value) {}

    enum Standing {
        ISSUED,
        WITHDRAWN
    }

    private final Documents documents;
    private final Turnstile turnstile;

    VerifyApi(Documents documents, HouseClock clock) {
        this.documents = documents;
        this.turnstile = new Turnstile(30, clock.clock());
    }

    @GetMapping("/api/documents/verify/{number}")
    Answer verify(@PathVariable String number, HttpServletRequest request) {
        if (!turnstile.passes(request.getRemoteAddr())) {
            throw problem(HttpStatus.TOO_MANY_REQUESTS, "try again in a minute");
        }
        var read =
                DocumentNumber.read(number)
                        .orElseThrow(
                                () -> problem(HttpStatus.BAD_REQUEST, "not a document number"));
        return documents
                .find(read)
                .map(VerifyApi::answer)
                .orElseThrow(() -> problem(HttpStatus.NOT_FOUND, "no such document"));
    }

    private static Answer answer(DocumentRecord kept) {
        return new Answer(
                kept.number().value(),
                kept.withdrawnAt() == null ? Standing.ISSUED : Standing.WITHDRAWN,
                kept.kind(),
                kept.name(),
                kept.issuer(),
                kept.issuedAt(),
                kept.sha256(),
                kept.facts().stream().map(f -> new Fact(f.label(), f.value())).toList(),
                kept.withdrawnAt(),
                kept.withdrawnWhy());
    }

    private static ErrorResponseException problem(HttpStatus status, String detail) {
        var body = ProblemDetail.forStatusAndDetail(status, detail);
        return new ErrorResponseException(status, body, null);
    }
}
