package org.madang.kernel.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.madang.kernel.access.AccessRefused;
import org.madang.kernel.language.Language;
import org.madang.kernel.language.Text;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Keeps a person's language and colours in cookies of their browser. */
@Controller
class PreferencesPage {

    private static final Duration YEAR = Duration.ofDays(365);

    @PostMapping(PagePaths.PREFERENCES)
    Reply keep(Form form, HttpServletRequest request, HttpServletResponse response) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            throw new AccessRefused(
                    Text.of("다른 누리집에서는 바꿀 수 없어요.", "Another site cannot change this."));
        }
        var language = form.typed("language");
        if (!language.isEmpty()) {
            keep(response, Visits.LANGUAGE, Language.ofTag(language).tag(), request);
        }
        Theme.ofCode(form.typed("theme"))
                .ifPresent(theme -> keep(response, Visits.THEME, theme.code(), request));
        var back = form.typed("back");
        return Redirect.to(Redirect.isWithin(back) ? back : "/");
    }

    private static void keep(
            HttpServletResponse response, String name, String value, HttpServletRequest request) {
        var cookie =
                ResponseCookie.from(name, value)
                        .path("/")
                        .maxAge(YEAR)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
