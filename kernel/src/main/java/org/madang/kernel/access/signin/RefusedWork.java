package org.madang.kernel.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.AccessRefused;
import org.madang.kernel.access.AccessWitness;
import org.madang.kernel.access.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Work that was refused by {@link AccessRefused}: witnessed here once, after its transaction was
 * rolled back and its connection is free again. Programs are answered with a problem; for a page
 * the reason is left to whoever draws error pages, as the request attribute named like the
 * exception.
 */
final class RefusedWork implements HandlerExceptionResolver, Ordered {

    private final RefusedRequests answers;
    private final Access access;
    private final ObjectProvider<AccessWitness> witnesses;

    RefusedWork(RefusedRequests answers, Access access, ObjectProvider<AccessWitness> witnesses) {
        this.answers = answers;
        this.access = access;
        this.witnesses = witnesses;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Object handler,
            Exception exception) {
        if (!(exception instanceof AccessRefused refused)) {
            return null;
        }
        var actor = access.current();
        var subject = actor instanceof Actor.Resident resident ? resident.residentId() : null;
        var what = what(handler);
        witnesses.forEach(witness -> witness.refused(actor, subject, what, refused.reason()));
        try {
            answers.forbid(request, response, refused.reason());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelAndView();
    }

    /** The use case by its page: {@code system.page}, such as {@code residents.move-page}. */
    private static String what(@Nullable Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return "access.reach-path";
        }
        var type = method.getBeanType();
        var folder = type.getPackageName();
        var words =
                type.getSimpleName()
                        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                        .toLowerCase(Locale.ROOT);
        return folder.substring(folder.lastIndexOf('.') + 1) + "." + words;
    }
}
