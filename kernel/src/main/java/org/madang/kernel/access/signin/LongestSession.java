package org.madang.kernel.access.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a sign-in that has lasted its longest time or whose duties have changed. It also reads the
 * session before any transaction begins: read later, inside one, it would take a second connection
 * while holding the first, and a crowd of such requests would wait for each other.
 */
final class LongestSession extends OncePerRequestFilter {

    private final Clock clock;

    LongestSession(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getRequestedSessionId() != null) {
            var authentication = SecurityContextHolder.getContext().getAuthentication();
            if (authentication instanceof SignedIn signedIn
                    && !clock.instant().isBefore(signedIn.getPrincipal().until())) {
                request.getSession().invalidate();
                SecurityContextHolder.clearContext();
                SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
            }
        }
        chain.doFilter(request, response);
    }
}
