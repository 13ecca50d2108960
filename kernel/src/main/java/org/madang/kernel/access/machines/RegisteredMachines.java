package org.madang.kernel.access.machines;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The machine clients as the token endpoint knows them: their duties are its scopes. */
final class RegisteredMachines implements RegisteredClientRepository {

    static final Duration TOKEN_LIFE = Duration.ofMinutes(10);

    private final Machines machines;

    RegisteredMachines(Machines machines) {
        this.machines = machines;
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return machines.find(clientId).map(RegisteredMachines::registered).orElse(null);
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    /** Called only when a secret that was right is to be hashed by newer parameters. */
    @Override
    public void save(RegisteredClient client) {
        machines.rehashed(client.getClientId(), Objects.requireNonNull(client.getClientSecret()));
    }

    private static RegisteredClient registered(Machines.Client client) {
        var machine = client.machine();
        return RegisteredClient.withId(machine.clientId())
                .clientId(machine.clientId())
                .clientSecret(client.secret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(scopes -> scopes.addAll(machine.duties()))
                .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(TOKEN_LIFE).build())
                .build();
    }
}
