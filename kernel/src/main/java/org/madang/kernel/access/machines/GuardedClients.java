package org.madang.kernel.access.machines;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.AccessWitness;
import org.madang.kernel.access.Actor;
import org.madang.kernel.access.accounts.GuessBook;
import org.madang.kernel.access.accounts.Subject;
import org.madang.kernel.language.Text;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Checks a client's secret like a person's password: guessing is counted, slowed and told. */
final class GuardedClients implements AuthenticationProvider {

    private static final Text WRONG =
            Text.of("프로그램의 비밀값이 맞지 않음", "Wrong secret of a machine client");

    private final AuthenticationProvider secrets;
    private final GuessBook guesses;
    private final Machines machines;
    private final ObjectProvider<AccessWitness> witnesses;

    GuardedClients(
            AuthenticationProvider secrets,
            GuessBook guesses,
            Machines machines,
            ObjectProvider<AccessWitness> witnesses) {
        this.secrets = secrets;
        this.guesses = guesses;
        this.machines = machines;
        this.witnesses = witnesses;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication attempt) {
        var clientId = attempt.getName();
        var address =
                attempt.getDetails() instanceof WebAuthenticationDetails details
                        ? details.getRemoteAddress()
                        : null;
        var client = Subject.machine(clientId);
        var place = Subject.address(address == null ? "" : address);
        if (!guesses.begin(List.of(client, place)).allowed()) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE);
        }
        try {
            var proven = secrets.authenticate(attempt);
            guesses.forgive(client);
            guesses.takeBack(place);
            machines.find(clientId)
                    .ifPresent(found ->
                            witnesses.forEach(
                                    witness -> witness.signedIn(found.machine(), "secret")));
            return proven;
        } catch (AuthenticationException e) {
            witnesses.forEach(
                    witness -> witness.refused(new Actor.Visitor(), null, "access.token", WRONG));
            throw e;
        }
    }

    @Override
    public boolean supports(Class<?> type) {
        return OAuth2ClientAuthenticationToken.class.isAssignableFrom(type);
    }
}
