package org.madang.kernel.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.AccessRefused;
import org.madang.kernel.access.AccessWitness;
import org.madang.kernel.access.Actor;
import org.madang.kernel.language.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.DisconnectedClientHelper;

/** Where every failure ends: those of controllers, and those of filters and the container. */
@Controller
@ControllerAdvice
@Order(-1) // before Spring's own problem details, after advice that knows better
class ErrorMapping implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorMapping.class);
    private static final int LONGEST_CODE = 80;

    private final ErrorReplies replies;
    private final Access access;
    private final ObjectProvider<AccessWitness> witnesses;

    ErrorMapping(ErrorReplies replies, Access access, ObjectProvider<AccessWitness> witnesses) {
        this.replies = replies;
        this.access = access;
        this.witnesses = witnesses;
    }

    /**
     * A failure inside a controller. What concerns signing in is the security chain's to answer.
     */
    @ExceptionHandler(Exception.class)
    void fail(Exception failure, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (failure instanceof AccessDeniedException
                || failure instanceof AuthenticationException) {
            throw failure;
        }
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)
                && !Mishaps.isAway(failure)) {
            // Whoever went away before the answer arrived needs none, and nothing has failed; but
            // a database that hangs up looks much the same, and then nothing was done.
            LOG.debug("The client went away", failure);
            return;
        }
        if (failure instanceof AccessRefused refused && !refused.isWitnessed()) {
            witness(request, refused.reason());
        }
        replies.send(Mishaps.problem(failure), failure, request.getRequestURI(), request, response);
    }

    /** A failure outside of controllers: the container comes back here with what it knows. */
    @RequestMapping("/error")
    void fail(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        // Somebody who opens this address by hand finds no page.
        var problem =
                failure != null && status == HttpStatus.INTERNAL_SERVER_ERROR
                        ? Mishaps.problem(failure)
                        : Mishaps.of(Objects.requireNonNullElse(status, HttpStatus.NOT_FOUND));
        // Access says in this attribute why it refused.
        var reason = request.getAttribute(AccessRefused.class.getName());
        if (reason instanceof Text words) {
            problem = Problem.of(problem.status(), problem.code(), words);
        }
        replies.send(problem, failure, path == null ? "" : path.toString(), request, response);
    }

    /**
     * Visitors are not journaled: there is nobody to name, and anyone could fill the journal. A
     * failing journal does not turn the refusal into anything else.
     */
    private void witness(HttpServletRequest request, Text reason) {
        var actor = access.current();
        if (actor instanceof Actor.Visitor) {
            return;
        }
        var subject = actor instanceof Actor.Resident resident ? resident.residentId() : null;
        try {
            witnesses.forEach(witness -> witness.refused(actor, subject, useCase(request), reason));
        } catch (RuntimeException e) {
            LOG.error("A refusal could not be journaled", e);
        }
    }

    /** The pattern of the path as a code: never the path itself, which may name a person. */
    static String useCase(HttpServletRequest request) {
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        var words = request.getMethod() + "." + (pattern == null ? "unknown" : pattern);
        var code =
                words.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z.]+", ".")
                        .replaceAll("\\.{2,}", ".")
                        .replaceAll("^\\.|\\.$", "");
        return code.length() > LONGEST_CODE ? code.substring(0, LONGEST_CODE) : code;
    }
}
