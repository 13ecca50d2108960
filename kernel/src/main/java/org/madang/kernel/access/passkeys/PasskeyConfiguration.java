package org.madang.kernel.access.passkeys;

import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.access.HouseClock;
import org.madang.kernel.access.HouseSettings;
import org.madang.kernel.access.accounts.AccountRows;
import org.madang.kernel.access.signin.ChainPart;
import org.madang.kernel.access.signin.Doorkeeper;
import org.madang.kernel.access.signin.SignInSettings;
import org.madang.kernel.access.signin.Threshold;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class PasskeyConfiguration {

    private final Set<String> origins = ConcurrentHashMap.newKeySet();

    PasskeyConfiguration(SignInSettings settings, HouseSettings house) {
        origins.addAll(settings.passkeyOrigins());
        if (origins.isEmpty() && house.publicAddress() != null) {
            origins.add(origin(house.publicAddress()));
        }
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    /** A house without a public address is used on the machine it runs on. */
    @EventListener
    void started(WebServerInitializedEvent event) {
        @Nullable String namespace = event.getApplicationContext().getServerNamespace();
        if (namespace == null && origins.isEmpty()) {
            origins.add("http://localhost:" + event.getWebServer().getPort());
        }
    }

    @Bean
    Passkeys passkeys(JdbcClient jdbc) {
        return new Passkeys(jdbc);
    }

    /** A passkey stands for name and password together: its owner must prove to be there. */
    @Bean
    Webauthn4JRelyingPartyOperations passkeyProofs(
            AccountRows accounts, Passkeys passkeys, SignInSettings settings) {
        var house =
                PublicKeyCredentialRpEntity.builder()
                        .id(settings.passkeyHost())
                        .name("Madang 마당")
                        .build();
        var proofs =
                new Webauthn4JRelyingPartyOperations(
                        new PasskeyOwners(accounts), passkeys, house, origins);
        proofs.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        proofs.setCustomizeCreationOptions(options ->
                options.authenticatorSelection(
                        AuthenticatorSelectionCriteria.builder()
                                .userVerification(UserVerificationRequirement.REQUIRED)
                                .residentKey(ResidentKeyRequirement.REQUIRED)
                                .build()));
        return proofs;
    }

    @Bean
    ChainPart passkeysInTheChain(
            Webauthn4JRelyingPartyOperations proofs,
            Passkeys passkeys,
            Doorkeeper doorkeeper,
            Threshold threshold,
            SignInSettings settings,
            HouseClock clock,
            JsonMapper json) {
        var endpoints = new PasskeyEndpoints(proofs, passkeys);
        var signIn = endpoints.signIn(new PasskeySignIn(proofs, doorkeeper), threshold, json);
        var fresh = new FreshSignIn(settings.fresh(), clock.clock(), json);
        return (http, refused) ->
                http.addFilterBefore(signIn, UsernamePasswordAuthenticationFilter.class)
                        .addFilterAfter(endpoints.signInOptions(), AuthorizationFilter.class)
                        .addFilterAfter(fresh, AuthorizationFilter.class)
                        .addFilterAfter(endpoints.creationOptions(), AuthorizationFilter.class)
                        .addFilterAfter(endpoints.registration(), AuthorizationFilter.class);
    }
}
