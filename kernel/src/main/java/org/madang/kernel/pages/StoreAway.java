package org.madang.kernel.pages;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers when the database is away while a filter needs it, as for a session or a program's token:
 * the container's own error page would need it again. Outside of all filters, so that it hears of
 * each; what else fails goes on to {@link ErrorMapping}.
 */
final class StoreAway extends OncePerRequestFilter {

    private final ErrorReplies replies;

    StoreAway(ErrorReplies replies) {
        this.replies = replies;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            var problem = Mishaps.problem(failure);
            if (problem.status() != HttpStatus.SERVICE_UNAVAILABLE || response.isCommitted()) {
                throw failure;
            }
            replies.send(problem, failure, request.getRequestURI(), request, response);
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
