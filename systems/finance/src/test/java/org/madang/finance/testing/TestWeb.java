package org.madang.finance.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.util.UUID;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.ActorPrincipal;
import org.madang.kernel.testing.Browser;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The pages and the programming interface of the one context all tests share. */
@Component
public class TestWeb {

    private final WebApplicationContext context;

    TestWeb(WebApplicationContext context) {
        this.context = context;
    }

    private record Principal(Actor actor) implements ActorPrincipal {
        private static final long serialVersionUID = 1;
    }

    private MockMvcTester web() {
        return MockMvcTester.create(
                MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build());
    }

    /** Somebody who is signed in. */
    public Browser browser(Actor actor) {
        return Browser.of(web(), actor);
    }

    /** Asks the programming interface. */
    public MvcTestResult read(Actor actor, String path) {
        return web().get().uri(path).with(authentication(token(actor))).exchange();
    }

    /** Sends to it, with a key of its own. */
    public MvcTestResult send(Actor actor, String path, String json) {
        return send(actor, path, json, UUID.randomUUID().toString());
    }

    /** Sends to it. */
    public MvcTestResult send(Actor actor, String path, String json, String key) {
        return web().post()
                .uri(path)
                .with(authentication(token(actor)))
                .with(csrf())
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }

    /** Sends a file to it, with a key of its own. */
    public MvcTestResult sendFile(Actor actor, String path, String text) {
        return web().post()
                .uri(path)
                .with(authentication(token(actor)))
                .with(csrf())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content(text)
                .exchange();
    }

    private static UsernamePasswordAuthenticationToken token(Actor actor) {
        return new UsernamePasswordAuthenticationToken(
                new Principal(actor), "", AuthorityUtils.NO_AUTHORITIES);
    }
}
