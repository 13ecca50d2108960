package org.madang.kernel.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.SignInView;
import org.madang.kernel.language.Text;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** Where people go who have just signed in, and what those are told who could not. */
public final class Threshold implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final Text WRONG =
            Text.of(
                    "사용자 이름이나 비밀번호가 맞지 않아요. 다시 확인해 주세요.",
                    "The user name or the password is not right. Check both and try again.");
    private static final Text LOCKED =
            Text.of(
                    "잘못된 시도가 많아 잠시 잠겼어요. {0}분 뒤에 다시 로그인할 수 있어요.",
                    "Locked for a while after many wrong tries. You can sign in again in {0}"
                            + " minute(s).");

    private final Zones zones;
    private final SignInView view;
    private final Clock clock;

    Threshold(Zones zones, SignInView view, Clock clock) {
        this.zones = zones;
        this.view = view;
        this.clock = clock;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException {
        response.sendRedirect(next(request, who));
    }

    /** The page that was asked for before signing in, if it is one for this person; or the own. */
    public String next(HttpServletRequest request, Authentication who) {
        var actor = ((SignedIn) who).getPrincipal().actor();
        return to(request)
                .filter(path -> zones.of(path.withoutQuery()).opensTo(actor))
                .map(LocalPath::path)
                .orElse(actor instanceof Actor.Official ? "/desk" : "/my");
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException exception)
            throws IOException {
        var notice = WRONG;
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        if (exception instanceof LockedOut locked) {
            var wait = Duration.between(clock.instant(), locked.until()).plusSeconds(1);
            long minutes = Math.max(1, wait.plusSeconds(59).toMinutes());
            notice = LOCKED.with(minutes);
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()));
        }
        var username = Objects.requireNonNullElse(request.getParameter("username"), "");
        var to = to(request).map(LocalPath::path).orElse("");
        view.write(new SignInView.Prompt(notice, true, username, to), request, response);
    }

    static Optional<LocalPath> to(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("to"))
                .flatMap(LocalPath::of)
                .filter(path -> !path.withoutQuery().startsWith("/sign-"));
    }
}
