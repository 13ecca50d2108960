package org.madang.kernel.access.machines;

import java.util.HashSet;
import java.util.Optional;
import org.madang.kernel.access.Actor;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/**
 * Makes an actor of a token whose signature and times are right: the client must still be there,
 * and holds the duties that are both in the token and still entrusted to it.
 */
final class TokenReader implements Converter<Jwt, AbstractAuthenticationToken> {

    private final Machines machines;

    TokenReader(Machines machines) {
        this.machines = machines;
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        var machine =
                Optional.ofNullable(token.getSubject())
                        .flatMap(machines::believed)
                        .orElseThrow(() -> new InvalidBearerTokenException("no such client"))
                        .machine();
        var duties = new HashSet<>(machine.duties());
        var scopes = token.getClaimAsStringList("scope");
        // A client that named no scope was given the default, all of its duties (RFC 6749, 3.3).
        if (scopes != null) {
            duties.retainAll(scopes);
        }
        return new MachineToken(
                new Actor.Machine(
                        machine.clientId(), machine.agency(), machine.jurisdiction(), duties));
    }
}
