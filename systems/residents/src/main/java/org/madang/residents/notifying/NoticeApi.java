package org.madang.residents.notifying;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.pages.Once;
import org.madang.residents.api.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Requests to be told of moves to an address, by programs and officials. */
@RestController
@RequestMapping("/api/residents/notices")
@Tag(name = "residents")
class NoticeApi {

    private final TakeNoticeRequest requests;
    private final Answers answers;

    NoticeApi(TakeNoticeRequest requests, Answers answers) {
        this.requests = requests;
        this.answers = answers;
    }

    @PostMapping
    @Operation(summary = "Take a request to be told of every move to an address (전입 통보 신청)")
    ResponseEntity<?> take(
            @RequestHeader(value = Once.HEADER, required = false) @Nullable String key,
            @RequestBody TakeNoticeRequest.Command command) {
        return answers.once(key, "notices", command, () -> answered(requests.take(command), true));
    }

    @PostMapping("/{id}/end")
    @Operation(summary = "End such a request")
    ResponseEntity<?> end(
            @RequestHeader(value = Once.HEADER, required = false) @Nullable String key,
            @PathVariable long id) {
        return answers.once(
                key, "notices/" + id + "/end", id, () -> answered(requests.end(id), false));
    }

    private Once.Response answered(TakeNoticeRequest.Result result, boolean created) {
        return switch (result) {
            case TakeNoticeRequest.Result.Refused refused ->
                    answers.refused(List.of(refused.reason()));
            case TakeNoticeRequest.Result.Done done ->
                    created ? answers.created(done) : answers.done(done);
        };
    }
}
