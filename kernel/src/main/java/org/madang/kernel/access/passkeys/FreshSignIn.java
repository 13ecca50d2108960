package org.madang.kernel.access.passkeys;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.madang.kernel.access.signin.AccountPrincipal;
import org.madang.kernel.language.Text;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets only those add a passkey who have just signed in: whoever finds an open screen must not
 * leave with a key to it. What an authenticator sends that is not right is answered here, too.
 */
final class FreshSignIn extends OncePerRequestFilter {

    private static final Text SIGN_IN_AGAIN =
            Text.of(
                    "안전을 위해 다시 로그인한 뒤 패스키를 더해 주세요.",
                    "To keep your account safe, sign in again before you add a passkey.");
    private static final Text NOT_RIGHT =
            Text.of("이 패스키를 받을 수 없어요.", "This passkey cannot be accepted.");

    private final Duration fresh;
    private final Clock clock;
    private final JsonMapper json;

    FreshSignIn(Duration fresh, Clock clock, JsonMapper json) {
        this.fresh = fresh;
        this.clock = clock;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getServletPath();
        return !path.equals("/security/passkeys") && !path.equals("/security/passkeys/options");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !(authentication.getPrincipal() instanceof AccountPrincipal account)
                || clock.instant().isAfter(account.signedInAt().plus(fresh))) {
            refuse(response, HttpStatus.FORBIDDEN, SIGN_IN_AGAIN);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException e) {
            // The library has an exception of its own for everything that can be wrong with a key.
            logger.debug("A passkey was not accepted", e);
            refuse(response, HttpStatus.BAD_REQUEST, NOT_RIGHT);
        }
    }

    private void refuse(HttpServletResponse response, HttpStatus status, Text reason)
            throws IOException {
        var problem = ProblemDetail.forStatusAndDetail(status, reason.en());
        problem.setProperty("detail_ko", reason.ko());
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
