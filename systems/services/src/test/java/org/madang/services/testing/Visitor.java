package org.madang.services.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.ActorPrincipal;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Somebody at a browser; without an actor, somebody who has not signed in. */
public record Visitor(MockMvcTester web, @Nullable Actor actor) {

    private record Principal(Actor actor) implements ActorPrincipal {
        @Serial private static final long serialVersionUID = 1;
    }

    public MvcTestResult get(String path) {
        var request = web.get().uri(path).header("Accept-Language", "en");
        return (actor == null ? request : request.with(authentication(token()))).exchange();
    }

    /** Sends a form with a once-token of its own; fields are names and values in turn. */
    public MvcTestResult post(String path, String... fields) {
        return postOnce(path, UUID.randomUUID().toString(), fields);
    }

    public MvcTestResult postOnce(String path, String once, String... fields) {
        var request =
                web.post()
                        .uri(path)
                        .with(csrf())
                        .header("Accept-Language", "en")
                        .param("_once", once);
        if (actor != null) {
            request = request.with(authentication(token()));
        }
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    /** Sends a file with a form; further fields are names and values in turn. */
    public MvcTestResult send(
            String path, String field, String name, byte[] bytes, String... fields) {
        var request =
                MockMvcRequestBuilders.multipart(path)
                        .file(new MockMultipartFile(field, name, "application/pdf", bytes))
                        .with(csrf())
                        .with(authentication(token()))
                        .header("Accept-Language", "en")
                        .param("_once", UUID.randomUUID().toString());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return web.perform(request);
    }

    private UsernamePasswordAuthenticationToken token() {
        return UsernamePasswordAuthenticationToken.authenticated(
                new Principal(java.util.Objects.requireNonNull(actor)), null, Set.of());
    }

    public static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    public static String location(MvcTestResult answer) {
        return String.valueOf(answer.getResponse().getHeader("Location"));
    }
}
