package org.madang.kernel.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.Actor;
import org.madang.kernel.language.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Sends a problem: to programs as RFC 9457, to people as a page. */
final class ErrorReplies {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorReplies.class);
    private static final Actor NOBODY = new Actor.Visitor();

    /** What the error page shows. */
    record Model(Problem problem, ErrorWords words, String reference, boolean isSignedIn) {

        boolean isOurs() {
            return problem.status().is5xxServerError();
        }

        /** Whether signing in may help. */
        boolean offersSignIn() {
            return !isSignedIn
                    && (problem.status().value() == 401 || problem.status().value() == 403);
        }

        /** What is wrong with this request, when more is known than its kind. */
        Optional<Text> detail() {
            return problem.detail().equals(words.happened())
                    ? Optional.empty()
                    : Optional.of(problem.detail());
        }
    }

    private final Replies replies;
    private final Access access;
    private final JsonMapper json;

    ErrorReplies(Replies replies, Access access, JsonMapper json) {
        this.replies = replies;
        this.access = access;
        this.json = json;
    }

    /**
     * Answers with the problem.
     *
     * @param path of the request that failed, to tell programs from people
     */
    void send(
            Problem problem,
            @Nullable Throwable failure,
            String path,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var reference = Reference.next();
        log(problem, failure, reference);
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        if (problem.status().is5xxServerError()) {
            sendAlone(problem, reference, path, request, innermost(response));
        } else {
            send(problem, reference, path, request, response);
        }
    }

    private void send(
            Problem problem,
            String reference,
            String path,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (path.startsWith("/api/") || path.startsWith("/oauth2/")) {
            sendProblem(problem, reference, request, response);
        } else {
            sendPage(problem, reference, request, response);
        }
    }

    /**
     * What failed may be the database, where sessions are: the answer neither asks who is signed in
     * nor waits for the session to be kept.
     */
    private void sendAlone(
            Problem problem,
            String reference,
            String path,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        try {
            access.as(
                    NOBODY,
                    () -> {
                        try {
                            send(problem, reference, path, request, response);
                            return true;
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        response.flushBuffer();
    }

    private static HttpServletResponse innermost(HttpServletResponse response) {
        return response instanceof HttpServletResponseWrapper wrapper
                        && wrapper.getResponse() instanceof HttpServletResponse inside
                ? innermost(inside)
                : response;
    }

    private void sendProblem(
            Problem problem,
            String reference,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var body =
                json.writeValueAsString(problem.body(Visits.language(request), reference))
                        .getBytes(StandardCharsets.UTF_8);
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private void sendPage(
            Problem problem,
            String reference,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var words = ErrorWords.of(problem.status().value());
        boolean signedIn = !(access.current() instanceof Actor.Visitor);
        var page =
                Page.of(words.title(), "error", new Model(problem, words, reference, signedIn))
                        .status(problem.status())
                        .width(Page.Width.READING);
        replies.send(page, request, response);
    }

    /** Nothing of what was sent goes to the log: it may be somebody's data. */
    private static void log(Problem problem, @Nullable Throwable failure, String reference) {
        if (problem.status().is5xxServerError()) {
            LOG.error("{} {} {}", reference, problem.status().value(), problem.code(), failure);
        } else {
            LOG.debug("{} {} {}", reference, problem.status().value(), problem.code());
        }
    }
}
