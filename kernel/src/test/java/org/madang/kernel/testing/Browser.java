package org.madang.kernel.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.ActorPrincipal;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Somebody who is signed in and opens pages. */
public record Browser(MockMvcTester web, Actor actor, String language) {

    public static final String MARKUP = "\"><script>alert(1)</script>";

    public static Browser of(MockMvcTester web, Actor actor) {
        return new Browser(web, actor, "ko");
    }

    public Browser in(String newLanguage) {
        return new Browser(web, actor, newLanguage);
    }

    private record Principal(Actor actor) implements ActorPrincipal {
        @Serial private static final long serialVersionUID = 1;
    }

    private Authentication signedIn() {
        return UsernamePasswordAuthenticationToken.authenticated(
                new Principal(actor), null, Set.of());
    }

    public MvcTestResult get(String path) {
        return web.get()
                .uri(path)
                .with(authentication(signedIn()))
                .header("Accept-Language", language)
                .exchange();
    }

    /**
     * Sends a form.
     *
     * @param fields names and values in turn
     */
    public MvcTestResult post(String path, String... fields) {
        return post(path, List.of(fields));
    }

    public MvcTestResult post(String path, List<String> fields) {
        var request =
                web.post()
                        .uri(path)
                        .with(authentication(signedIn()))
                        .with(csrf())
                        .header("Accept-Language", language);
        for (int i = 0; i < fields.size(); i += 2) {
            request = request.param(fields.get(i), fields.get(i + 1));
        }
        return request.exchange();
    }

    public static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** Where a redirect leads. */
    public static String location(MvcTestResult answer) {
        return String.valueOf(answer.getResponse().getHeader("Location"));
    }
}
