package org.madang.kernel.pages;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.AccessRefused;
import org.madang.kernel.language.Text;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says of every failure what kind it is: the one place where exceptions become answers. */
final class Mishaps {

    private static final int LONGEST_NAME = 80;

    /** SQLSTATE class of connection exceptions. */
    private static final String CONNECTION_LOST = "08";

    /** PostgreSQL's admin_shutdown, crash_shutdown and cannot_connect_now. */
    private static final Set<String> SHUTTING_DOWN = Set.of("57P01", "57P02", "57P03");

    private Mishaps() {}

    static Problem problem(Throwable failure) {
        return switch (failure) {
            case AccessRefused refused ->
                    Problem.of(HttpStatus.FORBIDDEN, "access-refused", refused.reason());
            case SentBefore sent -> sentBefore(sent);
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
            case MethodArgumentTypeMismatchException wrong ->
                    bad("bad-parameter")
                            .field("/" + wrong.getName(), Text.of("형식이 맞지 않아요.", "Wrong type."));
            case MissingServletRequestParameterException missing ->
                    bad("missing-parameter")
                            .field("/" + missing.getParameterName(), Text.of("없어요.", "Missing."));
            case MissingFields missing -> missing(missing);
            case BodyTooLarge large -> of(HttpStatus.CONTENT_TOO_LARGE);
            case ErrorResponse known -> of(HttpStatus.valueOf(known.getStatusCode().value()));
            case CannotGetJdbcConnectionException away -> of(HttpStatus.SERVICE_UNAVAILABLE);
            case CannotCreateTransactionException away -> of(HttpStatus.SERVICE_UNAVAILABLE);
            case ConcurrencyFailureException lost -> of(HttpStatus.CONFLICT);
            case TransientDataAccessException away -> of(HttpStatus.SERVICE_UNAVAILABLE);
            default ->
                    of(
                            isAway(failure)
                                    ? HttpStatus.SERVICE_UNAVAILABLE
                                    : HttpStatus.INTERNAL_SERVER_ERROR);
        };
    }

    /**
     * Whether the database went away in the middle: what was not acknowledged may be sent again. A
     * connection that was closed under the work says so without any SQLSTATE.
     */
    static boolean isAway(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                var state = sql.getSQLState();
                return state == null
                        || state.startsWith(CONNECTION_LOST)
                        || SHUTTING_DOWN.contains(state);
            }
        }
        return false;
    }

    /** A status of which nothing more is known. */
    static Problem of(HttpStatus status) {
        return Problem.of(status, code(status), ErrorWords.of(status.value()).happened());
    }

    private static String code(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> "bad-request";
            case UNAUTHORIZED -> "sign-in-needed";
            case FORBIDDEN -> "access-refused";
            case NOT_FOUND -> "not-found";
            case CONFLICT -> "conflict";
            case CONTENT_TOO_LARGE -> "too-large";
            case TOO_MANY_REQUESTS -> "too-many-requests";
            default -> status.is5xxServerError() ? "our-failure" : "status-" + status.value();
        };
    }

    private static Problem sentBefore(SentBefore sent) {
        var code =
                switch (sent.kind()) {
                    case BAD_KEY -> "bad-idempotency-key";
                    case STILL_RUNNING -> "still-running";
                    case OTHER_CONTENT -> "idempotency-key-reused";
                };
        return Problem.of(HttpStatus.valueOf(sent.kind().status()), code, sent.words());
    }

    private static Problem missing(MissingFields missing) {
        var problem = bad("missing-fields");
        for (var pointer : missing.pointers()) {
            problem = problem.field(pointer, Text.of("없어요.", "Missing."));
        }
        return problem;
    }

    /** A body that is no JSON, or JSON that does not fit: named field by field. */
    private static Problem unreadable(HttpMessageNotReadableException unreadable) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case BodyTooLarge large -> {
                    return of(HttpStatus.CONTENT_TOO_LARGE);
                }
                case UnrecognizedPropertyException unknown -> {
                    return bad("unknown-field")
                            .field(
                                    pointer(unknown.getPath()),
                                    Text.of("모르는 항목이에요.", "No such field."));
                }
                case MismatchedInputException wrong -> {
                    return bad("bad-fields")
                            .field(pointer(wrong.getPath()), expected(wrong.getTargetType()));
                }
                default -> {}
            }
        }
        return Problem.of(
                HttpStatus.BAD_REQUEST,
                "malformed-body",
                Text.of("본문이 올바른 JSON이 아니에요.", "The body is not well-formed JSON."));
    }

    private static Problem bad(String code) {
        return Problem.of(
                HttpStatus.BAD_REQUEST,
                code,
                Text.of("맞지 않는 항목이 있어요.", "Something in the request does not fit."));
    }

    private static Text expected(@Nullable Class<?> type) {
        if (type == null) {
            return Text.of("형식이 맞지 않아요.", "Wrong type.");
        }
        var name = type.getSimpleName();
        return switch (name) {
            case "String" -> Text.of("글자여야 해요.", "Must be a string.");
            case "int", "long", "Integer", "Long" -> Text.of("정수여야 해요.", "Must be a whole number.");
            case "boolean", "Boolean" -> Text.of("true 또는 false여야 해요.", "Must be true or false.");
            case "LocalDate" ->
                    Text.of("yyyy-mm-dd 형식의 날짜여야 해요.", "Must be a date like 2026-11-23.");
            default -> type.isEnum() ? oneOf(type) : Text.of("형식이 맞지 않아요.", "Wrong type.");
        };
    }

    private static Text oneOf(Class<?> type) {
        var names =
                List.of(type.getEnumConstants()).stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "));
        return Text.of("다음 가운데 하나여야 해요: {0}", "Must be one of: {0}").with(names);
    }

    /** A JSON pointer (RFC 6901); names are the sender's own words and so are cut short. */
    private static String pointer(List<JacksonException.Reference> path) {
        var pointer = new StringBuilder();
        for (var step : path) {
            var name = step.getPropertyName();
            var words = name == null ? Integer.toString(step.getIndex()) : name;
            var brief = words.length() > LONGEST_NAME ? words.substring(0, LONGEST_NAME) : words;
            pointer.append('/').append(brief.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }
}
