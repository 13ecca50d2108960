package org.madang.kernel.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Access;
import org.madang.kernel.language.Language;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Reads from a request what its page needs: language and theme from cookies, who asks. */
final class Visits {

    static final String LANGUAGE = "madang_language";
    static final String THEME = "madang_theme";
    static final String NOTICE = "madang.notice";

    private final Access access;
    private final Function<String, @Nullable String> assets;

    Visits(Access access, Function<String, @Nullable String> assets) {
        this.access = access;
        this.assets = assets;
    }

    Ui ui(HttpServletRequest request) {
        return new Ui(visit(request), this::asset, () -> csrf(request));
    }

    /** The person's own choice, else the first language their browser asks for. */
    static Language language(HttpServletRequest request) {
        return cookie(request, LANGUAGE)
                .map(Language::ofTag)
                .orElseGet(() ->
                        request.getHeader("Accept-Language") == null
                                ? Language.KO
                                : Language.ofTag(request.getLocale().toLanguageTag()));
    }

    private Visit visit(HttpServletRequest request) {
        return new Visit(
                language(request),
                cookie(request, THEME).flatMap(Theme::ofCode).orElse(Theme.AUTO),
                access.current(),
                path(request),
                notice(request),
                request.getHeader("HX-Request") != null
                        && request.getHeader("HX-History-Restore-Request") == null
                        && request.getHeader("HX-Boosted") == null);
    }

    private String asset(String path) {
        var hashed = assets.apply(path);
        return hashed == null ? path : hashed;
    }

    private static @Nullable CsrfToken csrf(HttpServletRequest request) {
        return (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    }

    private static @Nullable Notice notice(HttpServletRequest request) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        return flash == null ? null : (Notice) flash.get(NOTICE);
    }

    /** Only a page that was read can be come back to. */
    private static String path(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return "/";
        }
        var query = request.getQueryString();
        var path = query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
        return Redirect.isWithin(path) ? path : "/";
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }
}
