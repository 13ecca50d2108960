package org.madang.kernel.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.access.AccessRefused;
import org.madang.kernel.access.AccessWitness;
import org.madang.kernel.access.Actor;
import org.madang.kernel.language.Text;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Answers whom the chain does not let through: visitors are shown the way to sign in and come back
 * from there, and closed paths are not found. The words of an error are written by whoever maps
 * errors: this block only says which it is.
 */
final class RefusedRequests implements AuthenticationEntryPoint, AccessDeniedHandler {

    /** Request attribute with the {@link Text} that an error page shows. */
    static final String REASON = AccessRefused.class.getName();

    private static final Text NOT_YOURS =
            Text.of("이 화면은 다른 사람을 위한 곳이에요.", "This place is for somebody else.");
    private static final Text OLD_FORM =
            Text.of(
                    "화면이 오래되어 보내지 못했어요. 다시 열고 보내 주세요.",
                    "This form was too old to be sent. Open it again, then send it.");

    private final Zones zones;
    private final Access access;
    private final ObjectProvider<AccessWitness> witnesses;

    RefusedRequests(Zones zones, Access access, ObjectProvider<AccessWitness> witnesses) {
        this.zones = zones;
        this.access = access;
        this.witnesses = witnesses;
    }

    /** Nobody is signed in, or the token is no good. */
    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException exception)
            throws IOException {
        var path = path(request);
        if (zones.of(path) == Zone.NOWHERE) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (Zones.isApi(path)) {
            boolean token = exception instanceof OAuth2AuthenticationException;
            response.setHeader(
                    HttpHeaders.WWW_AUTHENTICATE,
                    token ? "Bearer error=\"invalid_token\"" : "Bearer");
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (request.getHeader("HX-Request") != null) {
            // A redirect would be followed by the script and swapped into the page.
            var page = local(request.getHeader("HX-Current-URL"));
            response.setHeader("HX-Redirect", signIn(page));
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            var wanted =
                    "GET".equals(request.getMethod())
                            ? LocalPath.of(withQuery(path, request.getQueryString()))
                            : local(request.getHeader(HttpHeaders.REFERER));
            response.sendRedirect(signIn(wanted));
        }
    }

    /** Somebody is signed in, but not for this path; or a form came without its token. */
    @Override
    public void handle(
            HttpServletRequest request,
            HttpServletResponse response,
            AccessDeniedException exception)
            throws IOException {
        var path = path(request);
        boolean forged = exception instanceof CsrfException;
        if (!forged && zones.of(path) == Zone.NOWHERE) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var reason = forged ? OLD_FORM : NOT_YOURS;
        if (!forged) {
            var actor = access.current();
            var subject = actor instanceof Actor.Resident resident ? resident.residentId() : null;
            witnesses.forEach(
                    witness -> witness.refused(actor, subject, "access.reach-path", reason));
        }
        request.setAttribute(REASON, reason);
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    private static String signIn(Optional<LocalPath> to) {
        return to.map(LocalPath::path)
                .map(path -> "/sign-in?to=" + URLEncoder.encode(path, StandardCharsets.UTF_8))
                .orElse("/sign-in");
    }

    /** The path of a page a browser names by its whole address. */
    private static Optional<LocalPath> local(@Nullable String address) {
        if (address == null) {
            return Optional.empty();
        }
        try {
            var page = new URI(address);
            return page.getRawPath() == null
                    ? Optional.empty()
                    : LocalPath.of(withQuery(page.getRawPath(), page.getRawQuery()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String withQuery(String path, @Nullable String query) {
        return query == null ? path : path + "?" + query;
    }

    static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
