package org.madang.residents.rounds;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.util.UUID;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.ActorPrincipal;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A program that asks the API of the rounds, each time with a key of its own. */
record Program(MockMvcTester web, Actor actor) {

    private static final String API = "/api/residents/rounds";

    private record Principal(Actor actor) implements ActorPrincipal {
        @java.io.Serial private static final long serialVersionUID = 1;
    }

    private Authentication signedIn() {
        return new UsernamePasswordAuthenticationToken(
                new Principal(actor), "", AuthorityUtils.NO_AUTHORITIES);
    }

    MvcTestResult get(String path) {
        return web.get().uri(API + path).with(authentication(signedIn())).exchange();
    }

    MvcTestResult post(String path, String json) {
        return web.post()
                .uri(API + path)
                .with(authentication(signedIn()))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }
}
