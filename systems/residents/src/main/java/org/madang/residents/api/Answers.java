package org.madang.residents.api;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Once;
import org.madang.residents.Refusal;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers to writes: what was done, or why not as a problem (RFC 9457). */
@Component
public class Answers {

    private static final Text NOT_ENTERED =
            Text.of("등록부를 변경할 수 없습니다.", "The register cannot be changed so.");
    private static final Text BAD_FIELD = Text.of("요청을 확인해 주세요.", "Look at the request again.");

    private final JsonMapper json;
    private final Once once;

    Answers(JsonMapper json, Once once) {
        this.json = json;
        this.once = once;
    }

    /** Does the work of a write once for its key, which it demands. */
    public ResponseEntity<?> once(
            @Nullable String key, String path, Object request, Supplier<Once.Response> work) {
        if (key == null) {
            return badField(
                    Once.HEADER,
                    Text.of(
                            "같은 요청이 두 번 처리되지 않도록 Idempotency-Key 머리글이 필요합니다.",
                            "The header Idempotency-Key is needed: nothing is done twice."));
        }
        var what = "POST /api/residents/" + path + "\n" + json.writeValueAsString(request);
        return sent(once.respond(key, what, work));
    }

    /** Why, in both languages: a program does not know who will read it. */
    record Reason(String code, String ko, String en, String field) {}

    public Once.Response created(Object result) {
        return Once.Response.json(HttpStatus.CREATED.value(), json.writeValueAsString(result));
    }

    public Once.Response done(Object result) {
        return Once.Response.json(HttpStatus.OK.value(), json.writeValueAsString(result));
    }

    /** 409 where somebody else was first, else 422: the request is sound and the law says no. */
    public Once.Response refused(List<Refusal> reasons) {
        boolean conflict =
                reasons.stream().anyMatch(reason -> reason.code().endsWith("changed-meanwhile"));
        var status = conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
        var problem = problem(status, "refused", NOT_ENTERED);
        problem.setProperty("reasons", reasons.stream().map(Answers::reason).toList());
        return new Once.Response(
                status.value(),
                MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                json.writeValueAsString(problem),
                null);
    }

    public static ResponseEntity<ProblemDetail> badField(String field, Text words) {
        var problem = problem(HttpStatus.BAD_REQUEST, "bad-field", BAD_FIELD);
        problem.setProperty(
                "errors", List.of(Map.of("field", field, "ko", words.ko(), "en", words.en())));
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    static ResponseEntity<String> sent(Once.Response response) {
        return ResponseEntity.status(response.status())
                .contentType(MediaType.parseMediaType(response.mediaType()))
                .body(response.body());
    }

    private static ProblemDetail problem(HttpStatus status, String type, Text words) {
        boolean korean = "ko".equals(LocaleContextHolder.getLocale().getLanguage());
        var problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("urn:madang:residents:" + type));
        problem.setTitle(korean ? words.ko() : words.en());
        return problem;
    }

    private static Reason reason(Refusal refusal) {
        var field = refusal.field();
        return new Reason(
                refusal.code(),
                refusal.words().ko(),
                refusal.words().en(),
                field == null ? "" : field);
    }
}
