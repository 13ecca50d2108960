package org.madang.finance.api;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.madang.finance.Decision;
import org.madang.finance.Refusal;
import org.madang.kernel.language.Language;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Once;
import org.madang.kernel.pages.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a machine asks is done once for its key, and is answered with a result or a problem. */
@Component("financeOnceByKey")
public class OnceByKey {

    private final Once once;
    private final JsonMapper json;

    OnceByKey(Once once, JsonMapper json) {
        this.once = once;
        this.json = json;
    }

    /** Does the work once for its key, and says what came of it. */
    public <T> ResponseEntity<?> answer(
            @Nullable String key,
            String path,
            Object request,
            Language language,
            Supplier<Decision<T>> work) {
        if (key == null) {
            return Problem.of(
                            HttpStatus.BAD_REQUEST,
                            "no-idempotency-key",
                            Text.of(
                                    "같은 요청이 두 번 처리되지 않도록 Idempotency-Key 머리글이 필요합니다.",
                                    "The header Idempotency-Key is needed: nothing is done twice."))
                    .in(language);
        }
        var what = "POST /api/finance/" + path + "\n" + json.writeValueAsString(request);
        var response =
                once.respond(
                        key,
                        what,
                        () ->
                                switch (work.get()) {
                                    case Decision.Done<T> done ->
                                            Once.Response.json(
                                                    201,
                                                    json.writeValueAsString(
                                                            Map.of("result", done.value())));
                                    case Decision.Refused<T> refused ->
                                            refused(refused.reasons(), language);
                                });
        return ResponseEntity.status(response.status())
                .contentType(MediaType.parseMediaType(response.mediaType()))
                .body(response.body());
    }

    private Once.Response refused(List<Refusal> reasons, Language language) {
        var problem =
                Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        reasons.getFirst().code(),
                        reasons.getFirst().words());
        for (var reason : reasons) {
            var field = reason.field();
            problem = problem.field(field == null ? "" : "/" + field, reason.words());
        }
        return new Once.Response(
                422,
                MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                json.writeValueAsString(problem.in(language).getBody()),
                null);
    }
}
